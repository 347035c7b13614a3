import { foldWords } from '../../shared/core/fold.ts';
import type { Reader } from '../store/database.ts';

export type NoteRow = {
  readonly id: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly state: string;
};

/** Words by which a note is looked for: the rarest say most. */
const mostWords = 16;
/** Notes read between two yields. */
const notesPerStep = 250;

export const noteColumns = `n.id, n.text, n.url, coalesce(n.state, 'inbox') AS state`;

/** The words of a note that can tell it from others. */
export const tellingWords = (text: string): readonly string[] =>
  [...new Set(foldWords(text))].filter(({ length }) => length > 2);

/**
 * Which notes have which words, for hundreds of questions about the same state of the store: the full text answers one of them in the time of a
 * hundred. Made anew each time, because it is quick and a note may have changed.
 */
export class NoteIndex {
  readonly #notes: NoteRow[] = [];
  readonly #having = new Map<string, number[]>();

  /** Reads all notes; yields how many so far. */
  *read(db: Reader): Generator<number> {
    const page = db.prepare(
      `SELECT ${noteColumns} FROM note n WHERE n.hidden = 0 AND n.id > ? ORDER BY n.id LIMIT ${notesPerStep}`,
    );
    for (let rows = page.all('') as NoteRow[]; rows.length > 0; rows = page.all(rows.at(-1)?.id ?? '') as NoteRow[]) {
      for (const row of rows) this.#add(row);
      yield this.#notes.length;
    }
  }

  #add(row: NoteRow): void {
    const at = this.#notes.push(row) - 1;
    for (const word of tellingWords(row.text ?? '')) {
      const having = this.#having.get(word);
      if (having) having.push(at);
      else this.#having.set(word, [at]);
    }
  }

  /** Notes that share words with a text, those with most of them first, a rare one counting more. */
  like(text: string, most: number): readonly NoteRow[] {
    const weights = new Map<number, number>();
    const lists = tellingWords(text)
      .flatMap((word) => {
        const having = this.#having.get(word);
        return having === undefined ? [] : [having];
      })
      .sort((a, b) => a.length - b.length)
      .slice(0, mostWords);
    for (const having of lists) {
      const weight = Math.log(1 + this.#notes.length / having.length);
      for (const at of having) weights.set(at, (weights.get(at) ?? 0) + weight);
    }
    return [...weights]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, most)
      .flatMap(([at]) => this.#notes[at] ?? []);
  }
}
