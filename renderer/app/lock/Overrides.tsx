import type { Lockable } from '../../../shared/agency/contract.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { useTexts } from '../../i18n/define.ts';
import { useAnswer } from '../answers.ts';
import styles from './lock.module.css';
import { lockTexts } from './texts.ts';

/** Who went on in spite of a lock, and why; nothing where nobody did. */
export function Overrides({ entity, id }: { readonly entity: Lockable; readonly id: string }) {
  const texts = useTexts(lockTexts);
  const answer = useAnswer('lock.of', { entity, id });
  if (answer.state !== 'ready' || answer.value.overrides.length === 0) return null;
  return (
    <section aria-label={texts.overrides}>
      <p className={styles.name}>{texts.overrides}</p>
      <ul className={styles.overrides}>
        {answer.value.overrides.map(({ id: one, reason, on, by }) => {
          const day = dayOrNull(on);
          return (
            <li key={one}>
              {reason}
              <span className={styles.quiet}> {texts.override(day === null ? '' : formatDay(day), by)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
