import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { conflictFields, deletionSeen, isDeleteConflict, isHidden } from '../../shared/sync/view.ts';

const runs = { numRuns: 3000 };
const writers = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];

/** One thing somebody does to a row at one of three sites, or what one site learns from another. */
type Step =
  | { readonly kind: 'edit' | 'delete' | 'restore'; readonly site: number; readonly field: number }
  | { readonly kind: 'meet'; readonly site: number; readonly field: number };

const anyHistory = fc.array(
  fc.record({
    kind: fc.constantFrom('edit' as const, 'edit' as const, 'delete' as const, 'restore' as const, 'meet' as const),
    site: fc.nat(2),
    field: fc.nat(1),
  }) as fc.Arbitrary<Step>,
  { maxLength: 25 },
);

type Write = {
  readonly dot: string;
  readonly field: string;
  readonly replaces: readonly string[];
  readonly value: Readonly<Record<string, number>> | string | null;
};

const edited = { stamp: '1-0', dot: '', author: '' };

/** The row of a set of writes by the definition of live, without the engine's join. */
function rowOf(writes: Iterable<Write>): RowState {
  const all = [...writes];
  const replaced = new Set(all.flatMap(({ field, replaces }) => replaces.map((dot) => `${field} ${dot}`)));
  const cells: RowState['cells'] = {};
  for (const { dot, field, value } of all) {
    const cell = cells[field] ?? { live: [] };
    cells[field] = cell;
    if (!replaced.has(`${field} ${dot}`)) cell.live.push([dot, '1-0', value as string]);
  }
  for (const cell of Object.values(cells)) cell.live.sort(([a], [b]) => (a < b ? -1 : 1));
  return { cells, created: edited, updated: edited };
}

function play(history: readonly Step[]): { readonly sites: readonly Set<Write>[]; readonly all: readonly Write[] } {
  const sites = writers.map(() => new Set<Write>());
  const all: Write[] = [];
  const seqs = writers.map(() => 0);
  for (const { kind, site, field: number } of history) {
    const known = sites[site] ?? new Set<Write>();
    if (kind === 'meet') {
      for (const write of sites[(site + 1 + number) % writers.length] ?? []) known.add(write);
      continue;
    }
    const row = rowOf(known);
    const field = kind === 'edit' ? `f${number}` : deletedField;
    const seq = (seqs[site] ?? 0) + 1;
    seqs[site] = seq;
    const value = kind === 'edit' ? `text ${seq}` : kind === 'delete' ? deletionSeen(row) : null;
    const replaces = (row.cells[field]?.live ?? []).map(([dot]) => dot);
    const write: Write = { dot: `${writers[site]}.${seq}`, field, replaces, value };
    known.add(write);
    all.push(write);
  }
  return { sites, all };
}

test('S4: a row is hidden exactly if one live deletion had seen every other live value', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { cells } = rowOf(play(history).all);
      const row = rowOf(play(history).all);
      const deletions = (cells[deletedField]?.live ?? []).filter(([, , value]) => value !== null);
      const others = Object.entries(cells).flatMap(([field, { live }]) =>
        live.filter(([, , value]) => field !== deletedField || value === null).map(([dot]) => dot),
      );
      const covered = deletions.some(([, , value]) => {
        const seen = value as unknown as Record<string, number>;
        return others.every((dot) => Number(dot.split('.')[1]) <= (seen[dot.split('.')[0] ?? ''] ?? 0));
      });
      expect(isHidden(row)).toBe(covered);
      expect(isDeleteConflict(row)).toBe(deletions.length > 0 && !covered);
      expect(conflictFields(row, () => 'auto')).toEqual(deletions.length > 0 && !covered ? [deletedField] : []);
    }),
    runs,
  );
});

test('deleting hides at once, and any edit that had not seen the deletion shows the row again', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(2), (history, at) => {
      const { sites, all } = play(history);
      const known = sites[at] ?? new Set<Write>();
      const row = rowOf(known);
      const writer = 'dddddddddddddddd';
      const live = (field: string) => (row.cells[field]?.live ?? []).map(([dot]) => dot);
      const deletion = {
        dot: `${writer}.1`,
        field: deletedField,
        replaces: live(deletedField),
        value: deletionSeen(row),
      };
      expect(isHidden(rowOf([...known, deletion]))).toBe(true);
      const edit = { dot: 'eeeeeeeeeeeeeeee.1', field: 'f0', replaces: live('f0'), value: 'gleichzeitig' };
      const both = rowOf([...all, deletion, edit]);
      expect(isHidden(both)).toBe(false);
      expect(isDeleteConflict(both)).toBe(true);
    }),
    runs,
  );
});
