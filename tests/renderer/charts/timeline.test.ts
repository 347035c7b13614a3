import { describe, expect, test } from 'vitest';
import { axisOf, gutterPx, holidaysOf, monthsOf, weekendPath } from '../../../renderer/charts/timeline/axis.ts';
import type { TimelineLane, TimelineMark } from '../../../renderer/charts/timeline/marks.ts';
import { placeLanes, sizesOf } from '../../../renderer/charts/timeline/place.ts';
import { rangeOf } from '../../../renderer/charts/timeline/range.ts';
import { walk } from '../../../renderer/charts/timeline/walk.ts';
import { addDays, day } from '../../../shared/core/day.ts';

const today = day('2026-11-23');
const range = rangeOf(today, 12);
const axis = axisOf(range, 900);
const sizes = sizesOf(24);

const mark = (on: string, more: Partial<TimelineMark> = {}): TimelineMark => ({
  id: on,
  day: day(on),
  target: null,
  code: 'An',
  tone: 'later',
  isHard: false,
  isVague: false,
  words: [on],
  ...more,
});
const lane = (id: string, ...marks: readonly TimelineMark[]): TimelineLane => ({ id, title: id, marks });
const placed = (...lanes: readonly TimelineLane[]) => placeLanes(lanes, range, axis, sizes);

describe('the days of the picture', () => {
  test('begin with last month and end with whole months ahead', () => {
    expect(range).toEqual({ from: '2026-10-01', to: '2027-11-01' });
    expect(rangeOf(day('2026-01-31'), 6)).toEqual({ from: '2025-12-01', to: '2026-07-01' });
  });

  test('are equally wide, also where the clock changes', () => {
    const width = (of: string) => axis.startOf(addDays(day(of), 1)) - axis.startOf(day(of));
    expect(width('2026-10-25')).toBeCloseTo(width('2027-03-28'), 6);
    expect(axis.startOf(range.from)).toBe(gutterPx);
    expect(axis.startOf(range.to)).toBeCloseTo(900, 6);
  });

  test('months are named, the first and January with their year', () => {
    const labels = monthsOf(range, axis, 'de').map(({ label }) => label);
    expect(labels.slice(0, 5)).toEqual(['Okt 2026', 'Nov', 'Dez', 'Jan 2027', 'Feb']);
    expect(monthsOf(range, axisOf(range, 400), 'en')[3]?.label).toBe('Jan');
  });

  test('holidays are those of the calendar and never too narrow to be seen', () => {
    const holidays = holidaysOf(range, axis, 'NW');
    expect(holidays.map(({ name }) => name)).toContain('Fronleichnam');
    expect(holidaysOf(range, axis, 'BUND').map(({ name }) => name)).not.toContain('Fronleichnam');
    expect(Math.min(...holidays.map(({ width }) => width))).toBeGreaterThanOrEqual(2);
  });

  test('weekends are shaded where a day is wide enough, and left out where they would flicker', () => {
    expect(weekendPath(range, axis, 100)).toBe('');
    const week = { from: day('2026-11-23'), to: day('2026-12-07') };
    expect(weekendPath(week, axisOf(week, 400), 100).match(/M/g)).toHaveLength(4);
  });
});

describe('placing marks', () => {
  test('marks that would overlap stand in lines below each other; targets never overlap', () => {
    const { lanes } = placed(lane('a', mark('2026-12-10'), mark('2026-12-12'), mark('2026-12-14'), mark('2027-03-31')));
    const marks = lanes[0]?.marks ?? [];
    expect(new Set(marks.slice(0, 3).map(({ y }) => y)).size).toBe(3);
    expect(marks[3]?.y).toBe(marks[0]?.y);
    for (const one of marks) {
      for (const other of marks) {
        if (one === other) continue;
        const apart = Math.abs(one.x - other.x) >= sizes.mark || Math.abs(one.y - other.y) >= sizes.mark;
        expect(apart).toBe(true);
      }
    }
    expect(lanes[0]?.height).toBeGreaterThanOrEqual(3 * sizes.track);
  });

  test('a target is at least 24 px, and as large as the density asks', () => {
    expect(sizesOf(24).mark).toBe(24);
    expect(sizesOf(10).mark).toBe(24);
    expect(sizesOf(44).mark).toBe(44);
  });

  test('the internal target stands at its own day, left of the day that counts', () => {
    const [first] = placed(lane('a', mark('2027-03-31', { target: day('2027-03-01') }))).lanes[0]?.marks ?? [];
    expect(first?.targetX).toBeCloseTo(axis.middleOf(day('2027-03-01')), 6);
    expect(first?.targetX ?? 0).toBeLessThan(first?.x ?? 0);
    expect(first?.targetY ?? 0).toBeGreaterThan(first?.y ?? 0);
  });

  test('overdue marks from before the picture wait at its left edge', () => {
    const [first] = placed(lane('a', mark('2026-03-01', { tone: 'overdue' }))).lanes[0]?.marks ?? [];
    expect(first).toMatchObject({ isBefore: true, x: gutterPx / 2 });
    expect(first?.x ?? 0).toBeLessThan(axis.startOf(today));
  });

  test('what lies after the picture is counted, and a lane without marks takes no room', () => {
    const { lanes, later, height } = placed(lane('a', mark('2028-01-01')), lane('b', mark('2026-12-01')));
    expect([lanes.map(({ lane: { id } }) => id), later, height]).toEqual([['b'], 1, sizes.lane]);
  });
});

describe('walking with the keys', () => {
  const { lanes } = placed(
    lane('a', mark('2026-12-01'), mark('2027-03-01')),
    lane('b', mark('2026-12-05'), mark('2027-02-20')),
  );
  const to = (from: string | null, key: string, isCtrl = false) => walk(lanes, from, key, isCtrl)?.mark.id ?? null;

  test('right and left lead through all marks in order, lane after lane, and stop at the ends', () => {
    expect(to('2026-12-01', 'ArrowRight')).toBe('2027-03-01');
    expect(to('2027-03-01', 'ArrowRight')).toBe('2026-12-05');
    expect(to('2027-02-20', 'ArrowRight')).toBe('2027-02-20');
    expect(to('2026-12-05', 'ArrowLeft')).toBe('2027-03-01');
  });

  test('up and down lead to the nearest mark of the neighbouring lane', () => {
    expect(to('2027-03-01', 'ArrowDown')).toBe('2027-02-20');
    expect(to('2027-02-20', 'ArrowUp')).toBe('2027-03-01');
    expect(to('2026-12-01', 'ArrowUp')).toBe('2026-12-01');
  });

  test('Pos1 and Ende lead to the ends of the lane, with Ctrl to the ends of the picture', () => {
    expect([to('2027-03-01', 'Home'), to('2027-03-01', 'End', true)]).toEqual(['2026-12-01', '2027-02-20']);
  });

  test('without a place the first mark is taken; other keys mean nothing', () => {
    expect(to(null, 'ArrowRight')).toBe('2026-12-01');
    expect(to('2026-12-01', 'x')).toBeNull();
  });
});
