import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

test('a store that was looked at, searched and written to is still whole: what one connection remembers of the index is no damage', async () => {
  for (let n = 0; n < 40; n += 1) await create(office, 'project', { title: `Vorhaben ${n}` });
  expect((await office.get('store.status', {})).integrity).toBe('ok');
  await office.get('search.find', { text: 'Vorhaben' });
  await office.get('store.rebuild', {});
  while (office.office.catchUpSearch() > 0);
  await create(office, 'project', { title: 'Danach' });
  expect((await office.get('store.status', {})).integrity).toBe('ok');
});
