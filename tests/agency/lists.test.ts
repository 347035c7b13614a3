import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');
const elsewhere = '01930000-0000-7000-8000-00000000beef';

const posts = async () => (await at.get('position.list', {})).positions;
const [year, cents] = [2027, 1_500_000];

describe('posts', () => {
  test('say who has them, when they end and by what, and what is missing to the whole of their tasks', async () => {
    const fields = {
      title: 'Kümmerer',
      bodyId: nottuln,
      fte: 500,
      fixedTerm: true,
      startOn: '2027-01-01',
      termMonths: 24,
    };
    const id = await create(at, 'position', fields);
    const [task] = (await at.get('record.list', { entity: 'agencyTask' })).rows;
    await create(at, 'positionTaskShare', { positionId: id, agencyTaskId: task?.id, share: 700 });
    expect(await posts()).toMatchObject([
      {
        id,
        body: 'Nottuln',
        endsOn: '2028-12-31',
        endSource: 'rule',
        missingShare: 300,
        lock: null,
        status: 'planned',
      },
    ]);
  });

  test('of a body that has not arrived are there, without its name', async () => {
    await create(at, 'position', { title: 'Woanders', bodyId: elsewhere });
    expect(await posts()).toMatchObject([{ body: null, bodyId: elsewhere, endSource: 'unlimited' }]);
  });

  test('that were merged are one, with the shares and assignments of both', async () => {
    const [keep, drop] = [await create(at, 'position', { title: 'A' }), await create(at, 'position', { title: 'B' })];
    const tasks = (await at.get('record.list', { entity: 'agencyTask', sort: ['order'] })).rows;
    await create(at, 'positionTaskShare', { positionId: keep, agencyTaskId: tasks[0]?.id, share: 400 });
    await create(at, 'positionTaskShare', { positionId: drop, agencyTaskId: tasks[1]?.id, share: 600 });
    await at.get('record.merge', { entity: 'position', keep, drop });
    expect(await posts()).toMatchObject([{ id: keep, missingShare: 0 }]);
  });
});

describe('capacity', () => {
  const capacity = async (input = {}) => at.get('capacity.list', input);

  test('stands there for every body and quarter, from the present one on', async () => {
    const { quarters, bodies } = await capacity();
    expect(quarters).toHaveLength(8);
    expect(quarters[0]).toBe('2026-10-01');
    expect(bodies).toHaveLength(12);
    expect(bodies.every(({ cells }) => cells.length === 8)).toBe(true);
  });

  test('a free post does not cover for an overfull one of the same body', async () => {
    const full = await create(at, 'position', { title: 'Voll', bodyId: nottuln, fte: 500, status: 'filled' });
    await create(at, 'position', { title: 'Frei', bodyId: nottuln, fte: 500, status: 'filled' });
    const projectId = await create(at, 'project', { title: 'Radweg' });
    const period = { from: '2027-01-01', to: null };
    await create(at, 'assignment', { positionId: full, projectId, fteShare: 600, period });
    const { bodies } = await capacity({ quarters: 2 });
    expect(bodies.find((body) => body.bodyId === nottuln)?.cells).toMatchObject([
      { filled: 1000, assigned: 0, over: 0 },
      { filled: 1000, assigned: 600, over: 100, parts: [{ title: 'Frei' }, { title: 'Voll', assigned: 600 }] },
    ]);
  });

  test('posts of no known body are added up in a line of their own, at the end', async () => {
    await create(at, 'position', { title: 'Ohne', fte: 250, status: 'filled' });
    const { bodies } = await capacity({ quarters: 1 });
    expect(bodies).toHaveLength(13);
    expect(bodies[12]).toMatchObject({ bodyId: null, body: null, cells: [{ filled: 250 }] });
  });
});

