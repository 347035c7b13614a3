import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const goalTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'Ziel', 'Ziele'),
    create: 'Neues Ziel',
    none: 'Noch keine Ziele',
    noneText:
      'Was will die Strategie erreichen, und woran sieht man es? Ein Ziel ohne Zahl ist auch eines; sie kann später kommen.',
    targetHint: 'Ohne Zielwert lässt sich später nicht sagen, wie weit das Ziel ist.',
    numbers: 'Kennzahl',
    measures: 'Maßnahmen, die diesem Ziel dienen',
    noMeasures: 'Noch keine Maßnahme dient diesem Ziel.',
    addMeasure: 'Maßnahme zuordnen',
    goals: 'Ziele, denen diese Maßnahme dient',
    noGoals: 'Noch keinem Ziel zugeordnet.',
    addGoal: 'Ziel zuordnen',
    linked: (measure: string, goal: string) => `„${measure}“ dient jetzt „${goal}“`,
    unlink: (name: string) => `Zuordnung zu „${name}“ lösen`,
    unlinked: (measure: string, goal: string) => `„${measure}“ dient „${goal}“ nicht mehr`,
    text: 'Beschreibung',
  },
  {
    count: (n: number) => number(n, 'goal', 'goals'),
    create: 'New goal',
    none: 'No goals yet',
    noneText: 'What does the strategy want to reach, and how does one see it? A goal without a number is one, too.',
    targetHint: 'Without a target nobody can say later how far the goal is.',
    numbers: 'Indicator',
    measures: 'Measures that serve this goal',
    noMeasures: 'No measure serves this goal yet.',
    addMeasure: 'Add a measure',
    goals: 'Goals this measure serves',
    noGoals: 'Serves no goal yet.',
    addGoal: 'Add a goal',
    linked: (measure: string, goal: string) => `“${measure}” now serves “${goal}”`,
    unlink: (name: string) => `Remove the link to “${name}”`,
    unlinked: (measure: string, goal: string) => `“${measure}” does not serve “${goal}” any more`,
    text: 'Description',
  },
);
