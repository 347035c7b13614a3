import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';

/**
 * What must be live, computed from the bare set of ops by the definition and nothing else:
 * `live(cell) = values written − values named as replaced by somebody who can have seen them`.
 *
 * Shares no code with the engine; plain maps and sets only.
 */
export type Written = { readonly writer: string; readonly op: Op; readonly seen: Readonly<Record<string, number>> };

export type Expected = Map<string, Map<string, Json>>;

export function liveByDefinition(ops: readonly Written[]): Expected {
  const replaced = new Set<string>();
  for (const { writer, op, seen } of ops) {
    for (const [field, named] of Object.entries(op.p)) {
      for (const dot of typeof named === 'string' ? [named] : named) {
        const [of = '', number = '0'] = dot.split('.');
        const canHaveSeen = of === writer ? Number(number) < op.n : Number(number) <= (seen[of] ?? 0);
        if (canHaveSeen) replaced.add(`${op.e}:${op.id}/${field}/${dot}`);
      }
    }
  }
  const live: Expected = new Map();
  for (const { writer, op } of ops) {
    for (const [field, value] of Object.entries(op.set)) {
      const cell = `${op.e}:${op.id}/${field}`;
      if (replaced.has(`${cell}/${writer}.${op.n}`)) continue;
      const values = live.get(cell) ?? new Map<string, Json>();
      values.set(`${writer}.${op.n}`, value);
      live.set(cell, values);
    }
  }
  return live;
}
