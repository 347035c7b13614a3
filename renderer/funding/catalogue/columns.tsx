import { calendarNames } from '../../../shared/calendar/calendar-names.ts';
import { calendars } from '../../../shared/calendar/calendars.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { nextCallDay } from '../../../shared/funding/catalogue/call-days.ts';
import type { CallLine, FunderLine, ProgramLine } from '../../../shared/funding/catalogue/contract.ts';
import { freshnessOf } from '../../../shared/funding/catalogue/freshness.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { FreshnessBadge } from './FreshnessBadge.tsx';
import { catalogueTexts } from './texts.ts';

const { fundingProgram, fundingCall, funder } = entities;

/** A line of the list with what follows from the calls of the programme. */
export type ProgramRow = ProgramLine & { readonly nextDueOn: Day | null; readonly isRolling: boolean };

type More<Line> = Partial<Column<Line>> & { readonly width: number };

const numbered = <Line,>(id: string, title: string, value: (line: Line) => number, width: number): Column<Line> => ({
  id,
  title,
  value,
  text: (line) => String(value(line)),
  width,
  align: 'end',
  holds: 'integer',
  priority: 6,
});

export function programColumns(locale: Locale, today: Day): readonly Column<ProgramRow>[] {
  const texts = catalogueTexts[locale];
  const own = (name: string, more: More<ProgramRow>) =>
    fieldColumn<ProgramRow>(fundingProgram as unknown as Entity, name, locale, more);
  const freshness = (line: ProgramRow) => freshnessOf(line, today).value;
  return [
    own('title', { width: 20, minWidth: 14, grows: true, cell: (line) => <TitleCell line={line} /> }),
    {
      id: 'funder',
      title: funder.label[locale],
      value: (line) => line.funder ?? line.givenBy,
      editValue: (line) => line.funderId,
      width: 11,
      priority: 3,
    },
    {
      id: 'freshness',
      title: texts.freshness,
      value: (line) => ['current', 'recheck', 'outdated'].indexOf(freshness(line)),
      text: (line) => fundingProgram.fields.freshness.choices?.[freshness(line)]?.[locale] ?? '',
      cell: (line) => <FreshnessBadge checkedOn={line.checkedOn} freshness={line.freshness} />,
      width: 7,
    },
    {
      id: 'nextDueOn',
      title: texts.nextDay,
      value: (line) => line.nextDueOn,
      text: (line) => line.nextDueOn ?? (line.isRolling ? texts.rolling : ''),
      cell: (line) => (line.nextDueOn === null && line.isRolling ? texts.rolling : <DueText day={line.nextDueOn} />),
      holds: 'day',
      inCalendar: true,
      width: 14,
      priority: 1,
    },
    own('areas', { width: 13, priority: 4 }),
    own('rateBpMax', { width: 7, priority: 2 }),
    own('ownShareBpMin', { width: 7, priority: 5 }),
    own('grantMaxCents', { width: 9, priority: 7 }),
    own('eligible', { width: 12, isOptional: true }),
    own('region', { width: 10, isOptional: true }),
    own('fundingType', { width: 8, isOptional: true }),
    own('checkedOn', { width: 7, isOptional: true }),
    own('deMinimis', { width: 7, isOptional: true }),
    { ...numbered<ProgramRow>('facts', texts.factCount, ({ facts }) => facts, 5), isOptional: true },
    { ...numbered<ProgramRow>('cases', texts.cases, ({ cases }) => cases, 5), isOptional: true },
  ];
}

export function callColumns(locale: Locale, today: Day): readonly Column<CallLine>[] {
  const texts = catalogueTexts[locale];
  const own = (name: string, more: More<CallLine>) =>
    fieldColumn<CallLine>(fundingCall as unknown as Entity, name, locale, more);
  const next = (line: CallLine) => nextCallDay(line, today)?.day ?? null;
  return [
    own('title', { width: 20, minWidth: 14, grows: true, cell: (line) => <TitleCell line={line} /> }),
    {
      id: 'program',
      title: fundingProgram.label[locale],
      value: (line) => line.program,
      editValue: (line) => line.programId,
      width: 13,
      grows: true,
      priority: 2,
    },
    { id: 'funder', title: funder.label[locale], value: (line) => line.funder, width: 10, priority: 4 },
    own('deadlineModel', { width: 9.5, priority: 3 }),
    {
      id: 'nextDueOn',
      title: texts.nextDay,
      value: next,
      text: (line) => next(line) ?? (line.deadlineModel === 'rolling' ? texts.rolling : ''),
      cell: (line) => {
        if (line.deadlineModel === 'rolling') return texts.rolling;
        return line.deadlineModel === 'closed' ? texts.closed : <DueText day={next(line)} />;
      },
      holds: 'day',
      inCalendar: true,
      width: 14,
    },
    own('dueTime', { width: 5, priority: 7 }),
    own('isCutoffHard', { width: 8, priority: 5 }),
    numbered<CallLine>('cases', texts.cases, ({ cases }) => cases, 5.5),
    own('opensOn', { width: 7, isOptional: true, inCalendar: true }),
    own('sketchDueOn', { width: 7, isOptional: true, inCalendar: true }),
    own('applicationDueOn', { width: 7, isOptional: true, inCalendar: true }),
    own('cutoffs', { width: 12, isOptional: true }),
  ];
}

export function funderColumns(locale: Locale): readonly Column<FunderLine>[] {
  const texts = catalogueTexts[locale];
  const own = (name: string, more: More<FunderLine>) =>
    fieldColumn<FunderLine>(funder as unknown as Entity, name, locale, more);
  return [
    own('name', {
      width: 22,
      minWidth: 14,
      grows: true,
      cell: (line) => <TitleCell line={{ title: line.name, hasConflict: line.hasConflict }} />,
    }),
    own('kind', { width: 9 }),
    {
      id: 'seatState',
      title: texts.seat,
      value: (line) => seatWords(line.seatState, locale) ?? texts.noSeat,
      width: 14,
    },
    numbered<FunderLine>('programs', texts.programs, ({ programs }) => programs, 7),
  ];
}

/** The name of a seat; what is no calendar stays as somebody wrote it. */
export function seatWords(seat: string | null, locale: Locale): string | null {
  const known = calendars.find((calendar) => calendar === seat);
  return known === undefined ? seat : calendarNames[known][locale];
}
