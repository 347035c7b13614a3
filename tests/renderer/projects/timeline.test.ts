import { describe, expect, test } from 'vitest';
import { axisOf, gutterPx, unitsOf } from '../../../renderer/charts/timeline/axis.ts';
import { arrowPath } from '../../../renderer/projects/timeline/arrows.ts';
import { barLook, milestoneLook } from '../../../renderer/projects/timeline/looks.ts';
import { type PlacedItem, placeBar, placeMilestones } from '../../../renderer/projects/timeline/place.ts';
import { arrowsOf } from '../../../renderer/projects/timeline/place-arrows.ts';
import { isBroken, planOf } from '../../../renderer/projects/timeline/plan.ts';
import { changesBetween, moved, spanOf } from '../../../renderer/projects/timeline/span.ts';
import { placeRow } from '../../../renderer/projects/timeline/use-items.ts';
import { type ItemPlace, walkItems } from '../../../renderer/projects/timeline/walk.ts';
import { barInWords, milestonesInWords } from '../../../renderer/projects/timeline/words.ts';
import { bringingIn, panned, stepDay, windowOf, zoomedAround } from '../../../renderer/projects/timeline/zoom.ts';
import type { Line } from '../../../renderer/ui/table/arrange.ts';
import { addDays, day } from '../../../shared/core/day.ts';
import type { PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { line } from './lines.ts';

const today = day('2026-11-23');
const range = windowOf('quarter', null, today);
const axis = axisOf(range, 934);

let made = 0;
function milestone(projectId: string, dueOn: string, more: Partial<PlanMilestone> = {}): PlanMilestone {
  made += 1;
  return { id: `m${made}`, version: '1', projectId, title: `Meilenstein ${made}`, dueOn, doneOn: null, ...more };
}

describe('the days of the picture', () => {
  test('begin one unit before today, with whole months, quarters or years', () => {
    expect(windowOf('month', null, today)).toEqual({ from: '2026-10-01', to: '2027-02-01' });
    expect(windowOf('quarter', null, today)).toEqual({ from: '2026-07-01', to: '2027-10-01' });
    expect(windowOf('year', null, today)).toEqual({ from: '2025-01-01', to: '2030-01-01' });
  });

  test('go on and back by whole units', () => {
    expect(panned(range, 'quarter', 1)).toBe('2026-10-01');
    expect(panned(range, 'quarter', -2)).toBe('2026-01-01');
  });

  test('keep their middle when the zoom changes', () => {
    const nearer = windowOf('month', zoomedAround(range, 'month'), today);
    expect(nearer.from < '2027-02-14' && nearer.to > '2027-02-14').toBe(true);
    const farther = windowOf('year', zoomedAround(range, 'year'), today);
    expect(farther).toEqual({ from: '2024-01-01', to: '2029-01-01' });
  });

  test('can be brought to any day, which then lies a unit behind the edge', () => {
    expect(windowOf('quarter', bringingIn(day('2024-05-10'), 'quarter'), today).from).toBe('2024-01-01');
  });

  test('quarters and years have their names, short ones where there is no room', () => {
    expect(unitsOf(range, axis, 'quarter', 'de').map(({ label }) => label)).toEqual([
      'III. Quartal 2026',
      'IV. Quartal 2026',
      'I. Quartal 2027',
      'II. Quartal 2027',
      'III. Quartal 2027',
    ]);
    expect(unitsOf(range, axisOf(range, 400), 'quarter', 'de')[0]?.label).toBe('3/26');
    const years = windowOf('year', null, today);
    expect(unitsOf(years, axisOf(years, 934), 'year', 'en').map(({ label }) => label)).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
    ]);
  });

  test('a step of the keyboard is a day, a week or a month', () => {
    expect(stepDay(day('2026-12-31'), 'month', 1)).toBe('2027-01-01');
    expect(stepDay(day('2026-12-31'), 'quarter', -1)).toBe('2026-12-24');
    expect(stepDay(day('2026-12-31'), 'year', 2)).toBe('2027-02-28');
  });
});

