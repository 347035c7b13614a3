import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import desktop from '../../package.json' with { type: 'json' };
import { builderConfig } from '../../tools/packaging/checks.mjs';
import { out, startDesktop } from '../helpers/desktop.ts';

/** The twenty rules of Electron's own security list, in its order, on the built program. */
const preferences = async () => (await startDesktop()).window?.options.webPreferences;

test('rule 1: only pages of the program are loaded', async () => {
  const { window, get } = await startDesktop();

  expect(window?.loaded).toEqual(['app://main/']);
  expect((await get('app://main/')).headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('rule 2: no page has Node, in no frame and no worker', async () => {
  expect(await preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('rule 3: page and preload live in separate worlds', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
});

test('rule 4: every process of a page is sandboxed', async () => {
  const { callsOf, window } = await startDesktop();

  expect(callsOf('app.enableSandbox')).toHaveLength(1);
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true });
});

test('rule 5: permissions are denied; only our own page may copy to the clipboard', async () => {
  const { session } = await startDesktop();
  const { request, check, device, displayMedia } = session.defaultSession as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const asked = (permission: string, requestingUrl: string): unknown => {
    let answer: unknown;
    request?.({}, permission, (value: unknown) => (answer = value), { requestingUrl });
    return answer;
  };
  const permissions = ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'openExternal', 'fileSystem'];

  for (const permission of [...permissions, 'hid', 'serial', 'usb', 'display-capture', 'pointerLock']) {
    expect(asked(permission, 'app://main/'), permission).toBe(false);
    expect(check?.({}, permission, 'app://main'), permission).toBe(false);
  }
  expect(asked('clipboard-sanitized-write', 'app://main/')).toBe(true);
  expect(asked('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
  expect(check?.({}, 'clipboard-sanitized-write', 'https://example.org')).toBe(false);
  expect(device?.({})).toBe(false);
  let shared: unknown;
  displayMedia?.({}, (streams: unknown) => (shared = streams));
  expect(shared).toEqual({});
});

test('rule 5: a page cannot download', async () => {
  const { session } = await startDesktop();
  let isPrevented = false;
  session.defaultSession.emit('will-download', { preventDefault: () => (isPrevented = true) });

  expect(isPrevented).toBe(true);
});

test('rule 6: web security stays on', async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

test('rule 7: every page carries the policy, with a nonce that is never repeated', async () => {
  const { get } = await startDesktop();
  const [first, second] = [await get('app://main/'), await get('app://main/index.html')];
  const nonceOf = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1];
  const nonce = nonceOf(await first.text());

  expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(nonceOf(await second.text())).not.toBe(nonce);
  const policy = first.headers.get('content-security-policy');
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('rule 8: insecure content is not allowed', async () => {
  expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
});

test('rule 9: experimental features are off', async () => {
  expect(await preferences()).toMatchObject({ experimentalFeatures: false });
});

test('rule 10: no further features of the engine are switched on', async () => {
  expect(await preferences()).not.toHaveProperty('enableBlinkFeatures');
  expect(readFileSync(join(out, 'main', 'main.js'), 'utf8')).not.toMatch(/appendSwitch|enableBlinkFeatures/);
});

const isPreventedOn = (contents: { emit: (name: string, event: object) => boolean } | undefined, name: string) => {
  let isPrevented = false;
  contents?.emit(name, { preventDefault: () => (isPrevented = true), url: 'https://example.org/' });
  return isPrevented;
};

test('rule 11 and 12: a webview can neither be written nor attached', async () => {
  const { window, contents } = await startDesktop();

  expect(window?.options.webPreferences).toMatchObject({ webviewTag: false });
  expect(isPreventedOn(contents, 'will-attach-webview')).toBe(true);
});

test('rule 13: no page navigates, by itself, by redirect or in a frame', async () => {
  const { contents } = await startDesktop();

  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
    expect(isPreventedOn(contents, name), name).toBe(true);
});

test('rule 14: no page opens a window', async () => {
  const { contents, record } = await startDesktop();

  for (const url of ['https://example.org/', 'app://main/', 'about:blank', 'file:///etc/passwd'])
    expect(contents?.openHandler?.({ url }), url).toEqual({ action: 'deny' });
  expect(record.windows).toHaveLength(1);
});

test('rule 15: only https addresses leave the program, parsed, and after the person agreed', async () => {
  const { contents, callsOf, record, settled } = await startDesktop();
  const open = async (url: string) => {
    contents?.openHandler?.({ url });
    await settled();
  };
  record.dialogs.button = 0;
  for (const url of [
    'http://example.org/',
    'file:///C:/Windows/System32/calc.exe',
    'javascript:alert(1)',
    'ms-settings:',
    'https://a:b@example.org/',
    '\\\\server\\share',
    'smb://server/',
  ])
    await open(url);
  expect(callsOf('dialog.showMessageBox')).toEqual([]);

  record.dialogs.button = 1;
  await open('https://foerderung.example.org/aufruf?id=1');
  expect(callsOf('dialog.showMessageBox')).toHaveLength(1);
  expect(callsOf('shell.openExternal')).toEqual([]);

  record.dialogs.button = 0;
  await open('https://foerderung.example.org/aufruf?id=1');
  expect(callsOf('shell.openExternal')).toEqual([['https://foerderung.example.org/aufruf?id=1']]);
});

test('rule 16: the version of Electron is pinned exactly, and no older than the design asks for', () => {
  expect(desktop.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(desktop.devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('rule 17: only the top frame of our window, showing our page, is answered', async () => {
  const { ask, contents, record } = await startDesktop();
  const request = { type: 'listen' };
  const strangers = [
    { senderFrame: null },
    { senderFrame: { url: 'app://main/', parent: { url: 'app://main/' } } },
    { sender: {} },
    ...[
      'https://main/',
      'app://main.example.org/',
      'app://other/',
      'file:///app/main/',
      'app://user@main/',
      'about:blank',
      '',
    ].map((url) => ({ senderFrame: { url, parent: null } })),
  ];

  expect(await ask(request)).toEqual({ ok: true, value: null });
  for (const stranger of strangers)
    expect(await ask(request, stranger), JSON.stringify(stranger)).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
  expect([...record.handlers.keys()]).toEqual(['app:ask']);
  expect(contents?.sent).toEqual([]);
});

test('rule 18: nothing is loaded from file addresses', async () => {
  expect(readFileSync(join(out, 'main', 'main.js'), 'utf8')).not.toMatch(/loadFile|file:\/\//);
  const { callsOf } = await startDesktop();
  expect(callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
  ]);
});

test('rule 19: the fuses of the packaged program are set', async () => {
  expect((await builderConfig()).electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  });
});

test('rule 20: the page gets one object of plain functions and nothing of Electron', async () => {
  const { runPreload } = await import('../helpers/preload.ts');
  const { exposed, required } = runPreload();

  expect(required).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['bridge']);
  const { bridge } = exposed;
  expect(Object.keys(bridge).sort()).toEqual(
    ['cancel', 'files', 'host', 'invoke', 'onFileOpened', 'onProgress', 'onTouched', 'desktop'].sort(),
  );
  expect(Object.keys(bridge.files).sort()).toEqual(['adopt', 'deliver', 'pick', 'pickFolder', 'reserve', 'reveal']);
});
