import { defineTexts } from '../../../i18n/define.ts';
import { number, zahl } from '../../../i18n/plural.ts';

/** Who has how much of whom. */
export const lagTexts = defineTexts(
  {
    title: 'Wer hat was von wem?',
    intro:
      'Jede Zeile ist ein Standort, jede Spalte auch: Wie viel hat der in der Zeile von dem in der Spalte? Was ein Standort hat, sagt er mit jedem Bündel selbst; seither kann mehr angekommen sein.',
    picture: 'Abgleich als Bild',
    pictureNow: (sentence: string) => `Abgleich als Bild. ${sentence}`,
    keys: 'Pfeiltasten gehen von Feld zu Feld, die Eingabetaste wählt den Standort der Zeile.',
    table: 'Abgleich als Tabelle',
    legend: { full: 'hat alles', gap: 'hat einen Teil', unknown: 'hat nie gesagt, was er hat', none: 'es gibt nichts' },
    holder: 'Wer',
    of: 'Von wem',
    has: 'Hat',
    made: 'Gibt es',
    missing: 'Fehlt',
    heard: 'Gehört',
    here: 'hier',
    never: 'noch nie',
    nothing: 'nichts',
    notKnown: 'nicht bekannt',
    days: (n: number) => (n === 0 ? 'heute' : n === 1 ? 'gestern' : `vor ${zahl(n, 'Tag', 'Tagen')}`),
    asOf: (n: number) =>
      n === 0 ? '(gehört heute)' : n === 1 ? '(gehört gestern)' : `(gehört vor ${zahl(n, 'Tag', 'Tagen')})`,
    self: (site: string, made: string) => `${site} hat selbst ${made} Änderungen geschrieben.`,
    unknown: (holder: string, of: string) =>
      `Was ${holder} von ${of} hat, ist nicht bekannt: ${holder} hat es nie gesagt.`,
    none: (of: string) => `Von ${of} gibt es noch keine Änderungen.`,
    full: (holder: string, made: string, of: string) => `${holder} hat alle ${made} Änderungen von ${of}.`,
    gap: (holder: string, missing: number, shown: string, made: string, of: string) =>
      `${holder} ${missing === 1 ? 'fehlt' : 'fehlen'} ${shown} von ${made} Änderungen von ${of}.`,
    onlyOne: 'Noch ist kein anderer Standort bekannt.',
    onlyOneNext: 'Sobald ein Standort zugelassen ist oder Sie ein Bündel einlesen, steht hier, wer was von wem hat.',
    behind: (n: number) => (n === 0 ? 'Niemandem fehlt etwas, soweit bekannt.' : `${zahl(n, 'Lücke', 'Lücken')}`),
  },
  {
    title: 'Who has what of whom?',
    intro:
      'Each line is a site, and so is each column: how much does the one in the line have of the one in the column? A site says itself what it has, with every bundle; more may have arrived since.',
    picture: 'Exchange as a picture',
    pictureNow: (sentence: string) => `Exchange as a picture. ${sentence}`,
    keys: 'Arrow keys go from field to field, Enter chooses the site of the line.',
    table: 'Exchange as a table',
    legend: { full: 'has everything', gap: 'has a part', unknown: 'never said what it has', none: 'there is nothing' },
    holder: 'Who',
    of: 'Of whom',
    has: 'Has',
    made: 'There are',
    missing: 'Missing',
    heard: 'Heard',
    here: 'here',
    never: 'never',
    nothing: 'nothing',
    notKnown: 'not known',
    days: (n: number) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${number(n, 'day', 'days')} ago`),
    asOf: (n: number) =>
      n === 0 ? '(heard today)' : n === 1 ? '(heard yesterday)' : `(heard ${number(n, 'day', 'days')} ago)`,
    self: (site: string, made: string) => `${site} has written ${made} changes itself.`,
    unknown: (holder: string, of: string) => `What ${holder} has of ${of} is not known: ${holder} never said.`,
    none: (of: string) => `There are no changes of ${of} yet.`,
    full: (holder: string, made: string, of: string) => `${holder} has all ${made} changes of ${of}.`,
    gap: (holder: string, _missing: number, shown: string, made: string, of: string) =>
      `${holder} lacks ${shown} of ${made} changes of ${of}.`,
    onlyOne: 'No other site is known yet.',
    onlyOneNext: 'As soon as a site is admitted, or you read in a bundle, it stands here who has what of whom.',
    behind: (n: number) => (n === 0 ? 'Nobody lacks anything, as far as is known.' : `${number(n, 'gap', 'gaps')}`),
  },
);
