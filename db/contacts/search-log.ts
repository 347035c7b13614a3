import { type Entity, fieldNamed } from '../../shared/core/entity.ts';
import type { Op } from '../../shared/sync/op.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import { isAbsentLine } from '../sync/leaf.ts';

/** Shorter texts stand everywhere and name nobody. */
const shortestWord = 4;

/** Every text that ever stood in a field with personal data (D10), so that an old name or number is found, too. */
export function namesIn(entity: Entity, ops: readonly Op[]): readonly string[] {
  const words = new Set<string>();
  for (const { set } of ops)
    for (const [field, value] of Object.entries(set))
      if (fieldNamed(entity, field)?.personal && typeof value === 'string' && value.trim().length >= shortestWord)
        words.add(value.trim());
  return [...words];
}

/** A text as it stands inside a line of JSON. */
const within = (word: string): string => JSON.stringify(word).slice(1, -1);

const segmentsPerStep = 5;
const linesPerStep = 1000;

export type Found = {
  /** Fields by record, `entity:id`, in which one of the words stands or stood. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Changes written under one of the words. */
  readonly authored: number;
};

/** Looks through every change that is kept here, signed or not, for these words. What was erased is no longer there. */
export function* searchLog(
  { db }: Pick<QueryScope, 'db'>,
  words: readonly string[],
  own: ReadonlySet<string>,
): Generator<Step, Found> {
  const fields = new Map<string, Set<string>>();
  const authors = new Set(words);
  let authored = 0;
  const look = (line: string) => {
    if (isAbsentLine(line) || !words.some((word) => line.includes(within(word)))) return;
    const op = JSON.parse(line) as Op;
    if (authors.has(op.u)) authored += 1;
    const key = `${op.e}:${op.id}`;
    if (own.has(key)) return;
    for (const [field, value] of Object.entries(op.set)) {
      const text = JSON.stringify(value) ?? '';
      if (words.some((word) => text.includes(within(word)))) fields.set(key, (fields.get(key) ?? new Set()).add(field));
    }
  };
  const numbers = db.prepare('SELECT no FROM segment ORDER BY no').pluck().all() as number[];
  const read = db.prepare('SELECT ops FROM segment WHERE no = ?').pluck();
  for (const [index, no] of numbers.entries()) {
    if (index % segmentsPerStep === 0) yield readStep(index, numbers.length);
    for (const line of String(read.get(no) ?? '').split('\n')) look(line);
  }
  let done = 0;
  for (const line of db.prepare('SELECT line FROM pending').pluck().iterate() as IterableIterator<string>) {
    look(line);
    done += 1;
    if (done % linesPerStep === 0) yield readStep(done);
  }
  return { fields, authored };
}
