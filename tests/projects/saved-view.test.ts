import { afterEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

const settings = {
  page: '/projects/board',
  filter: { text: 'rad', status: ['running'] },
  sort: [{ id: 'title', desc: true }],
};
const names = async (at: TestOffice) =>
  (await at.get('record.list', { entity: 'savedView', filter: { area: 'projects' }, sort: ['name'] })).rows.map(
    (row) => row['name'],
  );

test('a shared view travels in a bundle with everything it holds; a private one stays', async () => {
  const district = await openCoordination();
  const town = await openMember(district, '05558032');
  open.push(district, town);
  const shared = await create(district, 'savedView', {
    name: 'Laufende',
    area: 'projects',
    settings,
    visibility: 'shared',
  });
  await create(district, 'savedView', { name: 'Meine', area: 'projects', settings, visibility: 'private' });
  await hand(district, town);

  expect(await names(district)).toEqual(['Laufende', 'Meine']);
  expect(await names(town)).toEqual(['Laufende']);
  expect(await town.get('record.get', { entity: 'savedView', id: shared })).toMatchObject({ settings });
});

test('a private view can be shared later, and then not be fetched back; one undo brings back a deleted one', async () => {
  const district = await openCoordination();
  open.push(district);
  const id = await create(district, 'savedView', { name: 'Meine', area: 'projects', settings, visibility: 'private' });
  await district.get('record.update', { entity: 'savedView', id, set: { visibility: 'shared' } });
  const back = await district.ask('record.update', { entity: 'savedView', id, set: { visibility: 'private' } });
  expect(back).toMatchObject({ ok: false, error: { code: 'already-shared' } });

  await district.get('record.delete', { entity: 'savedView', id });
  expect(await names(district)).toEqual([]);
  await district.get('undo', {});
  expect(await district.get('record.get', { entity: 'savedView', id })).toMatchObject({ name: 'Meine', settings });
});
