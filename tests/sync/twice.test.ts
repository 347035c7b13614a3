import { expect, test } from 'vitest';
import { onceEach } from '../../db/sync/twice.ts';
import type { Op } from '../../shared/sync/op.ts';
import { type Entry, emptyState, joinOps } from '../../shared/sync/row-state.ts';

const op = (n: number, more: Partial<Op>): Op => ({
  e: 'note',
  id: 'a',
  n,
  p: {},
  set: {},
  t: `${n}-0`,
  u: '',
  x: n,
  ...more,
});

const entry = (log: string, of: Op, reach: Record<string, string> = {}, seen: Record<string, number> = {}): Entry => ({
  log,
  op: of,
  stamp: of.t,
  reach: (named) => reach[named] ?? null,
  bound: () => seen,
});

/** Two branches of the log `a`, and an edit of `b` that was signed twice: under one header it had seen this branch, under one that. */
const branches = [entry('a', op(1, { set: { text: 'A' } })), entry('a~x', op(1, { set: { text: 'X' } }))];
const edit = op(1, { set: { text: 'B' }, p: { text: 'a.1' } });
const signed = [entry('b', edit, { 'a.1': 'a.1' }), entry('b', edit, { 'a.1': 'a~x.1' })];

const liveAfter = (entries: readonly Entry[]) =>
  joinOps(emptyState(), onceEach(entries, []).accepted).cells['text']?.live.map(([dot]) => dot);

test('S1: an op that stands in two segments reaches what any of them lets it reach, in whatever order they came', () => {
  expect(liveAfter([...branches, ...signed])).toEqual(['b.1']);
  expect(liveAfter([...signed.toReversed(), ...branches])).toEqual(['b.1']);
  expect(liveAfter([...branches, ...signed.slice(0, 1)])).toEqual(['a~x.1', 'b.1']);
});

test('S1: a deletion that stands in two segments has seen the most that one of them says', () => {
  const gone = op(1, { set: { _del: { a: 9 } } });
  const twice = [entry('b', gone, {}, { a: 1, c: 3 }), entry('b', gone, {}, { a: 2 })];
  for (const entries of [twice, twice.toReversed()]) {
    const { cells } = joinOps(emptyState(), onceEach(entries, []).accepted);
    expect(cells['_del']?.live).toEqual([['b.1', '1-0', { a: 2, c: 3 }]]);
  }
});

test('an op that one of its segments lets count is not refused; of several reasons the first by name is told', () => {
  const refused = [
    { log: 'b', seq: 1, reason: 'role' },
    { log: 'b', seq: 2, reason: 'role' },
    { log: 'b', seq: 2, reason: 'catalogue' },
  ] as const;
  expect(onceEach([entry('b', edit)], refused).refused).toEqual([{ log: 'b', seq: 2, reason: 'catalogue' }]);
});
