import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPath, IncomingContent } from '../../db/contents/contents.ts';
import { attachmentLimits } from '../../shared/attachments/limits.ts';
import { officesOf } from '../exchange/offices.ts';
import { filesWith } from '../helpers/bytes.ts';
import { create } from '../helpers/create.ts';
import { openCoordination } from '../helpers/members.ts';
import { countIn, storeOf } from '../helpers/office.ts';
import { attach, contentOf, filesOf, presences, project, sha256Of } from './help.ts';

const { open, offices } = officesOf();

const kreis = async () => {
  const [office] = await offices('05558');
  if (office === undefined) throw new Error('no office');
  return office;
};

test('C1, C3: a document is a record and one file under its hash; the bytes are in no database, and the same content stands once', async () => {
  const office = await kreis();
  const id = await project(office);
  const content = 'Zwetschgenwasser und Quittengelee';
  const { sha256, isNew } = await attach(office, `project:${id}`, 'Vermerk.txt', content);
  await attach(office, `project:${await project(office, 'Süd')}`, 'Kopie.txt', content);
  expect(isNew).toBe(true);
  expect(sha256).toBe(sha256Of(content));
  expect(filesOf(office)).toEqual([`${sha256.slice(0, 2)}/${sha256}`]);
  expect(contentOf(office, sha256).toString()).toBe(content);
  rmSync(office.file('Vermerk.txt'));
  rmSync(office.file('Kopie.txt'));
  expect(filesWith(office.dir, content)).toEqual([join(office.dir, 'attachments', sha256.slice(0, 2), sha256)]);
  const { documents } = await office.get('attachment.list', { on: `project:${id}` });
  expect(documents).toMatchObject([{ name: 'Vermerk.txt', mime: 'text/plain', sizeBytes: 33, presence: 'here' }]);
});

test('attaching the same content to the same record again writes nothing and brings a missing content back', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const first = await attach(office, on, 'a.txt', 'Inhalt');
  rmSync(join(office.dir, 'attachments', first.sha256.slice(0, 2), first.sha256));
  expect(await presences(office, on)).toEqual(['a.txt: missing']);
  const again = await attach(office, on, 'b.txt', 'Inhalt');
  expect(again).toEqual({ ...first, isNew: false });
  expect(await presences(office, on)).toEqual(['a.txt: here']);
});

test('a file over the limit is refused before a byte of it is taken, an empty one too', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  writeFileSync(office.file('groß.bin'), '');
  truncateSync(office.file('groß.bin'), attachmentLimits.fileBytes + 1);
  const refused = await office.ask('attachment.add', { ticket: office.file('groß.bin'), on });
  expect(refused).toMatchObject({ ok: false, error: { code: 'too-large', mostBytes: attachmentLimits.fileBytes } });
  writeFileSync(office.file('leer.txt'), '');
  const empty = await office.ask('attachment.add', { ticket: office.file('leer.txt'), on });
  expect(empty).toMatchObject({ ok: false, error: { code: 'empty-file' } });
  expect(filesOf(office)).toEqual([]);
  expect(countIn(office, 'SELECT count(*) FROM attachment')).toBe(0);
});

test('exactly as large as allowed is allowed', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const { sizeBytes } = await attach(office, on, 'voll.bin', Buffer.alloc(attachmentLimits.fileBytes, 7));
  expect(sizeBytes).toBe(attachmentLimits.fileBytes);
});

test('C2: a damaged or missing content is said with who has it, and nothing is handed out', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const { id, sha256 } = await attach(office, on, 'a.txt', 'Inhalt');
  const path = join(office.dir, 'attachments', sha256.slice(0, 2), sha256);
  await office.get('attachment.save', { id, ticket: office.file('heraus.txt') });
  expect(readFileSync(office.file('heraus.txt'), 'utf8')).toBe('Inhalt');

  writeFileSync(path, 'InhalT'); // Of the same size: only reading tells.
  const target = office.file('kaputt.txt');
  const damaged = await office.ask('attachment.save', { id, ticket: target });
  expect(damaged).toMatchObject({ ok: false, error: { code: 'content-damaged', site: 'Standort 05558' } });
  writeFileSync(path, 'kurz');
  expect(await presences(office, on)).toEqual(['a.txt: damaged']);
  rmSync(path);
  const missing = await office.ask('attachment.save', { id, ticket: target });
  expect(missing).toMatchObject({ ok: false, error: { code: 'content-missing', site: 'Standort 05558' } });
  if (missing.ok) throw new Error('saved what is not there');
  expect(missing.error.message).toMatch(
    /^Der Inhalt ist hier nicht vorhanden\. Hängen Sie dieselbe Datei noch einmal an/,
  );
  expect(() => readFileSync(target)).toThrow(/ENOENT/);
});

test('C4: a record that names a path instead of a hash leads nowhere', async () => {
  const office = await kreis();
  const { folder } = storeOf(office);
  for (const name of ['../../identity.json', '..', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, 'a'.repeat(63)])
    expect(contentPath(folder, name)).toBeNull();
  const on = `project:${await project(office)}`;
  const fields = { on, name: 'x', sizeBytes: 1, sha256: '../../identity.json' };
  expect(await office.ask('record.create', { entity: 'attachment', fields })).toMatchObject({
    ok: false,
    error: { code: 'rule-broken' },
  });
});

test('what a document holds never changes; its name and the remark do', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const { id } = await attach(office, on, 'a.txt', 'Inhalt');
  for (const set of [{ sha256: sha256Of('anders') }, { sizeBytes: 1 }, { on: `project:${await project(office)}` }])
    expect(await office.ask('record.update', { entity: 'attachment', id, set })).toMatchObject({ ok: false });
  await office.get('record.update', { entity: 'attachment', id, set: { name: 'b.txt', note: 'Zweite Fassung folgt' } });
  expect(await presences(office, on)).toEqual(['b.txt: here']);
});

