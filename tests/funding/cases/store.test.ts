import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { create } from '../../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember } from '../../helpers/members.ts';
import { exportAll, openTestOffice, type TestOffice } from '../../helpers/office.ts';

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

const [nottuln, olfen] = [bodyId('05558032'), bodyId('05558036')];
const part = (office: TestOffice, id: string, entity: string, fields: object) =>
  office.get('case.addPart', { id, entity: entity as never, fields: fields as never });
const lineOf = async (office: TestOffice, id: string) =>
  (await office.get('case.list', {})).cases.find((line) => line.id === id);

/** A case of a hundred euros, shared by two. */
async function shared(office: TestOffice): Promise<{ id: string; first: string; second: string }> {
  const id = await create(office, 'fundingCase', {
    title: 'Marktplatz',
    totalCents: 10_000,
    ownCents: 1_000,
    grantCents: 9_000,
    leadBodyId: nottuln,
  });
  const first = await part(office, id, 'consortiumMember', { bodyId: nottuln, shareCents: 6_000, ownCents: 600 });
  const second = await part(office, id, 'consortiumMember', { bodyId: olfen, shareCents: 4_000, ownCents: 400 });
  return { id, first: first.id, second: second.id };
}

const share = (office: TestOffice, id: string, shareCents: number) =>
  office.get('record.update', { entity: 'consortiumMember', id, set: { shareCents } });

describe('two sites change the shares of one case without knowing of each other', () => {
  let town: TestOffice;
  beforeEach(async () => {
    at = opened(await openCoordination());
    town = opened(
      await openTestOffice({ body: '05558032', member: null, root: (await at.get('registry.status', {})).root ?? '' }),
    );
    const ticket = town.file('beitritt.json');
    await town.get('request.create', { ticket });
    await at.get('member.admit', { ticket, role: 'coordination' });
  });

  test('the same share: the sum is unsure at both, never one of the two numbers; decided, it adds up again', async () => {
    const { id, second } = await shared(at);
    await hand(at, town);
    await share(at, second, 4_000 + 500);
    await share(town, second, 4_000 - 500);
    await exchangeAll(at, town);
    for (const office of [at, town]) {
      const line = await lineOf(office, id);
      expect(line).toMatchObject({ sums: 'unsure', hasConflict: true });
      expect(line?.sumNotes.map(({ de }) => de)).toEqual([
        'Summe der Anteile: unsicher, mehrere Werte (Olfen). Bitte entscheiden Sie zuerst den Konflikt.',
      ]);
    }
    await at.get('conflict.resolve', { entity: 'consortiumMember', id: second, field: 'shareCents', value: 4_000 });
    await hand(at, town);
    expect((await lineOf(town, id))?.sumNotes).toEqual([]);
  });

  test('different shares: nothing is in conflict, and the difference is said', async () => {
    const { id, first, second } = await shared(at);
    await hand(at, town);
    await share(at, first, 7_000);
    await share(town, second, 5_000);
    await exchangeAll(at, town);
    for (const office of [at, town]) {
      expect(await lineOf(office, id)).toMatchObject({
        sums: 'differs',
        hasConflict: false,
        sumNotes: [{ de: 'Summe der Anteile 120,00 €, Gesamtausgaben 100,00 €: 20,00 € zu viel.' }],
      });
    }
  });

  test('the same year entered at both is one year slice, not two that add up to double', async () => {
    const { id } = await shared(at);
    await hand(at, town);
    await part(at, id, 'fundingYearSlice', { year: 2027, ownCents: 1_000 });
    await part(town, id, 'fundingYearSlice', { year: 2027, ownCents: 1_000 });
    await exchangeAll(at, town);
    expect((await at.get('case.file', { id })).slices).toHaveLength(1);
    const { ownShares } = await at.get('case.years', {});
    expect(ownShares).toMatchObject([
      { bodyId: nottuln, year: 2027, cents: 600, isUnsure: false },
      { bodyId: olfen, year: 2027, cents: 400, isUnsure: false },
    ]);
  });
});

