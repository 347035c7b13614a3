import { describe, expect, test } from 'vitest';
import { answerOf, outputOf, refusalOf } from './helpers.ts';

describe('reminders', () => {
  const reminders = (input: object) => answerOf('REMINDERS_BEFORE', input);

  test('they lie on the working day at or before, in the order asked for', () => {
    expect(reminders({ due: '2026-04-07', leadDays: [1, 4, 0] })).toMatchObject({
      reminders: ['2026-04-02', '2026-04-02', '2026-04-07'],
    });
    expect(reminders({ due: '2026-04-07', leadDays: [1], shift: 'none' })).toMatchObject({ reminders: ['2026-04-06'] });
    expect(reminders({ due: '2026-06-05', leadDays: [1], calendar: 'BE' })).toMatchObject({
      reminders: ['2026-06-04'],
    });
    expect(reminders({ due: '2026-06-05', leadDays: [] })).toMatchObject({ reminders: [] });
  });

  test('a reminder after the due date is refused', () => {
    expect(refusalOf('REMINDERS_BEFORE', { due: '2026-06-05', leadDays: [-1] })).toEqual([
      'invalid-input',
      'leadDays.0',
    ]);
  });
});

describe('grant and own share', () => {
  const math = (input: object) => outputOf('FUNDING_MATH', input);

  test.each([
    [
      'third-party money lowers the own share',
      { totalCents: 10_000_00, eligibleCents: 8_000_00, rateBp: 5000, thirdPartyCents: 1_000_00 },
      { grantCents: 4_000_00, ownShareCents: 5_000_00, ownShareOfTotalBp: 5000 },
    ],
    [
      'the grant is rounded down to the cent',
      { totalCents: 100, eligibleCents: 99, rateBp: 3333 },
      { grantCents: 32, ownShareCents: 68, ownShareOfTotalBp: 6800 },
    ],
    [
      'the full rate leaves what is not eligible',
      { totalCents: 1000, eligibleCents: 900, rateBp: 10_000 },
      { grantCents: 900, ownShareCents: 100, ownShareOfTotalBp: 1000 },
    ],
    [
      'a rate of zero leaves everything',
      { totalCents: 1000, eligibleCents: 900, rateBp: 0 },
      { grantCents: 0, ownShareCents: 1000, ownShareOfTotalBp: 10_000 },
    ],
    [
      'of nothing there is no share',
      { totalCents: 0, eligibleCents: 0, rateBp: 6500 },
      { grantCents: 0, ownShareCents: 0, ownShareOfTotalBp: null },
    ],
    [
      'a maximum caps the grant',
      { totalCents: 1000, eligibleCents: 1000, rateBp: 8000, grantMaxCents: 500 },
      { grantCents: 500, ownShareCents: 500, ownShareOfTotalBp: 5000 },
    ],
    [
      'too much money is shown as a negative own share',
      { totalCents: 1000, eligibleCents: 1000, rateBp: 8000, thirdPartyCents: 300 },
      { grantCents: 800, ownShareCents: -100, ownShareOfTotalBp: -1000 },
    ],
    [
      'a deficit is what own and foreign money leave open',
      { financingType: 'deficit', totalCents: 1000, eligibleCents: 900, ownCents: 200, thirdPartyCents: 100 },
      { grantCents: 600, ownShareCents: 300, ownShareOfTotalBp: 3000 },
    ],
    [
      'a covered deficit grants nothing',
      { financingType: 'deficit', totalCents: 1000, eligibleCents: 900, ownCents: 800, thirdPartyCents: 200 },
      { grantCents: 0, ownShareCents: 800, ownShareOfTotalBp: 8000 },
    ],
    [
      'a fixed amount stays fixed',
      { financingType: 'fixed', totalCents: 1000, eligibleCents: 900, fixedCents: 250 },
      { grantCents: 250, ownShareCents: 750, ownShareOfTotalBp: 7500 },
    ],
    [
      'full financing covers what is eligible',
      { financingType: 'full', totalCents: 1000, eligibleCents: 900, thirdPartyCents: 50 },
      { grantCents: 850, ownShareCents: 100, ownShareOfTotalBp: 1000 },
    ],
    [
      'the largest amounts lose no cent',
      { totalCents: 9_999_999_999_999, eligibleCents: 9_999_999_999_999, rateBp: 9999 },
      { grantCents: 9_998_999_999_999, ownShareCents: 1_000_000_000, ownShareOfTotalBp: 1 },
    ],
  ])('%s', (_name, input, output) => {
    expect(math(input).output).toEqual(output);
  });

  test('D1: over-financing and eligible costs above the total are said, not mended', () => {
    expect(math({ totalCents: 1000, eligibleCents: 1000, rateBp: 8000, thirdPartyCents: 300 }).note).toContain(
      'Überfinanziert',
    );
    expect(math({ totalCents: 1000, eligibleCents: 2000, rateBp: 1000 }).note).toContain(
      'höher als die Gesamtausgaben',
    );
  });

  test.each([
    [{ totalCents: 1000, eligibleCents: 900 }, 'rateBp'],
    [{ totalCents: 1000, eligibleCents: 900, financingType: 'deficit' }, 'ownCents'],
    [{ totalCents: 1000, eligibleCents: 900, financingType: 'fixed' }, 'fixedCents'],
    [{ totalCents: -1, eligibleCents: 0, rateBp: 1 }, 'totalCents'],
    [{ totalCents: 10.5, eligibleCents: 0, rateBp: 1 }, 'totalCents'],
    [{ totalCents: 1000, eligibleCents: 900, rateBp: 10_001 }, 'rateBp'],
    [{ totalCents: 1000, eligibleCents: 900, rateBp: 1, financingType: 'gift' }, 'financingType'],
  ])('%j is refused at %s', (input, path) => {
    expect(refusalOf('FUNDING_MATH', input)).toEqual(['invalid-input', path]);
  });
});

