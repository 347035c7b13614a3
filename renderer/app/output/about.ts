import { useCallback } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { useTexts } from '../../i18n/define.ts';
import { rowsOf, type Sheet } from '../../ui/table/sheet.ts';
import { useOffice, useToday } from '../office.ts';
import { outputTexts } from './texts.ts';

/** What a reader must know of a list that has left the program: of which day and office it is, and what it leaves out. */
export function useAbout(): (sheet: Sheet) => readonly string[] {
  const texts = useTexts(outputTexts);
  const today = useToday();
  const site = useOffice().site?.label ?? null;
  return useCallback(
    (sheet) => [
      texts.asOf(formatDay(today)),
      ...(site === null ? [] : [site]),
      texts.rows(rowsOf(sheet).length),
      ...sheet.filters,
      ...(sheet.sortedBy.length === 0 ? [] : [texts.sortedBy(sheet.sortedBy.join(', '))]),
    ],
    [texts, today, site],
  );
}
