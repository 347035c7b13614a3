import {
  Circle,
  CircleCheck,
  EqualApproximately,
  Megaphone,
  RefreshCw,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './Deadlines.module.css';
import { dayFacts, isSettled } from './day-facts.ts';
import { endingTexts } from './ending/texts.ts';
import { complete, reopen } from './orders.ts';
import { deadlineTexts } from './texts.ts';

/** The title with its round box: one click and the deadline is done. By keys the same is Strg+Eingabe. */
export function TitleCell({ line }: { readonly line: DeadlineLine }) {
  const texts = useTexts(deadlineTexts);
  const ending = useTexts(endingTexts);
  const today = useToday();
  const title = line.title ?? texts.untitled;
  const locale = useLocale();
  const certaintyOf = (name: string) => entities.deadline.fields.certainty.choices?.[name]?.[locale] ?? name;
  const isDone = isSettled(line.status);
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <span className={styles.titleCell}>
      {line.callId !== null ? (
        <span className={styles.fromCall} title={ending.fromCallLong}>
          <Megaphone size="1.125rem" aria-hidden />
          <span className="visually-hidden">{ending.fromCall}</span>
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.done}
          aria-label={isDone ? texts.reopenLong(title) : texts.completeLong(title)}
          title={isDone ? texts.reopen : texts.complete}
          onClick={() => void (isDone ? reopen(line) : complete([line], today))}
        >
          <Icon size="1.125rem" aria-hidden />
        </button>
      )}
      <span className={styles.titleWords}>{title}</span>
      {line.isCutoffHard && (
        <span className={styles.cutoff} title={texts.cutoffLong}>
          <ShieldAlert size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.cutoff}</span>
        </span>
      )}
      {isUncertain(line) && (
        <span className={styles.uncertain} title={texts.uncertain(certaintyOf(line.certainty))}>
          <EqualApproximately size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.uncertain(certaintyOf(line.certainty))}</span>
        </span>
      )}
      {line.recomputedOn !== null && (
        <span className={styles.conflict} title={ending.stale}>
          <RefreshCw size="1rem" aria-hidden />
          <span className="visually-hidden">{ending.stale}</span>
        </span>
      )}
      {line.hasConflict && (
        <span className={styles.conflict} title={texts.conflict}>
          <TriangleAlert size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.conflict}</span>
        </span>
      )}
    </span>
  );
}

/** A day that may still move; what is settled moves no more. */
const isUncertain = ({ certainty, effectiveOn, status }: DeadlineLine): boolean =>
  effectiveOn !== null && !isSettled(status) && (certainty === 'likely' || certainty === 'estimate');

/** Where the day comes from; D8: a difference to the computed one is shown in days. */
export function SourceCell({ line }: { readonly line: DeadlineLine }) {
  const texts = useTexts(deadlineTexts);
  const facts = dayFacts(line);
  const differs = facts.kind === 'stated' ? facts.differsBy : 0;
  if (differs === 0) return texts.sources[facts.kind];
  return (
    <span title={`${texts.sources.stated}, ${differs < 0 ? texts.earlier(-differs) : texts.later(differs)}`}>
      {texts.sources.stated} <span className={styles.differs}>{differs > 0 ? `+${differs}` : `−${-differs}`}</span>
      <span className="visually-hidden">{differs < 0 ? texts.earlier(-differs) : texts.later(differs)}</span>
    </span>
  );
}
