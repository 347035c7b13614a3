import { afterEach, beforeEach, expect, test } from 'vitest';
import vectors from '../fixtures/deadline-vectors.json' with { type: 'json' };
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const input = { approvalPeriodEnd: '2027-04-30' };

test('rule, input, result and calendar are kept with the deadline', async () => {
  const id = await create(at, 'deadline', { title: 'Verwendungsnachweis' });
  expect(await at.get('deadline.compute', { id, rule: 'VN_NRW_6_MONTHS', input })).toMatchObject({
    ruleId: 'VN_NRW_6_MONTHS',
    ruleInput: input,
    rawOn: '2027-10-31',
    computedOn: '2027-11-02',
    effectiveOn: '2027-11-02',
    calendar: 'NW',
    certainty: 'likely',
    internalTargetOn: '2027-11-02',
    statedOn: null,
  });
});

test('D8: a stated day still wins over the computed one, and the target follows it', async () => {
  const id = await create(at, 'deadline', { title: 'Nachweis', statedOn: '2027-10-03', certainty: 'stated' });
  expect(await at.get('deadline.compute', { id, rule: 'VN_NRW_6_MONTHS', input })).toMatchObject({
    statedOn: '2027-10-03',
    computedOn: '2027-11-02',
    effectiveOn: '2027-10-03',
    certainty: 'stated',
    internalTargetOn: '2027-10-01',
  });
});

test('D8: a submission date is never moved later; the target is the last working day before it', async () => {
  const id = await create(at, 'deadline', { title: 'Antrag' });
  const computed = await at.get('deadline.compute', {
    id,
    rule: 'SUBMISSION_FIXED_DATE',
    input: { stated: '2027-01-31' },
  });
  expect(computed).toMatchObject({ computedOn: '2027-01-31', internalTargetOn: '2027-01-29' });
});

test('the stricter of two readings sets the target', async () => {
  const id = await create(at, 'deadline', { title: 'Nachweis' });
  const rule = 'VN_BUND_P_6_MONTHS';
  const computed = await at.get('deadline.compute', { id, rule, input: { approvalPeriodEnd: '2026-06-30' } });
  expect(computed).toMatchObject({ computedOn: '2026-12-31', internalTargetOn: '2026-12-30' });
});

test('the seat named in the input is kept, an unknown one as no calendar', async () => {
  const id = await create(at, 'deadline', { title: 'Frist' });
  const rule = 'BGB_187_1_188';
  const period = { event: '2026-11-01', amount: 1, unit: 'months' };
  expect(await at.get('deadline.compute', { id, rule, input: { ...period, calendar: 'BE' } })).toMatchObject({
    calendar: 'BE',
  });
  expect(await at.get('deadline.compute', { id, rule, input: { ...period, calendar: null } })).toMatchObject({
    calendar: null,
  });
});

test('every vector that answers with a day can be kept with a deadline, exactly', async () => {
  const id = await create(at, 'deadline', { title: 'Vektor' });
  const dated = vectors.filter((vector) => 'dueDate' in vector);
  expect(dated.length).toBeGreaterThan(20);
  for (const vector of dated) {
    const kept = await at.get('deadline.compute', { id, rule: vector.rule, input: vector.input });
    expect(kept, vector.id).toMatchObject({ rawOn: vector.rawDate, computedOn: vector.dueDate });
  }
});

test('an unknown rule, a wrong input and a rule without a day are refused, and nothing is written', async () => {
  const id = await create(at, 'deadline', { title: 'Frist' });
  const before = await at.get('record.get', { entity: 'deadline', id });
  expect(await at.ask('deadline.compute', { id, rule: 'HOROSCOPE', input: {} })).toMatchObject({
    error: { code: 'unknown-rule' },
  });
  expect(await at.ask('deadline.compute', { id, rule: 'VN_NRW_6_MONTHS', input: {} })).toMatchObject({
    error: { code: 'invalid-input' },
  });
  const noDay = { due: '2026-12-01', leadDays: [7] };
  expect(await at.ask('deadline.compute', { id, rule: 'REMINDERS_BEFORE', input: noDay })).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('keinen Tag') },
  });
  expect(await at.get('record.get', { entity: 'deadline', id })).toEqual(before);
});

test('a deadline a colleague has changed meanwhile is not computed over', async () => {
  const id = await create(at, 'deadline', { title: 'Frist' });
  const { version: seen } = await at.get('record.get', { entity: 'deadline', id });
  await at.get('record.update', { entity: 'deadline', id, set: { title: 'Andere Frist' } });
  expect(await at.ask('deadline.compute', { id, rule: 'VN_NRW_6_MONTHS', input, seen })).toMatchObject({
    error: { code: 'changed-meanwhile', current: { title: 'Andere Frist' } },
  });
});

test('one undo takes the whole computation back', async () => {
  const id = await create(at, 'deadline', { title: 'Frist' });
  await at.get('deadline.compute', { id, rule: 'VN_NRW_6_MONTHS', input });
  await at.get('undo', {});
  expect(await at.get('record.get', { entity: 'deadline', id })).toMatchObject({
    ruleId: null,
    computedOn: null,
    effectiveOn: null,
    certainty: 'estimate',
  });
});
