import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { officesOf } from './offices.ts';

const { offices } = officesOf();

/** An office that has chosen a folder in which one bundle of another lies. */
async function withInbox() {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const inbox = a.file('Eingang');
  mkdirSync(inbox);
  await create(b, 'project', { title: 'Aus Nottuln' });
  copyFileSync(await exportAll(b), join(inbox, 'nottuln.dabundle'));
  await a.get('inbox.choose', { ticket: inbox });
  return { office: a, inbox };
}

test('one file of the folder that cannot be asked about keeps none of the others out', async () => {
  const { office, inbox } = await withInbox();
  // A link that leads to itself is to every program what a file is whose bytes the cloud has not brought.
  symlinkSync(join(inbox, 'kreis.dabundle'), join(inbox, 'kreis.dabundle'));
  const { folder, files } = await office.get('inbox.list', {});
  expect(folder).toMatchObject({ isThere: true });
  expect(files.map(({ name }) => name)).toEqual(['nottuln.dabundle']);
});

test('a file in place of the folder, or nothing: it is not there, and nothing else is said of it', async () => {
  const { office, inbox } = await withInbox();
  rmSync(inbox, { recursive: true });
  expect(await office.get('inbox.list', {})).toMatchObject({ folder: { isThere: false }, files: [] });
  writeFileSync(inbox, 'kein Ordner');
  expect(await office.get('inbox.list', {})).toMatchObject({ folder: { isThere: false }, files: [] });
});
