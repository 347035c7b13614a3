import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Costs, type Layable, type Sheet, sheetsOf } from '../../shared/reports/sheets.ts';

const word = fc.string({ maxLength: 4 });
const block: fc.Arbitrary<Layable> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text: word }),
  fc.record({ kind: fc.constant('paragraph' as const) }),
  fc.record({ kind: fc.constant('image' as const) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(word, { maxLength: 40 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 40 }),
  }),
);
const blocks = fc.array(block, { maxLength: 30 });

const costs: Costs<Layable> = {
  ofBlock: ({ kind }) => (kind === 'table' ? 4 : kind === 'heading' ? 1 : 2),
  ofLine: (one, line) => 1 + (one.kind === 'table' ? (one.rows[line]?.length ?? 0) : line % 3),
};
const linesOf = (one: Layable): readonly unknown[] =>
  one.kind === 'list' ? one.items : one.kind === 'table' ? one.rows : [];
const costOf = (sheet: Sheet<Layable>): number =>
  sheet.reduce(
    (sum, { block: one, from }) =>
      sum + costs.ofBlock(one) + linesOf(one).reduce<number>((all, _, at) => all + lineCost(one, at, from), 0),
    0,
  );
// A line is asked about at its place in the whole block.
const lineCost = (one: Layable, at: number, from: number): number =>
  one.kind === 'table' ? 1 + (one.rows[at]?.length ?? 0) : 1 + ((at + from) % 3);

test('SH1: the sheets one after the other are the report, every line once and in its order', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 60 }), (all, room) => {
      const pieces = sheetsOf(all, costs, room).flat();
      const again = all.map((one, index) => {
        const parts = pieces.filter((piece) => piece.index === index);
        if (one.kind === 'list') return { ...one, items: parts.flatMap(({ block: part }) => linesOf(part)) };
        if (one.kind === 'table') return { ...one, rows: parts.flatMap(({ block: part }) => linesOf(part)) };
        return parts.length === 1 ? parts[0]?.block : parts.length;
      });
      expect(again).toEqual(all);
      expect(pieces.map(({ index }) => index)).toEqual([...pieces].map(({ index }) => index).sort((a, b) => a - b));
    }),
  );
});

test('SH2: a sheet costs no more than its room unless headings and one line already do', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 60 }), (all, room) => {
      for (const sheet of sheetsOf(all, costs, room)) {
        const rest = sheet.filter(({ block: one }) => one.kind !== 'heading');
        const isLeast = rest.length <= 1 && rest.every(({ block: one }) => linesOf(one).length <= 1);
        if (!isLeast) expect(costOf(sheet)).toBeLessThanOrEqual(room);
      }
    }),
  );
});

test('SH3: no heading stands last on a sheet but the last; what goes on says from where', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 60 }), (all, room) => {
      const sheets = sheetsOf(all, costs, room);
      for (const sheet of sheets.slice(0, -1)) {
        const isOnlyHeads = sheet.every(({ block: one }) => one.kind === 'heading');
        if (!isOnlyHeads) expect(sheet.at(-1)?.block.kind).not.toBe('heading');
      }
      for (const { index, from, block: one } of sheets.flat()) {
        const whole = linesOf(all[index] as Layable);
        expect(linesOf(one)).toEqual(whole.slice(from, from + linesOf(one).length));
      }
    }),
  );
});

test('a report without a block has one empty sheet', () => {
  expect(sheetsOf([], costs, 10)).toEqual([[]]);
});
