import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { openLoopback, tempFolder } from '../helpers/loopback.ts';

declare global {
  interface Window {
    client: Bridge;
    heard: unknown[];
  }
}

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await launchChromium();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('../../loopback/client/client.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [output] = [built].flat();
  script = output && 'output' in output ? output.output[0].code : '';
});
afterAll(() => browser.close());

/** A page that holds nothing but the client, served by a real host to a real browser. */
async function openPage(prepared?: Page): Promise<{ page: Page; host: Awaited<ReturnType<typeof openLoopback>> }> {
  const rendererDir = tempFolder();
  writeFileSync(join(rendererDir, 'client.js'), script);
  writeFileSync(
    join(rendererDir, 'main.js'),
    `import { createLoopbackBridge } from './client.js';
    window.heard = [];
    window.client = createLoopbackBridge();
    window.client.onTouched((topics) => window.heard.push(topics));
    window.client.onProgress((progress) => window.heard.push(progress));`,
  );
  writeFileSync(join(rendererDir, 'index.html'), '<title>Seite</title><script type="module" src="/main.js"></script>');
  const host = await openLoopback({ rendererDir });
  const page = prepared ?? (await browser.newPage({ acceptDownloads: true }));
  onTestFinished(() => page.close());
  await page.goto(host.url);
  await page.waitForFunction(() => window.client !== undefined);
  return { page, host };
}

test('the token leaves the address at once and a reload still works', async () => {
  const { page, host } = await openPage();
  expect(page.url()).toBe(`${host.origin}/`);

  await page.reload();
  await page.waitForFunction(() => window.client !== undefined);

  expect(await page.evaluate(() => window.client.invoke('test.echo', { tag: 'März' }))).toEqual({
    ok: true,
    value: { tag: 'März' },
  });
});

test('a page without the token gets a sentence with the next step', async () => {
  const { host } = await openPage();
  const stranger = await browser.newPage();
  onTestFinished(() => stranger.close());
  await stranger.goto(host.origin);
  await stranger.waitForFunction(() => window.client !== undefined);

  expect(await stranger.evaluate(() => window.client.invoke('test.echo', 1))).toMatchObject({
    ok: false,
    error: { code: 'no-access', message: expect.stringContaining('Adresse') },
  });
});

test('a page of another origin can neither call nor read anything, even with the token', async () => {
  const { host } = await openPage();
  const other = await openLoopback();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(other.url);
  const statuses = await page.evaluate(
    async ([origin, token]) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ name: 'test.echo', input: 1 });
      const attempts = [
        () => fetch(`${origin}/api/invoke`, { method: 'POST', headers, body }),
        () => fetch(`${origin}/api/invoke`, { method: 'POST', mode: 'no-cors', body }),
        () => fetch(`${origin}/`),
      ];
      return Promise.all(attempts.map((attempt) => attempt().then(String, () => 'refused')));
    },
    [host.origin, host.token],
  );

  expect(statuses).toEqual(['refused', 'refused', 'refused']);
});

test('changes and progress of long calls arrive', async () => {
  const { page, host } = await openPage();
  await host.invoke('test.touch', ['record']);
  await page.waitForFunction(() => window.heard.length === 1);
  const long = page.evaluate(() => window.client.invoke('test.long', null, 'import-1'));
  await page.waitForFunction(() => window.heard.length === 2);
  await page.evaluate(() => window.client.cancel('import-1'));

  expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(await page.evaluate(() => window.heard)).toEqual([
    ['record'],
    { task: 'import-1', phase: 'working', done: 1, total: 2 },
  ]);
});

test('L5: a page whose connection broke connects again and hears what it missed', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**/api/events*', async (route) => {
    asked.push(new URL(route.request().url()).search);
    if (asked.length > 1) return route.continue();
    // The first connection ends in the middle of a line.
    return route.fulfill({ body: '{"type":"touched","number":0,"topics":[]}\n{"type":"tou' });
  });
  const { host } = await openPage(page);
  await host.invoke('test.touch', ['setting']);
  await page.waitForFunction(() => window.heard.length === 1);

  expect(asked).toEqual(['', '?after=0']);
  expect(await page.evaluate(() => window.heard)).toEqual([['setting']]);
});

test('files go in through the dialog of the browser and come out as a download', async () => {
  const { page } = await openPage();
  const file = join(tempFolder(), 'Bündel März.json');
  writeFileSync(file, 'Inhalt');

  const chooser = page.waitForEvent('filechooser');
  const picking = page.evaluate(() => window.client.files.pick({ kind: 'bundle', multiple: true }));
  expect((await chooser).isMultiple()).toBe(true);
  await (await chooser).setFiles(file);
  const [picked] = await picking;
  expect(picked).toEqual({ ticket: expect.any(String), name: 'Bündel März.json', sizeBytes: 6 });
  const ticket = picked?.ticket ?? '';
  expect(await page.evaluate((ticket) => window.client.invoke('test.read', { ticket }), ticket)).toEqual({
    ok: true,
    value: 'Inhalt',
  });

  const download = page.waitForEvent('download');
  await page.evaluate(async () => {
    const target = await window.client.files.reserve({ kind: 'bundle', suggestedName: 'Antwort Olfen.dabundle' });
    if (!target) throw new Error('nothing was reserved');
    await window.client.invoke('test.write', { ticket: target.ticket, text: 'fertig' });
    await window.client.files.deliver(target.ticket);
  });
  expect((await download).suggestedFilename()).toBe('Antwort Olfen.dabundle');
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('fertig');
});

test('files dropped on the page are handed in', async () => {
  const { page } = await openPage();

  const picked = await page.evaluate(() => window.client.files.adopt([new File(['abc'], 'notiz.txt')]));

  expect(picked).toEqual([{ ticket: expect.any(String), name: 'notiz.txt', sizeBytes: 3 }]);
});

test('a cancelled dialog is an empty answer', async () => {
  const { page } = await openPage();
  const chooser = page.waitForEvent('filechooser');
  const picking = page.evaluate(() => window.client.files.pick({ kind: 'any', multiple: false }));
  await (await chooser).element().dispatchEvent('cancel');

  expect(await picking).toEqual([]);
  expect(await page.locator('input[type=file]').count()).toBe(0);
});

test('a host that has gone is a failure with the next step, not an exception', async () => {
  const { page, host } = await openPage();
  await host.close();

  expect(await page.evaluate(() => window.client.invoke('test.echo', 1))).toMatchObject({
    ok: false,
    error: { code: 'connection-lost' },
  });
});
