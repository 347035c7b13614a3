import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let district: TestOffice;
let nottuln: TestOffice;
let third: TestOffice;

beforeEach(async () => {
  district = await openTestOffice({ label: 'Kreis' });
  nottuln = await openTestOffice({ body: '05558032', label: 'Nottuln' });
  third = await openTestOffice({ body: '05558036', label: 'Olfen' });
});
afterEach(() => {
  for (const office of [district, nottuln, third]) office.close();
});

/** A project of a non-public session, which the district gets and hands on to nobody; and a task of it, which everybody gets. */
async function referTo(fields: object): Promise<string> {
  const project = { title: 'Geheim', classification: 'nonpublic_session' };
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: project, ...fields });
  const ticket = nottuln.file('session.dabundle');
  await nottuln.get('bundle.create', { ticket, include: ['nonpublic_session'] });
  await district.get('bundle.import', { ticket });
  await create(district, 'task', { title: 'Angebot einholen', projectId: id });
  await third.get('bundle.import', { ticket: await exportAll(district) });
  return `project:${id}`;
}

const missing = async (at: TestOffice, ...references: string[]) =>
  (await at.get('reference.missing', { references })).missing;

describe('a reference to a record that has not arrived', () => {
  test('is listed as missing beside the titles, and names the site that made the record, proved by its id', async () => {
    const reference = await referTo({});
    expect(await third.get('record.titles', { references: [reference] })).toEqual({ titles: {}, missing: [reference] });
    expect(await missing(third, reference)).toMatchObject({
      [reference]: { state: 'missing', isProved: true, sources: [{ site: 'Nottuln' }] },
    });
  });

  test('without such an id names the logs that its referrer had read farther, and how far', async () => {
    const reference = await referTo({ id: '01930000-0000-4000-8000-00000000abcd' });
    const found = await missing(third, reference);
    expect(found[reference]).toMatchObject({ state: 'missing', isProved: false });
    expect(found[reference]?.sources).toMatchObject([{ from: 1, to: 1 }]);
    const { own } = await nottuln.get('exchange.status', {});
    expect(found[reference]?.sources[0]?.writer).not.toBe(own.writer);
  });

  test('heals itself as soon as the record arrives', async () => {
    const reference = await referTo({});
    const ticket = nottuln.file('again.dabundle');
    await nottuln.get('bundle.create', { ticket, include: ['nonpublic_session'] });
    await third.get('bundle.import', { ticket });
    expect(await missing(third, reference)).toEqual({});
    expect(await third.get('record.titles', { references: [reference] })).toEqual({
      titles: { [reference]: 'Geheim' },
      missing: [],
    });
  });
});

test('what is here, or was deleted here, is not missing', async () => {
  const id = await create(district, 'note', { text: 'Messe' });
  await district.get('record.delete', { entity: 'note', id });
  expect(await missing(district, `note:${id}`, 'unsinn', ':')).toEqual({});
});

test('a record of a kind that only a newer version knows is here, and is said to be newer', async () => {
  const id = '01930000-0000-7000-8000-00000000dead';
  inTransaction(district, ({ db }) => {
    const state =
      '{"cells":{},"created":{"stamp":"1-0","dot":"x.1","author":""},"updated":{"stamp":"1-0","dot":"x.1","author":""}}';
    db.prepare(
      "INSERT INTO record (entity, id, local, revision, hidden, unknown, state) VALUES ('hologram', ?, 0, 1, 0, 0, ?)",
    ).run(id, state);
  });
  expect(await missing(district, `hologram:${id}`)).toEqual({
    [`hologram:${id}`]: { state: 'newer', isProved: false, sources: [] },
  });
});
