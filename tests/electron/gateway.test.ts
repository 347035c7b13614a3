import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { callNames } from '../../shared/contract.ts';
import { startDesktop } from '../helpers/desktop.ts';
import { tempFolder } from '../helpers/loopback.ts';

test('a call that is not in the contract never reaches the worker', async () => {
  const { ask } = await startDesktop();

  for (const name of ['test.echo', 'toString', '__proto__', 'constructor', ''])
    expect(await ask({ type: 'invoke', name, input: null }), name).toEqual({
      ok: false,
      error: { code: 'invalid-request', message: 'Diesen Aufruf gibt es nicht.' },
    });
});

test('a call of the contract reaches the worker, and its refusal comes back as a value', async () => {
  const { ask } = await startDesktop();

  // The fake worker knows none of the real calls; that it refuses shows that it was asked.
  expect(await ask({ type: 'invoke', name: callNames[0], input: null })).toEqual({
    ok: false,
    error: { code: 'invalid-request' },
  });
});

test('a request of another shape is refused', async () => {
  const { ask } = await startDesktop();
  const requests = [
    null,
    'invoke',
    {},
    { type: 'eval', code: '1' },
    { type: 'invoke' },
    { type: 'invoke', name: callNames[0], input: null, more: true },
    { type: 'adopt', paths: '/etc/passwd' },
    { type: 'pick', kind: 'exe', multiple: false },
    { type: 'reserve', kind: 'any', suggestedName: 1 },
  ];

  for (const request of requests)
    expect(await ask(request), JSON.stringify(request)).toEqual({
      ok: false,
      error: { code: 'invalid-request', message: 'Diese Anfrage gibt es nicht.' },
    });
});

test('the protocol serves the renderer and nothing beside it', async () => {
  const { get } = await startDesktop();

  const page = await get('app://main/');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const script = await get('app://main/assets/main.js');
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  const refused = [
    'app://main/../secret.json',
    'app://main/%2e%2e/secret.json',
    'app://main/..%2fsecret.json',
    'app://main/..%5csecret.json',
    'app://main//secret.json',
    'app://main/assets/../../secret.json',
    'app://other/index.html',
    'app://main.example.org/index.html',
    'app://main:80/index.html',
    'app://main/index.html%00.js',
    'app://main/missing.js',
  ];
  for (const address of refused) {
    const answer = await get(address);
    expect(answer.status, address).toBe(404);
    expect(await answer.text(), address).not.toContain('geheim');
  }
  expect((await get('app://main/', 'POST')).status).toBe(404);
});

test('a chosen file becomes a ticket, and its path stays in the main process', async () => {
  const { ask, record, callsOf } = await startDesktop();
  const path = join(tempFolder(), 'Nottuln.dabundle');
  writeFileSync(path, '12345');
  record.dialogs.open = [path];

  const reply = await ask({ type: 'pick', kind: 'bundle', multiple: true });

  expect(reply).toEqual({ ok: true, value: [{ ticket: expect.any(String), name: 'Nottuln.dabundle', sizeBytes: 5 }] });
  expect(JSON.stringify(reply)).not.toContain(path);
  expect(callsOf('dialog.showOpenDialog')[0]?.[0]).toMatchObject({
    properties: ['openFile', 'multiSelections'],
    filters: [{ extensions: expect.arrayContaining(['dabundle']) }, { extensions: ['*'] }],
  });
});

test('a cancelled dialog is an empty answer', async () => {
  const { ask } = await startDesktop();

  expect(await ask({ type: 'pick', kind: 'any', multiple: false })).toEqual({ ok: true, value: [] });
  expect(await ask({ type: 'reserve', kind: 'any', suggestedName: 'a.ics' })).toEqual({ ok: true, value: null });
});

test('a suggested name is only a name when it reaches the dialog', async () => {
  const { ask, callsOf, record } = await startDesktop();
  record.dialogs.save = join(tempFolder(), 'Fristen.ics');

  const reply = await ask({ type: 'reserve', kind: 'calendar', suggestedName: '..\\..\\Autostart\\a.ics' });

  expect(callsOf('dialog.showSaveDialog')[0]?.[0]).toMatchObject({ defaultPath: '_.._Autostart_a.ics' });
  expect(reply).toMatchObject({ ok: true, value: { name: 'Fristen.ics', sizeBytes: 0 } });
});

test('dropped files become tickets, and so do the bundles in dropped folders; relative paths do not', async () => {
  const { ask } = await startDesktop();
  const folder = tempFolder();
  const inside = join(folder, 'Montag', 'Nottuln');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(folder, 'a.json'), 'a');
  writeFileSync(join(inside, 'Nottuln.dabundle'), 'ab');
  writeFileSync(join(inside, 'Nachricht.eml'), 'abc');
  writeFileSync(join(inside, 'Protokoll.docx'), 'abcd');

  const reply = await ask({
    type: 'adopt',
    paths: [join(folder, 'a.json'), join(folder, 'Montag'), 'package.json', ''],
  });

  expect(reply).toMatchObject({
    ok: true,
    value: [{ name: 'a.json' }, { name: 'Nachricht.eml', sizeBytes: 3 }, { name: 'Nottuln.dabundle', sizeBytes: 2 }],
  });
});

