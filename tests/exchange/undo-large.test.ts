import { afterEach, expect, test } from 'vitest';
import { bundle, handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { derivedIn, expectRebuiltSame } from '../helpers/rebuilt.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

const title = async (at: TestOffice, id: string) => (await at.get('record.get', { entity: 'project', id }))['title'];

test('undo of an import of 10 000 ops after 50 local edits keeps the 50 edits, and importing again ends where no undo would have', async () => {
  for (const body of ['05558', '05558032', '05558036']) open.push(await openTestOffice({ body }));
  const [writer, undone, straight] = open as [TestOffice, TestOffice, TestOffice];
  // Both readers know each other's beginning, so that they can be compared at the end.
  const start = await exportAll(writer, 'start.dabundle');
  for (const at of [undone, straight]) await at.get('bundle.import', { ticket: start });
  const by = handOf(writer);
  const ids = Array.from({ length: 2500 }, () => rowId(by));
  const drafts = [0, 1, 2, 3].flatMap((round) =>
    ids.map((id, index) => {
      const status = ['idea', 'planned', 'approved', 'running'][round] ?? 'idea';
      const set = round === 0 ? { title: `Projekt ${index}`, status } : { status };
      const last = by.seq + (round - 1) * ids.length + index + 1;
      return { id, set, ...(round === 0 ? {} : { p: { status: `${by.writer}.${last}` } }) };
    }),
  );
  expect(drafts).toHaveLength(10_000);
  const path = bundle(writer.file('zehntausend.dabundle'), by, [
    segment(by, drafts, { reg: (await writer.get('registry.status', {})).length }),
  ]);

  const both = [undone, straight];
  const imported = await undone.get('bundle.importAll', { sources: [{ ticket: path }] });
  await straight.get('bundle.importAll', { sources: [{ ticket: path }] });
  expect(imported.counts.new).toBeGreaterThanOrEqual(2500);
  // Fifty local edits: twenty-five records of their own, and twenty-five edits of what was imported.
  const own: string[] = [];
  for (const at of both) {
    for (let n = 0; n < 25; n += 1) {
      const { id } = await at.get('record.create', { entity: 'project', fields: { title: `Eigenes ${n}` } });
      if (at === undone) own.push(id);
    }
  }
  for (const at of both) {
    for (const id of ids.slice(0, 25)) {
      await at.get('record.update', { entity: 'project', id, set: { title: 'Hier umbenannt', status: 'paused' } });
    }
  }

  await undone.get('bundle.undoAll', { batch: imported.batch ?? '' });
  for (const id of own) expect(await title(undone, id)).toMatch(/^Eigenes/);
  for (const id of ids.slice(0, 25)) expect(await title(undone, id)).toBe('Hier umbenannt');
  expect((await undone.get('record.list', { entity: 'project', limit: 1 })).total).toBe(50);
  await expectRebuiltSame(undone);

  await undone.get('bundle.importAll', { sources: [{ ticket: path }] });
  for (const id of ids.slice(0, 25)) {
    const row = await undone.get('record.get', { entity: 'project', id });
    expect(row).toMatchObject({ title: 'Hier umbenannt', status: 'paused' });
    expect(row.conflicts ?? []).toEqual([]);
  }
  expect(await title(undone, ids[2499] ?? '')).toBe('Projekt 2499');
  await expectRebuiltSame(undone);

  // Where no undo would have: whoever took it in and never looked back holds the same after an exchange.
  await straight.get('bundle.import', { ticket: await exportAll(undone, 'a.dabundle') });
  await undone.get('bundle.import', { ticket: await exportAll(straight, 'b.dabundle') });
  expect(await digestOf(undone)).toEqual(await digestOf(straight));
  expect(derivedIn(undone).conflicts).toEqual(derivedIn(straight).conflicts);
}, 240_000);
