import { defineTexts } from '../../i18n/define.ts';

/** What all lists of lines have in common. */
export const listTexts = defineTexts(
  {
    search: (what: string) => `${what} filtern`,
    tools: 'Filter und Ansicht',
    all: (label: string) => `${label}: alle`,
    text: 'Text',
    shown: (shown: number, all: string) => `${shown} von ${all}`,
    severalGuilty: 'Keine Treffer. Es liegt an mehreren Filtern zugleich.',
    removeGuilty: (name: string) => `Filter „${name}“ entfernen`,
    reset: 'Alle Filter entfernen',
    notGiven: 'ohne Angabe',
    over: 'Vergangen',
    noDay: 'Ohne Datum',
  },
  {
    search: (what: string) => `Filter ${what}`,
    tools: 'Filters and view',
    all: (label: string) => `${label}: all`,
    text: 'Text',
    shown: (shown: number, all: string) => `${shown} of ${all}`,
    severalGuilty: 'No matches. Several filters together are the reason.',
    removeGuilty: (name: string) => `Remove filter “${name}”`,
    reset: 'Remove all filters',
    notGiven: 'not given',
    over: 'Past',
    noDay: 'No date',
  },
);
