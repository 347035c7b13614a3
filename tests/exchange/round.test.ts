import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf } from '../helpers/bundle-text.ts';
import { hand } from '../helpers/members.ts';
import { admit, digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { officesOf, project } from './offices.ts';

const { offices, open } = officesOf();

test('what one office typed stands at the other after one bundle, and both have the same digest', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Wärmeplanung', { budgetCents: 12_345, status: 'running' }));
  const read = await hand(a, b);
  expect(read).toMatchObject({ verdict: 'new', applied: true });
  await hand(b, a);
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({
    title: 'Wärmeplanung',
    budgetCents: 12_345,
  });
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('the same bundle twice is known the second time and changes nothing', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  await a.get('record.create', project('Radweg'));
  const bundle = await exportAll(a);
  await b.get('bundle.import', { ticket: bundle });
  const before = await digestOf(b);
  expect(await b.get('bundle.import', { ticket: bundle })).toMatchObject({
    verdict: 'known',
    applied: false,
    restorePoint: null,
  });
  expect(await digestOf(b)).toEqual(before);
});

test('an early bundle is held with the missing range, and is applied when the gap is filled', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  await a.get('record.create', project('Erstes'));
  const first = await exportAll(a, 'first.dabundle');
  await b.get('bundle.import', { ticket: first });
  await hand(b, a); // Now a knows what b has, and sends only what is new.
  const writer = (await b.get('office.status', {})).site?.writer ?? '';
  await a.get('record.create', project('Zweites'));
  const second = await exportAll(a, 'second.dabundle', [writer]);
  await a.get('record.create', project('Drittes'));
  await hand(b, a);
  // b has read neither second nor third; third alone comes first, cut to what is newest.
  const third = await exportAll(a, 'third.dabundle');
  const lines = linesOf(third);
  expect(lines.filter((line) => line.startsWith('{"crit"'))).toHaveLength(3 + 1);
  const c = await openTestOffice({ body: '05558036' });
  open.push(c);
  const onlySecond = await c.get('bundle.import', { ticket: second });
  expect(onlySecond.verdict).toBe('held');
  expect(onlySecond.counts.held).toBeGreaterThan(0);
  expect(onlySecond.segments.find((s) => s.verdict === 'held')?.message).toMatch(/fehlen die Änderungen 1 bis \d+/);
  expect((await c.get('record.list', { entity: 'project' })).total).toBe(0);
  await c.get('bundle.import', { ticket: third });
  expect((await c.get('record.list', { entity: 'project' })).total).toBe(3);
  expect((await c.get('store.status', {})).held).toBe(0);
});

test('an import taken back leaves local edits, and reading it again merges as if nothing had happened', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  const bundle = await exportAll(a);
  const read = await b.get('bundle.import', { ticket: bundle });
  const { id: own } = await b.get('record.create', project('Eigenes'));
  await b.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await b.get('bundle.undo', { bundle: read.bundle });
  expect(await b.get('record.get', { entity: 'project', id: own })).toMatchObject({ title: 'Eigenes' });
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({ title: null, status: 'running' });
  expect((await b.ask('bundle.undo', { bundle: read.bundle })).ok).toBe(false);
  const again = await b.get('bundle.import', { ticket: bundle });
  expect(again).toMatchObject({ verdict: 'new', applied: true });
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Radweg', status: 'running' });
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('a preview shows field by field what would change, and writes nothing', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  const before = await digestOf(b);
  const preview = await b.get('bundle.preview', { ticket: await exportAll(a, 'p.dabundle') });
  expect(preview.senderSite).toBe('Standort 05558');
  expect(preview.changes).toEqual([
    {
      entity: 'project',
      id,
      title: 'Radweg Nord',
      kind: 'changed',
      fields: [{ field: 'title', from: 'Radweg', to: 'Radweg Nord', conflict: false }],
    },
  ]);
  expect(await digestOf(b)).toEqual(before);
});

