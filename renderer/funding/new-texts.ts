import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

export const newTexts = defineTexts(
  {
    title: 'Neue Frist',
    statedHint: 'Aus Bescheid oder Aufruf. Ein genannter Tag geht einem berechneten vor.',
    target: 'Internes Ziel',
    targetProposed: 'Vorschlag: letzter Arbeitstag davor',
    targetLate: 'Das interne Ziel liegt nach der Frist.',
    counts: 'Es zählt',
    countsStated: (days: number) =>
      days === 0
        ? 'genannt, wie berechnet'
        : `genannt, ${zahl(Math.abs(days), 'Tag', 'Tage')} ${days < 0 ? 'vor' : 'nach'} der Rechnung`,
    noDay: 'Noch kein Tag. Auch ohne Tag kann die Frist angelegt werden; sie steht dann unter „Ohne Frist“.',
    save: 'Frist anlegen',
    saveMore: 'Anlegen und nächste',
    needsTitle: 'Bitte sagen Sie in wenigen Worten, was fällig ist.',
    needsRule: 'Die Regel hat noch kein Ergebnis. Ergänzen Sie ihre Angaben, oder wählen Sie „keine Regel“.',
    created: (title: string) => `„${title}“ angelegt.`,
    discard: 'Verwerfen',
  },
  {
    title: 'New deadline',
    statedHint: 'From the notice or the call. A stated day comes before a computed one.',
    target: 'Internal target',
    targetProposed: 'Proposal: last working day before',
    targetLate: 'The internal target is after the deadline.',
    counts: 'Counts',
    countsStated: (days: number) =>
      days === 0
        ? 'stated, as computed'
        : `stated, ${number(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} the computed one`,
    noDay: 'No day yet. The deadline can be added without one; it then stands under “No deadline”.',
    save: 'Add deadline',
    saveMore: 'Add and next',
    needsTitle: 'Please say in a few words what is due.',
    needsRule: 'The rule has no result yet. Complete what it needs, or choose “no rule”.',
    created: (title: string) => `“${title}” added.`,
    discard: 'Discard',
  },
);