describe('a bar', () => {
  const dates = { startOn: day('2026-08-01'), endOn: day('2027-01-31') };

  test('is drawn from the first to the last day, and open where nobody has said the end', () => {
    expect(spanOf(dates)).toEqual({ from: '2026-08-01', to: '2027-01-31', isOpenStart: false, isOpenEnd: false });
    expect(spanOf({ startOn: dates.startOn, endOn: null })).toMatchObject({ from: '2026-08-01', isOpenEnd: true });
    expect(spanOf({ startOn: null, endOn: dates.endOn })).toMatchObject({ to: '2027-01-31', isOpenStart: true });
    expect(spanOf({ startOn: null, endOn: null })).toBeNull();
  });

  test('whose dates are the wrong way round is drawn all the same', () => {
    expect(spanOf({ startOn: day('2027-01-31'), endOn: day('2026-08-01') })).toMatchObject({
      from: '2026-08-01',
      to: '2027-01-31',
    });
  });

  test('moved as a whole keeps its length; an end never passes the other one', () => {
    const by = (days: number) => (from: ReturnType<typeof day>) => addDays(from, days);
    expect(moved(dates, 'whole', by(7))).toEqual({ startOn: '2026-08-08', endOn: '2027-02-07' });
    expect(moved(dates, 'end', by(-900))).toEqual({ startOn: '2026-08-01', endOn: '2026-08-01' });
    expect(moved(dates, 'start', by(900))).toEqual({ startOn: '2027-01-31', endOn: '2027-01-31' });
  });

  test('with an open end gets one when it is stretched, and keeps it open when it is moved', () => {
    const open = { startOn: day('2026-08-01'), endOn: null };
    expect(moved(open, 'whole', (from) => addDays(from, 1))).toEqual({ startOn: '2026-08-02', endOn: null });
    expect(moved(open, 'end', (from) => addDays(from, 1))).toEqual({ startOn: '2026-08-01', endOn: '2026-11-02' });
  });

  test('writes only what has changed', () => {
    expect(changesBetween(dates, { ...dates, endOn: day('2027-02-01') })).toEqual({ endOn: '2027-02-01' });
    expect(changesBetween(dates, dates)).toEqual({});
  });

  test('lies in the picture with its last day whole, or says at which edge it is beyond', () => {
    const inside = placeBar('p', spanOf(dates), range, axis);
    expect(inside).toMatchObject({ place: 'inside', isCutStart: false, isCutEnd: false });
    expect(inside.x + inside.width).toBeCloseTo(axis.startOf(day('2027-02-01')), 6);
    const old = { startOn: day('2020-01-01'), endOn: day('2026-06-30') };
    expect(placeBar('p', spanOf(old), range, axis)).toMatchObject({ place: 'before' });
    expect(placeBar('p', spanOf({ startOn: day('2027-10-01'), endOn: null }), range, axis).place).toBe('after');
    expect(placeBar('p', null, range, axis).place).toBe('nowhere');
  });

  test('that goes on beyond both edges fills the picture and says so', () => {
    const long = { startOn: day('2020-01-01'), endOn: day('2030-01-01') };
    expect(placeBar('p', spanOf(long), range, axis)).toMatchObject({
      x: gutterPx,
      width: 900,
      isCutStart: true,
      isCutEnd: true,
    });
  });

  test('is drawn by the life of the project; a status of a newer version counts as running', () => {
    expect(['idea', 'running', 'paused', 'cancelled', 'later'].map(barLook)).toEqual([
      'planned',
      'running',
      'paused',
      'over',
      'running',
    ]);
  });
});

