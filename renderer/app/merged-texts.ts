import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

export const mergedTexts = defineTexts(
  {
    stands: (n: number) =>
      `Steht auch für ${zahl(n, 'doppelten Eintrag', 'doppelte Einträge')}. Nichts davon ist gelöscht; Sie können die Einträge wieder trennen.`,
    part: 'Trennen',
    parted: 'Die Einträge stehen wieder für sich.',
    offers: 'Nur im doppelten Eintrag ausgefüllt',
    take: 'Übernehmen',
    takeLabel: (label: string) => `${label} übernehmen`,
    taken: (label: string) => `${label} übernommen`,
  },
  {
    stands: (n: number) =>
      `Also stands for ${number(n, 'duplicate', 'duplicates')}. Nothing of them is deleted; you can part the records again.`,
    part: 'Part',
    parted: 'The records stand for themselves again.',
    offers: 'Filled in only in the duplicate',
    take: 'Take over',
    takeLabel: (label: string) => `Take over ${label}`,
    taken: (label: string) => `${label} taken over`,
  },
);
