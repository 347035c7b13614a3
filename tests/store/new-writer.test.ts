import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderAt } from '../../db/store/folder.ts';
import { readIdentity } from '../../db/store/identity.ts';
import { assert } from '../../shared/core/assert.ts';
import { create } from '../helpers/create.ts';
import { admit, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { begin, ownFolder } from './own-folder.ts';

const own = ownFolder();
const { attach, opened } = own;

test('the key is kept outside the database, for this user only', async () => {
  const office = attach(own.dir);
  await office.get('office.begin', begin);
  const identity = readIdentity(folderAt(own.dir));
  assert(identity !== null, 'an identity was written');
  office.office.close();
  const store = readFileSync(join(own.dir, 'store.sqlite'));
  for (const { key } of [identity.shared, identity.nonpublic]) expect(store.includes(key.d)).toBe(false);
});

describe('a store goes on under a new writer', () => {
  let office: TestOffice;
  let writer: string;
  let project: string;
  beforeEach(async () => {
    office = await openTestOffice();
    opened.push(office);
    project = await create(office, 'project', { title: 'Unterschrieben' });
    await exportAll(office);
    await create(office, 'project', { title: 'Noch nicht unterschrieben' });
    writer = (await office.get('office.status', {})).site?.writer ?? '';
    office.office.close();
  });

  const cases: readonly (readonly [string, (identity: string) => void])[] = [
    ['its key is missing', (identity) => rmSync(identity)],
    ['its key file is broken', (identity) => writeFileSync(identity, '{"v":1,')],
    ['its key file is another program’s', (identity) => writeFileSync(identity, '{"name":"x"}')],
  ];
  test.each([
    ...cases,
    [
      'its key is another site’s',
      async (identity: string) => {
        const other = await openTestOffice({ body: '05558032' });
        copyFileSync(other.file('identity.json'), identity);
        other.close();
      },
    ] as const,
    [
      'it is older than what was signed with its key',
      async (_identity: string) => {
        const store = office.file('store.sqlite');
        copyFileSync(store, `${store}.older`);
        const signing = attach(office.dir);
        const sent = await exportAll(signing, 'sent.dabundle');
        signing.office.close();
        for (const suffix of ['-wal', '-shm']) rmSync(store + suffix, { force: true });
        copyFileSync(`${store}.older`, store);
        return sent;
      },
    ] as const,
  ])('when %s; unsigned edits go over to it, and nothing is lost', async (_name, spoil) => {
    const sent = await spoil(office.file('identity.json'));
    const again = attach(office.dir);
    const site = (await again.get('office.status', {})).site;
    expect(site?.writer).not.toBe(writer);
    const { rows } = await again.get('record.list', { entity: 'project', sort: ['title'] });
    expect(rows.map(({ title }) => title)).toEqual(['Noch nicht unterschrieben', 'Unterschrieben']);
    await again.get('record.update', { entity: 'project', id: project, set: { title: 'Weiter' } });
    const isAdmitted = async () => (await again.get('registry.status', {})).own.admitted;
    expect(await isAdmitted()).toBe(false);
    // Where the old key was at hand, it has signed over to the new one, which counts as soon as what it had signed before is back; the
    // coordination must admit the others anew.
    if (typeof sent === 'string') {
      await again.get('bundle.import', { ticket: sent });
      expect(await isAdmitted()).toBe(true);
    } else admit(again);

    const reader = await openTestOffice({ body: '05558036' });
    opened.push(reader);
    if (typeof sent === 'string') await reader.get('bundle.import', { ticket: sent });
    expect(await reader.get('bundle.import', { ticket: await exportAll(again) })).toMatchObject({ verdict: 'new' });
    expect((await reader.get('record.list', { entity: 'project' })).total).toBe(2);
    expect((await reader.get('conflict.list', {})).total).toBe(0);
    expect((await again.get('store.rebuild', {})).differed).toBe(0);
  });

  test('and stays under its own when nothing is wrong, even if the key file lags behind', async () => {
    const identity = office.file('identity.json');
    const lagging = readFileSync(identity, 'utf8');
    const again = attach(office.dir);
    await exportAll(again);
    again.office.close();
    expect(readFileSync(identity, 'utf8')).not.toBe(lagging);
    writeFileSync(identity, lagging);
    expect((await attach(office.dir).get('office.status', {})).site?.writer).toBe(writer);
  });

  test('and keeps the fingerprint of the coordination that was pinned at installation', async () => {
    const root = readIdentity(folderAt(office.dir))?.root;
    expect(root).toMatch(/^([a-z2-7]{4}-){7}[a-z2-7]{4}$/);
    rmSync(office.file('identity.json'));
    attach(office.dir);
    expect(readIdentity(folderAt(office.dir))?.root).toBe(root);
  });
});
