import { Circle, CircleCheck, Eye } from 'lucide-react';
import { useId } from 'react';
import { Radio } from 'react-aria-components/RadioGroup';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { ClockWarning } from './ClockWarning.tsx';
import styles from './Comparison.module.css';
import { DeletionWords } from './DeletionWords.tsx';
import { isDeletion, type Side } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { ValueWords } from './ValueWords.tsx';

type SideCardProps = {
  readonly conflict: Conflict;
  readonly side: Side;
  readonly name: string;
  /** What the words are compared with: the common predecessor, or else the other side. */
  readonly against: unknown;
  readonly isChosen: boolean;
  readonly titleOf: TitleOf;
};

/** One of the values: what it says, who wrote it when, and the way to take it. */
export function SideCard({ conflict, side, name, against, isChosen, titleOf }: SideCardProps) {
  const texts = useTexts(conflictTexts);
  const id = useId();
  return (
    <section className={classes(styles.side, isChosen && styles.chosen)} aria-label={name}>
      <Radio value={side.key} aria-describedby={id} className={styles.take ?? ''}>
        {isChosen ? <CircleCheck size="1.125rem" aria-hidden /> : <Circle size="1.125rem" aria-hidden />}
        <span className={styles.name}>{name}</span>
      </Radio>
      <div id={id} className={styles.value}>
        {isDeletion(conflict) ? (
          <DeletionWords conflict={conflict} side={side} titleOf={titleOf} />
        ) : (
          <ValueWords conflict={conflict} value={side.value} against={against} titleOf={titleOf} />
        )}
      </div>
      <footer className={styles.written}>
        {side.writtenBy.map((written) => (
          <Written key={written.dot} written={written} />
        ))}
        {side.isShown && !isDeletion(conflict) && <Badge icon={Eye}>{texts.shown}</Badge>}
      </footer>
    </section>
  );
}

/** Who and when; a clock that is more than a day ahead is said, because "newest" then means nothing. */
function Written({ written }: { readonly written: Conflict['values'][number] }) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  return (
    <span className={styles.who}>
      <span>{texts.by(written.author, written.site)}</span>
      <time dateTime={written.at}>{formatMoment(written.at, locale)}</time>
      {written.clock && <ClockWarning written={written} clock={written.clock} />}
    </span>
  );
}
