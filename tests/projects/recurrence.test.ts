import { expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { keepSeriesBegun, nextDue, nextRound } from '../../shared/projects/recurrence.ts';

const today = day('2026-11-23');
const series = (recurrence: Parameters<typeof nextDue>[0]['recurrence'], dueOn: string | null, recursFrom = dueOn) => ({
  recurrence,
  dueOn,
  recursFrom,
});

test.each([
  ['weekly', '2026-11-23', '2026-11-30'],
  ['fortnightly', '2026-11-23', '2026-12-07'],
  ['monthly', '2026-11-30', '2026-12-30'],
  ['quarterly', '2026-11-30', '2027-02-28'],
  ['half_yearly', '2026-11-30', '2027-05-30'],
  ['yearly', '2026-11-30', '2027-11-30'],
] as const)('a task of every rhythm is due again one round later: %s', (recurrence, dueOn, next) => {
  expect(nextDue(series(recurrence, dueOn), today)).toBe(next);
});

test('a task that does not repeat has no next day', () => {
  expect(nextDue(series(null, '2026-11-23'), today)).toBeNull();
});

test('R2: a series on the 31st comes back to the 31st after a short month', () => {
  const february = nextDue(series('monthly', '2027-01-31'), day('2027-01-31'));
  expect(february).toBe('2027-02-28');
  expect(nextDue(series('monthly', february, '2027-01-31'), day('2027-02-28'))).toBe('2027-03-31');
});

test('R2: a leap day that repeats every year is back in the next leap year', () => {
  expect(nextDue(series('yearly', '2028-02-29'), day('2028-02-29'))).toBe('2029-02-28');
  expect(nextDue(series('yearly', '2031-02-28', '2028-02-29'), day('2031-02-28'))).toBe('2032-02-29');
});

test('R2: putting one day off does not shift the series', () => {
  expect(nextDue(series('weekly', '2026-11-25', '2026-11-02'), day('2026-11-25'))).toBe('2026-11-30');
});

test('R3: done early, the next one still comes after the day that was due', () => {
  expect(nextDue(series('monthly', '2026-12-15'), today)).toBe('2027-01-15');
});

test('R3: done late, what was missed meanwhile is not made up for, and what is due today is not left out', () => {
  expect(nextDue(series('monthly', '2026-08-15'), today)).toBe('2026-12-15');
  expect(nextDue(series('weekly', '2026-11-02'), today)).toBe('2026-11-23');
});

test('a task without a day is due again one round after it was done', () => {
  expect(nextDue(series('monthly', null), today)).toBe('2026-12-23');
});

test('at the end of the calendar a series ends instead of failing', () => {
  expect(nextDue(series('yearly', '9999-12-31'), today)).toBeNull();
});

test('a series begins with the day of its first task and ends with the rhythm', () => {
  expect(keepSeriesBegun({ dueOn: '2026-11-30' }, { recurrence: 'monthly' })).toEqual({
    recurrence: 'monthly',
    recursFrom: '2026-11-30',
  });
  expect(keepSeriesBegun(null, { title: 'Neu' })).toEqual({ title: 'Neu' });
  expect(keepSeriesBegun({ recursFrom: '2026-11-30' }, { recurrence: null })).toEqual({
    recurrence: null,
    recursFrom: null,
  });
  expect(keepSeriesBegun({ dueOn: null }, { recurrence: 'weekly' })).toEqual({ recurrence: 'weekly' });
});

const id = (number: number) => `01930000-0000-7000-8000-00000000000${number}`;
const task = (number: number, more: Partial<Parameters<typeof nextRound>[0]> = {}) => ({
  id: id(number),
  title: `Aufgabe ${number}`,
  projectId: 'p',
  parentTaskId: null,
  assigneePersonId: 'anna',
  dueOn: null,
  status: 'open' as const,
  recurrence: null,
  recursFrom: null,
  notes: null,
  order: null,
  visibility: 'shared' as const,
  classification: 'internal' as const,
  ...more,
});

test('R1: the next task has an id that follows from the one that was done, and takes over what lasts', () => {
  const monthly = task(1, { recurrence: 'monthly', dueOn: '2026-11-30', status: 'done' });
  const [next] = nextRound(monthly, [monthly], today);

  expect(next).toEqual(nextRound(monthly, [], day('2026-11-24'))[0]);
  expect(next?.fields).toMatchObject({
    title: 'Aufgabe 1',
    projectId: 'p',
    assigneePersonId: 'anna',
    dueOn: '2026-12-30',
    recurrence: 'monthly',
    recursFrom: '2026-11-30',
  });
  expect(next?.fields).not.toHaveProperty('status');
});

test('R4: a checklist comes again with its task, open, under new ids, with its days as far apart', () => {
  const monthly = task(1, { recurrence: 'monthly', dueOn: '2026-11-30', status: 'done' });
  const parts = [
    monthly,
    task(2, { parentTaskId: id(1), status: 'done', dueOn: '2026-11-27' }),
    task(3, { parentTaskId: id(2) }),
    task(4, { parentTaskId: id(1), status: 'dropped' }),
    task(5, { parentTaskId: id(4) }),
    task(6),
  ];
  const [next, ...list] = nextRound(monthly, parts, today);

  expect(list.map(({ fields }) => [fields.title, fields.dueOn ?? null])).toEqual([
    ['Aufgabe 2', '2026-12-27'],
    ['Aufgabe 3', null],
  ]);
  expect(list[0]?.fields.parentTaskId).toBe(next?.id);
  expect(list[1]?.fields.parentTaskId).toBe(list[0]?.id);
  expect(new Set([...parts, next, ...list].map((one) => one?.id)).size).toBe(parts.length + 3);
});

test('R4: tasks that two sites have put under each other do not make a round without end', () => {
  const weekly = task(1, { recurrence: 'weekly', dueOn: '2026-11-23', parentTaskId: id(2) });
  const other = task(2, { parentTaskId: id(1) });

  expect(nextRound(weekly, [weekly, other], today).map(({ fields }) => fields.title)).toEqual([
    'Aufgabe 1',
    'Aufgabe 2',
  ]);
});
