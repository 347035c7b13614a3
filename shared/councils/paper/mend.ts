/**
 * Headings as a scanner reads them: "Beschlu8", "Sachdarste1lung", "Begrundunq".
 *
 * Only words of headings are mended, and only where a line is one by its form; the text itself stays as it was pasted.
 */

/** Words headings are made of, folded (core/fold.ts). */
const vocabulary = [
  'alternativen',
  'anlagen',
  'auswirkungen',
  'begrundung',
  'beratungsfolge',
  'beschluss',
  'beschlussempfehlung',
  'beschlussentwurf',
  'beschlussvorlage',
  'beschlussvorschlag',
  'betreff',
  'entscheidung',
  'entscheidungsalternativen',
  'erlauterungen',
  'finanzen',
  'finanzielle',
  'personal',
  'personelle',
  'rechtsgrundlage',
  'sachdarstellung',
  'sachverhalt',
  'sitzungsvorlage',
  'sperrvermerk',
  'zusammenhange',
  'zustandigkeit',
] as const;

const known: ReadonlySet<string> = new Set(vocabulary);
const shapes: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '8': 'ss', '|': 'l', '!': 'l' };

/** Letters put in, left out or mistaken between two words; `most + 1` where it is more than `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const change = one[at] === other[to] ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function mendedWord(word: string): string {
  if (word.length < 6 || known.has(word)) return word;
  const plain = /\p{L}/u.test(word) ? word.replace(/[0158|!]/g, (sign) => shapes[sign] ?? sign) : word;
  if (known.has(plain)) return plain;
  const most = plain.length >= 13 ? 2 : 1;
  return vocabulary.find((one) => distance(plain, one, most) <= most) ?? word;
}

/** A key of a heading with its words as they were printed. */
export const mended = (key: string): string => key.replace(/[\p{L}\d|!]+/gu, mendedWord);
