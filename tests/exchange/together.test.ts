import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { create } from '../helpers/create.ts';
import { mailWith } from '../helpers/mail.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function offices<const Names extends readonly string[]>(...bodies: Names) {
  for (const body of bodies) open.push(await openTestOffice({ body, label: `Standort ${body}` }));
  return [...open] as { [Index in keyof Names]: TestOffice };
}

const titles = async (at: TestOffice) =>
  (await at.get('record.list', { entity: 'project', sort: ['title'] })).rows.map((row) => row['title']);
const writerOf = async (at: TestOffice) => (await at.get('office.status', {})).site?.writer ?? '';
const sourcesOf = (...tickets: readonly string[]) => tickets.map((ticket) => ({ ticket }));
const verdicts = (files: readonly { state: string }[]) =>
  files.map((file) => ('verdict' in file ? file.verdict : 'reason' in file ? file.reason : ''));

/** Three runs of one log, each in a file of its own. */
async function threeParts(from: TestOffice, to: TestOffice): Promise<string[]> {
  const files: string[] = [];
  await to.get('bundle.import', { ticket: await exportAll(from, 'start.dabundle') });
  await from.get('bundle.import', { ticket: await exportAll(to, 'answer.dabundle') });
  const writer = await writerOf(to);
  for (const title of ['Eins', 'Zwei', 'Drei']) {
    await create(from, 'project', { title });
    files.push(await exportAll(from, `${title}.dabundle`, [writer]));
    // The sender believes that it arrived: the next file goes on from here.
    const { heads, vv } = JSON.parse(readFileSync(files.at(-1) ?? '', 'utf8'))[0];
    const opened = from.office.opened();
    if (!opened.ok) throw new Error('closed');
    opened.value.store.writing
      .prepare('UPDATE peer SET vv = ?, heads = ? WHERE writer = ?')
      .run(JSON.stringify(vv), JSON.stringify(heads), writer);
  }
  return files;
}

test('several files are one: what waits for another file of the same drop comes out as new, in any order', async () => {
  const [a, b] = await offices('05558', '05558032');
  const [one = '', two = '', three = ''] = await threeParts(a, b);
  // Alone, the last one waits.
  const alone = await b.get('bundle.preview', { ticket: three });
  expect(alone.verdict).toBe('held');

  const together = await b.get('bundle.previewAll', { sources: sourcesOf(three, one, two) });
  expect(verdicts(together.files)).toEqual(['new', 'new', 'new']);
  expect(together.counts).toMatchObject({ new: 3, held: 0 });
  expect(together.changes.map(({ title, file }) => [title, file])).toEqual([
    ['Eins', 1],
    ['Zwei', 2],
    ['Drei', 0],
  ]);
  expect(await titles(b)).toEqual([]);

  const read = await b.get('bundle.importAll', { sources: sourcesOf(three, one, two) });
  expect(verdicts(read.files)).toEqual(['new', 'new', 'new']);
  expect(await titles(b)).toEqual(['Drei', 'Eins', 'Zwei']);
  expect((await b.get('backup.list', {})).points.filter(({ name }) => name === read.restorePoint)).toHaveLength(1);
  expect((await b.get('store.status', {})).held).toBe(0);
});

test('the same as one after the other: registers, conflicts and digests', async () => {
  const [a, b, c, d] = await offices('05558', '05558032', '05558036', '05558008');
  const id = await create(a, 'project', { title: 'Radweg', status: 'idea' });
  const start = await exportAll(a, 'start.dabundle');
  for (const office of [b, c]) await office.get('bundle.import', { ticket: start });
  await b.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await c.get('record.update', { entity: 'project', id, set: { title: 'Radweg Süd', status: 'running' } });
  const files = [start, await exportAll(b, 'b.dabundle'), await exportAll(c, 'c.dabundle')];
  for (const ticket of files) await a.get('bundle.import', { ticket });
  const { files: told, counts } = await d.get('bundle.importAll', { sources: sourcesOf(...files.toReversed()) });
  expect(counts.conflicts).toBe(1);
  expect(told.every((file) => file.state === 'read')).toBe(true);
  expect((await d.get('conflict.list', {})).total).toBe(1);
  await a.get('bundle.import', { ticket: await exportAll(d, 'd.dabundle') });
  await d.get('bundle.import', { ticket: await exportAll(a, 'a.dabundle') });
  expect(await digestOf(d)).toEqual(await digestOf(a));
});

