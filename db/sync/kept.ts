import type { Reader } from '../store/database.ts';
import type { Candidate } from './candidate.ts';

/** Which segments are kept already: in the store, or because the plan has just met them. Nothing is written. */
export class Kept {
  readonly #db: Reader;
  readonly #inPlan = new Map<string, number>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(db: Reader) {
    this.#db = db;
  }

  /** Number of the very same segment; -1 if this file has brought it, `null` if nobody has. */
  find(candidate: Candidate): number | null {
    const inPlan = this.#inPlan.get(keyOf(candidate));
    if (inPlan !== undefined) return inPlan;
    const { header, head, headerLine } = candidate;
    const find = this.#db.prepare('SELECT no, header FROM segment WHERE writer = ? AND to_seq = ? AND head = ?');
    for (const log of this.#namesOf(header.writer)) {
      const rows = find.all(log, header.to, head) as { no: number; header: string }[];
      const same = rows.find((row) => row.header === headerLine);
      if (same) return same.no;
    }
    return null;
  }

  note(candidate: Candidate): void {
    const key = keyOf(candidate);
    if (!this.#inPlan.has(key)) this.#inPlan.set(key, candidate.no ?? -1);
  }

  /** Branches of a writer by the names they have in the store, before this plan. */
  #namesOf(writer: string): readonly string[] {
    const known = this.#names.get(writer);
    if (known) return known;
    const branches = this.#db.prepare("SELECT writer FROM writer WHERE writer GLOB ? || '~*'").pluck().all(writer);
    const names = [writer, ...(branches as string[])];
    this.#names.set(writer, names);
    return names;
  }
}

/** With its header, because the same ops may have been signed with other words about what had been seen. */
const keyOf = ({ header, head, headerLine }: Candidate): string =>
  `${header.writer} ${header.to} ${head} ${headerLine}`;
