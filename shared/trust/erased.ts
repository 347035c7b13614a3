import { seqOf, writerOf, writerOfLog } from '../sync/dot.ts';
import { type AdmValue, admEntity } from './adm.ts';

/** An op of one row that contributes nothing any more. */
export type ErasedOp = {
  /** Its log, whatever branch it stands in. */
  readonly writer: string;
  readonly seq: number;
  readonly entity: string;
  readonly id: string;
};

/** Ops that contribute nothing any more: single ones by `erasedKey`; and by row (`entity:id`) all up to a number, by writer. */
export type Erased = {
  readonly dots: ReadonlyMap<string, ErasedOp>;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

export const nothingErased: Erased = { dots: new Map(), rows: new Map() };

/**
 * How an erased op is found: by its writer, its number, and its row (`entity:id`), on whatever branch.
 *
 * A dot alone does not do: a fork that comes to light later may give an op another name, and what was erased must stay so.
 */
export const erasedKey = (log: string, seq: number, row: string): string => `${writerOfLog(log)}.${seq} ${row}`;

/** Whether an op contributes nothing any more; `row`: of which it speaks, `null` where its body is gone. */
export const isErasedOp = ({ dots, rows }: Erased, log: string, seq: number, row: string | null): boolean =>
  row !== null && ((rows.get(row)?.get(writerOfLog(log)) ?? 0) >= seq || dots.has(erasedKey(log, seq, row)));

/** Rows (`entity:id`) of which more is erased now than before. */
export function erasedAnew(before: Erased, now: Erased): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, { entity, id }] of now.dots) if (!before.dots.has(key)) keys.add(`${entity}:${id}`);
  for (const [key, upTo] of now.rows) if (!isSame(before.rows.get(key), upTo)) keys.add(key);
  return keys;
}

const isSame = (a: ReadonlyMap<string, number> | undefined, b: ReadonlyMap<string, number>): boolean =>
  a !== undefined && a.size === b.size && [...b].every(([writer, seq]) => a.get(writer) === seq);

/** Gathers the words about erasures, as they stand in the registry. */
export class Erasures implements Erased {
  readonly dots = new Map<string, ErasedOp>();
  readonly rows = new Map<string, Map<string, number>>();

  /** Words about members stand in no row and are never erased: without a handover nobody knew whose a log is. */
  add({ entity, id, dots, upTo = {} }: AdmValue<'erase'>): void {
    if (entity === admEntity) return;
    for (const dot of dots) {
      const [writer, seq] = [writerOfLog(writerOf(dot)), seqOf(dot)];
      this.dots.set(erasedKey(writer, seq, `${entity}:${id}`), { writer, seq, entity, id });
    }
    for (const [log, seq] of Object.entries(upTo)) this.#reach(`${entity}:${id}`, writerOfLog(log), seq);
  }

  #reach(row: string, writer: string, seq: number): void {
    const upTo = this.rows.get(row) ?? new Map<string, number>();
    this.rows.set(row, upTo.set(writer, Math.max(upTo.get(writer) ?? 0, seq)));
  }
}
