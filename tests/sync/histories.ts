import fc from 'fast-check';
import type { Op } from '../../shared/sync/op.ts';
import { joinOp, type RowState } from '../../shared/sync/row-state.ts';
import type { Written } from './oracle.ts';

/** One thing that happens: an office edits a field of a row, or learns what another one knows. */
type Happening =
  | {
      readonly kind: 'edit';
      readonly site: number;
      readonly row: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly kind: 'meet'; readonly from: number; readonly to: number };

// Few rows, few fields, few sites: small ranges make collisions common, and collisions are the point.
export const anyHistory = (sites = 3, rows = 2, fields = 2): fc.Arbitrary<readonly Happening[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        site: fc.nat(sites - 1),
        row: fc.nat(rows - 1),
        field: fc.nat(fields - 1),
        value: fc.nat(3),
      }),
      fc.record({ kind: fc.constant('meet' as const), from: fc.nat(sites - 1), to: fc.nat(sites - 1) }),
    ),
    { maxLength: 40, size: 'max' },
  );

const rowIds = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
export const writerIds = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];

type Site = { readonly seqs: Map<string, number>; readonly rows: Map<string, RowState>; readonly log: Written[] };

/** Plays a history with the real join; answers every op written, as each author had seen the world. */
export function play(history: readonly Happening[]): { written: Written[]; sites: Site[] } {
  const sites: Site[] = writerIds.map(() => ({ seqs: new Map(), rows: new Map(), log: [] }));
  const written: Written[] = [];
  let ms = 0;
  for (const happening of history) {
    if (happening.kind === 'edit') {
      const site = sites[happening.site];
      const writer = writerIds[happening.site];
      if (!site || !writer) continue;
      ms += 1;
      const id = rowIds[happening.row] ?? '';
      const field = `f${happening.field}`;
      const n = (site.seqs.get(writer) ?? 0) + 1;
      const dots = (site.rows.get(id)?.cells[field]?.live ?? []).map(([dot]) => dot);
      const p = dots.length === 0 ? {} : { [field]: dots.length === 1 ? (dots[0] ?? '') : dots };
      const op: Op = { e: 'thing', id, n, p, set: { [field]: happening.value }, t: `${ms}-0`, u: writer, x: n };
      const entry = { writer, op, seen: Object.fromEntries(site.seqs) };
      written.push(entry);
      deliver(site, [entry]);
    } else {
      const [from, to] = [sites[happening.from], sites[happening.to]];
      if (from && to) deliver(to, from.log);
    }
  }
  return { written, sites };
}

/** Joins what is new to a site, each log in its order, like the chain enforces it. */
export function deliver(site: Site, ops: readonly Written[]): void {
  for (const entry of ops) {
    const { writer, op, seen } = entry;
    if (op.n !== (site.seqs.get(writer) ?? 0) + 1) continue;
    const context = { seen: (of: string) => seen[of] ?? 0, applied: (of: string) => site.seqs.get(of) ?? 0 };
    site.rows.set(op.id, joinOp(site.rows.get(op.id) ?? null, writer, op, context));
    site.seqs.set(writer, op.n);
    site.log.push(entry);
  }
}

export const emptySite = (): Site => ({ seqs: new Map(), rows: new Map(), log: [] });

/** Registers as plain text, for comparing bytes. */
export const registersOf = (site: Site): string =>
  JSON.stringify([...site.rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => [id, sorted(row)]));

const sorted = (row: RowState) => ({ ...row, cells: Object.entries(row.cells).sort(([a], [b]) => (a < b ? -1 : 1)) });