describe('milestones', () => {
  test('that would lie on each other are one mark, which is as bad as the worst of them', () => {
    const near = [milestone('p', '2026-12-01', { doneOn: '2026-12-01' }), milestone('p', '2026-12-05')];
    const far = milestone('p', '2027-03-01');
    const marks = placeMilestones([...near, far], range, axis);

    expect(marks.map(({ milestones }) => milestones.length)).toEqual([2, 1]);
    expect(milestoneLook(near, day('2026-12-06'))).toBe('overdue');
    expect(milestoneLook(near, today)).toBe('due');
    expect(milestoneLook(near.slice(0, 1), today)).toBe('done');
  });

  test('outside of the picture are not drawn; a reached one stands on the day it was reached', () => {
    const early = milestone('p', '2027-01-01', { doneOn: '2026-01-01' });
    expect(placeMilestones([early, milestone('p', '2028-01-01')], range, axis)).toEqual([]);
  });
});

describe('what waits for what', () => {
  const first = line({ title: 'Netz', startOn: '2026-08-01', endOn: '2027-01-31' });
  const second = line({
    title: 'Portal',
    startOn: '2027-01-01',
    endOn: '2027-06-30',
    ampel: 'yellow',
    status: 'running',
  });
  const approval = milestone(first.id, '2026-12-31', { title: 'Abnahme' });
  const projects = new Map([first, second].map((row) => [row.id, row]));
  const late = { id: 'd1', from: `project:${first.id}`, to: `project:${second.id}` };
  const fits = { id: 'd2', from: `milestone:${approval.id}`, to: `project:${second.id}` };
  const plan = planOf([approval], [late, fits]);
  const words = { plan, projects, today, locale: 'de' } as const;

  test('does not fit when it ends after the other begins', () => {
    expect(isBroken(late, plan, projects)).toBe(true);
    expect(isBroken(fits, plan, projects)).toBe(false);
    expect(isBroken({ ...late, from: 'project:unknown' }, plan, projects)).toBe(false);
  });

  test('is said in the words of the bar, with the day and whether it fits', () => {
    const dates = { startOn: day('2027-01-01'), endOn: day('2027-06-30') };
    expect(barInWords(second, dates, words)).toEqual([
      'Portal',
      '',
      '01.01.2027 – 30.06.2027',
      'in Umsetzung · Ampel gelb',
      'Wartet auf: Netz (bis 31.01.2027, passt nicht), Abnahme (bis 31.12.2026)',
    ]);
  });

  test('milestones on each other are said one by one', () => {
    const [mark] = placeMilestones([approval, milestone(first.id, '2027-01-03', { title: 'Übergabe' })], range, axis);
    if (mark === undefined) throw new Error('no mark');
    expect(milestonesInWords(mark, words)).toEqual([
      '2 Meilensteine',
      '31.12.2026 · in 38 Tagen: Abnahme',
      '03.01.2027 · in 41 Tagen: Übergabe',
    ]);
  });

  test('is an arrow from the end of one to the beginning of the other, as soon as one of them is in view', () => {
    const lines = [first, second].map((row): Line<ProjectLine> => ({ kind: 'row', id: row.id, row }));
    const indexOf = new Map([
      [first.id, 0],
      [second.id, 1],
    ]);
    const itemsAt = (row: number) => {
      const one = [first, second][row];
      if (one === undefined) return null;
      return placeRow(one.id, { startOn: day(one.startOn ?? ''), endOn: day(one.endOn ?? '') }, plan, { range, axis })
        .items;
    };
    const arrows = arrowsOf({ lines, indexOf, itemsAt, plan, projects, visible: [1], rowHeight: 32 });

    expect(arrows.map(({ id, y1, y2, isBroken: broken }) => [id, y1, y2, broken])).toEqual([
      ['d1', 16, 48, true],
      ['d2', 16, 48, false],
    ]);
    expect(arrows[0]?.x1).toBeCloseTo(axis.startOf(day('2027-02-01')), 6);
    expect(arrows[0]?.x2).toBeCloseTo(axis.startOf(day('2027-01-01')), 6);
    const hidden = arrowsOf({
      lines,
      indexOf: new Map([[second.id, 1]]),
      itemsAt,
      plan,
      projects,
      visible: [1],
      rowHeight: 32,
    });
    expect(hidden).toEqual([]);
  });

  test('an end far out of view is drawn just beyond it, so that no line is as long as ten thousand rows', () => {
    const lines = Array.from({ length: 4000 }, (_, index): Line<ProjectLine> => {
      const row = index === 0 ? first : index === 3999 ? second : line({ title: `P${index}` });
      return { kind: 'row', id: row.id, row };
    });
    const items = (row: number) => {
      const one = row === 0 ? first : second;
      return placeRow(one.id, { startOn: day(one.startOn ?? ''), endOn: day(one.endOn ?? '') }, plan, { range, axis })
        .items;
    };
    const indexOf = new Map([
      [first.id, 0],
      [second.id, 3999],
    ]);
    const arrows = arrowsOf({ lines, indexOf, itemsAt: items, plan, projects, visible: [0, 1, 2], rowHeight: 32 });

    expect(arrows.map(({ y1, y2 }) => [y1, y2])).toEqual([
      [16, 160],
      [16, 160],
    ]);
  });

  test('an arrow goes straight where there is room, and round between the rows where there is none', () => {
    const arrow = { id: 'a', x1: 10, y1: 16, x2: 60, y2: 48, isBroken: false };
    expect(arrowPath(arrow, 32)).toBe('M10 16H17V48H57');
    expect(arrowPath({ ...arrow, x2: 12 }, 32)).toBe('M10 16H17V32H5V48H9');
  });
});

