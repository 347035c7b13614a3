import { defineTexts } from '../../i18n/define.ts';

/** Förderung › Regeln: what deadlines are computed by, and what the coordination enters besides the laws. */
export const ruleDataTexts = defineTexts(
  {
    compare: 'Bitte mit Bescheid abgleichen',
    compareText:
      'Es gilt die Fassung, die der Bescheid nennt. Eine hinterlegte Fassung ändert keine gespeicherte Frist von selbst: betroffene Fristen heißen „neu zu berechnen“.',
    onlyCoordination: 'Fassungen und Feiertage pflegt die Koordination; alle Standorte rechnen damit.',
    editions: 'Fassungen der Regeln',
    noEditions: 'Noch keine Fassung. Gerechnet wird mit der üblichen Länge der Regel.',
    addEdition: 'Fassung hinzufügen',
    editionNote: (rule: string, length: string, source: string) => [rule, length, source].filter(Boolean).join(' · '),
    usual: 'gilt als Vorgabe',
    noLength: 'ohne Länge: wird nicht verwendet',
    noSource: 'ohne Fundstelle',
    holidays: 'Einmalige Feiertage',
    noHolidays: 'Keine. Gesetzliche Feiertage aller Länder sind hinterlegt (2019 bis 2040).',
    addHoliday: 'Feiertag hinzufügen',
    rules: 'Regeln',
    rule: 'Regel',
    basis: 'Grundlage',
    edition: 'Stand',
    length: 'Übliche Länge',
    table: 'Alle Regeln mit Grundlage und Stand',
  },
  {
    compare: 'Please compare with the notice',
    compareText:
      'The edition named in the notice counts. An edition entered here changes no kept deadline by itself: those concerned are “to be computed again”.',
    onlyCoordination: 'The coordination keeps editions and holidays; all sites compute with them.',
    editions: 'Editions of the rules',
    noEditions: 'No edition yet. The usual length of the rule counts.',
    addEdition: 'Add an edition',
    editionNote: (rule: string, length: string, source: string) => [rule, length, source].filter(Boolean).join(' · '),
    usual: 'used by default',
    noLength: 'without a length: not used',
    noSource: 'without a source',
    holidays: 'One-off holidays',
    noHolidays: 'None. The public holidays of all states are known (2019 to 2040).',
    addHoliday: 'Add a holiday',
    rules: 'Rules',
    rule: 'Rule',
    basis: 'Basis',
    edition: 'Edition',
    length: 'Usual length',
    table: 'All rules with basis and edition',
  },
);