test('every import has a restore point before it; going back gives a new writer, and the store stays one with the others', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  await b.get('record.create', project('Ungesendet'));
  await a.get('record.create', project('Radweg'));
  const read = await hand(a, b);
  const writer = (await b.get('office.status', {})).site?.writer;
  await b.get('record.create', project('Nach dem Einlesen'));
  const restored = await b.get('backup.restore', { name: read.restorePoint ?? '' });
  expect(restored.writer).not.toBe(writer);
  expect((await b.get('record.list', { entity: 'project' })).rows.map((row) => row['title'])).toEqual(['Ungesendet']);
  await hand(a, b);
  await hand(b, a);
  await hand(a, b);
  expect(await digestOf(a)).toEqual(await digestOf(b));
  expect((await a.get('record.list', { entity: 'project', sort: ['title'] })).rows.map((row) => row['title'])).toEqual([
    'Radweg',
    'Ungesendet',
  ]);
});

test('a copied store without its key goes on under a new writer and collides with nobody', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await a.get('backup.create', {});
  const copy = await openTestOffice({ body: null });
  open.push(copy);
  const [point] = (await a.get('backup.list', {})).points;
  copyFileSync(a.file(`restore/${point?.name}`), copy.file('store.sqlite'));
  const twin = copy.reopen();
  admit(twin);
  const writers = await Promise.all(
    [a, twin].map(async (office) => (await office.get('office.status', {})).site?.writer),
  );
  expect(writers[0]).not.toBe(writers[1]);
  await twin.get('record.update', { entity: 'project', id, set: { title: 'Kopie' } });
  await a.get('record.update', { entity: 'project', id, set: { title: 'Original' } });
  await hand(twin, b);
  await hand(a, b);
  const values = (await b.get('conflict.list', {})).conflicts.find(({ field }) => field === 'title')?.values;
  expect(values?.map(({ value }) => value)).toEqual(expect.arrayContaining(['Kopie', 'Original']));
});

test('a cancelled import changes nothing', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  for (let n = 0; n < 20; n += 1) await a.get('record.create', project(`Radweg ${n}`));
  const bundle = await exportAll(a);
  const before = await digestOf(b);
  const { answer } = await import('../../db/answer.ts');
  const { reply } = await answer(b.office, 'bundle.import', { ticket: bundle }, { task: 't', isCancelled: () => true });
  expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await digestOf(b)).toEqual(before);
  expect(existsSync(b.file('store.sqlite'))).toBe(true);
  expect(await b.get('bundle.import', { ticket: bundle })).toMatchObject({ applied: true });
});

test('values of a newer version are kept, counted and forwarded', async () => {
  const [a, b, c] = (await offices('05558', '05558032', '05558036')) as [TestOffice, TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  // A newer program would write such fields; here they are put into the unsigned log by hand.
  const open = a.office.opened();
  if (!open.ok) throw new Error('closed');
  const { store } = open.value;
  const row = store.writing.prepare("SELECT seq, line FROM pending WHERE line LIKE '%Radweg%'").get() as {
    seq: number;
    line: string;
  };
  const line = row.line.replace('"set":{', '"set":{"hologram":"ja",');
  store.writing.prepare("UPDATE pending SET line = ? WHERE seq = ? AND writer <> 'local'").run(line, row.seq);
  const bundle = await exportAll(a);
  const read = await b.get('bundle.import', { ticket: bundle });
  expect(read.counts.unknown).toBe(1);
  expect((await b.get('exchange.status', {})).unknownValues).toBe(1);
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Radweg' });
  await hand(b, c);
  expect((await c.get('exchange.status', {})).unknownValues).toBe(1);
});

test('a store is not written when its disk is full', async () => {
  const [a] = (await offices('05558')) as [TestOffice];
  const opened = a.office.opened();
  if (!opened.ok) throw new Error('closed');
  const { writing } = opened.value.store;
  const pages = Number(writing.pragma('page_count', { simple: true }));
  writing.pragma(`max_page_count = ${pages}`);
  const before = await digestOf(a);
  let refused: { code: string; message: string } | null = null;
  for (let n = 0; n < 200 && refused === null; n += 1) {
    const reply = await a.ask('record.create', project('x'.repeat(250)));
    if (!reply.ok) refused = reply.error as { code: string; message: string };
  }
  expect(refused).toMatchObject({ code: 'store-full' });
  expect(refused?.message).toMatch(/Datenträger ist voll.*Bitte schaffen Sie Platz/);
  writing.pragma('max_page_count = 1000000');
  expect((await a.get('store.status', {})).integrity).toBe('ok');
  expect((await digestOf(a)).vv).not.toEqual({});
  expect(before.digest).toBeDefined();
  writeFileSync(a.file('done'), '');
});