describe('D1: parts are compared with their total', () => {
  test('a difference is shown with its sign and never mended', () => {
    const years = (totalCents: number) =>
      outputOf('FISCAL_YEAR_SPLIT', { yearsCents: { 2026: 100, 2027: 250 }, totalCents }).output;
    expect(years(350)).toEqual({ ok: true });
    expect(years(400)).toEqual({ ok: false, differenceCents: 50 });
    expect(years(300)).toEqual({ ok: false, differenceCents: -50 });
  });

  test('consortium shares are compared alike', () => {
    expect(outputOf('CONSORTIUM_SPLIT', { sharesCents: { Nottuln: 100, Olfen: 100 }, totalCents: 200 }).output).toEqual(
      { ok: true },
    );
    expect(outputOf('CONSORTIUM_SPLIT', { sharesCents: {}, totalCents: 200 }).output).toEqual({
      ok: false,
      differenceCents: 200,
    });
  });

  test('a year is four digits', () => {
    expect(refusalOf('FISCAL_YEAR_SPLIT', { yearsCents: { later: 1 }, totalCents: 1 })).toEqual([
      'invalid-input',
      'yearsCents.later',
    ]);
    expect(refusalOf('FISCAL_YEAR_SPLIT', { totalCents: 1 })).toEqual(['invalid-input', 'yearsCents']);
  });
});

describe('de minimis within three rolling years', () => {
  const aid = (date: string, newCents: number, aids: readonly (readonly [string, number])[]) =>
    outputOf('DE_MINIMIS_ROLLING_3Y', { date, newCents, aids });

  test('the day three years ago lies inside the window, the day before outside', () => {
    expect(aid('2026-11-22', 0, [['2023-11-22', 100]]).output).toEqual({
      usedCents: 100,
      remainingCents: 29_999_900,
      ok: true,
    });
    expect(aid('2026-11-22', 0, [['2023-11-21', 100]]).output).toEqual({
      usedCents: 0,
      remainingCents: 30_000_000,
      ok: true,
    });
    expect(aid('2028-02-29', 0, [['2025-02-28', 100]]).output).toMatchObject({ usedCents: 100 });
  });

  test('exactly the limit fits, a cent more does not', () => {
    expect(aid('2026-11-22', 5_000_000, [['2025-01-01', 25_000_000]]).output).toMatchObject({ ok: true });
    expect(aid('2026-11-22', 5_000_001, [['2025-01-01', 25_000_000]]).output).toMatchObject({ ok: false });
  });

  test('later aid does not count backwards, and a used-up limit shows what is too much', () => {
    expect(aid('2026-11-22', 0, [['2026-11-23', 100]]).output).toMatchObject({ usedCents: 0 });
    expect(aid('2026-11-22', 0, [['2026-01-01', 31_000_000]]).output).toEqual({
      usedCents: 31_000_000,
      remainingCents: -1_000_000,
      ok: false,
    });
  });

  test('before the regulation was in force the answer is an estimate', () => {
    expect(aid('2023-06-01', 100, []).certainty).toBe('estimate');
  });
});

