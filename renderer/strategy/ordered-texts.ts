import { defineTexts } from '../i18n/define.ts';

/** Lists one puts in order by hand. */
export const orderedTexts = defineTexts(
  {
    untitled: 'ohne Titel',
    up: 'Nach oben',
    down: 'Nach unten',
    first: 'An den Anfang',
    last: 'Ans Ende',
    moved: (name: string, place: number, of: number) => `„${name}“ steht jetzt an Stelle ${place} von ${of}`,
    menu: (name: string) => `${name}: verschieben, löschen`,
    remove: 'Löschen',
  },
  {
    untitled: 'untitled',
    up: 'Up',
    down: 'Down',
    first: 'To the beginning',
    last: 'To the end',
    moved: (name: string, place: number, of: number) => `“${name}” is now number ${place} of ${of}`,
    menu: (name: string) => `${name}: move, delete`,
    remove: 'Delete',
  },
);
