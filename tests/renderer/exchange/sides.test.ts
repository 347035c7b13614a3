import { describe, expect, test } from 'vitest';
import { conflictKey, seenDots, sideBeside, sidesOf } from '../../../renderer/exchange/conflicts/sides.ts';
import type { Conflict } from '../../../shared/exchange/contract.ts';

const written = (value: unknown, site: string, own = false): Conflict['values'][number] => ({
  value,
  dot: `${site}.1`,
  writer: site,
  site,
  author: site,
  at: '2026-11-23T08:00:00Z',
  own,
  clock: null,
  decided: [],
});

const conflict = (...values: Conflict['values']): Conflict => ({
  entity: 'project',
  id: 'p1',
  title: 'Radweg',
  field: 'status',
  owners: [],
  values,
  base: null,
  hasBase: false,
  merged: null,
});

describe('the sides of a conflict', () => {
  test('ours stands first; what is shown at present is marked wherever it stands', () => {
    const sides = sidesOf(conflict(written('running', 'Nottuln'), written('paused', 'Kreis', true)));
    expect(sides.map(({ value, isOwn, isShown }) => [value, isOwn, isShown])).toEqual([
      ['paused', true, false],
      ['running', false, true],
    ]);
  });

  test('two sites that wrote the same are one side with two hands', () => {
    const sides = sidesOf(
      conflict(written({ b: 1 }, 'Nottuln'), written('paused', 'Kreis', true), written({ b: 1 }, 'Olfen')),
    );
    expect(sides).toHaveLength(2);
    expect(sides[1]?.writtenBy.map(({ site }) => site)).toEqual(['Nottuln', 'Olfen']);
  });

  test('a side is ours if one of the hands is', () => {
    const sides = sidesOf(conflict(written(1, 'Nottuln'), written(1, 'Kreis', true), written(2, 'Olfen')));
    expect(sides[0]).toMatchObject({ value: 1, isOwn: true, isShown: true });
  });
});

describe('choosing with the arrow keys', () => {
  const sides = sidesOf(conflict(written(1, 'Kreis', true), written(2, 'Nottuln'), written(3, 'Olfen')));
  const [mine = null, second = null, third = null] = sides;

  test('from nowhere, left is mine and right is theirs', () => {
    expect(sideBeside(sides, null, -1)).toBe(mine);
    expect(sideBeside(sides, null, 1)).toBe(second);
  });

  test('then one step at a time, and it stops at the ends', () => {
    expect(sideBeside(sides, second, 1)).toBe(third);
    expect(sideBeside(sides, third, 1)).toBe(third);
    expect(sideBeside(sides, mine, -1)).toBe(mine);
  });
});

test('a decision names everything the person saw', () => {
  const one = conflict(written(1, 'Nottuln'), written(2, 'Olfen'));
  expect(seenDots(one)).toEqual(['Nottuln.1', 'Olfen.1']);
  expect(conflictKey(one)).toBe('project:p1:status');
});
