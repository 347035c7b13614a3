import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { linesOf } from '../helpers/bundle-text.ts';
import { admit, digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function offices(...bodies: readonly string[]): Promise<TestOffice[]> {
  for (const body of bodies) open.push(await openTestOffice({ body, label: `Standort ${body}` }));
  return [...open];
}

const project = (title: string, more = {}) => ({ entity: 'project', fields: { title, ...more } });

async function hand(from: TestOffice, to: TestOffice) {
  return to.get('bundle.import', { ticket: await exportAll(from, `to-${Math.random()}.dabundle`) });
}

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

test('concurrent edits of one field are kept, listed with all values and their base, and one decision settles all sites', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg', { status: 'idea' }));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'Radweg Süd', status: 'planned' } });
  await hand(a, b);
  await hand(b, a);
  const atA = await a.get('conflict.list', {});
  const atB = await b.get('conflict.list', {});
  expect(atA.conflicts).toHaveLength(1);
  expect(atA.conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['Radweg Nord', 'Radweg Süd']);
  expect(atA.conflicts[0]?.base).toBe('Radweg');
  expect(atA.conflicts.map(({ values }) => values.map(({ dot }) => dot))).toEqual(
    atB.conflicts.map(({ values }) => values.map(({ dot }) => dot)),
  );
  expect(await a.get('record.get', { entity: 'project', id })).toMatchObject({
    status: 'planned',
    conflicts: ['title'],
  });
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Radweg Nord und Süd' });
  await hand(a, b);
  expect((await b.get('conflict.list', {})).total).toBe(0);
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Radweg Nord und Süd' });
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('choosing the value that is shown anyway is a decision too', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'A' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await hand(b, a);
  const { title } = await a.get('record.get', { entity: 'project', id });
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: title });
  expect((await a.get('conflict.list', {})).total).toBe(0);
});

test('equal values typed at two offices are no conflict', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  for (const office of [a, b]) await office.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await hand(a, b);
  await hand(b, a);
  expect((await a.get('conflict.list', {})).total + (await b.get('conflict.list', {})).total).toBe(0);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('a record deleted here and edited there comes back, and a person decides', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.delete', { entity: 'project', id });
  await b.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await hand(a, b);
  await hand(b, a);
  for (const office of [a, b]) {
    const { conflicts } = await office.get('conflict.list', {});
    expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ['_del', [false, true]],
    ]);
    expect((await office.get('record.get', { entity: 'project', id })).deleted).toBeUndefined();
  }
  await b.get('conflict.resolve', { entity: 'project', id, field: '_del', value: true });
  await hand(b, a);
  expect((await a.get('record.get', { entity: 'project', id })).deleted).toBe(true);
  expect((await a.get('conflict.list', {})).total).toBe(0);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('a deletion that had seen everything hides the record everywhere', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await b.get('record.delete', { entity: 'project', id });
  const read = await hand(b, a);
  expect(read.counts.deleted).toBe(1);
  expect((await a.get('record.list', { entity: 'project' })).total).toBe(0);
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

test('undo of a decision that was not yet handed on opens the conflict again, and redo decides it', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'A' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await hand(b, a);
  const before = await digestOf(a);
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'A' });
  await a.get('undo', {});
  expect((await a.get('conflict.list', {})).conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['A', 'B']);
  expect(await digestOf(a)).toEqual(before);
  await a.get('redo', {});
  expect((await a.get('conflict.list', {})).total).toBe(0);
  expect(await a.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'A' });
  await hand(a, b);
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});
