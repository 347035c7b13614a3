import type { Locale } from '../../../shared/core/locale.ts';
import type { CommitteeLine, MeetingLine } from '../../../shared/councils/meetings/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { dayText } from '../matrix/cells.ts';
import { meetingTexts } from './texts.ts';

const { meeting, committee } = entities;

/** The columns of the list of meetings. */
export function meetingColumns(locale: Locale): readonly Column<MeetingLine>[] {
  const texts = meetingTexts[locale];
  const field = (name: string, more: Partial<Column<MeetingLine>> & { readonly width: number }) =>
    fieldColumn<MeetingLine>(meeting as never, name, locale, more);
  return [
    field('startsOn', { width: 7 }),
    field('startTime', { width: 5, priority: 2 }),
    field('committeeId', { width: 15, value: (line) => line.committee, text: (line) => line.committee ?? '' }),
    {
      id: 'bodyId',
      title: committee.fields.bodyId.label[locale],
      width: 9,
      priority: 1,
      value: (line) => line.body,
      text: (line) => line.body ?? '',
    },
    field('title', { width: 15, minWidth: 11, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('state', { width: 10, cell: (line) => <StatusBadge field={meeting.fields.state} value={line.state} /> }),
    {
      id: 'items',
      title: texts.items,
      width: 5,
      priority: 3,
      value: (line) => line.items,
      text: (line) => String(line.items),
    },
    {
      id: 'inviteBy',
      title: texts.inviteBy,
      width: 7,
      priority: 4,
      value: (line) => line.inviteBy,
      text: (line) => dayText(line.inviteBy),
    },
    field('place', { width: 14, priority: 5 }),
  ];
}

/** The columns of the list of committees. */
export function committeeColumns(locale: Locale): readonly Column<CommitteeLine>[] {
  const texts = meetingTexts[locale];
  const field = (name: string, more: Partial<Column<CommitteeLine>> & { readonly width: number }) =>
    fieldColumn<CommitteeLine>(committee as never, name, locale, more);
  return [
    field('name', { width: 20, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('bodyId', { width: 10, value: (line) => line.body, text: (line) => line.body ?? '' }),
    field('kind', { width: 12 }),
    {
      id: 'nextOn',
      title: texts.next,
      holds: 'day',
      width: 9,
      value: (line) => line.nextOn,
      text: (line) => dayText(line.nextOn),
    },
    {
      id: 'meetings',
      title: texts.meetings,
      width: 7,
      priority: 2,
      value: (line) => line.meetings,
      text: (line) => String(line.meetings),
    },
    field('noticePeriodDays', { width: 9, priority: 3 }),
  ];
}