test('a folder is chosen in the dialog of the system and becomes a ticket; a path that a page names is nothing', async () => {
  const { ask, record, callsOf } = await startDesktop();
  expect(await ask({ type: 'pickFolder' })).toEqual({ ok: true, value: null });
  const folder = tempFolder();
  record.dialogs.open = [folder];
  const reply = await ask({ type: 'pickFolder' });
  expect(reply).toMatchObject({ ok: true, value: { ticket: expect.any(String) } });
  expect(JSON.stringify(reply)).not.toContain(dirname(folder));
  expect(callsOf('dialog.showOpenDialog').at(-1)?.[0]).toMatchObject({
    properties: ['openDirectory', 'createDirectory'],
  });
  expect(await ask({ type: 'pickFolder', path: '/etc' })).toMatchObject({ ok: false });
});

test('an answer goes to the folder of the last time without a question, beside what is there, and is shown there', async () => {
  const { ask, record, callsOf } = await startDesktop();
  const folder = tempFolder();
  const reserve = { type: 'reserve', kind: 'bundle', suggestedName: 'nottuln_0001.dabundle', isRemembered: true };
  record.dialogs.save = join(folder, 'nottuln_0001.dabundle');
  await ask(reserve);
  expect(callsOf('dialog.showSaveDialog')).toHaveLength(1);
  writeFileSync(join(folder, 'nottuln_0001.dabundle'), 'da');
  const second = (await ask(reserve)) as { value: { ticket: string; name: string } };
  expect(callsOf('dialog.showSaveDialog')).toHaveLength(1);
  expect(second.value.name).toBe('nottuln_0001 (2).dabundle');
  await ask({ type: 'reveal', ticket: second.value.ticket });
  await ask({ type: 'reveal', ticket: '/etc/passwd' });
  expect(callsOf('shell.showItemInFolder')).toEqual([[join(folder, 'nottuln_0001 (2).dabundle')]]);
});

test('a bundle opened by double click waits until the page listens', async () => {
  const path = join(tempFolder(), 'Olfen.dabundle');
  writeFileSync(path, '1');
  const { ask, contents, callsOf } = await startDesktop({ argv: [path] });
  const opened = () => contents?.sent.filter(({ channel }) => channel === 'app:file-opened');
  await vi.waitUntil(() => callsOf('app.addRecentDocument').length === 1);
  expect(opened()).toEqual([]);

  await ask({ type: 'listen' });

  expect(opened()).toEqual([
    { channel: 'app:file-opened', value: { ticket: expect.any(String), name: 'Olfen.dabundle', sizeBytes: 1 } },
  ]);
});

test('a second start hands its bundle to the first one, whose window comes forward', async () => {
  const path = join(tempFolder(), 'Olfen.dabundle');
  writeFileSync(path, '1');
  const { ask, app, contents, callsOf } = await startDesktop();
  await ask({ type: 'listen' });

  app.emit('second-instance', {}, [], '', { bundles: [path] });
  const opened = () => contents?.sent.find(({ channel }) => channel === 'app:file-opened');
  await vi.waitUntil(() => opened() !== undefined);

  expect(opened()).toMatchObject({ channel: 'app:file-opened', value: { name: 'Olfen.dabundle' } });
  expect(callsOf('window.focus')).toHaveLength(1);
  for (const data of [null, {}, { bundles: 7 }, { bundles: [7, 'Olfen.dabundle'] }])
    app.emit('second-instance', {}, [], '', data);
  expect(callsOf('window.focus')).toHaveLength(5);
});

test('a program that is not the first one opens nothing and ends', async () => {
  const argv = ['--flag', '/a/Olfen.DABUNDLE', '/a/Nottuln.dabeipack'];
  const { record, callsOf } = await startDesktop({ hasLock: false, argv });

  expect(callsOf('app.requestSingleInstanceLock')).toEqual([[{ bundles: argv.slice(1) }]]);
  expect(callsOf('app.quit')).toHaveLength(1);
  expect(record.windows).toEqual([]);
  expect([...record.handlers.keys()]).toEqual([]);
});

test("Chromium's files and the lock belong to the data folder", async () => {
  const { dataDir, callsOf, record } = await startDesktop();
  const names = record.calls.map(({ name }) => name);

  expect(callsOf('app.setPath')).toEqual([['userData', join(dataDir, 'fenster')]]);
  expect(names.indexOf('app.setPath')).toBeLessThan(names.indexOf('app.requestSingleInstanceLock'));
});

test('the program ends after the worker has closed the store', async () => {
  const { quit, callsOf, ask } = await startDesktop();

  await quit();

  expect(callsOf('app.quit')).toHaveLength(1);
  expect(await ask({ type: 'invoke', name: callNames[0], input: null })).toMatchObject({ ok: false });
});

test('the menu leaves undo, F1 and F11 to the page', async () => {
  const { record } = await startDesktop();
  const menu = JSON.stringify(record.menu);

  for (const taken of ['undo', 'redo', 'togglefullscreen', 'F1', 'F11', 'close', 'toggleDevTools'])
    expect(menu).not.toContain(`"${taken}"`);
  for (const needed of ['CommandOrControl+Plus', 'CommandOrControl+0', 'copy', 'paste'])
    expect(menu).toContain(`"${needed}"`);
});
