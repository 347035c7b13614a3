import { describe, expect, test } from 'vitest';
import { dayFacts, isSettled } from '../../../renderer/funding/day-facts.ts';
import { statedChange } from '../../../renderer/funding/stated.ts';
import { day } from '../../../shared/core/day.ts';
import { readLeadDays } from '../../../shared/funding/lead-days.ts';
import { line } from './lines.ts';

describe('which day counts on the screen', () => {
  test('D8: a stated day counts, and its distance to the computed one is shown with its sign', () => {
    const facts = dayFacts(line({ statedOn: '2027-06-15', computedOn: '2027-06-30' }));
    expect(facts).toEqual({ kind: 'stated', day: '2027-06-15', computedOn: '2027-06-30', differsBy: -15 });
  });

  test('D8: a computed day counts only while none is stated', () => {
    expect(dayFacts(line({ computedOn: '2027-06-30' }))).toEqual({ kind: 'computed', day: '2027-06-30' });
  });

  test('D4: a day was written, but the call is rolling: no day counts, and that is said', () => {
    expect(dayFacts(line({ statedOn: '2027-06-30', effectiveOn: null }))).toEqual({ kind: 'rolling' });
  });

  test('without any day nothing is guessed', () => {
    expect(dayFacts(line())).toEqual({ kind: 'none' });
  });

  test('a status of a newer version counts as open', () => {
    expect(['open', 'waiting-for-somebody', 'done', 'waived'].map(isSettled)).toEqual([false, false, true, true]);
  });
});

describe('naming a day', () => {
  test('a stated day is as certain as can be and takes the proposed target along to the last working day before it', () => {
    const before = line({ computedOn: '2027-06-30', internalTargetOn: '2027-06-30' });
    expect(statedChange(before, day('2027-05-01'))).toEqual({
      statedOn: '2027-05-01',
      certainty: 'stated',
      internalTargetOn: '2027-04-30',
    });
  });

  test('a target somebody has set stays as long as it is not after the new day', () => {
    const before = line({ statedOn: '2027-06-30', internalTargetOn: '2027-06-01' });
    expect(statedChange(before, day('2027-07-15'))).toEqual({ statedOn: '2027-07-15', certainty: 'stated' });
    expect(statedChange(before, day('2027-05-14'))).toMatchObject({ internalTargetOn: '2027-05-14' });
  });

  test('a day taken away changes nothing else by itself', () => {
    expect(statedChange(line({ statedOn: '2027-06-30' }), null)).toEqual({ statedOn: null });
  });
});

describe('lead times of reminders', () => {
  test('are read with commas, semicolons and spaces, longest first, each once', () => {
    expect(readLeadDays('7, 30;1 7')).toEqual([30, 7, 1]);
    expect(readLeadDays('')).toEqual([]);
  });

  test('what is no list of days is refused and never guessed', () => {
    for (const text of ['eine Woche', '-3', '1.5', '99999', '30 Tage']) expect(readLeadDays(text)).toBeNull();
  });
});
