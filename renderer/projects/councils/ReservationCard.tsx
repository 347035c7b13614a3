import { CircleCheck, CircleDashed, LockKeyhole, LockKeyholeOpen, SearchCheck } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { fieldOfAnswer } from '../../../shared/councils/answer-field.ts';
import type { ProjectReservation } from '../../../shared/projects/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './CouncilsPage.module.css';
import { TieWords } from './TieWords.tsx';
import { councilsTexts } from './texts.ts';

const dayText = (day: string | null): string => {
  const known = dayOrNull(day);
  return known === null ? '' : formatDay(known);
};

/** A reservation in its own words, and what each council has decided (D2, D7). */
export function ReservationCard({ reservation }: { readonly reservation: ProjectReservation }) {
  const texts = useTexts(councilsTexts);
  const show = useShowRecord();
  const { title, isLocking, adopted, required, conditionText, releasedOn, releaseReference, votes, ties } = reservation;
  const name = title ?? texts.notArrived;
  return (
    <article className={styles.reservation} aria-label={name}>
      <header className={styles.head}>
        <h3>
          <LineButton onPress={() => show('reservation', reservation.reservationId)}>{name}</LineButton>
        </h3>
        {isLocking ? (
          <Badge tone="warning" icon={LockKeyhole}>
            {texts.holds}
          </Badge>
        ) : (
          <Badge tone="success" icon={LockKeyholeOpen}>
            {texts.released}
          </Badge>
        )}
        {releasedOn !== null && (
          <span className={styles.quiet}>{texts.releasedBy(dayText(releasedOn), releaseReference ?? '')}</span>
        )}
        {required > 0 && <span className={styles.quiet}>{texts.resolutions(adopted, required)}</span>}
      </header>
      {conditionText !== null && <blockquote className={styles.words}>{conditionText}</blockquote>}
      <TieWords ties={ties} title={name} />
      {votes.length > 0 && (
        <PlainTable label={texts.votes(name)} head={[texts.council, texts.decided, texts.decidedOn, texts.value]}>
          {votes.map((vote) => (
            <tr key={vote.id}>
              <th scope="row">{vote.body}</th>
              <td>
                <StatusBadge field={fieldOfAnswer(vote.status)} value={vote.status} />
              </td>
              <td>{dayText(vote.decidedOn)}</td>
              <td>
                {vote.counts ? (
                  <Badge tone="success" icon={CircleCheck}>
                    {texts.counts}
                  </Badge>
                ) : vote.kind === 'check' ? (
                  <Badge tone="warning" icon={SearchCheck}>
                    {texts.check}
                  </Badge>
                ) : (
                  <Badge icon={CircleDashed}>{texts.countsNot}</Badge>
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </article>
  );
}
