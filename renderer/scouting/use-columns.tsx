import { useMemo } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { todayIn } from '../../shared/core/day.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { type Column, fieldColumn } from '../ui/table/columns.ts';
import { TextCell } from './cells.tsx';
import { noteTexts } from './texts.ts';

const declared = entities.note as unknown as Entity;

/** "23.11.2026" of a moment in RFC 3339. */
export function dayOfMoment(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment : formatDay(todayIn(time));
}

/** The columns of the list. A stable array, so that unchanged rows are not drawn again. */
export function useColumns(): readonly Column<NoteLine>[] {
  const texts = useTexts(noteTexts);
  const locale = useLocale();
  return useMemo(
    () => [
      fieldColumn<NoteLine>(declared, 'text', locale, {
        width: 20,
        minWidth: 14,
        grows: true,
        cell: (note) => <TextCell note={note} />,
      }),
      {
        id: 'tags',
        title: texts.columns.tags,
        value: (note) => (note.tags.length === 0 ? null : note.tags.join(', ')),
        width: 9,
        priority: 2,
      },
      {
        id: 'fieldId',
        title: texts.columns.field,
        value: (note) => note.field,
        editValue: (note) => note.fieldId,
        field: entities.note.fields.fieldId,
        width: 10,
        priority: 3,
      },
      fieldColumn<NoteLine>(declared, 'source', locale, { width: 9, priority: 4, isOptional: true }),
      {
        id: 'createdAt',
        title: texts.columns.createdAt,
        value: (note) => note.createdAt,
        text: (note) => dayOfMoment(note.createdAt),
        width: 6.75,
        priority: 1,
      },
    ],
    [texts, locale],
  );
}
