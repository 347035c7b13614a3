import { parseDay } from '../../../shared/calendar/parse-day.ts';
import type { Day } from '../../../shared/core/day.ts';
import { fold, foldWords } from '../../../shared/core/fold.ts';

export type Named = { readonly id: string; readonly name: string };

/** What a capture line is about, beside its words. */
export type Captured = {
  readonly title: string;
  readonly day: Day | null;
  readonly person: Named | null;
  readonly project: Named | null;
};

type Part = { readonly from: number; readonly to: number };

/** Words that only lead to a date: they go with it. */
const dateLead = /^(?:bis|am|zum|by|on|until)$/i;
/** Without a digit only these are dates; "so" and "mo" are words in a sentence. */
const dateWord = /^(?:heute|morgen|übermorgen|today|tomorrow|(?:nächsten|next)\s\p{L}+)$/iu;
const longestDateInWords = 4;

const wordsOf = (line: string): readonly Part[] =>
  [...line.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** The first stretch of words that reads as one day, longest first: "5. april 2027" before "5.". */
function findDay(line: string, today: Day, isTaken: (part: Part) => boolean): (Part & { readonly day: Day }) | null {
  const words = wordsOf(line).filter((word) => !isTaken(word));
  for (let start = 0; start < words.length; start += 1) {
    for (let count = Math.min(longestDateInWords, words.length - start); count > 0; count -= 1) {
      const [first, last] = [words[start], words[start + count - 1]];
      if (!first || !last) continue;
      const text = line.slice(first.from, last.to);
      const isLed = start > 0 && dateLead.test(line.slice(words[start - 1]?.from, words[start - 1]?.to));
      const looksLikeDate = /^[+\d]/.test(text) && (/[.\-+]|\d{6}/.test(text) || /\d\s+\p{L}/u.test(text));
      if (!looksLikeDate && !dateWord.test(text) && !isLed) continue;
      const read = parseDay(text, today);
      if (!read.ok || read.precision !== 'day') continue;
      const lead = isLed ? words[start - 1] : undefined;
      return { from: lead?.from ?? first.from, to: last.to, day: read.day };
    }
  }
  return null;
}

/** The record a mark names: `@anna` or `@anna müller`, `#wärme`. More words win; two that fit alike are none. */
function findNamed(
  line: string,
  sign: '@' | '#',
  candidates: readonly Named[],
): (Part & { readonly named: Named }) | null {
  for (const match of line.matchAll(new RegExp(`(?<!\\S)[${sign}](?=\\p{L}|\\p{N})`, 'gu'))) {
    const after = wordsOf(line.slice(match.index + 1)).map((part) => ({
      from: part.from + match.index + 1,
      to: part.to + match.index + 1,
    }));
    for (let count = Math.min(4, after.length); count > 0; count -= 1) {
      const to = after[count - 1]?.to ?? 0;
      const wanted = fold(line.slice(match.index + 1, to).replace(/[.,;:!?]+$/, ''));
      if (wanted === '') continue;
      const fitting = candidates.filter(({ name }) => beginsWith(name, wanted));
      const exact = fitting.filter(({ name }) => fold(name) === wanted);
      const named = exact.length === 1 ? exact[0] : fitting.length === 1 ? fitting[0] : undefined;
      if (named) return { from: match.index, to, named };
    }
  }
  return null;
}

/** Whether the name, or what follows one of its words, begins with what was typed. */
const beginsWith = (name: string, wanted: string): boolean => {
  const folded = fold(name);
  if (folded.startsWith(wanted)) return true;
  return !wanted.includes(' ') && foldWords(name).some((word) => word.startsWith(wanted));
};

/**
 * Reads a capture line: "Angebot einholen bis 31.3. @Anna #Wärme". What is recognised leaves the words and becomes a chip;
 * what is not stays in the words. `kept` names chips the person has taken off: their text stays in the words.
 */
export function parseCapture(
  line: string,
  today: Day,
  persons: readonly Named[],
  projects: readonly Named[],
  kept: ReadonlySet<'day' | 'person' | 'project'> = new Set(),
): Captured {
  const person = kept.has('person') ? null : findNamed(line, '@', persons);
  const project = kept.has('project') ? null : findNamed(line, '#', projects);
  const marks = [person, project].filter((part) => part !== null);
  const isTaken = (word: Part) => marks.some((mark) => word.from < mark.to && word.to > mark.from);
  const day = kept.has('day') ? null : findDay(line, today, isTaken);
  const taken: readonly Part[] = [...marks, ...(day === null ? [] : [day])];
  return {
    title: without(line, taken),
    day: day?.day ?? null,
    person: person?.named ?? null,
    project: project?.named ?? null,
  };
}

function without(line: string, parts: readonly Part[]): string {
  let left = line;
  for (const part of [...parts].sort((one, other) => other.from - one.from)) {
    left = `${left.slice(0, part.from)} ${left.slice(part.to)}`;
  }
  return left
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();
}
