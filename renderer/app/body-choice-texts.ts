import { defineTexts } from '../i18n/define.ts';

export const bodyChoiceTexts = defineTexts(
  {
    bodies: 'Wer muss zustimmen?',
    bodiesHint: 'Je Kommune entsteht eine Voraussetzung. Solange nichts bekannt ist, gilt sie als offen.',
    all: 'Alle',
    none: 'Keine',
    chosen: (n: number) => `${n} ausgewählt`,
  },
  {
    bodies: 'Who has to agree?',
    bodiesHint: 'There will be one requirement for each body. As long as nothing is known, it counts as open.',
    all: 'All',
    none: 'None',
    chosen: (n: number) => `${n} chosen`,
  },
);
