/** The words of a date in German and English, folded, so that "Mär", "maerz" and "March" are found alike. */
import { fold } from '../core/fold.ts';
import { once } from '../core/once.ts';
import { monthNames, seasonNames, weekdayNames } from './format-day.ts';

/** Maps every spelling to the number of its list, starting with 1. */
function table(...lists: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, number> {
  const entries = lists.flatMap((list) =>
    list.flatMap((spellings, index) => spellings.map((spelling) => [fold(spelling), index + 1] as const)),
  );
  return new Map(entries);
}

const beginnings = (names: readonly string[], ...lengths: readonly number[]) =>
  names.map((name) => [name, ...lengths.map((length) => name.slice(0, length))]);

const months = once(() =>
  table(beginnings(monthNames.de, 3, 4), beginnings(monthNames.en, 3, 4), [['Jänner'], ['Feber'], ['Mrz']]),
);
const weekdays = once(() =>
  table(beginnings(weekdayNames.en, 2, 3), beginnings(weekdayNames.de, 2, 3), [[], [], [], [], [], ['Sonnabend']]),
);
const seasons = once(() =>
  table(
    seasonNames.de.map((name) => [name]),
    seasonNames.en.map((name) => [name]),
    [['Frühling'], [], ['Fall']],
  ),
);
const quarters = once(() =>
  table([
    ['I', '1'],
    ['II', '2'],
    ['III', '3'],
    ['IV', '4'],
  ]),
);

const lookUp =
  (words: () => ReadonlyMap<string, number>) =>
  (word: string | undefined): number | null =>
    word === undefined ? null : (words().get(word.replace(/\.$/, '')) ?? null);

/** 1 to 12, from a folded word. */
export const monthOfWord = lookUp(months);
/** 1 (Monday) to 7, from a folded word. "so" is Sunday. */
export const weekdayOfWord = lookUp(weekdays);
/** 1 (spring) to 4, from a folded word. */
export const seasonOfWord = lookUp(seasons);
/** 1 to 4, from "I", "1" …, folded. */
export const quarterOfWord = lookUp(quarters);

const relativeWords: ReadonlyMap<string, number> = new Map(
  [
    ['vorgestern', -2],
    ['gestern', -1],
    ['yesterday', -1],
    ['heute', 0],
    ['today', 0],
    ['morgen', 1],
    ['tomorrow', 1],
    ['übermorgen', 2],
  ].map(([word, days]) => [fold(String(word)), Number(days)]),
);
/** Days from today: "gestern" is -1. */
export const daysOfWord = (word: string): number | null => relativeWords.get(word) ?? null;

export type Point = 'beginning' | 'middle' | 'end';
const points: ReadonlyMap<string, Point> = new Map([
  ['anfang', 'beginning'],
  ['beginn', 'beginning'],
  ['early', 'beginning'],
  ['beginning', 'beginning'],
  ['mitte', 'middle'],
  ['mid', 'middle'],
  ['ende', 'end'],
  ['end', 'end'],
  ['late', 'end'],
]);
/** "anfang", "mitte", "ende" (§ 192 BGB). */
export const pointOfWord = (word: string | undefined): Point | null => points.get(word ?? '') ?? null;