test('removed and undone, a document is there with its content; attaching can be undone too', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const { id } = await attach(office, on, 'a.txt', 'Inhalt');
  await office.get('record.delete', { entity: 'attachment', id });
  expect(await presences(office, on)).toEqual([]);
  await office.get('undo', {});
  expect(await presences(office, on)).toEqual(['a.txt: here']);
  await office.get('undo', {});
  expect(await presences(office, on)).toEqual([]);
  await office.get('redo', {});
  expect(await presences(office, on)).toEqual(['a.txt: here']);
});

test('a content that was begun and never finished is removed at the next start, one that another program writes is not', async () => {
  const office = await kreis();
  await attach(office, `project:${await project(office)}`, 'a.txt', 'Inhalt');
  const [kept] = filesOf(office);
  const ended = spawnSync(process.execPath, ['-e', '0']).pid;
  for (const pid of [ended, process.pid, process.ppid])
    writeFileSync(join(office.dir, 'attachments', `.incoming-${pid}-1`), 'halb');
  open[0] = office.reopen();
  expect(filesOf(office)).toEqual([`.incoming-${process.ppid}-1`, kept]);
});

test('stopped between content and record, the content goes with a later start; nothing is half', async () => {
  const office = await kreis();
  const incoming = new IncomingContent(storeOf(office).folder, 100);
  incoming.write(Buffer.from('verwaist'));
  incoming.keep(incoming.finish());
  const [orphan = ''] = filesOf(office);
  let again = office.reopen();
  // Another program may be about to commit its record.
  expect(filesOf(again)).toEqual([orphan]);
  const before = new Date(Date.now() - 3_600_000);
  utimesSync(join(office.dir, 'attachments', orphan), before, before);
  again = again.reopen();
  open[0] = again;
  expect(filesOf(again)).toEqual([]);
});

test('C5: contents of removed documents stay through restarts, and one that only a restore point names stays too', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const { id, sha256 } = await attach(office, on, 'a.txt', 'Inhalt');
  await office.get('record.delete', { entity: 'attachment', id });
  const before = new Date(Date.now() - 3_600_000);
  const path = join(office.dir, 'attachments', sha256.slice(0, 2), sha256);
  utimesSync(path, before, before);
  const again = office.reopen();
  open[0] = again;
  expect(filesOf(again)).toHaveLength(1);
  // A store in which nobody knows the document, and a point that does.
  const { name } = await again.get('backup.create', {});
  const fresh = (await offices('05558032'))[1];
  if (fresh === undefined) throw new Error('no second office');
  mkdirSync(join(fresh.dir, 'attachments', sha256.slice(0, 2)), { recursive: true });
  const foreign = join(fresh.dir, 'attachments', sha256.slice(0, 2), sha256);
  copyFileSync(path, foreign);
  utimesSync(foreign, before, before);
  copyFileSync(join(again.dir, 'restore', name), join(fresh.dir, 'restore', name));
  let next = fresh.reopen();
  expect(filesOf(next)).toHaveLength(1);
  rmSync(join(fresh.dir, 'restore', name));
  next = next.reopen();
  open[1] = next;
  expect(filesOf(next)).toEqual([]);
});

test('a document that is a database is never written in, and never taken for a copy of the store', async () => {
  const office = await openCoordination();
  open.push(office);
  const on = `project:${await project(office)}`;
  const { name } = await office.get('backup.create', {});
  const content = readFileSync(join(office.dir, 'restore', name));
  writeFileSync(office.file('liste.db'), content);
  const { sha256 } = await office.get('attachment.add', { ticket: office.file('liste.db'), on });
  rmSync(office.file('liste.db'));
  const note = await create(office, 'note', { text: 'Geht' });
  await office.get('backup.create', {});
  expect((await office.ask('record.erase', { entity: 'note', id: note })).ok).toBe(true);
  expect(sha256Of(contentOf(office, sha256))).toBe(sha256);
});

test('killed in the middle of a content, the program leaves nothing that counts, and the next start clears it away', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  const script = `
    const { IncomingContent } = await import(${JSON.stringify(new URL('../../db/contents/contents.ts', import.meta.url).href)});
    const { folderAt } = await import(${JSON.stringify(new URL('../../db/store/folder.ts', import.meta.url).href)});
    const incoming = new IncomingContent(folderAt(${JSON.stringify(office.dir)}), 100_000_000);
    incoming.write(Buffer.alloc(5_000_000, 1));
    process.kill(process.pid, 'SIGKILL');
  `;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(signal).toBe('SIGKILL');
  expect(filesOf(office)).toEqual([expect.stringMatching(/^\.incoming-/)]);
  expect(await presences(office, on)).toEqual([]);
  const again = office.reopen();
  open[0] = again;
  expect(filesOf(again)).toEqual([]);
  await attach(again, on, 'a.txt', 'Inhalt');
  expect(await presences(again, on)).toEqual(['a.txt: here']);
});

test('a transaction that fails leaves neither record nor content', async () => {
  const office = await kreis();
  const on = `project:${await project(office)}`;
  storeOf(office).writing.exec(
    "CREATE TRIGGER no_more BEFORE INSERT ON attachment BEGIN SELECT raise(ABORT, 'no'); END",
  );
  writeFileSync(office.file('a.txt'), 'Inhalt');
  expect((await office.ask('attachment.add', { ticket: office.file('a.txt'), on })).ok).toBe(false);
  expect(filesOf(office)).toEqual([]);
  expect(countIn(office, 'SELECT count(*) FROM record WHERE entity = ?', 'attachment')).toBe(0);
});