describe('the keys in the picture', () => {
  const bar = (ref: string, x: number): PlacedItem => ({
    kind: 'bar',
    ref,
    place: 'inside',
    x,
    width: 100,
    isCutStart: false,
    isCutEnd: false,
  });
  const mark = (ref: string, x: number): PlacedItem => ({ kind: 'milestone', ref, x, milestones: [] });
  const rows = [null, [bar('A', 0), mark('a1', 30), mark('a2', 200)], null, [bar('B', 180), mark('b1', 40)]];
  const from = (row: number, item: number): ItemPlace => ({ row, item });
  const walk = (at: ItemPlace, key: string, ctrlKey = false) => {
    const next = walkItems((row) => rows[row] ?? null, rows.length, at, { key, ctrlKey });
    return next === null ? null : rows[next.row]?.[next.item]?.ref;
  };

  test('← and → walk along a row and on to the next, past the headings of groups', () => {
    expect(walk(from(1, 0), 'ArrowRight')).toBe('a1');
    expect(walk(from(1, 2), 'ArrowRight')).toBe('B');
    expect(walk(from(3, 0), 'ArrowLeft')).toBe('a2');
    expect(walk(from(1, 0), 'ArrowLeft')).toBe('A');
    expect(walk(from(3, 1), 'ArrowRight')).toBe('b1');
  });

  test('↑ and ↓ lead to the nearest bar or milestone of the next row', () => {
    expect(walk(from(1, 1), 'ArrowDown')).toBe('b1');
    expect(walk(from(1, 2), 'ArrowDown')).toBe('B');
    expect(walk(from(3, 0), 'ArrowUp')).toBe('a2');
    expect(walk(from(3, 0), 'ArrowDown')).toBe('B');
  });

  test('Pos1 and Ende lead to the ends of the row, with Ctrl to the ends of the picture', () => {
    expect(walk(from(1, 2), 'Home')).toBe('A');
    expect(walk(from(1, 0), 'End')).toBe('a2');
    expect(walk(from(3, 1), 'Home', true)).toBe('A');
    expect(walk(from(1, 0), 'End', true)).toBe('B');
    expect(walk(from(1, 0), 'PageDown')).toBe('b1');
  });

  test('Strg with an arrow moves the bar and not the focus', () => {
    expect(walk(from(1, 0), 'ArrowRight', true)).toBeNull();
  });
});
