import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendars, isWorkday, nextWorkday, oneOffKey, previousWorkday } from '../../shared/calendar/holidays.ts';
import { addDays, addMonths, type Day, day, daysBetween } from '../../shared/core/day.ts';
import { RuleAnswer } from '../../shared/rules/answer.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { rules } from '../../shared/rules/registry.ts';
import { dateOf, outputOf } from './helpers.ts';

const first = day('2019-06-01');
const anyDay = fc
  .integer({ min: 0, max: daysBetween(first, day('2037-12-31')) })
  .map((days): Day => addDays(first, days));
const unit = fc.constantFrom('days', 'weeks', 'months', 'quarters', 'halfMonths');
const amount = fc.integer({ min: 1, max: 8 });
const calendar = fc.constantFrom(...calendars);

describe('periods', () => {
  test('an end is never before the counted day, always a working day of the seat, and no working day is skipped', () => {
    fc.assert(
      fc.property(anyDay, amount, unit, calendar, (event, length, of, seat) => {
        const { rawDate, dueDate, shifted } = dateOf('BGB_187_1_188', {
          event,
          amount: length,
          unit: of,
          calendar: seat,
        });
        expect(dueDate >= rawDate && isWorkday(dueDate, seat)).toBe(true);
        expect(shifted).toBe(dueDate !== rawDate);
        for (let between = rawDate; between < dueDate; between = addDays(between, 1))
          expect(isWorkday(between, seat)).toBe(false);
      }),
    );
  });

  test('an unknown seat never gives a later day than a known one', () => {
    fc.assert(
      fc.property(anyDay, amount, unit, calendar, (event, length, of, seat) => {
        const input = { event, amount: length, unit: of };
        expect(
          dateOf('BGB_187_1_188', { ...input, calendar: null }).dueDate <=
            dateOf('BGB_187_1_188', { ...input, calendar: seat }).dueDate,
        ).toBe(true);
      }),
    );
  });

  test('counting the first day ends no later than counting from the day before it as an event, at most three days later than naive', () => {
    fc.assert(
      fc.property(anyDay, amount, (start, months) => {
        const counted = dateOf('BGB_187_2_188_NO_SHIFT', { start, amount: months, unit: 'months' }).dueDate;
        const afterDayBefore = addMonths(addDays(start, -1), months);
        const naive = addDays(addMonths(start, months), -1);
        expect(counted >= afterDayBefore && counted >= naive).toBe(true);
        expect(daysBetween(naive, counted)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('periods that follow each other leave no gap: two extensions end where one of both lengths ends, in days', () => {
    fc.assert(
      fc.property(anyDay, amount, amount, (previousEnd, one, other) => {
        const extend = (from: Day, days: number) =>
          dateOf('BGB_190_EXTENSION', { previousEnd: from, amount: days, unit: 'days' }).rawDate;
        expect(extend(extend(previousEnd, one), other)).toBe(extend(previousEnd, one + other));
      }),
    );
  });
});

describe('holidays somebody has entered', () => {
  const entered = fc.array(fc.tuple(calendar, anyDay), { maxLength: 40 });

  test('never make an end earlier, and moving what was moved moves nothing more', () => {
    fc.assert(
      fc.property(anyDay, amount, unit, calendar, entered, (event, length, of, seat, holidays) => {
        const oneOffs = new Map(holidays.map(([where, on]) => [oneOffKey(where, on), 'frei']));
        const input = { event, amount: length, unit: of, calendar: seat };
        const before = dateOf('BGB_187_1_188', input);
        const answer = evaluate('BGB_187_1_188', input, { oneOffs, editions: [] });
        if (!answer.ok || !('dueDate' in answer.value)) throw new Error('a date');
        const { rawDate, dueDate } = answer.value;
        expect(rawDate).toBe(before.rawDate);
        expect(dueDate >= before.dueDate && isWorkday(dueDate, seat, oneOffs)).toBe(true);
        expect([nextWorkday(dueDate, seat, oneOffs), previousWorkday(dueDate, seat, oneOffs)]).toEqual([
          dueDate,
          dueDate,
        ]);
      }),
    );
  });
});

describe('D8: what must never be moved later stays', () => {
  test('a submission date, the use of money, a period of benefits', () => {
    fc.assert(
      fc.property(anyDay, calendar, (some, seat) => {
        const submission = dateOf('SUBMISSION_FIXED_DATE', { stated: some, calendar: seat });
        expect(submission.dueDate).toBe(some);
        expect((submission.internalTarget ?? '') <= some && isWorkday(submission.internalTarget ?? some, seat)).toBe(
          true,
        );
        for (const [id, input] of [
          ['ANBEST_P_BUND_1_4_FUND_USE', { payout: some }],
          ['PURPOSE_BINDING_YEARS', { start: some, years: 5 }],
          ['VWVFG_31_5_APPOINTMENT', { stated: some }],
          ['BGB_187_2_188_NO_SHIFT', { start: some, amount: 1, unit: 'years' }],
        ] as const)
          expect(dateOf(id, { ...input, calendar: seat })).toMatchObject({ shifted: false });
      }),
    );
  });
});

describe('the final proof', () => {
  const rule = fc.constantFrom('VN_NRW_6_MONTHS', 'VN_GK_1_YEAR', 'VN_BUND_P_6_MONTHS');

  test('is due at the earlier of both dates, whichever is known', () => {
    fc.assert(
      fc.property(rule, anyDay, anyDay, (id, purposeFulfilled, approvalPeriodEnd) => {
        const both = dateOf(id, { purposeFulfilled, approvalPeriodEnd });
        const alone = [dateOf(id, { purposeFulfilled }), dateOf(id, { approvalPeriodEnd })];
        expect(both.rawDate).toBe(alone.map((answer) => answer.rawDate).toSorted()[0]);
        expect(both.dueDate).toBe(alone.map((answer) => answer.dueDate).toSorted()[0]);
        if (both.conservativeDate !== undefined) expect(both.conservativeDate < both.rawDate).toBe(true);
      }),
    );
  });
});

test('D1: grant, own share and third-party money always sum to the total', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000_000_000 });
  fc.assert(
    fc.property(
      cents,
      cents,
      cents,
      fc.integer({ min: 0, max: 10_000 }),
      (totalCents, eligibleCents, thirdPartyCents, rateBp) => {
        const { output } = outputOf('FUNDING_MATH', { totalCents, eligibleCents, thirdPartyCents, rateBp });
        expect(Number(output['grantCents']) + Number(output['ownShareCents']) + thirdPartyCents).toBe(totalCents);
        expect(Number(output['grantCents']) <= eligibleCents).toBe(true);
      },
    ),
  );
});

test('no input makes a rule throw, and every answer has the promised shape', () => {
  const value = fc.oneof(
    anyDay,
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.constantFrom('months', 'weeks', 'NW', null, true),
    fc.array(fc.integer(), { maxLength: 3 }),
    fc.jsonValue(),
  );
  const key = fc.constantFrom(
    'event',
    'start',
    'amount',
    'unit',
    'calendar',
    'posted',
    'received',
    'noticeDate',
    'stated',
    'payout',
    'fiscalYear',
    'years',
    'purposeFulfilled',
    'approvalPeriodEnd',
    'due',
    'leadDays',
    'totalCents',
    'eligibleCents',
    'rateBp',
    'published',
    'month',
    'point',
    'previousEnd',
    'requiredBodies',
    'resolved',
  );
  const input = fc.oneof(fc.dictionary(key, value, { maxKeys: 5 }), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...rules.map((one) => one.id)), input, (id, given) => {
      const answer = evaluate(id, given);
      if (answer.ok) expect(RuleAnswer.safeParse(answer.value).success).toBe(true);
      else expect(answer.error.code).toBe('invalid-input');
    }),
    { numRuns: 3000 },
  );
});
