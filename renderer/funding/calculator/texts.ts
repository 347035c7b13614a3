import { defineTexts } from '../../i18n/define.ts';

export const calculatorTexts = defineTexts(
  {
    title: 'Förderrechner',
    lead: 'Was wäre wenn: Hier wird nur gerechnet, am Vorgang ändert sich nichts.',
    result: 'Ergebnis',
    fixed: 'Festbetrag',
    reset: 'Zurücksetzen',
    against: (by: string, more: boolean) => `${by} ${more ? 'mehr' : 'weniger'} als im Vorgang`,
    same: 'wie im Vorgang',
    rounding: 'Rundung',
    ownOf: (percent: string) => `${percent} der Gesamtausgaben`,
    overfunded: 'Überfinanziert: Zuwendung und Drittmittel übersteigen die Gesamtausgaben.',
  },
  {
    title: 'Grant calculator',
    lead: 'What if: this only calculates; nothing in the case changes.',
    result: 'Result',
    fixed: 'Fixed amount',
    reset: 'Reset',
    against: (by: string, more: boolean) => `${by} ${more ? 'more' : 'less'} than in the case`,
    same: 'as in the case',
    rounding: 'Rounding',
    ownOf: (percent: string) => `${percent} of the total`,
    overfunded: 'Overfunded: grant and third-party money exceed the total.',
  },
);
