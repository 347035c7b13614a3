import { Info, Printer } from 'lucide-react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { entities } from '../../shared/entities.ts';
import type { StrategyEdition } from '../../shared/strategy/contract.ts';
import { useGoTo } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './strategy.module.css';
import { strategyTexts } from './texts.ts';
import { useStrategyView } from './view.ts';

type EditionToolsProps = {
  readonly editions: readonly StrategyEdition[];
  readonly strategy: StrategyEdition | null;
  /** Opens what the edition itself says: title, status, day. With it stands the way to paper. */
  readonly onAbout?: () => void;
};

/** Which edition one reads, where it stands, and its paper. */
export function EditionTools({ editions, strategy, onAbout }: EditionToolsProps) {
  const texts = useTexts(strategyTexts);
  const goTo = useGoTo();
  const nameOf = ({ title, edition, isShared }: StrategyEdition) =>
    [[edition, title].filter(Boolean).join(': ') || texts.untitled, isShared ? '' : `(${texts.onlyHere})`]
      .filter(Boolean)
      .join(' ');
  const adoptedOn = dayOrNull(strategy?.adoptedOn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools is no set of form fields.
    <div className={styles.tools} role="group" aria-label={texts.tools}>
      <Select
        label={texts.edition}
        hideLabel
        value={strategy?.id ?? null}
        onChange={(id) => id !== null && useStrategyView.setState({ editionId: id })}
        options={editions.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      {strategy && (
        <span className={styles.edition}>
          <StatusBadge field={entities.strategy.fields.status} value={strategy.status} />
          {adoptedOn !== null && <span className={styles.quiet}>{texts.on(formatDay(adoptedOn))}</span>}
        </span>
      )}
      {onAbout && (
        <>
          <span className={styles.space} />
          <Button icon={Info} onPress={onAbout}>
            {texts.about}
          </Button>
          <Button icon={Printer} onPress={() => goTo('/strategy/print')}>
            {texts.print}
          </Button>
        </>
      )}
    </div>
  );
}
