import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellState,
  dayAfter,
  earliestRelease,
  isLate,
  type RowFacts,
  shownIn,
  stepOf,
} from '../../shared/councils/matrix.ts';
import { reservationOutlook } from '../../shared/councils/requirement.ts';

const today = '2026-11-20';
const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-1${day % 3}-${String(day).padStart(2, '0')}`);
const anyRow: fc.Arbitrary<RowFacts> = fc.record({
  bodyId: fc.string({ minLength: 1, maxLength: 2 }),
  kind: fc.constantFrom('met', 'check', 'refused', 'open'),
  plannedOn: fc.option(anyDay),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 12 });
const anyRule = fc.constantFrom('all', 'n_of_m', 'any');
const anyNeeded = fc.integer({ min: 1, max: 12 });

const releaseOf = (rule: string, needed: number, rows: readonly RowFacts[], on = today) =>
  earliestRelease(rule, needed, rows, reservationOutlook(rule, needed, rows), on);

test('BM2: of twelve, it is the latest planned day of those that are still open; one without a day makes it unknown', () => {
  const row = (kind: RowFacts['kind'], plannedOn: string | null, bodyId = 'b'): RowFacts => ({
    kind,
    plannedOn,
    bodyId,
  });
  const two = [row('met', null), row('open', '2026-12-16'), row('open', '2026-12-03')];
  expect(releaseOf('all', 0, two)).toEqual({ kind: 'on', day: '2026-12-16', toCheck: 0 });
  expect(releaseOf('all', 0, [...two, row('check', null)])).toEqual({ kind: 'on', day: '2026-12-16', toCheck: 1 });
  expect(releaseOf('all', 0, [...two, row('open', null, 'Olfen')])).toEqual({ kind: 'unknown', bodies: ['Olfen'] });
  expect(releaseOf('all', 0, [...two, row('open', '2026-11-19', 'Olfen')])).toEqual({
    kind: 'unknown',
    bodies: ['Olfen'],
  });
  expect(releaseOf('n_of_m', 2, [...two, row('open', null)])).toEqual({ kind: 'on', day: '2026-12-03', toCheck: 0 });
  expect(releaseOf('any', 0, two)).toEqual({ kind: 'now' });
  expect(releaseOf('all', 0, [...two, row('refused', null)])).toEqual({ kind: 'never' });
  expect(releaseOf('all', 0, [row('check', null)])).toEqual({ kind: 'on', day: today, toCheck: 1 });
});

test('BM2: the order of the bodies makes no difference', () => {
  fc.assert(
    fc.property(anyRule, anyNeeded, anyRows, (rule, needed, rows) => {
      const [one, other] = [releaseOf(rule, needed, rows), releaseOf(rule, needed, rows.toReversed())];
      const plain = (it: typeof one) => (it.kind === 'unknown' ? [...it.bodies].sort() : it);
      expect(plain(other)).toEqual(plain(one));
    }),
  );
});

test('BM2: if everybody adopts on the planned day, the reservation is releasable on that day and not before', () => {
  fc.assert(
    fc.property(anyRule, anyNeeded, anyRows, (rule, needed, rows) => {
      const release = releaseOf(rule, needed, rows);
      if (release.kind !== 'on') return;
      const until = (last: string) =>
        rows.map((row) => {
          const isMet =
            (row.kind === 'check' && last >= today) ||
            (row.kind === 'open' && row.plannedOn !== null && row.plannedOn >= today && row.plannedOn <= last);
          return isMet ? { kind: 'met' as const } : row;
        });
      expect(reservationOutlook(rule, needed, until(release.day))).toBe('releasable');
      const dayBefore = new Date(Date.parse(release.day) - 86_400_000).toISOString().slice(0, 10);
      expect(reservationOutlook(rule, needed, until(dayBefore))).not.toBe('releasable');
    }),
  );
});

test('BM1: late is whose meeting is over without a result, or who is open after the expected time', () => {
  const open = (plannedOn: string | null): RowFacts => ({ bodyId: 'b', kind: 'open', plannedOn });
  const autumn = { day: '2026-09-01', precision: 'season' as const };
  expect(isLate(open('2026-11-19'), 'open', null, today)).toBe(true);
  expect(isLate(open(today), 'open', null, today)).toBe(false);
  expect(isLate(open(null), 'open', autumn, today)).toBe(false);
  expect(isLate(open(null), 'open', autumn, '2026-12-01')).toBe(true);
  expect(isLate(open('2026-11-19'), 'releasable', autumn, '2026-12-01')).toBe(false);
  expect(isLate({ bodyId: 'b', kind: 'check', plannedOn: null }, 'check', autumn, '2027-01-01')).toBe(false);
});

test('an expected time is over on the day after it, across years', () => {
  expect(dayAfter({ day: '2026-12-01', precision: 'season' })).toBe('2027-03-01');
  expect(dayAfter({ day: '2026-10-01', precision: 'quarter' })).toBe('2027-01-01');
  expect(dayAfter({ day: '2026-12-31', precision: 'day' })).toBe('2027-01-01');
  expect(dayAfter({ day: '2026-02-01', precision: 'month' })).toBe('2026-03-01');
  expect(dayAfter({ day: '2027-01-01', precision: 'year' })).toBe('2028-01-01');
});

test('a consultation stands in the column of its committee', () => {
  const by = (committeeKind: string | null, role: string | null = null, authoritative = false) =>
    stepOf({ committeeKind, role, authoritative });
  expect(['council', 'district_council'].map((kind) => by(kind))).toEqual(['council', 'council']);
  expect(['main_committee', 'district_committee'].map((kind) => by(kind))).toEqual(['main', 'main']);
  expect(by('committee', 'decision', true)).toBe('committee');
  expect([by(null, 'decision'), by(null, null, true), by(null, 'preliminary')]).toEqual([
    'council',
    'council',
    'committee',
  ]);
});

test('a cell shows the last result, and after one that put the matter off the next day planned', () => {
  const one = (result: string, decidedOn: string | null, plannedOn: string | null = null) => ({
    result,
    decidedOn,
    plannedOn,
  });
  const [off, next, done] = [
    one('postponed', '2026-10-01'),
    one('unknown', null, '2026-12-01'),
    one('adopted', '2026-12-02'),
  ];
  expect(shownIn([off, next])).toBe(next);
  expect(shownIn([next, off])).toBe(next);
  expect(shownIn([off])).toBe(off);
  expect(shownIn([off, next, done])).toBe(done);
  expect(shownIn([])).toBeNull();
  expect(
    [null, next, done, one('unknown', null), one('unknown', null, '2026-11-01')].map((it) => cellState(it, today)),
  ).toEqual(['none', 'planned', 'said', 'unplanned', 'late']);
});
