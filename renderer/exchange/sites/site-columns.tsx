import {
  Archive,
  Ban,
  BellOff,
  CircleCheck,
  CirclePause,
  House,
  type LucideIcon,
  Snowflake,
  UserX,
} from 'lucide-react';
import { type Day, daysBetween, todayIn } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { Role, SiteLine, Standing } from './site-lines.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

/** Whole days since a moment, by the calendar; `null` if it never was. */
export function daysSince(moment: string | null, today: Day): number | null {
  const instant = moment === null ? Number.NaN : Date.parse(moment);
  return Number.isNaN(instant) ? null : Math.max(0, daysBetween(todayIn(instant), today));
}

/**
 * One waits for it, and it has been silent for longer than the chosen number of days: since its last bundle, or, as long as there was none,
 * since it was taken in.
 */
export function isSilent({ standing, receivedAt, admittedAt }: SiteLine, today: Day, patience: number): boolean {
  const days = daysSince(receivedAt ?? admittedAt, today);
  return standing === 'member' && days !== null && days > patience;
}

/** A site as people call it; a stranger by the beginning of its identifier. */
export const nameOf = ({ name, writer }: SiteLine, locale: Locale): string =>
  name === '' ? siteTexts[locale].stranger(writer) : name;

export const roleWords = (role: Role | null, locale: Locale): string =>
  role === null ? '' : (entities.site.fields.role.choices?.[role]?.[locale] ?? role);

const looks: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  own: { tone: 'primary', icon: House },
  member: { tone: 'success', icon: CircleCheck },
  frozen: { tone: 'warning', icon: Snowflake },
  dormant: { tone: 'neutral', icon: CirclePause },
  revoked: { tone: 'danger', icon: Ban },
  waiting: { tone: 'warning', icon: UserX },
  outside: { tone: 'neutral', icon: UserX },
};

/** How a site stands as colour, picture and word. */
export function StandingBadge({ standing, locale }: { readonly standing: Standing; readonly locale: Locale }) {
  return <Badge {...looks[standing]}>{siteTexts[locale].standings[standing]}</Badge>;
}

export function siteColumns(locale: Locale, today: Day, warningDays: number): readonly Column<SiteLine>[] {
  const texts = siteTexts[locale];
  return [
    { id: 'site', title: texts.site, value: (line) => nameOf(line, locale), width: 12, minWidth: 9, grows: true },
    {
      id: 'body',
      title: texts.body,
      value: ({ bodyName }) => bodyName,
      width: 11,
      minWidth: 8,
      grows: true,
      priority: 4,
    },
    { id: 'role', title: texts.role, value: ({ role }) => roleWords(role, locale), width: 8.5, priority: 3 },
    {
      id: 'standing',
      title: texts.standing,
      value: ({ standing }) => texts.standings[standing],
      cell: ({ standing }) => <StandingBadge standing={standing} locale={locale} />,
      width: 11,
    },
    {
      id: 'received',
      title: texts.received,
      value: ({ receivedAt }) => receivedAt,
      text: ({ receivedAt }) => (receivedAt === null ? texts.never : formatMoment(receivedAt, locale)),
      cell: (line) => <Received line={line} today={today} warningDays={warningDays} locale={locale} />,
      width: 14,
    },
    {
      id: 'lacks',
      title: texts.lacks,
      value: ({ lacks }) => lacks,
      text: ({ lacks }) => (lacks === null ? '' : lacks === 0 ? texts.lacksNothing : formatCount(lacks, locale)),
      align: 'end',
      width: 6.5,
      priority: 2,
    },
    {
      id: 'held',
      title: texts.held,
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
      width: 6.5,
      priority: 1,
    },
  ];
}

type ReceivedProps = {
  readonly line: SiteLine;
  readonly today: Day;
  readonly warningDays: number;
  readonly locale: Locale;
};

/** When something last came; a site one waits for and that has been silent for long says so. */
function Received({ line, today, warningDays, locale }: ReceivedProps) {
  const texts = siteTexts[locale];
  if (line.standing === 'own') return null;
  const days = daysSince(line.receivedAt, today);
  const words = line.receivedAt === null || days === null ? texts.never : texts.daysAgo(days);
  return (
    <span
      className={classes(styles.received, line.receivedAt === null && styles.note)}
      title={line.receivedAt === null ? undefined : formatMoment(line.receivedAt, locale)}
    >
      {words}
      {isSilent(line, today, warningDays) && <Badge icon={BellOff}>{texts.silent}</Badge>}
    </span>
  );
}
