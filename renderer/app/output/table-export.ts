import { useCallback } from 'react';
import { plainSite } from '../../../shared/exchange/bundle-name.ts';
import { currentLocale } from '../../i18n/locale.ts';
import type { ExportedTable } from '../../ui/table/export-table.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { useOffice, useToday } from '../office.ts';
import { useTask } from '../tasks.ts';
import { outputTexts } from './texts.ts';

export type TableFormat = 'xlsx' | 'csv';

/** A table on its way into a file: what it is called, what it shows, and the rows. */
export type TableFile = ExportedTable & { readonly title: string; readonly about: readonly string[] };

/**
 * Writes a table of the screen into a file a person chooses, called by `name`, this site and the day. `table` is asked when it is wanted: it costs as much as the list
 * is long. While it runs, show the `task` as progress.
 *
 * @example
 * const { task, save } = useTableExport();
 * await save('projekte', 'xlsx', () => ({ title, about, ...exportedTable(columns, rows) }));
 */
export function useTableExport() {
  const today = useToday();
  const site = useOffice().site?.label ?? '';
  const task = useTask('table.export');
  const { start } = task;
  const save = useCallback(
    async (name: string, format: TableFormat, table: () => TableFile): Promise<void> => {
      const { files } = bridge();
      const suggestedName = `${name}_${plainSite(site)}_${today}.${format}`;
      const place = await files.reserve({ kind: 'table', suggestedName });
      if (place === null) return;
      const { columns, rows, about, title } = table();
      const outcome = await start({
        ticket: place.ticket,
        format,
        title,
        about: [...about],
        columns: columns.map((column) => ({ ...column })),
        rows: rows.map((row) => [...row]),
      });
      const texts = outputTexts[currentLocale()];
      if (!outcome.ok) {
        if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
        return;
      }
      await files.deliver(place.ticket);
      say('success', texts.saved(place.name, outcome.value.rows));
    },
    [site, today, start],
  );
  return { task, save } as const;
}

/** What the file of a list begins with: "Eigenanteile je Kommune" is "eigenanteile-je-kommune". */
export const listFileName = plainSite;
