import { formatDay } from '../../../shared/calendar/format-day.ts';
import { todayIn } from '../../../shared/core/day.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { SiteLine } from '../sites/site-lines.ts';
import styles from './create.module.css';
import type { Lack } from './recipients.ts';
import { createTexts } from './texts.ts';

type RecipientLineProps = {
  readonly site: SiteLine;
  readonly lack: Lack | undefined;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

/** A site one may send to: how much it lacks, since when, and when it was last heard of. */
export function RecipientLine({ site, lack, isChosen, onChange }: RecipientLineProps) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  const { ops = 0, since = null, lastReceivedAt = null, lastSentAt = null } = lack ?? {};
  const sinceDay = since === null ? null : todayIn(Date.parse(since));
  return (
    <Checkbox isSelected={isChosen} onChange={onChange}>
      <span className={styles.site}>
        <span className={styles.siteName}>{site.name}</span>
        <span className={ops === 0 ? styles.note : styles.lack}>
          {lastReceivedAt === null
            ? texts.neverMet(ops)
            : texts.lacks(ops, sinceDay === null ? null : formatDay(sinceDay))}
        </span>
        <span className={styles.met}>
          {lastReceivedAt === null ? texts.notHeard : texts.lastHeard(formatMoment(lastReceivedAt, locale))}
          {lastSentAt !== null && ` · ${texts.lastSent(formatMoment(lastSentAt, locale))}`}
        </span>
      </span>
    </Checkbox>
  );
}