describe('costs', () => {
  test('come by year, the newest first, with what holds them back', async () => {
    const reservationId = await create(at, 'reservation', { title: 'Sperre' });
    await create(at, 'budgetItem', { title: 'Alt', year: 2026 });
    const conditionText = 'vorbehaltlich des Jahresabschlusses';
    await create(at, 'budgetItem', { title: 'Rücklage', year, kind: 'provision', conditionText });
    const met = { conditionText, conditionMetOn: '2026-11-01' };
    await create(at, 'budgetItem', { title: 'Erfüllt', year, plannedCents: cents, reservationId, ...met });
    const { items } = await at.get('budget.list', {});
    expect(items.map(({ title, isConditional, lock }) => [title, isConditional, lock?.isLocking ?? null])).toEqual([
      ['Erfüllt', false, true],
      ['Rücklage', true, null],
      ['Alt', false, null],
    ]);
  });
});

describe('what a reservation holds back', () => {
  const refused = {
    ok: false,
    error: { code: 'rule-broken', rule: 'lock', message: expect.stringContaining('Bitte') },
  };

  test('is refused with its name and how far it is, and goes on once it is released', async () => {
    const id = await create(at, 'position', { title: 'Stelle' });
    const bodies = [bodyId('05558'), nottuln];
    const fields = { title: 'Sperre', conditionText: 'unter dem Vorbehalt' };
    const { id: reservationId } = await at.get('reservation.place', { on: { entity: 'position', id }, fields, bodies });
    const fill = { entity: 'position', id, set: { status: 'filled' } };
    const reply = await at.ask('record.update', fill);
    expect(reply).toMatchObject(refused);
    expect(reply.ok ? '' : reply.error.message).toContain('„Sperre“ ist nicht aufgehoben (0 von 2 Beschlüssen');
    expect(await at.ask('record.updateMany', { entity: 'position', ids: [id], set: fill.set })).toMatchObject(refused);
    await at.get('record.update', { entity: 'position', id, set: { status: 'approved', notes: 'beschrieben' } });
    const released = { status: 'released', releasedOn: '2026-11-20', releaseReference: 'Kreistag', statusReason: 'ja' };
    const release = { entity: 'reservation', id: reservationId, set: released };
    expect(await at.ask('record.update', release)).toMatchObject({ ok: false, error: { rule: 'D2' } });
    for (const one of (await at.get('record.list', { entity: 'reservationRequirement' })).rows) {
      await at.get('record.update', { entity: 'reservationRequirement', id: one.id, set: { status: 'adopted' } });
    }
    await at.get('record.update', release);
    await at.get('record.update', fill);
  });

  test('goes on too when the reservation is taken off the post in the same change', async () => {
    const reservationId = await create(at, 'reservation', { title: 'Sperre' });
    const id = await create(at, 'position', { title: 'Stelle', reservationId });
    await at.get('record.update', { entity: 'position', id, set: { status: 'filled', reservationId: null } });
    expect(
      await at.ask('record.create', { entity: 'position', fields: { title: 'Neu', status: 'filled', reservationId } }),
    ).toMatchObject(refused);
  });

  test('is held back also by a reservation that has not arrived, and no longer by one that was deleted', async () => {
    const fields = { title: 'Geld', year, plannedCents: cents, reservationId: elsewhere };
    const id = await create(at, 'budgetItem', fields);
    const spend = { entity: 'budgetItem', id, set: { actualCents: 100 } };
    const reply = await at.ask('record.update', spend);
    expect(reply).toMatchObject(refused);
    expect(reply.ok ? '' : reply.error.message).toContain('noch nicht eingetroffen');
    const reservationId = await create(at, 'reservation', { title: 'Sperre' });
    await at.get('record.update', { entity: 'budgetItem', id, set: { reservationId } });
    expect(await at.ask('record.update', spend)).toMatchObject(refused);
    await at.get('record.delete', { entity: 'reservation', id: reservationId });
    await at.get('record.update', spend);
  });
});

