import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from '../../db/bundle/read.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice } from '../helpers/office.ts';
import { commonFolder, look, send, take, titles } from './common-folder.ts';

const meeting = commonFolder();
const { add, filesIn, keep, objectWith, pair } = meeting;

test('what others hold and nobody has put there is named, with whom to ask', async () => {
  const [a, b] = await pair();
  const c = keep(await openTestOffice({ body: '05558036', label: 'Olfen' }));
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB, atC] = [await add(a), await add(b), await add(c)];
  await send(a, atA);
  await take(b, atB);
  await send(b, atB);
  const name = objectWith('Radweg');
  rmSync(join(meeting.folder, name));
  const seen = await look(c, atC);
  expect(seen?.missing).toMatchObject([{ from: 1, message: expect.stringMatching(/fehlt hier noch.*Bitten Sie/) }]);
  expect(await titles(b)).toEqual(['Radweg']);
});

test('a head in the folder of another site is not believed, and one of a stranger is not kept', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  expect(await look(b, atB)).toMatchObject({ heard: [{ site: 'Kreis' }] });
  // Nothing of a counts here yet: what it says of itself could make this site send less than others need.
  expect(countIn(b, 'SELECT count(*) FROM peer')).toBe(0);
  const [head = ''] = filesIn('.dabundle');
  const foreign = join(meeting.folder, 'a'.repeat(16));
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'head-1.dabundle'), readFileSync(join(meeting.folder, head)));
  expect((await look(b, atB))?.strange).toMatchObject([{ reason: 'unknown-key' }]);
  await take(b, atB);
  await look(b, atB);
  expect(countIn(b, 'SELECT count(*) FROM peer')).toBe(1);
});

test('a head is a bundle that any reader opens, with nothing in it but what its site holds', async () => {
  const [a] = await pair();
  const place = await add(a);
  await send(a, place);
  const [head = ''] = filesIn('.dabundle');
  const parts = [...readBundle(join(meeting.folder, head))];
  expect(parts.map(({ kind }) => kind)).toEqual(['header', 'end']);
  // A newer one takes its place; one that was damaged is named and believes nothing.
  await create(a, 'project', { title: 'Radweg' });
  await send(a, place);
  const heads = filesIn('.dabundle');
  expect(heads).toHaveLength(1);
  expect(heads[0]).not.toBe(head);
  appendFileSync(join(meeting.folder, heads[0] ?? ''), 'x');
  const fresh = keep(await openTestOffice({ body: '05558032' }));
  expect(await look(fresh, await add(fresh))).toMatchObject({ heard: [], strange: [{ reason: 'data-after-end' }] });
  expect(countIn(fresh, 'SELECT count(*) FROM peer')).toBe(0);
});
