import { useMemo } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { DueText } from '../ui/DueText.tsx';
import { dueWords } from '../ui/due.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../ui/table/columns.ts';
import { SourceCell, TitleCell } from './cells.tsx';
import { dayFacts, isSettled } from './day-facts.ts';
import { deadlineTexts } from './texts.ts';

const declared = entities.deadline as unknown as Entity;
const { fields } = entities.deadline;

/** The columns of the list. A stable array, so that unchanged rows are not drawn again. */
export function useColumns(): readonly Column<DeadlineLine>[] {
  const texts = useTexts(deadlineTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  return useMemo(() => {
    const own = (name: string, more: Partial<Column<DeadlineLine>> & { readonly width: number }) =>
      fieldColumn<DeadlineLine>(declared, name, locale, more);
    return [
      own('title', { width: 18, minWidth: 18, grows: true, cell: (line) => <TitleCell line={line} /> }),
      own('kind', { width: 8.25, priority: 4 }),
      {
        id: 'subject',
        title: texts.columns.subject,
        value: (line) => line.subjectTitle,
        editValue: (line) => line.subject,
        field: fields.subject,
        width: 10.5,
        minWidth: 10.5,
        grows: true,
        priority: 3,
      },
      {
        id: 'effectiveOn',
        title: texts.columns.effectiveOn,
        value: (line) => line.effectiveOn,
        text: (line) =>
          line.effectiveOn === null
            ? ''
            : `${dayText(line.effectiveOn)} ${isSettled(line.status) ? ui.done : dueWords(line.effectiveOn, today, ui)}`,
        cell: (line) => <DueText day={line.effectiveOn} isSettled={isSettled(line.status)} />,
        // Typing a day here names it: it then beats a computed one (D8).
        field: fields.statedOn,
        editValue: (line) => line.statedOn,
        width: 14.75,
      },
      own('internalTargetOn', {
        title: texts.columns.internalTargetOn,
        width: 6.75,
        priority: 5,
      }),
      own('certainty', { width: 7.25, priority: 6 }),
      {
        id: 'source',
        title: texts.columns.source,
        value: (line) => dayFacts(line).kind,
        text: (line) => texts.sources[dayFacts(line).kind],
        cell: (line) => <SourceCell line={line} />,
        width: 7,
        priority: 7,
      },
      {
        id: 'responsible',
        title: texts.columns.responsible,
        value: (line) => line.responsible,
        editValue: (line) => line.responsiblePersonId,
        field: fields.responsiblePersonId,
        width: 8.5,
        priority: 2,
      },
      own('status', {
        width: 7.5,
        priority: 6,
        cell: (line) => <StatusBadge field={fields.status} value={line.status} />,
      }),
      own('dueTime', { width: 5, isOptional: true }),
      own('isCutoffHard', { width: 7.5, isOptional: true }),
      own('precision', { width: 7, isOptional: true }),
      own('doneOn', { width: 7, isOptional: true }),
    ];
  }, [texts, ui, locale, today]);
}

function dayText(value: string | null): string {
  const day = dayOrNull(value);
  return day === null ? '' : formatDay(day);
}

/** Which field of the record a column edits. */
export const fieldOfColumn = (column: string): string =>
  ({ effectiveOn: 'statedOn', responsible: 'responsiblePersonId' })[column] ?? column;
