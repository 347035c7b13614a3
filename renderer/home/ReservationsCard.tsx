import type { Output } from '../../shared/contract.ts';
import { entities } from '../../shared/entities.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { CountBadge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Line, Lines } from './Lines.tsx';
import lines from './lines.module.css';
import styles from './ReservationsCard.module.css';
import { homeTexts } from './texts.ts';

type Reservations = Output<'home.overview'>['reservations'];

/** Money and posts that wait for councils: how many of them have decided. */
export function ReservationsCard({ reservations }: { readonly reservations: Reservations }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const show = useShowRecord();
  return (
    <Card
      isFlush
      title={
        <>
          {texts.reservations}
          <CountBadge count={formatCount(reservations.length, locale)} />
        </>
      }
    >
      {reservations.length === 0 ? (
        <p className={lines.none}>{texts.noReservations}</p>
      ) : (
        <Lines label={texts.reservations}>
          {reservations.map(({ id, title, adopted, required, status }) => (
            <Line
              key={id}
              title={title || texts.untitled}
              details={
                <>
                  <Steps adopted={adopted} required={required} />
                  <span className={styles.words}>{texts.adopted(adopted, required)}</span>
                  {status !== 'active' && <StatusBadge field={entities.reservation.fields.status} value={status} />}
                </>
              }
              onOpen={() => show('reservation', id)}
            />
          ))}
        </Lines>
      )}
    </Card>
  );
}

/** One box per council; the words beside it say the same. */
function Steps({ adopted, required }: { readonly adopted: number; readonly required: number }) {
  return (
    <span className={styles.steps} aria-hidden="true">
      {Array.from({ length: required }, (_, at) => `council ${at}`).map((council, at) => (
        <span key={council} className={at < adopted ? styles.done : styles.open} />
      ))}
    </span>
  );
}
