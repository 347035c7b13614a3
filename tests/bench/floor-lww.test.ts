import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FloorOp, type FloorSegment, linesOf, opsIn, segmentsIn } from './floor-lines.ts';
import { LwwStore } from './floor-lww.ts';

let dir = '';
let opened: LwwStore[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lww-'));
  opened = [];
});
afterEach(() => {
  for (const store of opened) store.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(name: string): LwwStore {
  const store = new LwwStore(join(dir, name));
  opened.push(store);
  return store;
}

let stores = 0;
const fresh = (): LwwStore => {
  stores += 1;
  return open(`${stores}.sqlite`);
};

/** Stamps of few different lengths, so that ties and comparisons as text would show. */
const stamp = fc
  .tuple(fc.constantFrom(9, 10, 11, 100), fc.constantFrom(0, 9, 10))
  .map(([ms, counter]) => `${ms}-${counter}`);
const values = fc.dictionary(fc.constantFrom('title', 'status'), fc.oneof(fc.integer(), fc.string()), { minKeys: 1 });
const op = fc.tuple(fc.constantFrom('row-1', 'row-2', 'row-3'), stamp, values);

/** Logs of three writers, cut into segments. One writer never gives a stamp twice, as no clock does. */
const segments = fc
  .array(fc.array(fc.uniqueArray(op, { selector: ([, at]) => at, minLength: 1, maxLength: 4 }), { maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((logs) => logs.flatMap((parts, writer) => numbered(`writer-${writer}`, parts)));

function numbered(writer: string, parts: readonly FloorOp[][]): FloorSegment[] {
  let from = 1;
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const ops = part.filter(([, at]) => !seen.has(at));
    for (const [, at] of ops) seen.add(at);
    if (ops.length === 0) return [];
    const segment = { writer, from, ops };
    from += ops.length;
    return [segment];
  });
}

type Cell = { row: string; field: string; value: string; ms: number; counter: number; writer: string };

const isNewer = (a: Cell, b: Cell): boolean =>
  a.ms !== b.ms ? a.ms > b.ms : a.counter !== b.counter ? a.counter > b.counter : a.writer > b.writer;

/** The winner of every cell, computed without SQL. */
function winners(all: readonly FloorSegment[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { writer, ops } of all) {
    for (const [row, at, set] of ops) {
      const [ms = 0, counter = 0] = at.split('-').map(Number);
      for (const field of Object.keys(set)) {
        const cell = { row, field, value: JSON.stringify(set[field]), ms, counter, writer };
        const old = cells.get(`${row} ${field}`);
        if (old === undefined || isNewer(cell, old)) cells.set(`${row} ${field}`, cell);
      }
    }
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

describe('the floor "der Letzte gewinnt" is correct, not only cheap', () => {
  it('reaches the state of the oracle in any order, with any repetition, and after a restart', () => {
    fc.assert(
      fc.property(
        segments.chain((all) =>
          fc.record({
            all: fc.constant(all),
            order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            again: fc.subarray(all),
          }),
        ),
        ({ all, order, again }) => {
          const store = fresh();
          for (const segment of [...order, ...again]) store.take(linesOf(segment));
          expect(store.cells()).toEqual(winners(all));
          expect(open(`${stores}.sqlite`).cells()).toEqual(winners(all));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hands on to a third site what it lacks, whoever wrote it, and nothing once it has all', () => {
    fc.assert(
      fc.property(
        segments.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all))),
        ([all, some]) => {
          const [middle, third] = [fresh(), fresh()];
          for (const segment of all) middle.take(linesOf(segment));
          for (const segment of some) third.take(linesOf(segment));
          const file = middle.fileFor(third.positions());
          if (file !== null) third.take(file);
          expect(third.cells()).toEqual(middle.cells());
          expect(third.positions()).toEqual(middle.positions());
          expect(middle.fileFor(third.positions())).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('compares numbers as numbers, and lets the writer decide between equal stamps', () => {
    const store = fresh();
    store.write('b', 1, [['row', '10-0', { f: 'ten' }]]);
    store.write('a', 1, [['row', '9-9', { f: 'nine' }]]);
    expect(store.cells()).toMatchObject([{ value: '"ten"' }]);
    store.write('a', 2, [['row', '10-0', { f: 'smaller writer' }]]);
    expect(store.cells()).toMatchObject([{ value: '"ten"' }]);
    store.write('c', 1, [['row', '10-0', { f: 'greater writer' }]]);
    expect(store.cells()).toMatchObject([{ value: '"greater writer"' }]);
  });

  it('does not count a segment behind a gap as had', () => {
    const store = fresh();
    store.write('a', 1, [['row', '1-0', { f: 1 }]]);
    store.write('a', 3, [['row', '3-0', { f: 3 }]]);
    expect(store.positions()).toEqual({ a: 1 });
  });

  it('reads back what a file of several segments says, line breaks in values included', () => {
    const ops: FloorOp[] = [['row', '1-0', { f: 'one\n{two' }]];
    const file = [linesOf({ writer: 'a', from: 1, ops }), linesOf({ writer: 'b', from: 5, ops })].join('\n');
    const read = [...segmentsIn(file)].map(({ writer, from, lines }) => ({ writer, from, ops: opsIn(lines) }));
    expect(read).toEqual([
      { writer: 'a', from: 1, ops },
      { writer: 'b', from: 5, ops },
    ]);
  });
});
