import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hand } from '../helpers/members.ts';
import { digestOf, exportAll, type TestOffice } from '../helpers/office.ts';
import { officesOf, project } from './offices.ts';

const { offices } = officesOf();

test('private and site records never enter a bundle, and a private one can be handed to everybody', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const secret = await a.get('record.create', {
    entity: 'note',
    fields: { text: 'Vertraulicher Gedanke', visibility: 'private' },
  });
  await a.get('record.create', { entity: 'note', fields: { text: 'Nur für das Büro', visibility: 'site' } });
  const bundle = await exportAll(a);
  expect(readFileSync(bundle, 'utf8')).not.toMatch(/Vertraulicher|Nur für das/);
  await a.get('record.update', { entity: 'note', id: secret.id, set: { visibility: 'shared' } });
  await hand(a, b);
  expect((await b.get('record.list', { entity: 'note' })).rows.map((row) => row['text'])).toEqual([
    'Vertraulicher Gedanke',
  ]);
  expect(await a.ask('record.update', { entity: 'note', id: secret.id, set: { visibility: 'private' } })).toMatchObject(
    {
      ok: false,
      error: { code: 'already-shared' },
    },
  );
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('tags of a private note are handed over with it', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const note = await a.get('note.capture', { text: 'Idee von der Messe #Mobilität', visibility: 'private' });
  await a.get('record.update', { entity: 'note', id: note.id, set: { visibility: 'shared' } });
  await hand(a, b);
  expect((await b.get('note.list', {})).notes.map(({ tags }) => tags)).toEqual([['Mobilität']]);
});

test('records of non-public sessions go out only when asked for by name, and are not forwarded by others', async () => {
  const [a, b, c] = (await offices('05558', '05558032', '05558036')) as [TestOffice, TestOffice, TestOffice];
  await a.get('record.create', {
    entity: 'paper',
    fields: { title: 'Grundstück', classification: 'nonpublic_session' },
  });
  const plain = await exportAll(a, 'plain.dabundle');
  expect(readFileSync(plain, 'utf8')).not.toContain('Grundstück');
  const full = a.file('full.dabundle');
  await a.get('bundle.create', { ticket: full, include: ['nonpublic_session'] });
  await b.get('bundle.import', { ticket: full });
  expect((await b.get('record.list', { entity: 'paper' })).total).toBe(1);
  const forwarded = await exportAll(b);
  expect(readFileSync(forwarded, 'utf8')).not.toContain('Grundstück');
  await c.get('bundle.import', { ticket: forwarded });
  expect((await c.get('record.list', { entity: 'paper' })).total).toBe(0);
});

test('a bundle for one site leaves out what that site is known to hold', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await hand(b, a);
  const writer = (await b.get('office.status', {})).site?.writer ?? '';
  await a.get('record.create', project('Neu'));
  const written = await a.get('bundle.create', { ticket: a.file('small.dabundle'), to: [writer] });
  expect(written.ops).toBe(1);
  expect(await a.ask('bundle.create', { ticket: a.file('x.dabundle'), to: ['aaaaaaaaaaaaaaaa'] })).toMatchObject({
    error: { code: 'unknown-recipient' },
  });
});

test('a bundle can be packed and sealed with a passphrase, and is read with it only', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  await a.get('record.create', project('Geheimes Vorhaben'));
  const sealed = a.file('sealed.dabundle');
  await a.get('bundle.create', { ticket: sealed, gzip: true, passphrase: 'Korrekt Pferd Batterie' });
  expect(readFileSync(sealed).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(await b.ask('bundle.preview', { ticket: sealed })).toMatchObject({ error: { code: 'needs-passphrase' } });
  expect(await b.ask('bundle.preview', { ticket: sealed, passphrase: 'falsch' })).toMatchObject({
    error: { reason: 'wrong-passphrase' },
  });
  expect(await b.get('bundle.import', { ticket: sealed, passphrase: 'Korrekt Pferd Batterie' })).toMatchObject({
    applied: true,
  });
});
