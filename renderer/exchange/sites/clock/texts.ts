import { defineTexts } from '../../../i18n/define.ts';

/** Putting right the moments of what was written while a clock was wrong. */
export const clockTexts = defineTexts(
  {
    title: 'Uhr berichtigen',
    site: 'Standort',
    changes: 'Änderungen',
    range: (from: string, to: string, n: number) => (n === 1 ? `Nummer ${from}` : `Nummer ${from} bis ${to}`),
    clockSaid: 'Die Uhr dort zeigte',
    span: (from: string, to: string) => (from === to ? from : `${from} bis ${to}`),
    arrived: 'Hier angekommen',
    writtenHere: 'hier geschrieben',
    day: 'In Wirklichkeit zuletzt geschrieben am',
    dayHint: 'Vorgeschlagen ist der späteste Tag, der stimmen kann. Die Uhrzeiten und Abstände dazwischen bleiben.',
    tooLate: 'An diesem Tag waren die Änderungen schon hier. Bitte nennen Sie einen früheren.',
    action: 'Berichtigen',
    corrected: (site: string) =>
      `Die Zeitangaben von ${site} sind berichtigt. Die anderen erfahren es mit Ihrem nächsten Bündel.`,
    takeBack: 'Berichtigung zurücknehmen',
    takenBack: (site: string) => `Die Zeitangaben von ${site} stehen wieder so da, wie die Uhr dort sie hatte.`,
  },
  {
    title: 'Correct a clock',
    site: 'Site',
    changes: 'Changes',
    range: (from: string, to: string, n: number) => (n === 1 ? `Number ${from}` : `Number ${from} to ${to}`),
    clockSaid: 'The clock there said',
    span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    arrived: 'Arrived here',
    writtenHere: 'written here',
    day: 'Really last written on',
    dayHint: 'Suggested is the latest day that can be true. Times of day and the gaps in between stay.',
    tooLate: 'On that day the changes were here already. Please name an earlier one.',
    action: 'Correct',
    corrected: (site: string) => `The moments of ${site} are corrected. The others learn of it with your next bundle.`,
    takeBack: 'Take the correction back',
    takenBack: (site: string) => `The moments of ${site} stand again as the clock there had them.`,
  },
);
