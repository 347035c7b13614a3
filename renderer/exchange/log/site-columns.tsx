import { Archive, BellOff } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { type Day, daysBetween, todayIn } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import styles from './log.module.css';
import { logTexts } from './texts.ts';

export type SiteLine = Output<'exchange.status'>['sites'][number];

/** Whole days since a moment, by the calendar; `null` if it never was. */
export function daysSince(moment: string | null, today: Day): number | null {
  const instant = moment === null ? Number.NaN : Date.parse(moment);
  return Number.isNaN(instant) ? null : Math.max(0, daysBetween(todayIn(instant), today));
}

export function siteColumns(locale: Locale, today: Day, warningDays: number): readonly Column<SiteLine>[] {
  const texts = logTexts[locale];
  const moment = (value: string | null) => (value === null ? texts.never : formatMoment(value, locale));
  return [
    { id: 'site', title: texts.site, value: ({ site }) => site, width: 14, minWidth: 10, grows: true },
    {
      id: 'received',
      title: texts.received,
      value: ({ lastReceivedAt }) => lastReceivedAt,
      text: ({ lastReceivedAt }) => moment(lastReceivedAt),
      cell: ({ lastReceivedAt }) => (
        <Received moment={lastReceivedAt} today={today} warningDays={warningDays} locale={locale} />
      ),
      width: 16,
    },
    {
      id: 'sent',
      title: texts.sent,
      value: ({ lastSentAt }) => lastSentAt,
      text: ({ lastSentAt }) => moment(lastSentAt),
      width: 12,
      priority: 2,
    },
    {
      id: 'lacks',
      title: texts.lacks,
      value: ({ lacks }) => lacks,
      text: ({ lacks }) => (lacks === 0 ? texts.lacksNothing : formatCount(lacks, locale)),
      align: 'end',
      width: 7,
    },
    {
      id: 'seq',
      title: texts.known,
      value: ({ seq }) => seq,
      text: ({ seq }) => formatCount(seq, locale),
      align: 'end',
      width: 9,
      priority: 3,
    },
    {
      id: 'held',
      title: texts.heldHere,
      value: ({ held }) => held,
      text: ({ held }) => formatCount(held, locale),
      cell: ({ held }) =>
        held === 0 ? (
          '–'
        ) : (
          <Badge tone="warning" icon={Archive}>
            {formatCount(held, locale)}
          </Badge>
        ),
      align: 'end',
      width: 8,
    },
  ];
}

type ReceivedProps = {
  readonly moment: string | null;
  readonly today: Day;
  readonly warningDays: number;
  readonly locale: Locale;
};

/** When something last came; a site that has been silent for long says so. */
function Received({ moment, today, warningDays, locale }: ReceivedProps) {
  const texts = logTexts[locale];
  const days = daysSince(moment, today);
  if (moment === null || days === null) return <span className={styles.note}>{texts.never}</span>;
  return (
    <span className={styles.received} title={formatMoment(moment, locale)}>
      {texts.daysAgo(days)}
      {days > warningDays && (
        <Badge tone="warning" icon={BellOff}>
          {texts.silent}
        </Badge>
      )}
    </span>
  );
}
