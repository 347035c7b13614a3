import { type Reader, readerOf } from './database.ts';
import { type Connection, openConnection } from './driver.ts';

/** One state of the store, whatever is written meanwhile, until somebody ends it. */
export type Snapshot = {
  readonly db: Reader;
  /** The state is no longer to be had: whoever read it begins anew, in the state of then. */
  readonly isLost: boolean;
  /** Ends what is being read, when the state is taken away; it runs before the connection is closed. */
  onLost: () => void;
  readonly end: () => void;
};

type Idle = { readonly connection: Connection; readonly db: Reader };

/**
 * States of one store for those who read in steps: each has a connection of its own, in one read transaction from the first step to the
 * last. One that is done with is kept for the next, because opening one costs several milliseconds.
 *
 * SN1  Whoever reads in steps sees one state.
 * SN2  Nobody who writes waits for a reader: where the file has to be free of readers (going back to another state, words that must not be left
 *      in the log), every state is taken away, and whoever read in one begins anew.
 */
export class Snapshots {
  readonly #file: string;
  readonly #taken = new Map<Snapshot, () => void>();
  #idle: Idle | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  take(): Snapshot {
    const { connection, db } = this.#idle ?? this.#opened();
    this.#idle = null;
    // The state is fixed by the first look at the file, not by this word.
    connection.exec('BEGIN');
    db.prepare('SELECT count(*) FROM meta').get();
    let isLost = false;
    const snapshot: Snapshot = {
      db,
      get isLost() {
        return isLost;
      },
      onLost: () => undefined,
      end: () => {
        if (!this.#taken.delete(snapshot)) return;
        if (this.#idle !== null) return void connection.close();
        connection.exec('ROLLBACK');
        this.#idle = { connection, db };
      },
    };
    this.#taken.set(snapshot, () => {
      isLost = true;
      snapshot.onLost();
      connection.close();
    });
    return snapshot;
  }

  /** Takes every state away, and lets go of the file. */
  loseAll(): void {
    const lost = [...this.#taken.values()];
    this.#taken.clear();
    for (const lose of lost) lose();
    this.#idle?.connection.close();
    this.#idle = null;
  }

  #opened(): Idle {
    const connection = openConnection(this.#file, { readonly: true });
    return { connection, db: readerOf(connection) };
  }
}
