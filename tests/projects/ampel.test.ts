import { expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import {
  reportedSince,
  reportingWeeksOf,
  shownAmpel,
  usualReportingWeeks,
  weeksSince,
} from '../../shared/projects/ampel.ts';

const today = day('2026-11-23');
const since = reportedSince(today, usualReportingWeeks);
const recentRow = { ampel: 'green', updatedOn: '2026-11-20' };

test('the usual reporting period is six weeks: on 2026-11-23 a report from 2026-10-12 still counts', () => {
  expect(since).toBe('2026-10-12');
  expect(shownAmpel(recentRow, { on: '2026-10-12', overall: 'yellow' }, since)).toBe('yellow');
});

test.each(['green', 'yellow', 'red', 'unknown', null])(
  'D9: a last report older than the reporting period is grey, whatever its colour was (%s)',
  (overall) => {
    expect(shownAmpel(recentRow, { on: '2026-10-11', overall }, since)).toBe('unknown');
  },
);

test('D9: a colour set by hand does not cover up an old report', () => {
  expect(shownAmpel({ ampel: 'green', updatedOn: '2026-11-23' }, { on: '2026-06-30', overall: 'green' }, since)).toBe(
    'unknown',
  );
});

test('a project nobody has reported on shows the colour set by hand while the row is recent, and grey after', () => {
  expect(shownAmpel({ ampel: 'red', updatedOn: '2026-10-12' }, null, since)).toBe('red');
  expect(shownAmpel({ ampel: 'red', updatedOn: '2026-10-11' }, null, since)).toBe('unknown');
});

test('a colour of a newer version, or none, is grey', () => {
  expect(shownAmpel({ ampel: null, updatedOn: '2026-11-23' }, null, since)).toBe('unknown');
  expect(shownAmpel(recentRow, { on: '2026-11-20', overall: 'purple' }, since)).toBe('unknown');
});

test('a report for a period that has not ended yet counts', () => {
  expect(shownAmpel(recentRow, { on: '2026-12-31', overall: 'red' }, since)).toBe('red');
});

test('another period makes other reports count; what cannot be a period is the usual one', () => {
  expect(shownAmpel(recentRow, { on: '2026-10-12', overall: 'red' }, reportedSince(today, 4))).toBe('unknown');
  expect([4, 52, 0, 53, 2.5, null, '4'].map(reportingWeeksOf)).toEqual([4, 52, 6, 6, 6, 6, 6]);
});

test('silence is told in whole weeks', () => {
  expect(['2026-11-23', '2026-11-17', '2026-11-16', '2026-09-21'].map((on) => weeksSince(day(on), today))).toEqual([
    0, 0, 1, 9,
  ]);
});
