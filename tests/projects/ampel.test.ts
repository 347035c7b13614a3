import { expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { reportedSince, shownAmpel } from '../../shared/projects/ampel.ts';

const today = day('2026-11-23');
const recentRow = { ampel: 'green', updatedOn: '2026-11-20' };

test('the reporting period is six weeks: on 2026-11-23 a report from 2026-10-12 still counts', () => {
  expect(reportedSince(today)).toBe('2026-10-12');
  expect(shownAmpel(recentRow, { on: '2026-10-12', overall: 'yellow' }, today)).toBe('yellow');
});

test.each(['green', 'yellow', 'red', 'unknown', null])(
  'D9: a last report older than the reporting period is grey, whatever its colour was (%s)',
  (overall) => {
    expect(shownAmpel(recentRow, { on: '2026-10-11', overall }, today)).toBe('unknown');
  },
);

test('D9: a colour set by hand does not cover up an old report', () => {
  expect(shownAmpel({ ampel: 'green', updatedOn: '2026-11-23' }, { on: '2026-06-30', overall: 'green' }, today)).toBe(
    'unknown',
  );
});

test('a project nobody has reported on shows the colour set by hand while the row is recent, and grey after', () => {
  expect(shownAmpel({ ampel: 'red', updatedOn: '2026-10-12' }, null, today)).toBe('red');
  expect(shownAmpel({ ampel: 'red', updatedOn: '2026-10-11' }, null, today)).toBe('unknown');
});

test('a colour of a newer version, or none, is grey', () => {
  expect(shownAmpel({ ampel: null, updatedOn: '2026-11-23' }, null, today)).toBe('unknown');
  expect(shownAmpel(recentRow, { on: '2026-11-20', overall: 'purple' }, today)).toBe('unknown');
});

test('a report for a period that has not ended yet counts', () => {
  expect(shownAmpel(recentRow, { on: '2026-12-31', overall: 'red' }, today)).toBe('red');
});
