import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import styles from './ConflictsPage.module.css';
import { decideAll } from './decide.ts';
import { stopDeciding, useDeciding } from './deciding.ts';
import { conflictKey } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { useConflictView } from './view.ts';

/** Up to so many are done before anybody could read a progress bar. */
const fewDecisions = 20;

/** Deciding many at once: which ones, and whose values. */
export function BulkTools({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const texts = useTexts(conflictTexts);
  const ticked = useConflictView((view) => view.ticked);
  const running = useDeciding((deciding) => deciding.running);
  const chosen = conflicts.filter((conflict) => ticked.includes(conflictKey(conflict)));
  if (running !== null && running.total > fewDecisions) {
    const { done, total } = running;
    return (
      <ProgressPanel
        label={texts.deciding}
        task={{ progress: { task: '', phase: 'apply', done, total }, cancel: stopDeciding }}
      />
    );
  }
  const isIdle = chosen.length > 0 && running === null;
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
      <Button isDisabled={!isIdle} onPress={() => void decideAll(chosen, 'mine')}>
        {texts.allMine}
      </Button>
      <Button isDisabled={!isIdle} onPress={() => void decideAll(chosen, 'theirs')}>
        {texts.allTheirs}
      </Button>
    </Toolbar>
  );
}
