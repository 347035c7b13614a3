import { ListChecks } from 'lucide-react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import styles from './ConflictsPage.module.css';
import { ruleTexts } from './rule/rule-texts.ts';
import { useRule } from './rule/rule-view.ts';
import { conflictKey } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { useConflictView } from './view.ts';

/** Deciding many at once: which ones, and the way to the rule that decides them. */
export function BulkTools({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const texts = useTexts(conflictTexts);
  const rule = useTexts(ruleTexts);
  const ticked = useConflictView((view) => view.ticked);
  const chosen = conflicts.filter((conflict) => ticked.includes(conflictKey(conflict)));
  return (
    <Toolbar label={texts.tools}>
      <div className={styles.ticks}>
        <Checkbox
          isSelected={chosen.length === conflicts.length}
          isIndeterminate={chosen.length > 0 && chosen.length < conflicts.length}
          onChange={(isAll) => useConflictView.setState({ ticked: isAll ? conflicts.map(conflictKey) : [] })}
        >
          {texts.selectAll}
        </Checkbox>
        <span className={styles.chosen} role="status">
          {texts.chosen(chosen.length)}
        </span>
      </div>
      <Button icon={ListChecks} onPress={() => useRule.setState({ isOpen: true, onlyTicked: chosen.length > 0 })}>
        {rule.open}
      </Button>
    </Toolbar>
  );
}