test('counts belong to the file that brings them, and their sum is the whole', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  await create(b, 'project', { title: 'Aus Nottuln' });
  await create(c, 'project', { title: 'Aus Olfen' });
  await create(c, 'note', { text: 'Auch aus Olfen' });
  const { files, counts } = await a.get('bundle.previewAll', {
    sources: sourcesOf(await exportAll(b), await exportAll(c)),
  });
  const each = files.map((file) => (file.state === 'read' ? file.counts.new : -1));
  expect(each[0]).toBeGreaterThan(0);
  expect(each.reduce((sum, n) => sum + n, 0)).toBe(counts.new);
  const log = await a.get('bundle.importAll', { sources: sourcesOf(await exportAll(b), await exportAll(c)) });
  expect(log.files.map((file) => file.state === 'read' && file.senderSite)).toEqual([
    'Standort 05558032',
    'Standort 05558036',
  ]);
  const { entries } = await a.get('bundle.log', {});
  expect(entries.filter(({ direction }) => direction === 'in')).toHaveLength(2);
});

test('what a bundle for everybody forwards is told once, by the first file that brings it', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  await create(b, 'project', { title: 'Aus Nottuln' });
  const own = await exportAll(b);
  await c.get('bundle.import', { ticket: own });
  const forwarded = await exportAll(c);
  const read = await a.get('bundle.importAll', { sources: sourcesOf(own, forwarded) });
  expect(verdicts(read.files)[0]).toBe('new');
  expect(await titles(a)).toEqual(['Aus Nottuln']);
  // Taking back the first alone leaves what the second holds too.
  const [first] = read.files;
  await a.get('bundle.undo', { bundle: first?.state === 'read' ? first.bundle : '' });
  expect(await titles(a)).toEqual(['Aus Nottuln']);
});

test('bad files keep the good ones out of nothing: each says what is wrong and what to do', async () => {
  const [a, b] = await offices('05558', '05558032');
  await create(a, 'project', { title: 'Radweg' });
  const good = await exportAll(a);
  const half = a.file('halb.dabundle');
  writeFileSync(half, readFileSync(good).subarray(0, 900));
  const letter = a.file('brief.dabundle');
  writeFileSync(letter, 'Sehr geehrte Damen und Herren');
  const sealed = a.file('zu.dabundle');
  await a.get('bundle.create', { ticket: sealed, passphrase: 'Sieben Schwäne' });
  const gone = a.file('weg.dabundle');
  const tickets = [half, letter, sealed, gone, good, good];
  const { files } = await b.get('bundle.previewAll', { sources: sourcesOf(...tickets) });
  expect(verdicts(files)).toEqual(['truncated', 'not-a-bundle', 'needs-passphrase', '', 'new', 'known']);
  for (const file of files) if (file.state === 'failed') expect(file.message).toMatch(/Bitte .*\.$/s);
  const read = await b.get('bundle.importAll', { sources: sourcesOf(...tickets) });
  expect(await titles(b)).toEqual(['Radweg']);
  expect(read.files.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'failed', 'read', 'read']);
  expect((await b.get('bundle.log', {})).entries).toHaveLength(1);

  // The passphrase is asked for again, and nothing is lost.
  const wrong = await b.get('bundle.previewAll', { sources: [{ ticket: sealed, passphrase: 'Acht' }] });
  expect(verdicts(wrong.files)).toEqual(['wrong-passphrase']);
  const right = await b.get('bundle.previewAll', { sources: [{ ticket: sealed, passphrase: 'Sieben Schwäne' }] });
  expect(right.files[0]).toMatchObject({ state: 'read', senderSite: 'Standort 05558' });
  // Three passphrases are tried, and trying is meant to cost.
});

test('a stick that is pulled out while its file is read is a sentence, and the other files go on', async () => {
  const [a, b] = await offices('05558', '05558032');
  await create(a, 'project', { title: 'Radweg' });
  // Reading this file fails with EIO, as from a stick that is gone.
  const sources = sourcesOf('/proc/self/mem', await exportAll(a));
  const { files } = await b.get('bundle.importAll', { sources });
  expect(files[0]).toMatchObject({ state: 'failed', code: 'invalid-bundle', reason: 'unreadable' });
  expect(files[0]).toMatchObject({ message: expect.stringContaining('Stick') });
  expect(await titles(b)).toEqual(['Radweg']);
});

test('nothing but bad files: nothing is written, and there is no restore point', async () => {
  const [a] = await offices('05558');
  const letter = a.file('brief.dabundle');
  writeFileSync(letter, 'Guten Tag');
  const before = await a.get('backup.list', {});
  const read = await a.get('bundle.importAll', { sources: sourcesOf(letter, a.file('weg')) });
  expect(read).toMatchObject({ batch: null, restorePoint: null });
  expect(await a.get('backup.list', {})).toEqual(before);
  expect((await a.get('news.list', {})).intakes).toEqual([]);
});

