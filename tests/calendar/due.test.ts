import { describe, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { dueGroup, dueGroups, dueWords, effectiveDay, effectiveOn, internalTarget } from '../../shared/funding/due.ts';

const [stated, computed] = [day('2026-06-30'), day('2026-06-18')];

describe('which day counts', () => {
  test('D8: a stated date beats a computed one, earlier or later, and the difference is shown', () => {
    expect(effectiveDay({ statedOn: stated, computedOn: computed })).toEqual({
      kind: 'day',
      day: stated,
      source: 'stated',
      differsBy: 12,
    });
    expect(effectiveDay({ statedOn: computed, computedOn: stated })).toEqual({
      kind: 'day',
      day: computed,
      source: 'stated',
      differsBy: -12,
    });
    expect(effectiveDay({ statedOn: stated, computedOn: stated })).toMatchObject({ differsBy: 0 });
  });

  test('D8: one date alone counts, and no date is unknown', () => {
    expect(effectiveDay({ statedOn: null, computedOn: computed })).toEqual({
      kind: 'day',
      day: computed,
      source: 'computed',
      differsBy: null,
    });
    expect(effectiveDay({ statedOn: stated, computedOn: null })).toEqual({
      kind: 'day',
      day: stated,
      source: 'stated',
      differsBy: null,
    });
    expect(effectiveDay({ statedOn: null, computedOn: null })).toEqual({ kind: 'unknown' });
  });

  test('D4: a rolling call has no due date, whatever was written', () => {
    expect(effectiveDay({ statedOn: stated, computedOn: computed }, 'rolling')).toEqual({ kind: 'none' });
    expect(effectiveOn({ statedOn: stated, computedOn: computed }, 'rolling')).toBeNull();
    expect(effectiveOn({ statedOn: stated, computedOn: computed }, 'two_stage')).toBe(stated);
  });

  test('D8: the internal target is the last working day at or before', () => {
    expect(internalTarget(day('2026-10-31'))).toBe('2026-10-30');
    expect(internalTarget(day('2026-06-04'))).toBe('2026-06-03');
    expect(internalTarget(day('2026-06-04'), 'BE')).toBe('2026-06-04');
  });
});

describe('how near it is', () => {
  // A Wednesday.
  const today = day('2026-11-25');

  test.each([
    ['2026-11-13', 'overdue', '12 Tage überfällig', '12 days overdue'],
    ['2026-11-24', 'overdue', '1 Tag überfällig', '1 day overdue'],
    ['2026-11-25', 'today', 'heute', 'today'],
    ['2026-11-26', 'thisWeek', 'morgen', 'tomorrow'],
    ['2026-11-29', 'thisWeek', 'in 4 Tagen', 'in 4 days'],
    ['2026-11-30', 'nextWeek', 'in 5 Tagen', 'in 5 days'],
    ['2026-12-06', 'nextWeek', 'in 11 Tagen', 'in 11 days'],
    ['2026-12-07', 'later', 'in 12 Tagen', 'in 12 days'],
  ])('%s is %s: "%s"', (effective, group, german, english) => {
    expect(dueGroup(day(effective), today)).toBe(group);
    expect(dueWords(day(effective), today)).toBe(german);
    expect(dueWords(day(effective), today, 'en')).toBe(english);
  });

  test('on a Sunday the next day already belongs to next week', () => {
    expect(dueGroup(day('2026-11-30'), day('2026-11-29'))).toBe('nextWeek');
  });

  test('what has no day stands last, in a group of its own', () => {
    expect(dueGroup(null, today)).toBe('none');
    expect([dueWords(null, today), dueWords(null, today, 'en')]).toEqual(['ohne Frist', 'no deadline']);
    expect(dueGroups.at(-1)).toBe('none');
  });
});
