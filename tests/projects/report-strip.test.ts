import { expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { changeOf, reportStrip } from '../../shared/projects/report-strip.ts';

const today = day('2026-11-23');
const report = (periodEnd: string | null, createdAt = `${periodEnd}T08:00:00Z`) => ({
  id: `${periodEnd} ${createdAt}`,
  periodEnd,
  createdAt,
  overall: 'green' as const,
  time: null,
  cost: null,
  scope: null,
});
const told = (...reports: ReturnType<typeof report>[]) =>
  reportStrip(reports, today, 6).map((column) =>
    column.kind === 'report' ? column.on : [column.from, column.to, column.weeks],
  );

test('reports stand in the order of their days, whatever order they came in', () => {
  expect(told(report('2026-11-13'), report('2026-10-12'))).toEqual(['2026-10-12', '2026-11-13']);
});

test('D9: the time in which no report counted has a column of its own', () => {
  expect(told(report('2026-05-29'), report('2026-11-13'))).toEqual([
    '2026-05-29',
    ['2026-07-11', '2026-11-12', 23],
    '2026-11-13',
  ]);
});

test('D9: silence up to today is told in weeks since the last report', () => {
  expect(told(report('2026-09-04'))).toEqual(['2026-09-04', ['2026-10-17', '2026-11-23', 11]]);
});

test('D9: on the last day of the period a report still counts, on the next it is silence', () => {
  expect(told(report('2026-10-12'))).toEqual(['2026-10-12']);
  expect(told(report('2026-10-11'))).toEqual(['2026-10-11', ['2026-11-23', '2026-11-23', 6]]);
});

test('a report without a period counts from the day it was written; two of one day stand in the order they were written', () => {
  const early = report('2026-11-20', '2026-11-20T08:00:00Z');
  const late = report('2026-11-20', '2026-11-20T09:00:00Z');
  const undated = report(null, '2026-11-02T08:00:00Z');

  expect(
    reportStrip([late, undated, early], today, 6).map((column) => column.kind === 'report' && column.report),
  ).toEqual([undated, early, late]);
});

test('no report, no strip', () => {
  expect(told()).toEqual([]);
});

test.each([
  ['green', 'red', 'worse'],
  ['red', 'yellow', 'better'],
  ['yellow', 'yellow', 'same'],
  ['yellow', null, null],
  [null, 'green', null],
  ['unknown', 'green', null],
])('from %s to %s is %s', (before, now, change) => {
  expect(changeOf(before, now)).toBe(change);
});
