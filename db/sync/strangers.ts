import { limits } from '../../shared/sync/limits.ts';
import type { Reader } from '../store/database.ts';
import type { Candidate } from './candidate.ts';

/**
 * How much is kept of writers nobody has admitted, and of logs in which the registry may yet go on.
 *
 * They may yet be admitted, so what they write is held; but who is no member must not fill the disk of twelve offices.
 */
export class Strangers {
  readonly #bytes = new Map<string, number>();
  #all = 0;

  constructor(db: Reader) {
    const rows = db
      .prepare(
        `SELECT writer, sum(octet_length(ops)) AS bytes FROM segment
         WHERE held = 1 AND (why = 'unknown-writer' OR (why = 'registry' AND instr(header, '"class":"registry"') > 0))
         GROUP BY writer`,
      )
      .all() as { writer: string; bytes: number }[];
    for (const { writer, bytes } of rows) this.#add(writer, bytes);
  }

  /** Whether one more segment is kept; counts it if so. */
  admits({ header: { writer }, bytes }: Candidate): boolean {
    const own = this.#bytes.get(writer) ?? 0;
    if (own + bytes > limits.strangerBytes || this.#all + bytes > limits.strangersBytes) return false;
    this.#add(writer, bytes);
    return true;
  }

  #add(writer: string, bytes: number): void {
    this.#bytes.set(writer, (this.#bytes.get(writer) ?? 0) + bytes);
    this.#all += bytes;
  }
}
