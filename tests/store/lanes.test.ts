import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Op } from '../../shared/sync/op.ts';
import { create } from '../helpers/create.ts';
import { countIn, digestOf, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let other: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  other = await openTestOffice({ body: '05558032' });
});
afterEach(() => {
  office.close();
  other.close();
});

/** The lanes the unsigned ops of a record lie in, in the order of their lanes. */
const lanesOf = (id: string): string[] =>
  storeOf(office)
    .writing.prepare(
      'SELECT w.lane FROM pending p JOIN record r ON r.no = p.record JOIN writer w ON w.writer = p.writer WHERE r.id = ? ORDER BY w.lane',
    )
    .pluck()
    .all(id) as string[];

const sendEverything = async () => {
  const ticket = office.file('everything.dabundle');
  await office.get('bundle.create', { ticket, include: ['nonpublic_session'] });
  return ticket;
};

describe('what is private or for this site only', () => {
  test.each(['private', 'site'] as const)(
    '(%s) is kept in the log that never leaves this machine',
    async (visibility) => {
      const before = await digestOf(office);
      const id = await create(office, 'note', { text: 'Vertraulicher Gedanke', visibility });
      await office.get('record.update', { entity: 'note', id, set: { source: 'Flurfunk' } });
      await office.get('record.delete', { entity: 'note', id });
      await office.get('record.restore', { entity: 'note', id });
      expect(lanesOf(id)).toEqual(['local', 'local', 'local', 'local']);
      expect(await digestOf(office)).toEqual(before);
      const path = await sendEverything();
      expect(readFileSync(path, 'utf8')).not.toMatch(/Vertraulicher|Flurfunk/);
      expect(countIn(office, "SELECT count(*) FROM pending WHERE writer = 'local'")).toBe(4);
    },
  );

  test('is found, listed and has a history here', async () => {
    const { id } = await office.get('note.capture', { text: 'Geheimtipp #KI', visibility: 'private' });
    expect((await office.get('search', { text: 'geheimtipp' })).hits).toHaveLength(1);
    expect((await office.get('record.history', { entity: 'note', id })).entries).toMatchObject([
      { writer: 'local', site: 'Standort 05558' },
    ]);
    expect(countIn(office, "SELECT count(*) FROM record WHERE entity = 'tag' AND local = 1")).toBe(1);
  });

  test('starts its shared life with one op that says what is shown and names nothing as replaced', async () => {
    const id = await create(office, 'note', { text: 'Erst', visibility: 'private', source: 'Messe' });
    await office.get('record.update', { entity: 'note', id, set: { text: 'Dann' } });
    await office.get('record.update', { entity: 'note', id, set: { visibility: 'shared', state: 'filed' } });
    expect(lanesOf(id)).toEqual(['shared']);
    const line = storeOf(office)
      .writing.prepare('SELECT line FROM pending p JOIN record r ON r.no = p.record WHERE r.id = ?')
      .pluck()
      .get(id) as string;
    expect(JSON.parse(line) as Op).toMatchObject({
      p: {},
      set: { text: 'Dann', source: 'Messe', visibility: 'shared', state: 'filed' },
    });
    await other.get('bundle.import', { ticket: await exportAll(office) });
    expect(await other.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Dann', source: 'Messe' });
    expect((await office.get('store.rebuild', {})).differed).toBe(0);
  });

  test('cannot be called back once it was shared, and says so', async () => {
    const id = await create(office, 'note', { text: 'Geteilt' });
    for (const visibility of ['private', 'site']) {
      for (const reply of [
        await office.ask('record.update', { entity: 'note', id, set: { visibility } }),
        await office.ask('record.updateMany', { entity: 'note', ids: [id], set: { visibility } }),
      ])
        expect(reply).toMatchObject({
          error: { code: 'already-shared', message: expect.stringMatching(/löschen\.$/) },
        });
    }
    await office.get('record.update', { entity: 'note', id, set: { visibility: 'public' } });
  });

  test('may go from private to this site and back', async () => {
    const id = await create(office, 'note', { text: 'Intern', visibility: 'private' });
    for (const visibility of ['site', 'private'])
      await office.get('record.update', { entity: 'note', id, set: { visibility } });
    expect(lanesOf(id)).toEqual(['local', 'local', 'local']);
  });

  test('does not come back to its secret when its publication is taken back; other values do', async () => {
    const id = await create(office, 'note', { text: 'Erst', visibility: 'private' });
    await office.get('record.update', { entity: 'note', id, set: { visibility: 'shared', text: 'Zweit' } });
    await office.get('undo', {});
    expect(await office.get('record.get', { entity: 'note', id })).toMatchObject({
      text: 'Erst',
      visibility: 'shared',
    });
    await office.get('redo', {});
    expect(await office.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Zweit' });
  });
});

describe('a record of a non-public session', () => {
  const secret = { title: 'Grundstück', classification: 'nonpublic_session' };

  test('and every later edit of it lie in a log of their own', async () => {
    const id = await create(office, 'paper', secret);
    await office.get('record.update', { entity: 'paper', id, set: { facts: 'Preis' } });
    await office.get('record.delete', { entity: 'paper', id });
    expect(lanesOf(id)).toEqual(['nonpublic', 'nonpublic', 'nonpublic']);
    expect(readFileSync(await exportAll(office), 'utf8')).not.toMatch(/Grundstück|Preis/);
    expect(readFileSync(await sendEverything(), 'utf8')).toMatch(/Grundstück/);
  });

  test('that was public before keeps what it becomes to itself', async () => {
    const id = await create(office, 'paper', { title: 'Grundstück' });
    await office.get('record.update', {
      entity: 'paper',
      id,
      set: { title: 'Grundstück Nord', classification: 'nonpublic_session' },
    });
    expect(lanesOf(id)).toEqual(['nonpublic', 'shared']);
    expect(readFileSync(await exportAll(office), 'utf8')).not.toContain('Grundstück Nord');
  });

  test('that was private until now is published into that log only', async () => {
    const id = await create(office, 'paper', { ...secret, visibility: 'private' });
    expect(lanesOf(id)).toEqual(['local']);
    await office.get('record.update', { entity: 'paper', id, set: { visibility: 'shared' } });
    expect(lanesOf(id)).toEqual(['nonpublic']);
  });

  test('that is opened to the public is whole at a site that never got the session log', async () => {
    const id = await create(office, 'paper', { ...secret, facts: 'Preis', paperType: 'Vorlage' });
    await office.get('record.update', { entity: 'paper', id, set: { facts: 'Preis 2' } });
    await exportAll(office);
    await office.get('record.update', { entity: 'paper', id, set: { classification: 'public' } });
    await other.get('bundle.import', { ticket: await exportAll(office) });
    expect(await other.get('record.get', { entity: 'paper', id })).toMatchObject({
      title: 'Grundstück',
      facts: 'Preis 2',
      paperType: 'Vorlage',
      classification: 'public',
    });
    await other.get('bundle.import', { ticket: await sendEverything() });
    await office.get('bundle.import', { ticket: await exportAll(other) });
    expect(await digestOf(other)).toEqual(await digestOf(office));
    expect((await other.get('conflict.list', {})).total).toBe(0);
  });
});
