import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../db/store/edit.ts';
import { entities } from '../../shared/entities.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const rows = async (entity: string) => (await at.get('record.list', { entity })).rows;

test('a captured line keeps its words; #words become tags, the first address the link', async () => {
  const text = 'Bürgerterminal mit Gebärdensprache #Barrierefreiheit #Messe https://example.org/terminal';
  const row = await at.get('note.capture', { text, source: 'Kommunalmesse' });
  expect(row).toMatchObject({ text, source: 'Kommunalmesse', url: 'https://example.org/terminal', state: 'inbox' });
  expect((await rows('tag')).map(({ name, on }) => [name, on]).sort()).toEqual([
    ['Barrierefreiheit', `note:${row.id}`],
    ['Messe', `note:${row.id}`],
  ]);
});

test('one undo takes a captured note back with its tags, and one redo brings both again', async () => {
  const { id } = await at.get('note.capture', { text: 'Idee #KI #Messe' });
  await at.get('undo', {});
  expect(await rows('note')).toEqual([]);
  expect(await rows('tag')).toEqual([]);

  await at.get('redo', {});
  expect(await at.get('note.list', {})).toMatchObject({ notes: [{ id, tags: ['KI', 'Messe'] }] });
});

test('a private note never leaves, and neither do its tags', async () => {
  await at.get('note.capture', { text: 'Nur für mich #Geheimnis', visibility: 'private' });
  await at.get('note.capture', { text: 'Für alle #Messe' });
  const other = await openTestOffice({ body: '05558032' });
  await other.get('bundle.import', { ticket: await exportAll(at) });
  expect((await other.get('record.list', { entity: 'note' })).rows.map(({ text }) => text)).toEqual([
    'Für alle #Messe',
  ]);
  expect((await other.get('record.list', { entity: 'tag' })).rows.map(({ name }) => name)).toEqual(['Messe']);
  other.close();
});

test('notes come newest first with field and tags, and each pile is counted', async () => {
  const fieldId = await create(at, 'strategyField', { title: 'Klima', colour: 6 });
  await at.get('note.capture', { text: 'Erste' });
  const second = await at.get('note.capture', { text: 'Zweite #b #a' });
  const filed = await at.get('note.capture', { text: 'Abgelegt' });
  await at.get('record.update', { entity: 'note', id: second.id, set: { fieldId } });
  await at.get('record.update', { entity: 'note', id: filed.id, set: { state: 'filed' } });

  const inbox = await at.get('note.list', {});
  expect(inbox.notes).toMatchObject([
    {
      text: 'Zweite #b #a',
      tags: ['a', 'b'],
      field: 'Klima',
      fieldColour: 6,
      visibility: 'shared',
      hasConflict: false,
    },
    { text: 'Erste', tags: [], field: null },
  ]);
  expect(inbox.counts).toEqual({ inbox: 2, filed: 1, dropped: 0 });
  expect((await at.get('note.list', { state: 'filed' })).notes.map(({ text }) => text)).toEqual(['Abgelegt']);
  expect((await at.get('note.list', { state: 'all' })).notes).toHaveLength(3);
});

test('deleted notes and taken-off tags are left out', async () => {
  const gone = await at.get('note.capture', { text: 'Weg' });
  await at.get('note.capture', { text: 'Bleibt #ab #cd' });
  const tag = (await rows('tag')).find(({ name }) => name === 'ab');
  await at.get('record.delete', { entity: 'note', id: gone.id });
  await at.get('record.delete', { entity: 'tag', id: tag?.id ?? '' });
  const { notes, counts } = await at.get('note.list', {});
  expect(notes).toMatchObject([{ text: 'Bleibt #ab #cd', tags: ['cd'] }]);
  expect(counts.inbox).toBe(1);
});

test('a note without text, in a state of a newer version, waits in the inbox', async () => {
  inTransaction(at, (tx) => {
    edit(tx, entities.note as never, '01930000-0000-7000-8000-00000000dead', { state: 'from-tomorrow' });
  });
  const { notes, counts } = await at.get('note.list', {});
  expect(notes).toMatchObject([{ text: null, state: 'inbox', tags: [] }]);
  expect(counts).toEqual({ inbox: 1, filed: 0, dropped: 0 });
});

test('an empty line is not a note', async () => {
  expect(await at.ask('note.capture', { text: '   ' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-request' },
  });
});
