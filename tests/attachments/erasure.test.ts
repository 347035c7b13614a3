import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith } from '../helpers/bytes.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';
import { attach, filesOf, pack, presences, project } from './help.ts';

// A word nobody else uses, so that a byte by byte search finds it and nothing else.
const word = 'Zwetschgenwasser';

let kreis: TestOffice;
let olfen: TestOffice;
let on: string;

beforeEach(async () => {
  kreis = await openCoordination();
  olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  on = `project:${await project(kreis)}`;
});
afterEach(() => {
  for (const office of [kreis, olfen]) office.close();
});

async function everywhere() {
  const attached = await attach(kreis, on, 'a.txt', word);
  rmSync(kreis.file('a.txt'));
  await hand(kreis, olfen);
  const { ticket } = await pack(kreis, { which: { kind: 'lacking' } });
  await olfen.get('attachment.takeIn', { ticket });
  rmSync(ticket);
  for (const office of [kreis, olfen]) {
    await office.get('backup.create', {});
    expect(filesWith(office.dir, word)).toHaveLength(1);
  }
  return attached;
}

test('C6: an erased document loses its content on the disk of every site the erasure reaches', async () => {
  const { id } = await everywhere();
  await kreis.get('record.erase', { entity: 'attachment', id });
  expect(filesWith(kreis.dir, word)).toEqual([]);
  expect(filesOf(olfen)).toHaveLength(1);
  await hand(kreis, olfen);
  expect(filesOf(olfen)).toEqual([]);
  expect(filesWith(olfen.dir, word)).toEqual([]);
});

test('C6: a restore point that cannot be read keeps no erased content', async () => {
  const { id } = await everywhere();
  writeFileSync(kreis.file('restore/20260101T000000000Z_kaputt.sqlite'), 'SQLite format 3\0 und dann nichts');
  await kreis.get('record.erase', { entity: 'attachment', id });
  expect(filesWith(kreis.dir, word)).toEqual([]);
});

test('the same content of another document stays, because that one was not erased', async () => {
  const { id } = await everywhere();
  const other = `project:${await project(kreis, 'Süd')}`;
  await attach(kreis, other, 'b.txt', word);
  await kreis.get('record.erase', { entity: 'attachment', id });
  expect(await presences(kreis, other)).toEqual(['b.txt: here']);
});

test('a content of an erased document that comes again with a companion is not taken in', async () => {
  const { id } = await everywhere();
  const { ticket } = await pack(olfen, { which: { kind: 'project', id: on.slice('project:'.length) } });
  await kreis.get('record.erase', { entity: 'attachment', id });
  const again = await kreis.get('attachment.takeIn', { ticket });
  expect(again).toMatchObject({ count: 0, refused: [{ reason: 'no-record' }] });
  expect(filesOf(kreis)).toEqual([]);
});
