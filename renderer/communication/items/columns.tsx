import { CircleCheck, PencilLine, Ruler, TriangleAlert } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { namesOf } from '../../../shared/links/linked.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { communicationTexts } from '../texts.ts';

const { communicationItem } = entities;

/** What is to be said of the approval of a line, in words. */
export function approvalWords(line: ItemLine, locale: Locale): string {
  const texts = communicationTexts[locale];
  const day = dayOrNull(line.approvedOn);
  if (line.approval === 'changed') return texts.changed;
  if (line.approval === 'given' && day !== null) return texts.approved(formatDay(day));
  return line.status === 'published' ? texts.missing : texts.none;
}

export function ApprovalBadge({ line, locale }: { readonly line: ItemLine; readonly locale: Locale }) {
  const words = approvalWords(line, locale);
  if (line.approval === 'given') {
    return (
      <Badge tone="success" icon={CircleCheck}>
        {words}
      </Badge>
    );
  }
  if (line.approval === 'changed') {
    return (
      <Badge tone="warning" icon={PencilLine}>
        {words}
      </Badge>
    );
  }
  return line.status === 'published' ? (
    <Badge tone="danger" icon={TriangleAlert}>
      {words}
    </Badge>
  ) : (
    words
  );
}

const approvalOrder = ['none', 'changed', 'given'];

/** The columns of the list of contributions. */
export function itemColumns(locale: Locale): readonly Column<ItemLine>[] {
  const texts = communicationTexts[locale];
  const field = (name: string, more: Partial<Column<ItemLine>> & { readonly width: number }) =>
    fieldColumn<ItemLine>(communicationItem as never, name, locale, more);
  return [
    field('plannedOn', { width: 7, inCalendar: true }),
    field('title', { width: 20, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('channel', { width: 9 }),
    {
      id: 'audienceId',
      title: entities.audience.plural[locale],
      width: 11,
      priority: 3,
      value: (line) => namesOf(line.audiences),
      text: (line) => namesOf(line.audiences) ?? '',
    },
    field('direction', { width: 7.5, priority: 6 }),
    field('status', {
      width: 9.5,
      cell: (line) => <StatusBadge field={communicationItem.fields.status} value={line.status} />,
    }),
    {
      id: 'approval',
      title: texts.approval,
      width: 10.5,
      priority: 1,
      value: (line) => approvalOrder.indexOf(line.approval),
      text: (line) => approvalWords(line, locale),
      cell: (line) => <ApprovalBadge line={line} locale={locale} />,
    },
    field('publishedOn', { width: 8.5, priority: 4 }),
    {
      id: 'length',
      title: texts.length,
      width: 6,
      priority: 2,
      value: (line) => line.isTooLong,
      text: (line) => (line.isTooLong ? texts.tooLong : ''),
      cell: (line) =>
        line.isTooLong && (
          <Badge tone="warning" icon={Ruler}>
            {texts.tooLong}
          </Badge>
        ),
    },
    field('projectId', { width: 14, priority: 5, value: (line) => line.project, text: (line) => line.project ?? '' }),
    {
      id: 'responsible',
      title: texts.responsible,
      width: 11,
      isOptional: true,
      value: (line) => line.responsible,
      text: (line) => line.responsible ?? '',
    },
    field('plannedTime', { width: 6, isOptional: true }),
    field('place', { width: 12, isOptional: true }),
  ];
}
