import { expect, it } from 'vitest';
import { editsOf, fieldNames, idOf, rowOf, rowsOf, type Scale, writtenTo } from './workload.ts';

const small: Scale = { sites: 3, rows: 40, edits: 600 };
const sites = [0, 1, 2];

it('gives every contender the same rows and edits', () => {
  const take = () =>
    sites.map((site) => [...rowsOf(small, site)].map(rowOf).concat([...editsOf(small, site)] as never[]));
  expect(take()).toEqual(take());
  expect(fieldNames).toHaveLength(20);
});

it('deals every row to one site and makes as many edits as it says', () => {
  const rows = sites.flatMap((site) => [...rowsOf(small, site)]);
  expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: small.rows }, (_, row) => row));
  expect(sites.flatMap((site) => [...editsOf(small, site)])).toHaveLength(small.edits);
  expect(new Set(rows.map(idOf)).size).toBe(small.rows);
});

it('makes no edit that changes nothing, because a store may leave it out', () => {
  for (const site of sites) {
    const own = new Map<string, unknown>();
    for (const { row, field, value } of editsOf(small, site)) {
      expect(value).not.toBe(own.get(`${row} ${field}`) ?? rowOf(row)[field]);
      own.set(`${row} ${field}`, value);
    }
  }
});

it('knows every value ever written to a row', () => {
  const written = [...writtenTo(small, 7)].flatMap(([field, values]) =>
    [...values].map((value) => ({ row: 7, field, value })),
  );
  for (const site of sites) {
    for (const edit of editsOf(small, site)) if (edit.row === 7) expect(written).toContainEqual(edit);
  }
});
