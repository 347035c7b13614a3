import type { Locale } from '../../../shared/core/locale.ts';
import type { FollowUpLine } from '../../../shared/councils/session/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { followUpTexts } from './texts.ts';

const { resolutionFollowUp } = entities;

/** Nothing is waited for any more. */
export const isSettled = ({ status }: Pick<FollowUpLine, 'status'>): boolean =>
  status === 'done' || status === 'dropped';

export function followUpColumns(locale: Locale): readonly Column<FollowUpLine>[] {
  const texts = followUpTexts[locale];
  const field = (name: string, more: Partial<Column<FollowUpLine>> & { readonly width: number }) =>
    fieldColumn<FollowUpLine>(resolutionFollowUp as never, name, locale, more);
  return [
    field('text', {
      width: 20,
      minWidth: 14,
      grows: true,
      value: (line) => line.title,
      text: (line) => line.title,
      cell: (line) => <TitleCell line={line} />,
    }),
    field('responsible', { width: 10, value: (line) => line.who, text: (line) => line.who ?? '' }),
    field('dueOn', {
      width: 12,
      inCalendar: true,
      cell: (line) => <DueText day={line.dueOn} isSettled={isSettled(line)} />,
    }),
    field('status', {
      width: 8,
      cell: (line) => <StatusBadge field={resolutionFollowUp.fields.status} value={line.status} />,
    }),
    field('meetingId', { width: 11, priority: 3, value: (line) => line.meeting, text: (line) => line.meeting ?? '' }),
    field('paperId', { width: 7, priority: 2, value: (line) => line.paper, text: (line) => line.paper ?? '' }),
    {
      ...field('doneOn', { width: 7, isOptional: true }),
      id: 'resolvedOn',
      title: texts.resolvedOn,
      value: (line) => line.resolvedOn,
    },
  ];
}
