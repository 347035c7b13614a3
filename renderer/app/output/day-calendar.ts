import { useMemo } from 'react';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { EntityName } from '../../../shared/entities.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { type Column, isChosen, type TableView } from '../../ui/table/columns.ts';
import { cellWords } from '../../ui/table/export-table.ts';
import { ask, bridge } from '../bridge.ts';
import type { Line } from '../lines.ts';
import { say } from '../messages.ts';
import { useOffice, useToday } from '../office.ts';
import { listFileName } from './table-export.ts';
import { outputTexts } from './texts.ts';

type Titled = Line & { readonly title?: string | null; readonly name?: string | null };

/** More a calendar does not show of a day. */
const longestTitle = 300;
const longestNote = 4000;

/**
 * The days of a list as events of whole days: every column somebody has to keep and sees (`inCalendar`) gives one, with what the other
 * columns say of the line. `undefined` where the list shows no such day.
 */
export function dayEvents<Row extends Titled>(
  entity: EntityOf<Row>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
) {
  const days = columns.filter(({ inCalendar }) => inCalendar === true);
  return rows.flatMap((row) => {
    const title = row.title ?? row.name ?? '';
    return days.flatMap((column) => {
      const value = column.value(row);
      const on = typeof value === 'string' ? dayOrNull(value) : null;
      if (on === null) return [];
      const told = columns.flatMap((other) => {
        const words = other === column ? '' : cellWords(other, row);
        return words === '' || words === title ? [] : [`${other.title}: ${words}`];
      });
      return [
        {
          entity: typeof entity === 'string' ? entity : entity(row),
          id: row.id,
          part: column.id,
          on,
          title: `${column.title}: ${title}`.slice(0, longestTitle),
          note: told.join('\n').slice(0, longestNote),
        },
      ];
    });
  });
}

/** Of what kind the rows are: all of one, or each for itself; keep it stable. */
type EntityOf<Row> = EntityName | ((row: Row) => EntityName);

/** Writes the days of the rows of a list into a calendar file; `undefined` where no column that is shown has any. */
export function useDayCalendar<Row extends Titled>(
  label: string,
  entity: EntityOf<Row>,
  columns: readonly Column<Row>[],
  view: TableView,
): ((rows: readonly Row[]) => Promise<void>) | undefined {
  const today = useToday();
  const site = useOffice().site?.label ?? '';
  return useMemo(() => {
    const shown = columns.filter((column) => isChosen(column, view));
    if (!shown.some(({ inCalendar }) => inCalendar === true)) return undefined;
    return async (rows: readonly Row[]) => {
      const texts = outputTexts[currentLocale()];
      const events = dayEvents(entity, shown, rows);
      if (events.length === 0) return void say('info', texts.noDays);
      const { files } = bridge();
      const suggestedName = `${listFileName(label)}_${listFileName(site)}_${today}.ics`;
      const place = await files.reserve({ kind: 'calendar', suggestedName });
      if (place === null) return;
      const outcome = await ask('table.calendar', { ticket: place.ticket, name: label, events });
      if (!outcome.ok) return void say('error', failureSentence(outcome.error, currentLocale()));
      await files.deliver(place.ticket);
      say('success', texts.calendarSaved(outcome.value.events, place.name));
    };
  }, [columns, view, label, entity, today, site]);
}
