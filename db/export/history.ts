import type { Closed } from '../../shared/export/contract.ts';
import type { Reader } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';

/** One change as it stands in its log; `state` says whether it is signed, waits, or has not been signed yet. */
export type HistoryLine = {
  readonly log: string;
  readonly state: 'signed' | 'held' | 'unsigned';
  readonly op: unknown;
};

type Segment = { writer: string; held: 0 | 1; ops: string };
type Named = { readonly e?: string; readonly id?: string };

/**
 * Every change that is here, log by log in its order.
 *
 * Nothing of a record that was left out, and nothing of the log of non-public sessions unless that was ticked: what a record was
 * before it was opened may be as confidential as what it is.
 */
export function* historyLines(
  db: Reader,
  closed: ReadonlySet<string>,
  include: readonly Closed[],
): Generator<HistoryLine> {
  const lanes = new Map(
    (db.prepare('SELECT writer, lane FROM writer').all() as { writer: string; lane: string }[]).map((row) => [
      row.writer,
      row.lane,
    ]),
  );
  const isOpen = (log: string): boolean => lanes.get(log) !== 'nonpublic' || include.includes('nonpublic');
  const isWanted = (op: Named): boolean => !closed.has(`${op.e}:${op.id}`);
  const segments = db.prepare('SELECT writer, held, ops FROM segment ORDER BY writer, from_seq, no').iterate();
  for (const { writer: log, held, ops } of segments as IterableIterator<Segment>) {
    if (!isOpen(log)) continue;
    for (const line of ops.split('\n')) {
      const op = JSON.parse(line) as Named;
      if (isWanted(op)) yield { log, state: held === 1 ? 'held' : 'signed', op };
    }
  }
  const pending = db.prepare('SELECT writer, line FROM pending ORDER BY writer, seq').iterate();
  for (const { writer: log, line } of pending as IterableIterator<{ writer: string; line: string }>) {
    if (log !== localWriter && !isOpen(log)) continue;
    const op = JSON.parse(line) as Named;
    if (isWanted(op)) yield { log, state: 'unsigned', op };
  }
}
