import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about lists that leave the program. */
export const outputTexts = defineTexts(
  {
    menu: 'Ausgeben',
    xlsx: 'Als Excel-Tabelle (XLSX) …',
    csv: 'Als CSV-Datei …',
    ics: 'Als Kalenderdatei (ICS) …',
    print: 'Drucken oder als PDF …',
    copy: 'In die Zwischenablage kopieren',
    command: (form: string, list: string) => `${list} ausgeben: ${form}`,
    running: 'Tabelle wird geschrieben',
    saved: (file: string, rows: number) => `„${file}“ mit ${zahl(rows, 'Zeile', 'Zeilen')} gespeichert`,
    cancelled: 'Abgebrochen. Es wurde keine Datei angelegt.',
    asOf: (day: string) => `Stand: ${day}`,
    rows: (rows: number) => zahl(rows, 'Zeile', 'Zeilen'),
    sortedBy: (columns: string) => `Sortiert nach: ${columns}`,
    groupedBy: (words: string) => `Gruppiert ${words}`,
    copied: (rows: number) =>
      `${zahl(rows, 'Zeile', 'Zeilen')} in der Zwischenablage. Fügen Sie sie in Excel, Word oder eine Mail ein.`,
    notCopied: 'Die Zwischenablage ist nicht erreichbar. Bitte speichern Sie die Liste als Datei.',
    noDays: 'Keine der gezeigten Zeilen hat einen Tag. Es wurde keine Kalenderdatei angelegt.',
    calendarSaved: (events: number, file: string) => `„${file}“ mit ${zahl(events, 'Termin', 'Terminen')} gespeichert`,
    group: (title: string, count: number) => `${title} (${count})`,
  },
  {
    menu: 'Give out',
    xlsx: 'As an Excel table (XLSX) …',
    csv: 'As a CSV file …',
    ics: 'As a calendar file (ICS) …',
    print: 'Print or as PDF …',
    copy: 'Copy to the clipboard',
    command: (form: string, list: string) => `Give out ${list}: ${form}`,
    running: 'Writing the table',
    saved: (file: string, rows: number) => `“${file}” saved with ${number(rows, 'row', 'rows')}`,
    cancelled: 'Cancelled. No file was made.',
    asOf: (day: string) => `As of: ${day}`,
    rows: (rows: number) => number(rows, 'row', 'rows'),
    sortedBy: (columns: string) => `Sorted by: ${columns}`,
    groupedBy: (words: string) => `Grouped ${words}`,
    copied: (rows: number) => `${number(rows, 'row', 'rows')} on the clipboard. Paste them into Excel, Word or a mail.`,
    notCopied: 'The clipboard cannot be reached. Please save the list as a file.',
    noDays: 'None of the rows shown has a day. No calendar file was made.',
    calendarSaved: (events: number, file: string) => `“${file}” saved with ${number(events, 'event', 'events')}`,
    group: (title: string, count: number) => `${title} (${count})`,
  },
);
