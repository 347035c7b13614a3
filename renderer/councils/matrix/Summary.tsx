import { formatDay, formatVague } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Precision } from '../../../shared/core/field.ts';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { dayText } from './cells.ts';
import styles from './matrix.module.css';
import { matrixTexts } from './texts.ts';

type Matrix = NonNullable<Output<'council.matrix'>['matrix']>;

const isWaiting = (status: string): boolean => status === 'active' || status === 'releasable';

/** How it stands: the state of the reservation, what follows from the answers, who is late, and the earliest release. */
export function Summary({ reservation, rows, earliest }: Matrix) {
  const texts = useTexts(matrixTexts);
  const locale = useLocale();
  const { status, outlook, toCheck, expectedBy, conditionText, releasedOn, releaseReference, statusReason } =
    reservation;
  const late = rows.filter(({ isLate }) => isLate).map(({ body }) => body ?? texts.untitled);
  const expectedDay = dayOrNull(expectedBy?.day);
  return (
    <div className={styles.summary}>
      <div>
        <p className={styles.line}>
          <StatusBadge field={entities.reservation.fields.status} value={status} />
          <span className={styles.strong}>
            {status === 'released'
              ? texts.released(dayText(releasedOn), releaseReference ?? '')
              : isWaiting(status)
                ? texts.outlook[outlook]
                : statusReason}
          </span>
        </p>
        {isWaiting(status) && toCheck > 0 && <p>{texts.toCheck(toCheck)}</p>}
        {isWaiting(status) && (
          <>
            <p className={late.length > 0 ? styles.danger : styles.quiet}>
              {late.length > 0 ? texts.late(late.join(', ')) : texts.nobodyLate}
            </p>
            <p>
              <span className={styles.quiet}>{texts.earliest.label}: </span>
              {earliestWords(earliest, texts.earliest)}
            </p>
          </>
        )}
      </div>
      <div>
        {expectedBy !== null && expectedDay !== null && (
          <p className={styles.quiet}>
            {texts.expected(formatVague(expectedDay, expectedBy.precision as Precision, locale))}
          </p>
        )}
        {conditionText !== null && (
          <blockquote className={styles.condition} aria-label={texts.condition}>
            {conditionText}
          </blockquote>
        )}
      </div>
    </div>
  );
}

type EarliestTexts = (typeof matrixTexts)['de']['earliest'];

function earliestWords(earliest: Matrix['earliest'], texts: EarliestTexts): string {
  if (earliest.kind === 'unknown') return texts.unknown(earliest.bodies.join(', '));
  if (earliest.kind !== 'on') return texts[earliest.kind];
  const known = dayOrNull(earliest.day);
  const words = known === null ? earliest.day : formatDay(known);
  return earliest.toCheck > 0 ? texts.onCheck(words) : texts.on(words);
}
