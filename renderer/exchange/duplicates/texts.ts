import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const duplicateTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'Verdacht', 'Verdachtsfälle'),
    intro:
      'Zwei Standorte haben vielleicht dasselbe angelegt. Behalten Sie einen Eintrag; die anderen stehen dann hinter ihm. Gelöscht wird nichts, und Sie können die Einträge wieder trennen.',
    kind: 'Art',
    group: (title: string) => `Gleich benannt: ${title}`,
    made: (who: string, when: string) => `angelegt von ${who}, ${when}`,
    filled: (n: number) => zahl(n, 'Angabe', 'Angaben'),
    open: 'Öffnen',
    keep: 'Diesen behalten',
    keepLabel: (title: string, when: string) => `Diesen behalten: „${title}“ vom ${when}`,
    merged: (title: string) => `Zusammengeführt: „${title}“`,
    untitled: '(ohne Namen)',
    more: (shown: number, total: number) =>
      `Gezeigt: ${shown} von ${total}. Die nächsten folgen, sobald diese zusammengeführt sind.`,
    emptyTitle: 'Keine doppelten Einträge',
    emptyText: 'Von dieser Art sind keine zwei Einträge gleich benannt. Wählen Sie oben eine andere Art.',
  },
  {
    count: (n: number) => number(n, 'suspected case', 'suspected cases'),
    intro:
      'Two sites may have created the same thing. Keep one record; the others then stand behind it. Nothing is deleted, and you can part the records again.',
    kind: 'Kind',
    group: (title: string) => `Named alike: ${title}`,
    made: (who: string, when: string) => `created by ${who}, ${when}`,
    filled: (n: number) => number(n, 'value', 'values'),
    open: 'Open',
    keep: 'Keep this one',
    keepLabel: (title: string, when: string) => `Keep this one: “${title}” of ${when}`,
    merged: (title: string) => `Merged: “${title}”`,
    untitled: '(no name)',
    more: (shown: number, total: number) => `Shown: ${shown} of ${total}. The next follow as soon as these are merged.`,
    emptyTitle: 'No duplicates',
    emptyText: 'No two records of this kind are named alike. Choose another kind above.',
  },
);