describe('placing a reservation', () => {
  test('is one action: with a requirement for each body and its council, and one undo takes back all of it', async () => {
    const id = await create(at, 'budgetItem', { title: 'Geld', year });
    const council = await create(at, 'committee', { name: 'Rat', bodyId: nottuln, kind: 'council' });
    const bodies = [nottuln, bodyId('05558'), nottuln];
    const expectedBy = { day: '2021-03-01', precision: 'season' };
    const fields = { title: 'Sperre', kind: 'condition', expectedBy };
    const row = await at.get('reservation.place', { on: { entity: 'budgetItem', id }, fields, bodies });
    expect(row).toMatchObject({ ...fields, status: 'active' });
    const requirements = (await at.get('record.list', { entity: 'reservationRequirement', sort: ['bodyId'] })).rows;
    expect(requirements).toHaveLength(2);
    expect(requirements.find((one) => one['bodyId'] === nottuln)).toMatchObject({
      reservationId: row.id,
      committeeId: council,
      status: 'unknown',
    });
    expect(await at.get('record.get', { entity: 'budgetItem', id })).toMatchObject({ reservationId: row.id });
    await at.get('undo', {});
    expect(await at.get('record.get', { entity: 'budgetItem', id })).toMatchObject({ reservationId: null });
    expect((await at.get('record.list', { entity: 'reservationRequirement' })).total).toBe(0);
    expect((await at.get('record.list', { entity: 'reservation' })).total).toBe(0);
  });

  test('never places one that is released already', async () => {
    const id = await create(at, 'position', { title: 'Stelle' });
    const fields = { title: 'Sperre', status: 'released' };
    const row = await at.get('reservation.place', { on: { entity: 'position', id }, fields, bodies: [] });
    expect(row['status']).toBe('active');
  });
});

describe('bodies', () => {
  const line = async (id: string) => (await at.get('body.list', {})).bodies.find((body) => body.id === id);

  test('say how many contacts, projects and agreements they have, and what their council said', async () => {
    await create(at, 'person', { displayName: 'Ansprechstelle', bodyId: nottuln });
    const led = await create(at, 'project', { title: 'Radweg', leadBodyId: nottuln });
    const shared = await create(at, 'project', { title: 'Bus', leadBodyId: bodyId('05558') });
    const out = await create(at, 'project', { title: 'Bahn' });
    await create(at, 'projectBody', { projectId: led, bodyId: nottuln, role: 'partner' });
    await create(at, 'projectBody', { projectId: shared, bodyId: nottuln, role: 'pilot' });
    await create(at, 'projectBody', { projectId: out, bodyId: nottuln, role: 'not_participating' });
    const agreementId = await create(at, 'agreement', { title: 'Archiv' });
    await create(at, 'agreementParty', { agreementId, bodyId: nottuln, role: 'member' });
    const [open, over] = [
      await create(at, 'reservation', { title: 'Offen' }),
      await create(at, 'reservation', { title: 'Erledigt', status: 'expired', statusReason: 'Zeitablauf' }),
    ];
    for (const reservationId of [open, over])
      await create(at, 'reservationRequirement', { reservationId, bodyId: nottuln, status: 'adopted' });
    expect(await line(nottuln)).toMatchObject({
      name: 'Nottuln',
      population: 19_557,
      contacts: 1,
      leads: 1,
      takesPart: 1,
      agreements: 1,
      consents: { adopted: 1, rejected: 0, required: 1 },
      lastExchangeAt: null,
      isOwn: false,
    });
    expect(await line(bodyId('05558'))).toMatchObject({ isOwn: true, consents: { required: 0 } });
  });

  test('say when something last arrived from one of their sites', async () => {
    const other = await openTestOffice({ body: '05558032', label: 'Nottuln' });
    await create(other, 'note', { text: 'Gehört' });
    await at.get('bundle.import', { ticket: await exportAll(other) });
    other.close();
    expect((await line(nottuln))?.lastExchangeAt).toMatch(/^2026-11-23T/);
  });
});

describe('agreements', () => {
  test('name their parties in the order of their keys, and the days that count', async () => {
    const fields = {
      title: 'Archiv',
      form: 'public_law_agreement',
      receivedOn: '2024-03-04',
      publishedOn: '2024-04-19',
    };
    const agreementId = await create(at, 'agreement', fields);
    for (const ags of ['05558032', '05558004'])
      await create(at, 'agreementParty', { agreementId, bodyId: bodyId(ags), role: 'member' });
    expect((await at.get('agreement.list', {})).agreements).toMatchObject([
      {
        title: 'Archiv',
        status: 'draft',
        parties: ['Ascheberg', 'Nottuln'],
        approvalOn: '2024-04-02',
        approvalSource: 'rule',
        inForceOn: '2024-04-20',
        inForceSource: 'rule',
      },
    ]);
  });
});
