import { endOfPost, type Term } from '../../../shared/agency/term.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { useTexts } from '../../i18n/define.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './posts.module.css';
import { postTexts } from './texts.ts';

/** When the post ends and by what: as stated, or by the rule, with the difference where both say something (D8). */
export function EndOfPost({ term }: { readonly term: Term }) {
  const texts = useTexts(postTexts);
  const end = endOfPost(term);
  if (end === 'unlimited') return <p className={styles.quiet}>{texts.endUnlimited}</p>;
  if (end === 'unknown') return <Notice tone="warning">{texts.endUnknown}</Notice>;
  const { day, source, computedOn, differsBy, note } = end;
  return (
    <div className={styles.end} role="status">
      <p>
        <strong>{source === 'rule' ? texts.endsOn(formatDay(day)) : texts.statedEnd(formatDay(day))}</strong>
      </p>
      {differsBy !== null && computedOn !== null && <p>{texts.differs(differsBy, formatDay(computedOn))}</p>}
      {source === 'rule' && note !== null && (
        <p className={styles.quiet} lang="de">
          {note}
        </p>
      )}
      {computedOn !== null && <p className={styles.quiet}>{texts.ruleBasis}</p>}
    </div>
  );
}
