import { expect, test } from 'vitest';
import { channels, hostRequest } from '../../electron/requests.ts';
import { runPreload } from '../helpers/preload.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every request of the preload goes over the one channel in the shape the gateway expects', async () => {
  const { asked, exposed } = runPreload();
  const { bridge } = exposed;

  await bridge.invoke('project.list', { limit: 1 });
  await bridge.invoke('bundle.import', { ticket: 't' }, 'import-1');
  bridge.cancel('import-1');
  await bridge.files.pick({ kind: 'bundle', multiple: true });
  await bridge.files.reserve({ kind: 'calendar', suggestedName: 'Fristen.ics' });
  await bridge.files.adopt([{ name: 'a', size: 1, path: '/a' } as never]);
  await bridge.files.deliver('t');
  await bridge.files.pickFolder('/etc');
  await bridge.files.reveal('t');
  bridge.onFileOpened(() => {});
  bridge.desktop?.tell({ locale: 'de', tray: true, spellcheck: true, updateCheck: false, commands: [] });
  await bridge.desktop?.recent();
  await bridge.desktop?.clearRecent();
  await bridge.desktop?.checkUpdate();

  expect(asked.map(({ channel }) => channel)).toEqual(Array(14).fill(channels.ask));
  for (const { request } of asked)
    expect(hostRequest.safeParse(plain(request)).success, JSON.stringify(request)).toBe(true);
  expect(plain(asked[5]?.request)).toEqual({ type: 'adopt', paths: ['/a'] });
  expect(plain(asked[6]?.request)).toEqual({ type: 'delivered', ticket: 't' });
  expect(plain(asked[7]?.request)).toEqual({ type: 'pickFolder' });
});

test('listeners hear the value and never the event, until they stop', () => {
  const { exposed, send } = runPreload();
  const heard: unknown[][] = [];
  const hear = (...args: unknown[]) => void heard.push(args);
  const stop = exposed.bridge.onTouched(hear);
  exposed.bridge.onProgress(hear);
  exposed.bridge.onFileOpened(hear);

  send(channels.touched, ['record']);
  send(channels.progress, { task: 'a' });
  exposed.bridge.desktop?.onCommand(hear);
  exposed.bridge.desktop?.onFileRefused(hear);
  send(channels.fileOpened, { ticket: 't' });
  send(channels.command, 'undo');
  send(channels.fileRefused, { name: 'a' });
  stop();
  send(channels.touched, ['setting']);

  expect(heard).toEqual([[['record']], [{ task: 'a' }], [{ ticket: 't' }], ['undo'], [{ name: 'a' }]]);
});

test('a refused file request is an empty answer', async () => {
  const { exposed } = runPreload(() => ({ ok: false, error: { code: 'invalid-request' } }));

  expect(plain(await exposed.bridge.files.pick({ kind: 'any', multiple: false }))).toEqual([]);
  expect(await exposed.bridge.files.reserve({ kind: 'any', suggestedName: 'a' })).toBe(null);
});
