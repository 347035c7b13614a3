import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** What is said where many lines of a list are changed together. */
export const bulkTexts = defineTexts(
  {
    selected: (n: number) => zahl(n, 'ausgewählt', 'ausgewählt'),
    bulk: 'Auswahl bearbeiten',
    setField: (label: string) => `${label} setzen`,
    otherField: 'Anderes Feld …',
    field: 'Feld',
    newValue: 'Neuer Wert',
    apply: 'Übernehmen',
    emptied: (label: string) => `${label} leeren`,
    clearSelection: 'Auswahl aufheben',
    title: (count: string, plural: string) => `Auswahl bearbeiten: ${count} ${plural}`,
    done: (field: string, count: string, plural: string) => `${field} gesetzt: ${count} ${plural}`,
    remove: 'Löschen',
  },
  {
    selected: (n: number) => number(n, 'selected', 'selected'),
    bulk: 'Edit the selection',
    setField: (label: string) => `Set ${label}`,
    otherField: 'Other field …',
    field: 'Field',
    newValue: 'New value',
    apply: 'Apply',
    emptied: (label: string) => `Empty ${label}`,
    clearSelection: 'Clear selection',
    title: (count: string, plural: string) => `Edit the selection: ${count} ${plural}`,
    done: (field: string, count: string, plural: string) => `${field} set: ${count} ${plural}`,
    remove: 'Delete',
  },
);
