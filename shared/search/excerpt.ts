import { type Mark, type Place, placesIn } from './words.ts';

/** A text with the places in it that were asked for. */
export type Highlighted = { readonly text: string; readonly marks: readonly Mark[] };

/** Longest title of a hit and longest excerpt, in characters. */
export const titleLength = 120;
export const excerptLength = 180;
/** Words before the first hit that tell what it is about. */
const lead = 48;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text on one line, whole or cut at a word, with its hits. */
export function highlighted(text: string, words: readonly string[], length: number = titleLength): Highlighted {
  const line = oneLine(text);
  const end = cutAt(line, length);
  const shown = line.slice(0, end);
  const marks = placesIn(shown, words).map(({ mark }) => mark);
  return { text: end < line.length ? `${shown} …` : shown, marks };
}

/** Where a line is cut so that it is not longer than this and no word is broken. */
function cutAt(line: string, length: number): number {
  if (line.length <= length) return line.length;
  const space = line.lastIndexOf(' ', length);
  // Never between the halves of a surrogate pair.
  return space > length / 2 ? space : length - (/[\uD800-\uDBFF]/.test(line[length - 1] ?? '') ? 1 : 0);
}

/** The part of a text in which most of the words stand, with its hits; `hits` counts the different words found. */
export type Excerpt = Highlighted & { readonly hits: number };

export function excerptOf(text: string, words: readonly string[], length: number = excerptLength): Excerpt {
  const line = oneLine(text);
  const places = placesIn(line, words);
  const [first] = places;
  if (first === undefined) return { ...highlighted(line, [], length), hits: 0 };
  const best = bestStart(places, length - lead);
  const from = best <= lead ? 0 : line.indexOf(' ', best - lead - 1) + 1;
  // A single long word has no space before it.
  const start = from > 0 && from <= best ? from : best <= lead ? 0 : best;
  const end = start + cutAt(line.slice(start), length);
  const before = start === 0 ? '' : '… ';
  const shift = before.length - start;
  const marks = places
    .filter(({ mark: [at, to] }) => at >= start && to <= end)
    .map(({ mark: [at, to] }): Mark => [at + shift, to + shift]);
  const shown = line.slice(start, end);
  return {
    text: `${before}${shown}${end < line.length ? ' …' : ''}`,
    marks,
    hits: new Set(places.map(({ word }) => word)).size,
  };
}

/** The hit from which on most different words stand close together. */
function bestStart(places: readonly Place[], room: number): number {
  let best = { at: places[0]?.mark[0] ?? 0, count: 0 };
  for (const [index, { mark }] of places.entries()) {
    const near = new Set<string>();
    for (let next = index; next < places.length; next += 1) {
      const place = places[next];
      if (place === undefined || place.mark[1] > mark[0] + room) break;
      near.add(place.word);
    }
    if (near.size > best.count) best = { at: mark[0], count: near.size };
  }
  return best.at;
}
