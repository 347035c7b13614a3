import { leafOfLine } from '../../db/bundle/chain.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { TestOffice } from '../helpers/office.ts';
import { storeOf } from '../helpers/office.ts';

/** An op somebody typed; its leaf names it whatever became of its log. */
export type Typed = { readonly writer: string; readonly seq: number; readonly leaf: string; readonly line: string };

export const keyOf = ({ writer, seq, leaf }: Pick<Typed, 'writer' | 'seq' | 'leaf'>): string =>
  `${writer}.${seq}.${leaf}`;

type Line = { writer: string; seq: number; line: string };

/** Own edits that wait to be signed, those that never leave the machine left out. */
export const unsignedIn = (office: TestOffice): Typed[] =>
  (
    storeOf(office).writing.prepare("SELECT writer, seq, line FROM pending WHERE writer <> 'local'").all() as Line[]
  ).map(({ writer, seq, line }) => ({ writer, seq, line, leaf: leafOfLine(line).toString('base64url') }));

/** Every op a store holds, counted or not. */
export function heldIn(office: TestOffice): Set<string> {
  const rows = storeOf(office).writing.prepare('SELECT writer, from_seq, ops FROM segment').all() as {
    writer: string;
    from_seq: number;
    ops: string;
  }[];
  const held = new Set(unsignedIn(office).map(keyOf));
  for (const { writer, from_seq, ops } of rows) {
    for (const [index, line] of ops.split('\n').entries()) {
      const leaf = leafOfLine(line).toString('base64url');
      held.add(keyOf({ writer: writer.slice(0, 16), seq: from_seq + index, leaf }));
    }
  }
  return held;
}

/** Everything that was ever typed anywhere, and by which known accident it may be gone (S5). */
export class Ledger {
  readonly typed = new Map<string, Typed>();
  /** Key of an op → how the store that held it lost it. */
  readonly accidents = new Map<string, string>();

  /** Notes what is newly typed at an office. */
  look(office: TestOffice): void {
    for (const typed of unsignedIn(office)) {
      if ((JSON.parse(typed.line) as Partial<Op>).e !== undefined) this.typed.set(keyOf(typed), typed);
    }
  }

  /** Unsigned edits have gone over to a new writer of this office: each must stand there again. */
  saidAgain(office: TestOffice, before: readonly Typed[]): void {
    const now = unsignedIn(office);
    const keys = new Set(now.map(keyOf));
    for (const typed of before) {
      const key = keyOf(typed);
      if (keys.has(key)) continue;
      const { e, id, set } = JSON.parse(typed.line) as Op;
      const fields = Object.keys(set).sort().join();
      const isThere = now.some(({ line }) => {
        const again = JSON.parse(line) as Op;
        return (
          again.e === e &&
          again.id === id &&
          Object.keys(again.set ?? {})
            .sort()
            .join() === fields
        );
      });
      if (e !== undefined && !isThere) throw new Error(`S5: ${typed.line} was not said again under the new key`);
      this.accidents.set(key, 'said again under another key');
    }
  }

  /** Does something that makes a store lose ops, and notes which. */
  async losing(office: () => TestOffice, how: string, work: () => Promise<void>): Promise<void> {
    this.look(office());
    const before = heldIn(office());
    await work();
    this.look(office());
    const after = heldIn(office());
    for (const key of before) if (!after.has(key)) this.accidents.set(key, how);
  }
}
