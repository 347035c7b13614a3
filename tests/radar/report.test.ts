import { expect, test } from 'vitest';
import { pictureOf } from '../../shared/radar/picture/picture.ts';
import { editionBefore, firstLines, reasonsOf, reportParts } from '../../shared/radar/report.ts';

const sectors = [
  { key: 'a', title: 'A' },
  { key: 'b', title: 'B' },
];
const rings = [
  { key: 'in', title: 'Innen' },
  { key: 'out', title: 'Außen' },
];
const blip = (id: string, sector: string, ring: string) => ({ id, title: id, sector, ring, impact: 3 });
const blips = [
  blip('4', 'b', 'in'),
  blip('2', 'a', 'out'),
  blip('5', 'b', ''),
  blip('1', 'a', 'in'),
  blip('3', '', 'in'),
];
const { blips: lines } = pictureOf(blips, [], sectors, rings);

test('a report goes field by field from the inner ring outwards; what has no place comes last; every trend once', () => {
  const parts = reportParts(lines);
  expect(parts.map(({ sector, lines }) => [sector, lines.map((line) => line.blip.id)])).toEqual([
    [0, ['1', '2']],
    [1, ['4']],
    [-1, ['3', '5']],
  ]);
  expect(parts.flatMap((part) => part.lines)).toHaveLength(blips.length);
});

test('a screen shows the first lines, over the parts; no part without a line', () => {
  const parts = reportParts(lines);
  expect(firstLines(parts, 3).map(({ lines }) => lines.length)).toEqual([2, 1]);
  expect(firstLines(parts, 100)).toEqual(parts);
  expect(firstLines(parts, 0)).toEqual([]);
});

test('a report compares with the edition before; the first one with nothing, today with the last', () => {
  const editions = [{ id: '1' }, { id: '2' }];
  expect(editionBefore(editions, null)).toEqual({ id: '2' });
  expect(editionBefore(editions, '2')).toEqual({ id: '1' });
  expect(editionBefore(editions, '1')).toBeNull();
  expect(editionBefore(editions, 'gone')).toBeNull();
  expect(editionBefore([], null)).toBeNull();
});

test('an edition tells why a trend stands there: what was agreed by then for this ring, and nothing said later or of another', () => {
  const agreed = { id: 't', ring: 'in', ringReason: 'Weil es trägt.', ringOn: '2026-11-01' };
  const told = (change: Partial<typeof agreed> | { ringOn: null }, frozenOn: string | null) =>
    [...reasonsOf([{ id: 't', ring: 'in' }], [{ ...agreed, ...change }], frozenOn).values()].map(
      (one) => one.ringReason,
    );
  expect(told({}, '2026-11-23')).toEqual(['Weil es trägt.']);
  expect(told({ ringOn: '2026-11-23' }, '2026-11-23')).toEqual(['Weil es trägt.']);
  expect(told({ ringOn: '2026-12-01' }, '2026-11-23')).toEqual([]);
  expect(told({ ring: 'out' }, '2026-11-23')).toEqual([]);
  expect(told({ ringOn: null }, '2026-11-23')).toEqual([]);
  expect(told({ ringOn: null }, null)).toEqual(['Weil es trägt.']);
  expect(told({ ringReason: '' }, null)).toEqual([]);
});
