import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterAll(() => office.close());

const broken = (rule: string) => ({
  ok: false,
  error: { code: 'rule-broken', rule, message: expect.stringMatching(/Bitte|zuerst/) },
});
const bodies = async () =>
  (await office.get('record.list', { entity: 'body', sort: ['ags'], limit: 3 })).rows.map(({ id }) => id);

describe('D2: a released reservation has a date and a reference', () => {
  const released = {
    status: 'released',
    releasedOn: '2026-12-01',
    releaseReference: 'SV-10-0099',
    statusReason: 'Landrat',
  };

  test('without both it is not released, neither new nor changed', async () => {
    const id = await create(office, 'reservation', { title: 'Stelle 2' });
    for (const missing of ['releasedOn', 'releaseReference'] as const) {
      const set = { ...released, [missing]: null };
      expect(await office.ask('record.update', { entity: 'reservation', id, set })).toMatchObject(broken('D2'));
      expect(
        await office.ask('record.create', { entity: 'reservation', fields: { title: 'Stelle 3', ...set } }),
      ).toMatchObject(broken('D2'));
    }
    expect(await office.get('record.get', { entity: 'reservation', id })).toMatchObject({ status: 'active' });
  });

  test('with both it is released, and then neither can be cleared', async () => {
    const id = await create(office, 'reservation', { title: 'Stelle 2' });
    await office.get('record.update', { entity: 'reservation', id, set: released });
    expect(
      await office.ask('record.update', { entity: 'reservation', id, set: { releaseReference: null } }),
    ).toMatchObject(broken('D2'));
    await office.get('record.update', { entity: 'reservation', id, set: { status: 'active', releasedOn: null } });
  });
});

describe('D3: a body marked as not participating is not the lead', () => {
  test('it cannot be named as lead', async () => {
    const [bodyId] = await bodies();
    const projectId = await create(office, 'project', { title: 'Radweg' });
    await create(office, 'projectBody', { projectId, bodyId, role: 'not_participating' });
    expect(
      await office.ask('record.update', { entity: 'project', id: projectId, set: { leadBodyId: bodyId } }),
    ).toMatchObject(broken('D3'));
    expect(
      await office.ask('record.updateMany', { entity: 'project', ids: [projectId], set: { leadBodyId: bodyId } }),
    ).toMatchObject(broken('D3'));
  });

  test('the lead cannot be marked as not participating, and nobody else is kept from it', async () => {
    const [lead, other] = await bodies();
    const projectId = await create(office, 'project', { title: 'Radweg', leadBodyId: lead });
    const fields = { projectId, bodyId: lead, role: 'not_participating' };
    expect(await office.ask('record.create', { entity: 'projectBody', fields })).toMatchObject(broken('D3'));
    const id = await create(office, 'projectBody', { ...fields, role: 'partner' });
    expect(
      await office.ask('record.update', { entity: 'projectBody', id, set: { role: 'not_participating' } }),
    ).toMatchObject(broken('D3'));
    await create(office, 'projectBody', { ...fields, bodyId: other });
  });

  test('a mark that was deleted no longer counts, until it is taken back', async () => {
    const [bodyId] = await bodies();
    const projectId = await create(office, 'project', { title: 'Radweg' });
    const id = await create(office, 'projectBody', { projectId, bodyId, role: 'not_participating' });
    await office.get('record.delete', { entity: 'projectBody', id });
    await office.get('record.update', { entity: 'project', id: projectId, set: { leadBodyId: bodyId } });
    expect(await office.ask('record.restore', { entity: 'projectBody', id })).toMatchObject(broken('D3'));
    expect(await office.get('record.get', { entity: 'projectBody', id })).toMatchObject({ deleted: true });
  });
});

describe('D5: a done deadline has a date', () => {
  test('setting the status alone fills in today', async () => {
    const id = await create(office, 'deadline', { title: 'Antrag', statedOn: '2026-12-01' });
    expect(await office.get('record.update', { entity: 'deadline', id, set: { status: 'done' } })).toMatchObject({
      status: 'done',
      doneOn: '2026-11-23',
    });
    expect(
      await office.get('record.create', { entity: 'deadline', fields: { title: 'Alt', status: 'done' } }),
    ).toMatchObject({ doneOn: '2026-11-23' });
  });

  test('a day that was named stays, and cannot be cleared while the deadline is done', async () => {
    const id = await create(office, 'deadline', { title: 'Antrag' });
    const set = { status: 'done', doneOn: '2026-11-02' };
    expect(await office.get('record.update', { entity: 'deadline', id, set })).toMatchObject(set);
    expect(await office.ask('record.update', { entity: 'deadline', id, set: { doneOn: null } })).toMatchObject(
      broken('D5'),
    );
    await office.get('record.update', { entity: 'deadline', id, set: { status: 'open', doneOn: null } });
  });

  test('many at once are filled in alike', async () => {
    const ids = [await create(office, 'deadline', { title: 'A' }), await create(office, 'deadline', { title: 'B' })];
    await office.get('record.updateMany', { entity: 'deadline', ids, set: { status: 'done' } });
    for (const id of ids)
      expect(await office.get('record.get', { entity: 'deadline', id })).toMatchObject({ doneOn: '2026-11-23' });
  });
});