test('a bundle made for others says for whom, and can be taken in all the same', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  await create(a, 'project', { title: 'Radweg' });
  await a.get('bundle.import', { ticket: await exportAll(b) });
  const ticket = await exportAll(a, 'fuer-nottuln.dabundle', [await writerOf(b)]);
  const { files } = await c.get('bundle.previewAll', { sources: sourcesOf(ticket) });
  expect(files[0]).toMatchObject({ madeFor: ['Standort 05558032'] });
  const mine = await b.get('bundle.previewAll', { sources: sourcesOf(ticket) });
  expect(mine.files[0]).toMatchObject({ madeFor: [] });
});

test('the same twelve files twice are read once, also when they were packed otherwise', async () => {
  const [a, b] = await offices('05558', '05558032');
  await create(a, 'project', { title: 'Radweg' });
  const file = await exportAll(a);
  const packed = `${file}.gz`;
  writeFileSync(packed, gzipSync(readFileSync(file)));
  const sources = sourcesOf(file, packed, file);
  const first = await b.get('bundle.importAll', { sources });
  expect(first.files.map((one) => one.state === 'read' && [one.verdict, one.isRepeated])).toEqual([
    ['new', false],
    ['known', true],
    ['known', true],
  ]);
  const before = await digestOf(b);
  const again = await b.get('bundle.importAll', { sources });
  expect(again).toMatchObject({ batch: null, restorePoint: null });
  expect(verdicts(again.files)).toEqual(['known', 'known', 'known']);
  expect(await digestOf(b)).toEqual(before);
});

test('everything that was taken in together is taken back together; local edits stay, and taking it in again is as if nothing had been', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  const id = await create(b, 'project', { title: 'Aus Nottuln' });
  await create(c, 'project', { title: 'Aus Olfen' });
  const sources = sourcesOf(await exportAll(b), await exportAll(c));
  const read = await a.get('bundle.importAll', { sources });
  await create(a, 'project', { title: 'Eigenes' });
  const digest = await digestOf(a);
  await a.get('bundle.undoAll', { batch: read.batch ?? '' });
  expect(await titles(a)).toEqual(['Eigenes']);
  expect((await a.get('news.list', {})).intakes).toEqual([]);
  expect(await a.ask('bundle.undoAll', { batch: read.batch ?? '' })).toMatchObject({
    error: { code: 'already-undone' },
  });
  await a.get('bundle.importAll', { sources });
  expect(await titles(a)).toEqual(['Aus Nottuln', 'Aus Olfen', 'Eigenes']);
  expect((await a.get('record.get', { entity: 'project', id })).deleted).toBeUndefined();
  await a.get('bundle.undoAll', { batch: read.batch ?? '' });
  await a.get('bundle.importAll', { sources });
  expect(await digestOf(a)).toEqual(digest);
});

test('a cancelled import of several files changes nothing and leaves no private copy', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  for (let n = 0; n < 20; n += 1) await create(b, 'project', { title: `Radweg ${n}` });
  const sources = sourcesOf(await exportAll(b), await exportAll(c));
  const before = await digestOf(a);
  for (const stopAt of [1, 2, 3, 4, 5]) {
    let steps = 0;
    const isCancelled = () => {
      steps += 1;
      return steps >= stopAt;
    };
    const { reply } = await answer(a.office, 'bundle.importAll', { sources }, { task: 't', isCancelled });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await digestOf(a)).toEqual(before);
  }
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(join(a.dir, 'archive'))).toEqual([]);
});

test('bundles come out of a mail, and the answer knows whom it goes to', async () => {
  const [a, b] = await offices('05558', '05558032');
  await create(a, 'project', { title: 'Radweg' });
  const bundle = await exportAll(a);
  const ticket = a.file('nachricht.eml');
  writeFileSync(ticket, mailWith({ 'Bündel.dabundle': readFileSync(bundle), 'bild.png': Buffer.from('PNG') }));
  const { mail, bundles } = await b.get('bundle.open', { ticket });
  expect(bundles).toMatchObject([{ part: 0, name: 'Bündel.dabundle' }]);
  const sources = [{ ticket, part: 0 }];
  const read = await b.get('bundle.importAll', { sources, ...(mail === null ? {} : { mail }) });
  expect(verdicts(read.files)).toEqual(['new']);
  const [intake] = (await b.get('news.list', {})).intakes;
  expect(intake).toMatchObject({
    mail: { from: { address: 'anna.mueller@kreis.example' }, subject: 'Bündel für Nottuln' },
    senders: [await writerOf(a)],
  });
  expect(await b.ask('bundle.previewAll', { sources: [{ ticket, part: 7 }] })).toMatchObject({
    value: { files: [{ state: 'failed', code: 'invalid-mail' }] },
  });
  expect((await b.get('bundle.open', { ticket: bundle })).bundles).toMatchObject([{ part: null }]);
});

