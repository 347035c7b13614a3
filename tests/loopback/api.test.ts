import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { jsonLimitBytes } from '../../loopback/body.ts';
import { openTempFiles } from '../../loopback/temp-files.ts';
import { openLoopback, rawRequest, tempFolder } from '../helpers/loopback.ts';

test('a call brings back what the worker answered, refusals included', async () => {
  const { invoke } = await openLoopback();

  expect(await invoke('test.echo', { text: 'Förderfrist' })).toEqual({ ok: true, value: { text: 'Förderfrist' } });
  expect(await invoke('test.refuse')).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'Das gibt es nicht.' },
  });
});

test('the worker is started with the data folder and the fixed clock', async () => {
  const { invoke, dataDir, rendererDir } = await openLoopback({ now: '2026-11-23T08:00:00Z' });

  expect(await invoke('test.start')).toEqual({
    ok: true,
    value: {
      dataDir,
      rendererDir,
      now: '2026-11-23T08:00:00Z',
      passingDir: expect.stringContaining('digitalagentur-dateien-'),
    },
  });
});

test('only JSON of the expected shape is read, and not too much of it', async () => {
  const { origin, own, post } = await openLoopback();
  const send = (type: string, body: string) =>
    rawRequest(origin, '/api/invoke', { method: 'POST', headers: { ...own, 'content-type': type }, body });

  expect((await send('text/plain', '{"name":"test.echo","input":1}')).status).toBe(415);
  expect((await send('application/x-www-form-urlencoded', 'name=test.echo')).status).toBe(415);
  expect((await send('application/json', '{"name":')).status).toBe(400);
  expect((await post('/api/invoke', { name: 1 })).status).toBe(400);
  expect((await post('/api/invoke', { name: 'test.echo', input: 1, more: true })).status).toBe(400);
  expect((await post('/api/invoke', { name: 'test.echo', input: 'x'.repeat(jsonLimitBytes) })).status).toBe(413);
});

test('a worker that dies answers with a failure, and the next question finds a fresh one', async () => {
  const reasons: string[] = [];
  const { invoke } = await openLoopback({ onLost: (reason) => reasons.push(reason) });

  const crashed = await invoke('test.crash');

  expect(crashed).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(reasons).toEqual(['worker exit 7']);
  expect(await invoke('test.echo', 1)).toEqual({ ok: true, value: 1 });
});

test('a long call is cancelled by its task', async () => {
  const { invoke, post } = await openLoopback();
  const long = invoke('test.long', null, 'export-1');
  await invoke('test.echo');

  await post('/api/cancel', { task: 'export-1' });

  expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } });
});

test('L6: an uploaded file reaches the worker by its ticket, under a plain name, in a folder of this user only', async () => {
  const { origin, own, invoke } = await openLoopback();
  const headers = { ...own, 'x-file-name': encodeURIComponent('../../Bündel: März.dabundle') };

  const answer = await rawRequest(origin, '/api/files', { method: 'POST', headers, body: 'Inhalt' });
  const { value } = JSON.parse(answer.text);

  expect(value).toMatchObject({ name: '_.._Bündel_ März.dabundle', sizeBytes: 6 });
  expect(await invoke('test.read', { ticket: value.ticket })).toEqual({ ok: true, value: 'Inhalt' });
  const path = (await invoke('test.path', { ticket: value.ticket })).value;
  // Windows keeps the temporary folder of a user to that user by its own means.
  const openToOthers = process.platform === 'win32' ? 0 : (statSync(path).mode | statSync(dirname(path)).mode) & 0o077;
  expect(openToOthers).toBe(0);
  expect((await rawRequest(origin, `/api/files/${value.ticket}`, { headers: own })).status).toBe(404);
});

test('L8: a folder of this machine gets a ticket by its path, and nothing else does', async () => {
  const { invoke, post } = await openLoopback();
  const take = async (path: unknown) => JSON.parse((await post('/api/files/folder', { path })).text);
  const folder = mkdtempSync(join(tmpdir(), 'Eingang-'));
  writeFileSync(join(folder, 'a.dabundle'), 'a');

  const { value } = await take(folder);
  expect(value).toMatchObject({ name: basename(folder), sizeBytes: 0 });
  expect(await invoke('test.path', { ticket: value.ticket })).toEqual({ ok: true, value: folder });
  for (const path of [join(folder, 'a.dabundle'), join(folder, 'fehlt'), '.', 'Eingang'])
    expect(await take(path), path).toEqual({ ok: true, value: null });
  expect(await take('')).toMatchObject({ ok: false });
  rmSync(folder, { recursive: true });
});

test('a file over the limit is refused and leaves nothing behind', async () => {
  const files = openTempFiles(tempFolder(), () => {}, 4);
  const body = new PassThrough();
  body.end('12345');

  const received = await files.receive(body as unknown as IncomingMessage, 'zu groß.json');

  expect(received).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(readdirSync(files.folder)).toEqual([]);
  await files.removeAll();
});

test('what the worker writes behind a reserved ticket can be fetched under the suggested name', async () => {
  const { origin, own, invoke, post } = await openLoopback();
  const { value } = JSON.parse(
    (await post('/api/files/reserve', { kind: 'bundle', suggestedName: 'Nottuln März.dabundle' })).text,
  );
  const fetchIt = () => rawRequest(origin, `/api/files/${value.ticket}`, { headers: own });

  expect((await fetchIt()).status).toBe(404);
  await invoke('test.write', { ticket: value.ticket, text: 'fertig' });
  const fetched = await fetchIt();

  expect(fetched.text).toBe('fertig');
  expect(fetched.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Nottuln%20M%C3%A4rz.dabundle");
});

test('L7: closing removes the files, and closing twice is closing once', async () => {
  const { origin, own, invoke, close } = await openLoopback();
  const headers = { ...own, 'x-file-name': 'a.json' };
  const { value } = JSON.parse((await rawRequest(origin, '/api/files', { method: 'POST', headers, body: 'a' })).text);
  const path: string = (await invoke('test.path', { ticket: value.ticket })).value;
  expect(existsSync(path)).toBe(true);

  await Promise.all([close(), close()]);

  expect(existsSync(dirname(path))).toBe(false);
  await expect(rawRequest(origin, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
