import { parseDay } from '../calendar/parse-day.ts';
import type { Day } from '../core/day.ts';
import { fold, foldWords } from '../core/fold.ts';
import { readCapture } from '../scouting/capture.ts';

export type Named = { readonly id: string; readonly name: string };

/** What a capture line is about, beside its words. */
export type Captured = {
  readonly title: string;
  readonly day: Day | null;
  readonly person: Named | null;
  readonly project: Named | null;
  /** A field of action by its name, and other words behind a `#`. */
  readonly tags: readonly string[];
};

/** What can be taken off again, so that its text stays in the words. */
export type CaptureKind = 'day' | 'person' | 'project' | 'tags';

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

/** Words behind a `#` that name no project, as notes read them. */
function findTags(line: string, fields: readonly Named[], isTaken: (part: Part) => boolean) {
  const found: (Part & { readonly tag: string })[] = [];
  for (const match of line.matchAll(/(?<!\S)#(\S+)/gu)) {
    const [tag] = readCapture(match[0]).tags;
    const part = { from: match.index, to: match.index + 1 + (tag?.length ?? 0) };
    if (tag === undefined || isTaken(part)) continue;
    const field = findNamed(line.slice(match.index), '#', fields);
    found.push(
      field?.from === 0 ? { from: part.from, to: part.from + field.to, tag: field.named.name } : { ...part, tag },
    );
  }
  return found;
}

/** A field of action whose whole name stands behind the `#` goes before a project that only begins so. */
function findProject(line: string, projects: readonly Named[], fields: readonly Named[]) {
  const project = findNamed(line, '#', projects);
  if (project === null || fold(project.named.name) === fold(line.slice(project.from + 1, project.to))) return project;
  const field = findNamed(line.slice(project.from), '#', fields);
  const isWhole =
    field !== null && fold(field.named.name) === fold(line.slice(project.from + 1, project.from + field.to));
  return isWhole ? null : project;
}

/**
 * Reads a capture line: "Antrag Radweg @Müller 31.3. #Mobilität". What is recognised leaves the words and becomes a chip; what is not
 * stays in the words. A `#` names a project, or a field of action, or else it is a tag, as in notes. `kept` names chips the person has
 * taken off: their text stays in the words.
 */
export function parseCapture(
  line: string,
  today: Day,
  persons: readonly Named[],
  projects: readonly Named[],
  kept: ReadonlySet<CaptureKind> = new Set(),
  fields: readonly Named[] = [],
): Captured {
  const person = kept.has('person') ? null : findNamed(line, '@', persons);
  const project = kept.has('project') ? null : findProject(line, projects, fields);
  const named = [person, project].filter((part) => part !== null);
  const within = (parts: readonly Part[]) => (word: Part) =>
    parts.some((part) => word.from < part.to && word.to > part.from);
  const tags = kept.has('tags') ? [] : findTags(line, fields, within(named));
  const marks: readonly Part[] = [...named, ...tags];
  const day = kept.has('day') ? null : findDay(line, today, within(marks));
  const taken: readonly Part[] = [...marks, ...(day === null ? [] : [day])];
  return {
    title: without(line, taken),
    day: day?.day ?? null,
    person: person?.named ?? null,
    project: project?.named ?? null,
    tags: [...new Set(tags.map(({ tag }) => tag))],
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
