/**
 * A pasted council paper, read: its parts, what it names, and what was left over.
 *
 * P1 and P2 of `segments.ts` hold whatever the text is; nothing here ever changes the text.
 */
import { parseDay } from '../../calendar/parse-day.ts';
import type { Day } from '../../core/day.ts';
import { type Finding, findingsIn } from './findings.ts';
import { guessed } from './guess.ts';
import { lineFields, type PaperField } from './headings.ts';
import { proseFields } from './parts.ts';
import { referenceKey } from './reference.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { cleaned } from './shadow.ts';

export type PaperReading = {
  readonly source: string;
  readonly segments: readonly Segment[];
  /** What each part says, words whole; a part that was not found is missing. */
  readonly fields: Readonly<Partial<Record<PaperField, string>>>;
  /** Parts that were found without a heading. */
  readonly guesses: readonly PaperField[];
  readonly findings: readonly Finding[];
  /** Verbatim stretches that no part took, an empty line between them. */
  readonly remainder: string;
  readonly date: Day | null;
  readonly isNonpublic: boolean;
};

const all: readonly PaperField[] = [...lineFields, ...proseFields];

/** The text under each heading; a further heading for the same part stays with its text, so that one sees where it begins. */
function textOf(source: string, segments: readonly Segment[], field: PaperField): string {
  let said = '';
  for (const { start, end, kind, fields } of segments) {
    if (kind === 'rest' || !fields.includes(field)) continue;
    if (kind === 'text' || said.trim() !== '') said += source.slice(start, end);
  }
  return cleaned(said);
}

/** Reads a pasted text; `today` only helps to read dates. */
export function readPaper(source: string, today: Day): PaperReading {
  const segments = guessed(source, segmentsOf(source));
  const fields: Partial<Record<PaperField, string>> = {};
  for (const field of all) {
    const value = textOf(source, segments, field);
    if (value !== '') fields[field] = lineOf(field, value);
  }
  const typeWord = segments.find((segment) => segment.typeWord !== undefined)?.typeWord;
  if (typeWord !== undefined) fields.paperType ??= typeWord;
  const findings = findingsIn(source, today);
  const remainder = segments
    .filter(({ kind }) => kind === 'rest')
    .map(({ start, end }) => source.slice(start, end).trim())
    .filter((text) => text !== '')
    .join('\n\n');
  const guesses = all.filter((field) => segments.some((one) => one.isGuess && one.fields.includes(field)));
  return {
    source,
    segments,
    fields,
    guesses,
    findings,
    remainder,
    date: dateOf(fields.date, today),
    isNonpublic: isNonpublic(fields.publicness, findings, segments),
  };
}

/** Facts of the head are one line, whatever line ends were in them. */
const lineOf = (field: PaperField, value: string): string => {
  if (!(lineFields as readonly string[]).includes(field)) return value;
  const line = value.replace(/\s+/g, ' ');
  return field === 'reference' ? line.replace(/^Nr\.? ?/, '') : line;
};

function dateOf(words: string | undefined, today: Day): Day | null {
  if (words === undefined) return null;
  const read = parseDay(words.replace(/^.*?,(?: den)? /, '').replace(/[.;]$/, ''), today);
  return read.ok && read.precision === 'day' ? read.day : null;
}

/** The head says so, or the first lines do; a word in the middle of the prose may speak of another meeting. */
function isNonpublic(said: string | undefined, findings: readonly Finding[], segments: readonly Segment[]): boolean {
  if (said !== undefined) return /nicht[- ]?öffentlich/i.test(said);
  const prose = segments.find(
    ({ kind, fields }) =>
      kind === 'heading' && fields.some((field) => (proseFields as readonly string[]).includes(field)),
  );
  const head = prose?.start ?? 600;
  return findings.some(({ kind, start }) => kind === 'nonpublic' && start < head);
}

/** References to other papers, each once; its own is none. */
export function referencesOf({ findings, fields }: PaperReading): readonly string[] {
  const own = referenceKey(fields.reference ?? '');
  const found = new Map<string, string>();
  for (const { kind, value } of findings) {
    if (kind !== 'reference') continue;
    const key = referenceKey(String(value));
    if (key !== own && !found.has(key)) found.set(key, String(value));
  }
  return [...found.values()];
}