test('the folder lists what was not read yet by content, not by name', async () => {
  const [a, b, c] = await offices('05558', '05558032', '05558036');
  const inbox = a.file('Eingang');
  mkdirSync(inbox);
  await create(b, 'project', { title: 'Aus Nottuln' });
  const file = await exportAll(b);
  copyFileSync(file, join(inbox, 'eins.dabundle'));
  copyFileSync(file, join(inbox, 'eins (Kopie).dabundle'));
  writeFileSync(join(inbox, 'gepackt.dabundle.gz'), gzipSync(readFileSync(file)));
  writeFileSync(join(inbox, 'nachricht.eml'), mailWith({ 'x.dabundle': readFileSync(await exportAll(c)) }));
  writeFileSync(join(inbox, 'brief.txt'), 'Sehr geehrte Damen und Herren');
  writeFileSync(join(inbox, 'eigenes.dabundle'), readFileSync(await exportAll(a)));
  expect((await a.get('inbox.list', {})).folder).toBeNull();
  expect(await a.ask('inbox.choose', { ticket: a.file('gibt-es-nicht') })).toMatchObject({
    error: { code: 'not-a-folder' },
  });
  await a.get('inbox.choose', { ticket: inbox });
  const unread = async () =>
    (await a.get('inbox.list', {})).files.filter(({ isRead }) => !isRead).map(({ name }) => name);
  const before = await unread();
  // Of two files with the same content one is offered; what was made here is not.
  expect(before.filter((name) => name.startsWith('eins'))).toHaveLength(1);
  expect(before).toContain('nachricht.eml');
  expect(before).not.toContain('eigenes.dabundle');
  expect(before).not.toContain('brief.txt');

  const { files } = await a.get('inbox.list', {});
  const one = files.find(({ name }) => name.startsWith('eins'));
  const read = await a.get('bundle.importAll', { sources: sourcesOf(one?.ticket ?? '') });
  expect(await titles(a)).toEqual(['Aus Nottuln']);
  expect(await unread()).toEqual(['nachricht.eml']);
  const reopened = a.reopen();
  open[0] = reopened;
  expect((await reopened.get('inbox.list', {})).folder).toMatchObject({ name: 'Eingang', isThere: true });
  await reopened.get('bundle.undoAll', { batch: read.batch ?? '' });
  expect((await reopened.get('inbox.list', {})).files.filter(({ isRead }) => !isRead).length).toBeGreaterThan(1);
  // Nothing outside of the folder can be named.
  for (const ticket of ['inbox/../store.sqlite', 'inbox/', 'inbox/..', `inbox/${a.file('store.sqlite')}`]) {
    expect(await reopened.ask('bundle.preview', { ticket })).toMatchObject({ error: { code: 'file-missing' } });
  }
  rmSync(inbox, { recursive: true });
  expect(await reopened.get('inbox.list', {})).toMatchObject({ folder: { isThere: false }, files: [] });
});

test('news tell what concerns this site, are kept over a restart, and go when they were read', async () => {
  const [a, b] = await offices('05558', '05558032');
  const { bodyId } = (await b.get('office.status', {})).site ?? { bodyId: '' };
  const ours = await create(a, 'project', { title: 'Unser Radweg', leadBodyId: bodyId });
  const invited = await create(a, 'project', { title: 'Gemeinsam' });
  await create(a, 'projectBody', { projectId: invited, bodyId });
  await create(a, 'task', { title: 'Antrag schreiben', projectId: invited });
  await create(a, 'project', { title: 'Woanders' });
  const { files, changes } = await b.get('bundle.previewAll', { sources: sourcesOf(await exportAll(a)) });
  expect(files).toHaveLength(1);
  const concerns = Object.fromEntries(changes.map(({ title, entity, concerns: why }) => [`${entity} ${title}`, why]));
  expect(concerns).toMatchObject({
    'project Unser Radweg': ['body', 'project'],
    // The invitation stands in the same bundle.
    'project Gemeinsam': ['project'],
    'task Antrag schreiben': ['project'],
    'project Woanders': [],
  });
  await b.get('bundle.importAll', { sources: sourcesOf(await exportAll(a)) });
  const again = b.reopen();
  open[1] = again;
  const { intakes } = await again.get('news.list', {});
  expect(intakes[0]).toMatchObject({ isRead: false, sites: ['Standort 05558'] });
  expect(intakes[0]?.news.find(({ id }) => id === ours)).toMatchObject({ title: 'Unser Radweg', kind: 'new' });
  expect(intakes[0]?.news.find(({ entity }) => entity === 'task')).toMatchObject({ project: 'Gemeinsam' });
  const batches = intakes.map(({ batch }) => batch);
  expect(await again.get('news.mark', { batches, isRead: true })).toEqual({ changed: 1 });
  // The last one stays, for its undo and its answer.
  expect((await again.get('news.list', {})).intakes).toMatchObject([{ isRead: true }]);
  await again.get('news.mark', { batches, isRead: false });
  expect((await again.get('news.list', {})).intakes).toMatchObject([{ isRead: false }]);
});
