import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

/** The sentences about tables that become files. */
export const exportTexts = defineTexts(
  {
    menu: 'Exportieren',
    xlsx: 'Als Excel-Tabelle (XLSX)',
    csv: 'Als CSV-Datei',
    running: 'Tabelle wird geschrieben',
    saved: (file: string, rows: number) => `„${file}“ mit ${zahl(rows, 'Zeile', 'Zeilen')} gespeichert`,
    cancelled: 'Abgebrochen. Es wurde keine Datei angelegt.',
    asOf: (day: string) => `Stand: ${day}`,
    sortedBy: (columns: string) => `Sortiert nach: ${columns}`,
    groupedBy: (words: string) => `Gruppiert ${words}`,
  },
  {
    menu: 'Export',
    xlsx: 'As an Excel table (XLSX)',
    csv: 'As a CSV file',
    running: 'Writing the table',
    saved: (file: string, rows: number) => `“${file}” saved with ${number(rows, 'row', 'rows')}`,
    cancelled: 'Cancelled. No file was made.',
    asOf: (day: string) => `As of: ${day}`,
    sortedBy: (columns: string) => `Sorted by: ${columns}`,
    groupedBy: (words: string) => `Grouped ${words}`,
  },
);