describe('releasing a reservation', () => {
  const release = (input: object) => outputOf('SPERRVERMERK_RELEASE', input);

  test('D2: adopted with changes does not satisfy by itself, an accepted equivalent does', () => {
    expect(release({ requiredBodies: 12, resolved: { adopted: 11, adopted_amended: 1 } })).toMatchObject({
      output: { released: false, progress: '11/12' },
    });
    expect(release({ requiredBodies: 12, resolved: { adopted: 11, adopted_partly: 1 } }).output).toEqual({
      released: false,
      progress: '11/12',
    });
    expect(release({ requiredBodies: 12, resolved: { adopted: 11, accepted_as_equivalent: 1 } }).output).toEqual({
      released: false,
      releasable: true,
    });
  });

  test('D2: all of them make it releasable; released is it by a person with date and reference', () => {
    const all = { requiredBodies: 12, resolved: { adopted: 12 } };
    expect(release(all).output).toEqual({ released: false, releasable: true });
    expect(release({ ...all, releasedOn: '2026-11-23', releaseReference: 'SV-10-0100' }).output).toEqual({
      released: true,
    });
    expect(refusalOf('SPERRVERMERK_RELEASE', { ...all, releasedOn: '2026-11-23' })).toEqual([
      'invalid-input',
      'releaseReference',
    ]);
    expect(refusalOf('SPERRVERMERK_RELEASE', { ...all, releaseReference: 'SV-10-0100' })).toEqual([
      'invalid-input',
      'releasedOn',
    ]);
    expect(
      refusalOf('SPERRVERMERK_RELEASE', {
        requiredBodies: 12,
        resolved: { adopted: 11 },
        releasedOn: '2026-11-23',
        releaseReference: 'x',
      }),
    ).toEqual(['invalid-input', 'releasedOn']);
  });

  test('D7: a body without a result, or with an unknown one, is not counted as adopted', () => {
    expect(release({ requiredBodies: 12, resolved: {} }).output).toEqual({ released: false, progress: '0/12' });
    expect(release({ requiredBodies: 12, resolved: { adopted: 10, unknown: 2 } }).output).toEqual({
      released: false,
      progress: '10/12',
    });
    expect(release({ requiredBodies: 12, resolved: { adopted: 10, recommended: 1, noted: 1 } }).output).toEqual({
      released: false,
      progress: '10/12',
    });
  });

  test('a condition may ask for some, for any, or leave it to a person', () => {
    expect(release({ requiredBodies: 12, rule: 'n_of_m', needed: 8, resolved: { adopted: 8 } }).output).toMatchObject({
      releasable: true,
    });
    expect(release({ requiredBodies: 12, rule: 'n_of_m', needed: 8, resolved: { adopted: 7 } }).output).toEqual({
      released: false,
      progress: '7/8',
    });
    expect(release({ requiredBodies: 12, rule: 'any', resolved: { adopted: 1 } }).output).toMatchObject({
      releasable: true,
    });
    expect(release({ requiredBodies: 12, rule: 'manual', resolved: {} }).output).toMatchObject({
      released: false,
      releasable: true,
    });
  });

  test('more results than bodies are refused, and a rejection that ends it is said', () => {
    expect(refusalOf('SPERRVERMERK_RELEASE', { requiredBodies: 12, resolved: { adopted: 13 } })).toEqual([
      'invalid-input',
      'resolved',
    ]);
    expect(refusalOf('SPERRVERMERK_RELEASE', { requiredBodies: 12, resolved: { approved: 1 } })).toEqual([
      'invalid-input',
      'resolved',
    ]);
    expect(refusalOf('SPERRVERMERK_RELEASE', { requiredBodies: 0, resolved: {} })).toEqual([
      'invalid-input',
      'requiredBodies',
    ]);
    expect(refusalOf('SPERRVERMERK_RELEASE', { requiredBodies: 12, rule: 'n_of_m', resolved: {} })).toEqual([
      'invalid-input',
      'needed',
    ]);
    expect(release({ requiredBodies: 12, resolved: { adopted: 11, rejected: 1 } }).note).toContain(
      'nicht mehr erfüllt',
    );
  });
});
