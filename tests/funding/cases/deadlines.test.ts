import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../shared/core/day.ts';
import { computeDeadline } from '../../../shared/funding/computed.ts';
import { create } from '../../helpers/create.ts';
import { exchangeAll, hand } from '../../helpers/members.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';

const offices: TestOffice[] = [];
const opened = (office: TestOffice): TestOffice => {
  offices.push(office);
  return office;
};
let at: TestOffice;
beforeEach(async () => {
  at = opened(await openTestOffice({ now: '2026-11-23T08:00:00Z' }));
});
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
});

const part = (office: TestOffice, id: string, entity: string, fields: object) =>
  office.get('case.addPart', { id, entity: entity as never, fields: fields as never });

describe('the deadlines of a case', () => {
  /** Federal money for municipalities, granted for two years, some of it drawn. */
  async function granted(): Promise<string> {
    const id = await create(at, 'fundingCase', {
      title: 'Marktplatz',
      ancillaryRules: { code: 'ANBEST_GK_BUND', edition: '2019' },
    });
    const period = { approvalStartOn: '2025-03-01', approvalEndOn: '2026-12-31' };
    await part(at, id, 'fundingNotice', {
      title: 'Bescheid',
      postedOn: '2025-02-10',
      receivedOn: '2025-02-14',
      ...period,
    });
    await part(at, id, 'drawdown', { title: 'Abruf', paidOn: '2026-10-05', amountCents: 100 });
    return id;
  }
  const keysOf = async (id: string) => (await at.get('case.file', { id })).planned;

  test('follow from its notices, drawdowns and period, by the rules of its ancillary rules', async () => {
    const id = await granted();
    const planned = await keysOf(id);
    expect(planned.map(({ kind, day: on, state }) => [kind, on, state])).toEqual([
      ['appeal', '2025-03-14', 'past'],
      ['fund_use', '2026-12-05', 'new'],
      ['interim_proof', '2026-04-30', 'past'],
      ['final_proof', '2027-12-31', 'new'],
    ]);
    const byRule = computeDeadline('VN_GK_1_YEAR', { approvalPeriodEnd: day('2026-12-31'), calendar: null }, null);
    expect(byRule).toMatchObject({ ok: true, value: { computedOn: '2027-12-31' } });
  });

  test('are written on order, once; a later notice changes them, and one undo takes it back', async () => {
    const id = await granted();
    const keys = (await keysOf(id)).map(({ key }) => key);
    expect(await at.get('case.writeDeadlines', { id, keys })).toEqual({ created: 4, changed: 0 });
    expect(await at.get('case.writeDeadlines', { id, keys })).toEqual({ created: 0, changed: 0 });
    await part(at, id, 'fundingNotice', {
      title: 'Verlängerung',
      kind: 'extension',
      issuedOn: '2026-11-02',
      approvalEndOn: '2027-06-30',
    });
    const later = await keysOf(id);
    expect(later.filter(({ state }) => state !== 'same').map(({ key, state, day: on }) => [key, state, on])).toEqual([
      ['interim_proof:2026', 'new', '2027-04-30'],
      ['final_proof', 'changed', '2028-06-30'],
    ]);
    expect(await at.get('case.writeDeadlines', { id, keys: later.map(({ key }) => key) })).toEqual({
      created: 1,
      changed: 1,
    });
    const final = async () => {
      const { rows } = await at.get('record.list', { entity: 'deadline', filter: { kind: 'final_proof' } });
      expect(rows).toHaveLength(1);
      return rows[0]?.['computedOn'];
    };
    expect(await final()).toBe('2028-06-30');
    await at.get('undo', {});
    expect(await final()).toBe('2027-12-31');
  });

  test('D8: a day stated by the notice, or typed by a person, beats the computed one, which stays beside it', async () => {
    const id = await granted();
    await part(at, id, 'proofOfUse', { title: 'Nachweis', kind: 'final', dueOn: '2027-06-01' });
    expect((await keysOf(id)).find(({ key }) => key === 'final_proof')).toMatchObject({
      day: '2027-06-01',
      source: 'stated',
      computedOn: '2027-12-31',
    });
    const own = await create(at, 'deadline', {
      title: 'Eigene',
      subject: `fundingCase:${id}`,
      kind: 'interim_proof',
      statedOn: '2026-03-31',
      ruleId: 'ZN_4_MONTHS_AFTER_FY',
      ruleInput: { fiscalYear: 2025 },
    });
    await at.get('case.writeDeadlines', { id, keys: ['interim_proof:2025', 'final_proof'] });
    expect(await at.get('record.get', { entity: 'deadline', id: own })).toMatchObject({
      title: 'Eigene',
      statedOn: '2026-03-31',
      computedOn: '2026-04-30',
      effectiveOn: '2026-03-31',
      certainty: 'stated',
    });
  });

  test('written at two sites they are one record, not two', async () => {
    const id = await granted();
    const other = opened(await openTestOffice({ body: '05558032' }));
    await hand(at, other);
    for (const office of [at, other]) await office.get('case.writeDeadlines', { id, keys: ['final_proof'] });
    await exchangeAll(at, other);
    const { rows } = await at.get('record.list', { entity: 'deadline' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.conflicts ?? []).toEqual([]);
  });

  test('that are done stay as they are', async () => {
    const id = await granted();
    await at.get('case.writeDeadlines', { id, keys: ['final_proof'] });
    const { rows } = await at.get('record.list', { entity: 'deadline' });
    await at.get('deadline.complete', { id: rows[0]?.id ?? '' });
    expect((await keysOf(id)).find(({ key }) => key === 'final_proof')?.state).toBe('done');
    expect(await at.get('case.writeDeadlines', { id, keys: ['final_proof'] })).toEqual({ created: 0, changed: 0 });
  });
});
