/**
 * A text as it is meant, beside the text as it was pasted.
 *
 * Words that a typesetter parted ("Digitali-⏎sierung", soft hyphens) are whole again, all kinds of space are one. Every character
 * of it knows where it came from, so that what is found here is shown there.
 */
export type Shadow = {
  readonly text: string;
  /** Where each character came from; one more than there are characters, the last being the end of the source. */
  readonly from: readonly number[];
};

/** Characters that only say where a word may be parted, or nothing at all. */
const soft = new Set(['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF']);
const lineEnds = new Set(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
const spaces = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const hyphens = /[-\u2010\u2011]/;

export const isSoft = (character: string): boolean => soft.has(character);
export const isLineEnd = (character: string): boolean => lineEnds.has(character);
export const isSpace = (character: string): boolean => spaces.test(character);

const mark = /\p{M}/u;
export const isMark = (character: string): boolean => mark.test(character);

/** "a" and the two dots behind it, as some programs write "ä"; `null` where there is no such letter. */
export function composed(letter: string | undefined, sign: string): string | null {
  if (letter === undefined || !isMark(sign)) return null;
  const whole = (letter + sign).normalize('NFC');
  return whole.length === letter.length ? whole : null;
}

/** What no reader sees. */
export const isLayout = (character: string): boolean => isSpace(character) || isSoft(character) || isLineEnd(character);

/** After these a word that begins in the next line is not the rest of the one before: "Finanz- ⏎ und Personalausschuss". */
const notAContinuation = /^(?:und|oder|bzw|sowie|bis|u)\b/;

/** The next character that is not one of layout, at or after `at`. */
function skip(text: string, at: number): number {
  let next = at;
  while (next < text.length && isLayout(text[next] ?? '')) next += 1;
  return next;
}

/** How many line ends stand between two places; "\r\n" is one. */
function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (isLineEnd(text[at] ?? '') && !(text[at] === '\n' && text[at - 1] === '\r')) count += 1;
  }
  return count;
}

/** The shadow of a text. Line ends stay line ends; what is parted by one hyphen and one line end is joined. */
export function shadowOf(source: string): Shadow {
  const text: string[] = [];
  const from: number[] = [];
  const put = (character: string, at: number) => {
    text.push(character);
    from.push(at);
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (isSoft(character)) continue;
    const whole = composed(text.at(-1), character);
    if (whole !== null) {
      text[text.length - 1] = whole;
      continue;
    }
    if (hyphens.test(character)) {
      const next = skip(source, at + 1);
      const isParted = next < source.length && lineEndsBetween(source, at + 1, next) === 1;
      const before = text.at(-1) ?? '';
      const after = source.slice(next, next + 12);
      if (isParted && /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(after) && !notAContinuation.test(after)) {
        // "SV-10-⏎0056" and "IT-⏎Ausstattung" keep their hyphen, "Digitali-⏎sierung" loses it.
        if (!(/\p{Ll}/u.test(before) && /^\p{Ll}/u.test(after))) put('-', at);
        at = next - 1;
        continue;
      }
    }
    if (character === '\r') {
      if (source[at + 1] !== '\n') put('\n', at);
      continue;
    }
    put(isLineEnd(character) ? '\n' : isSpace(character) ? ' ' : hyphens.test(character) ? '-' : character, at);
  }
  return { text: text.join(''), from: [...from, source.length] };
}

/** The same with one space, one line end or one empty line between words, however wide the gap was set. */
export function squeezed({ text, from }: Shadow): Shadow {
  // An empty line behind every line parts nothing.
  const isSpacedOut = !/\S[^\S\n]*\n[^\S\n]*\S/.test(text);
  const letters: string[] = [];
  const places: number[] = [];
  for (const { index, 0: run } of text.matchAll(/\s+|\S/g)) {
    const ends = run.split('\n').length - 1;
    const shown = ends > 1 && !isSpacedOut ? '\n\n' : ends > 0 ? '\n' : run.trim() === '' ? ' ' : run;
    for (const letter of shown.split('')) {
      letters.push(letter);
      places.push(from[index] ?? 0);
    }
  }
  return { text: letters.join(''), from: [...places, from.at(-1) ?? 0] };
}

/** "DER RAT" reads as "Der Rat": capitals throughout say nothing. Numbers, short forms ("EG", "NRW" beside figures) and lengths stay. */
export const calmed = (text: string): string =>
  text.replace(/[^\n]+/g, (line) =>
    /\p{Lu}{3}.*\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line)
      ? line.replace(/(?<![\p{L}\d/-])(\p{Lu})(\p{Lu}{2,})(?![\p{L}]|[-/.]\d)/gu, (_, first: string, rest: string) => {
          const low = [...rest].map((letter) =>
            letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
          );
          return first + low.join('');
        })
      : line,
  );

/** A part of the source as a field keeps it: words whole, no space at the ends of lines, one empty line between paragraphs. */
export const cleaned = (source: string): string =>
  shadowOf(source)
    .text.replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
