import { expect, test } from 'vitest';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { ruleDataOf } from '../../shared/rules/rule-data.ts';

const edition = (edition: string, amount: number, isUsual = false, source: string | null = 'MBl. NRW. 2026 S. 1') => ({
  ruleId: 'VN_NRW_6_MONTHS',
  edition,
  source,
  amount,
  unit: 'months',
  isUsual,
});
const input = { approvalPeriodEnd: '2026-12-31' };
const ask = (given: object, editions: readonly ReturnType<typeof edition>[] = []) => {
  const answer = evaluate('VN_NRW_6_MONTHS', { ...input, ...given }, ruleDataOf({ holidays: [], editions }));
  if (!answer.ok || !('dueDate' in answer.value)) throw new Error(JSON.stringify(answer));
  return answer.value;
};

test('the edition named in the notice counts, and the answer says which and where it stands', () => {
  const known = [edition('Fassung 2026', 3), edition('Fassung 2022', 6)];
  const named = ask({ edition: 'fassung 2026' }, known);
  expect(named).toMatchObject({ dueDate: '2027-03-31', certainty: 'likely' });
  expect(named.note).toContain('Fassung „Fassung 2026“ (MBl. NRW. 2026 S. 1).');
  expect(ask({ edition: 'Fassung 2022' }, known).dueDate).toBe('2027-06-30');
});

test('an edition nobody has entered changes no day, and the answer says so', () => {
  const answer = ask({ edition: 'Fassung 1999' });
  expect(answer.dueDate).toBe('2027-06-30');
  expect(answer.note).toContain('nicht hinterlegt');
  const certain = evaluate('ZN_4_MONTHS_AFTER_FY', { fiscalYear: 2025, edition: 'NABF 2010' });
  expect(certain).toMatchObject({ ok: true, value: { dueDate: '2026-04-30', certainty: 'likely' } });
});

test('without a named edition the usual one counts, and a named length beats both', () => {
  const usual = [edition('Fassung 2026', 3, true)];
  expect(ask({}, usual).dueDate).toBe('2027-03-31');
  expect(ask({ edition: 'Fassung 1999' }, usual).dueDate).toBe('2027-06-30');
  expect(ask({ amount: 9, unit: 'months' }, usual).dueDate).toBe('2027-09-30');
  expect(ask({}).dueDate).toBe('2027-06-30');
});

test('an entry that is not complete is no edition, and no holiday', () => {
  const data = ruleDataOf({
    holidays: [
      { on: '2027-02-30', calendar: 'NW', name: 'x' },
      { on: '2027-03-01', calendar: 'Narnia', name: 'x' },
      { on: null, calendar: null, name: null },
    ],
    editions: [
      { ...edition('a', 0) },
      { ...edition('b', 3), unit: 'moons' },
      { ...edition('c', 3), ruleId: null as never },
    ],
  });
  expect([...data.oneOffs]).toEqual([]);
  expect(data.editions).toEqual([]);
});

test('a holiday that was entered moves an end, a reminder and an internal target, and is named in the sentence', () => {
  const data = ruleDataOf({ holidays: [{ on: '2028-02-29', calendar: 'NW', name: 'Schalttag frei' }], editions: [] });
  const appeal = evaluate('KLAGEFRIST_1_MONTH', { noticeDate: '2028-01-31' }, data);
  expect(appeal).toMatchObject({
    ok: true,
    value: { rawDate: '2028-02-29', dueDate: '2028-03-01', note: expect.stringContaining('Schalttag frei') },
  });
  expect(evaluate('SUBMISSION_FIXED_DATE', { stated: '2028-02-29' }, data)).toMatchObject({
    value: { dueDate: '2028-02-29', internalTarget: '2028-02-28' },
  });
  expect(evaluate('REMINDERS_BEFORE', { due: '2028-03-01', leadDays: [1] }, data)).toMatchObject({
    value: { reminders: ['2028-02-28'] },
  });
});