test('the parts of a case follow its main project: its lead and its partners may work in them, others may not', async () => {
  const kreis = opened(await openCoordination());
  const partner = opened(await openMember(kreis, '05558036'));
  const other = opened(await openMember(kreis, '05558044'));
  const projectId = await create(kreis, 'project', { title: 'Marktplatz', leadBodyId: nottuln });
  await create(kreis, 'projectBody', { projectId, bodyId: olfen, role: 'partner' });
  const id = await create(kreis, 'fundingCase', { title: 'Vorgang' });
  await part(kreis, id, 'fundingCaseProject', { projectId });
  const { id: slice } = await part(kreis, id, 'fundingYearSlice', { year: 2027, ownCents: 1 });
  for (const office of [partner, other]) await hand(kreis, office);
  const edit = { entity: 'fundingYearSlice', id: slice, set: { ownCents: 2 } } as const;
  expect(await other.ask('record.update', edit)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  await partner.get('record.update', edit);
  await part(partner, id, 'obligation', { title: 'Auflage' });
  await hand(partner, kreis);
  expect(await kreis.get('case.file', { id })).toMatchObject({
    record: { projectId },
    slices: [{ ownCents: 2 }],
    obligations: [{ title: 'Auflage', projectId }],
  });
});

describe('bad input is named, and nothing is written:', () => {
  const values: readonly (readonly [what: string, entity: string, fields: object, message: RegExp])[] = [
    ['30.2.', 'fundingCase', { approvalEndOn: '2027-02-30' }, /Bewilligungszeitraum bis: erwartet wird ein Tag/],
    [
      'a rate of 650 %',
      'fundingCase',
      { rateBp: 65_000 },
      /Förderquote: erwartet wird eine ganze Zahl von 0 bis 10000/,
    ],
    ['1e20 cents', 'fundingCase', { totalCents: 1e20 }, /Gesamtausgaben: erwartet werden ganze Cent/],
    ['half a cent', 'fundingCase', { totalCents: 0.5 }, /Gesamtausgaben: erwartet werden ganze Cent/],
    ['a negative grant', 'fundingCase', { grantCents: -1 }, /Zuwendung: Erwartet wird ein Betrag von 0 bis/],
    [
      'more than anybody grants',
      'fundingCase',
      { totalCents: 10_000_000_000_001 },
      /Gesamtausgaben: Erwartet wird ein Betrag/,
    ],
    [
      'an approval period ending before it begins',
      'fundingCase',
      { approvalStartOn: '2027-01-01', approvalEndOn: '2026-12-31' },
      /Der Bewilligungszeitraum endet am 31\.12\.2026, bevor er am 01\.01\.2027 beginnt/,
    ],
    [
      'a notice before its application',
      'fundingNotice',
      { issuedOn: '2026-03-30' },
      /Der Bescheid ist vom 30\.03\.2026, der Antrag wurde aber erst am 31\.03\.2026/,
    ],
    [
      'a notice received before it was sent',
      'fundingNotice',
      { postedOn: '2026-05-02', receivedOn: '2026-05-01' },
      /kann nicht am 01\.05\.2026 zugegangen sein/,
    ],
    [
      'a share below nothing',
      'consortiumMember',
      { bodyId: olfen, shareCents: -5 },
      /Anteil: Erwartet wird ein Betrag/,
    ],
    ['a year of five digits', 'fundingYearSlice', { year: 20_261 }, /Haushaltsjahr: erwartet wird eine ganze Zahl/],
  ];
  test.each(values)('%s', async (_what, entity, fields, message) => {
    const id = await create(at, 'fundingCase', { title: 'Vorgang', applicationSubmittedOn: '2026-03-31' });
    const before = await at.get('store.digest', {});
    const reply =
      entity === 'fundingCase'
        ? await at.ask('record.update', { entity, id, set: fields as never })
        : await at.ask('case.addPart', {
            id,
            entity: entity as never,
            fields: { title: 'Bescheid', ...fields } as never,
          });
    const other = await at.ask('case.addPart', { id, entity: entity as never, fields: fields as never });
    const said = [reply, other].map((one) => (one.ok ? '' : one.error.message)).join(' ');
    expect(reply.ok).toBe(false);
    if (entity !== 'consortiumMember' && entity !== 'fundingYearSlice') expect(said).toMatch(message);
    else expect(other.ok ? '' : other.error.message).toMatch(message);
    expect(await at.get('store.digest', {})).toEqual(before);
  });

  test('what arrived in disorder does not stand in the way of other edits', async () => {
    const id = await create(at, 'fundingCase', {
      title: 'Vorgang',
      approvalStartOn: '2026-01-01',
      approvalEndOn: '2026-12-31',
    });
    const other = opened(await openTestOffice({ body: '05558032' }));
    await other.get('bundle.import', {
      ticket: await exportAll(at, 'x.dabundle'),
    });
    await at.get('record.update', { entity: 'fundingCase', id, set: { approvalStartOn: '2026-06-01' } });
    await other.get('record.update', { entity: 'fundingCase', id, set: { approvalEndOn: '2026-03-31' } });
    await at.get('bundle.import', {
      ticket: await exportAll(other, 'y.dabundle'),
    });
    const row = await at.get('record.update', { entity: 'fundingCase', id, set: { title: 'Neuer Titel' } });
    expect(row).toMatchObject({ title: 'Neuer Titel', approvalStartOn: '2026-06-01', approvalEndOn: '2026-03-31' });
  });
});

test('a case goes step by step, and what a stage needs is named', async () => {
  const id = await create(at, 'fundingCase', { title: 'Vorgang', procedure: 'two_stage', leadBodyId: nottuln });
  await at.get('case.move', { id, to: 'screening' });
  expect(await at.ask('case.move', { id, to: 'go' })).toMatchObject({
    ok: false,
    error: { code: 'stage-needs', needs: [{ id: 'go' }] },
  });
  await at.get('record.update', { entity: 'fundingCase', id, set: { goDecision: 'go', goReason: 'Strategie' } });
  expect(await at.get('case.move', { id, to: 'go' })).toMatchObject({ stage: 'go' });
  expect(await at.ask('case.move', { id, to: 'running' })).toMatchObject({ ok: false, error: { code: 'no-step' } });
});

test('a notice is added and never edited', async () => {
  const id = await create(at, 'fundingCase', { title: 'Vorgang' });
  const { id: notice } = await part(at, id, 'fundingNotice', { title: 'Bescheid', grantCents: 100 });
  expect(await at.ask('record.update', { entity: 'fundingNotice', id: notice, set: { grantCents: 1 } })).toMatchObject({
    ok: false,
    error: { code: 'append-only' },
  });
});

test('the locked part of a year: by amount, or all of it under a reservation that holds', async () => {
  const id = await create(at, 'fundingCase', { title: 'Vorgang' });
  const reservationId = await create(at, 'reservation', { title: 'Sperre' });
  await part(at, id, 'fundingYearSlice', { year: 2026, ownCents: 500, lockedCents: 200 });
  await part(at, id, 'fundingYearSlice', { year: 2027, ownCents: 500, reservationId });
  await part(at, id, 'fundingYearSlice', { year: 2028, ownCents: 500, lockedCents: 900 });
  expect((await at.get('case.years', {})).lines.map(({ lockedCents }) => lockedCents)).toEqual([200, 500, 500]);
  await at.get('record.update', {
    entity: 'reservation',
    id: reservationId,
    set: { status: 'released', releasedOn: '2026-11-20', releaseReference: 'Kreistag', statusReason: 'ohne Rat' },
  });
  expect((await at.get('case.years', {})).lines.map(({ lockedCents }) => lockedCents)).toEqual([200, 0, 500]);
});

test('a total that does not divide is shared to the cent, with one undo', async () => {
  const { id } = await shared(at);
  await part(at, id, 'consortiumMember', { bodyId: bodyId('05558044') });
  await at.get('record.update', { entity: 'fundingCase', id, set: { totalCents: 10_000, ownCents: 1_000 } });
  await at.get('case.spread', { id });
  const sharesNow = async () => (await at.get('case.file', { id })).members.map((row) => row['shareCents']);
  expect((await sharesNow()).sort()).toEqual([3_333, 3_333, 3_334]);
  expect(await lineOf(at, id)).toMatchObject({ sums: 'open', sumNotes: [] });
  await at.get('undo', {});
  expect((await sharesNow()).sort()).toEqual([4_000, 6_000, null]);
});
