import { CalendarX, CircleAlert } from 'lucide-react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import { namesOf } from '../../shared/links/linked.ts';
import { TitleCell } from '../app/list/TitleCell.tsx';
import { Badge } from '../ui/Badge.tsx';
import { type Column, fieldColumn } from '../ui/table/columns.ts';
import { contactTexts } from './texts.ts';

const { person } = entities;

/** The columns of the list of contacts: who it is, how to reach them, by which right they are kept and until when. */
export function contactColumns(locale: Locale): readonly Column<ContactLine>[] {
  const texts = contactTexts[locale];
  const field = (name: string, more: Partial<Column<ContactLine>> & { readonly width: number }) =>
    fieldColumn<ContactLine>(person as never, name, locale, more);
  return [
    field('displayName', {
      width: 12,
      minWidth: 10,
      grows: true,
      cell: (line) => <TitleCell line={{ title: line.displayName, hasConflict: line.hasConflict }} />,
    }),
    field('function', { width: 12, minWidth: 8, priority: 3 }),
    field('bodyId', { width: 8, priority: 2, value: ({ body }) => body, text: ({ body }) => body ?? '' }),
    field('email', { width: 13, priority: 4 }),
    field('phone', { width: 9, priority: 5 }),
    field('legalBasis', {
      width: 12,
      priority: 1,
      cell: ({ basis, legalBasis }) =>
        basis === 'missing' ? (
          <Badge tone="warning" icon={CircleAlert}>
            {texts.bases.missing}
          </Badge>
        ) : (
          (legalBasis ?? texts.bases['none-needed'])
        ),
    }),
    {
      ...field('retentionUntil', { width: 11.5 }),
      cell: (line) => <Retention line={line} locale={locale} />,
    },
    field('role', { width: 9, isOptional: true }),
    {
      id: 'audiences',
      title: entities.audience.plural[locale],
      width: 10,
      priority: 6,
      value: ({ audiences }) => namesOf(audiences),
      text: ({ audiences }) => namesOf(audiences) ?? '',
    },
  ];
}

/** The last day of keeping; that it is over is said by colour, sign and word. */
function Retention({ line, locale }: { readonly line: ContactLine; readonly locale: Locale }) {
  const texts = contactTexts[locale];
  const day = dayOrNull(line.retentionUntil);
  if (day === null) return null;
  if (line.retention !== 'over') return <>{formatDay(day)}</>;
  return (
    <Badge tone="danger" icon={CalendarX}>
      {texts.overSince(formatDay(day))}
    </Badge>
  );
}
