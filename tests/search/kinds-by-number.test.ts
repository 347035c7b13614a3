import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdRecord, saveRecord } from '../../db/store/record.ts';
import { isBehind } from '../../db/store/search.ts';
import { wordsOf } from '../../shared/search/words.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
  caughtUp();
});
afterEach(() => at.close());

/** The search has read everything: only then are hits counted by their numbers alone. */
function caughtUp(): void {
  while (at.office.catchUpSearch() > 0);
  expect(isBehind(storeOf(at).reader)).toBe(false);
}

const counts = async (text: string) => (await at.get('search.find', { text })).counts;

/** What the store itself says, hit by hit. */
const looked = (text: string) =>
  Object.fromEntries(
    storeOf(at)
      .reading.prepare(
        `SELECT s.entity, count(*) FROM search CROSS JOIN searched s ON s.record = search.rowid
         WHERE search MATCH ? GROUP BY s.entity`,
      )
      .raw()
      .all(`{title body} : ("${wordsOf(text)[0]}"*)`) as [string, number][],
  );

test('hits are counted by kind, through everything that is made, changed, deleted and taken back', async () => {
  const first = await create(at, 'project', { title: 'Quellweg' });
  expect(await counts('quell')).toEqual({ project: 1 });
  await create(at, 'task', { title: 'Quelle messen', projectId: first });
  await create(at, 'note', { text: 'Quellen' });
  expect(await counts('quell')).toEqual({ project: 1, task: 1, note: 1 });
  await at.get('record.delete', { entity: 'project', id: first });
  expect(await counts('quell')).toEqual({ task: 1, note: 1 });
  await at.get('undo', {});
  expect(await counts('quell')).toEqual({ project: 1, task: 1, note: 1 });
  expect(looked('quell')).toEqual({ project: 1, task: 1, note: 1 });
  expect(await counts('nott')).toEqual(looked('nott'));
});

test('KN1: a number that was taken back and given to another kind counts as that', async () => {
  const town = await openTestOffice({ body: '05558032', label: 'Nottuln' });
  await create(town, 'project', { title: 'Seltenweg' });
  await create(town, 'task', { title: 'Seltenheit' });
  const path = await exportAll(town, 'selten.dabundle');
  await at.get('bundle.import', { ticket: path });
  town.close();
  caughtUp();
  expect(await counts('selten')).toEqual(looked('selten'));
  const { writer: db } = storeOf(at);
  const greatest = () => db.prepare('SELECT no, entity, id FROM record ORDER BY no DESC LIMIT 1').get() as Greatest;
  const before = greatest();
  inTransaction(at, (tx) => {
    for (let one = greatest(); one.no > before.no - 3; one = greatest())
      saveRecord(tx.db, { ...holdRecord(tx.db, one.entity, one.id), state: null }, tx.revision);
  });
  for (let n = 0; greatest().no < before.no; n += 1) await create(at, 'paper', { title: `Seltenes ${n}` });
  expect(greatest().no).toBe(before.no);
  expect(looked('selten')['paper']).toBe(3);
  expect(await counts('selten')).toEqual(looked('selten'));
});

type Greatest = { readonly no: number; readonly entity: string; readonly id: string };
