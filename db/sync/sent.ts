import type { Writer } from '../store/database.ts';
import { knownWriters } from '../store/writers.ts';

export type Sent = {
  readonly bundle: string;
  readonly at: string;
  readonly sender: string;
  readonly file: string;
  readonly ops: number;
  /** Writers it was meant for; empty means everybody. */
  readonly to: readonly string[];
};

/** Notes in the log of exchanges what went out, and when each site was last written to. */
export function noteSent(db: Writer, { bundle, at, sender, file, ops, to }: Sent): void {
  db.prepare(
    "INSERT INTO bundle (bundle, direction, at, sender, file, verdict, ops) VALUES (?, 'out', ?, ?, ?, 'sent', ?)",
  ).run(bundle, at, sender, file, ops);
  const everybody = knownWriters(db).filter(({ lane, own }) => lane === 'shared' && !own);
  for (const writer of to.length > 0 ? to : everybody.map((known) => known.writer)) {
    db.prepare(
      `INSERT INTO peer (writer, vv, sent_at) VALUES (?, '{}', ?) ON CONFLICT (writer) DO UPDATE SET sent_at = excluded.sent_at`,
    ).run(writer, at);
  }
}
