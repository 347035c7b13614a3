import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { sandboxArgs } from '../../tools/chromium.mjs';
import { findElectron } from '../../tools/electron-binary.mjs';
import { tempFolder } from '../helpers/loopback.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

type Probe = { readonly bridge: Bridge; readonly require?: unknown; readonly process?: unknown };

/** Starts the built program in the real Electron, with a data folder of its own. */
async function openDesktop(): Promise<{ desktop: ElectronApplication; page: Page }> {
  const executablePath = findElectron();
  if (executablePath === null)
    throw new Error('Electron is not there: node node_modules/electron/install.js fetches it.');
  const dataDir = join(tempFolder(), 'daten');
  mkdirSync(dataDir);
  const desktop = await _electron.launch({
    executablePath,
    args: [...sandboxArgs, project, `--data=${dataDir}`],
  });
  onTestFinished(() => desktop.close());
  return { desktop, page: await desktop.firstWindow() };
}

test('the program opens its page, isolated and in a sandbox', async () => {
  const { desktop, page } = await openDesktop();
  await page.waitForLoadState();

  expect(page.url()).toMatch(/^app:\/\/main\//);
  expect(await page.title()).toContain('Digitalagentur');
  const seen = await page.evaluate(() => {
    const probe = window as unknown as Probe;
    return { host: probe.bridge.host, require: typeof probe.require, process: typeof probe.process };
  });
  expect(seen).toEqual({ host: 'electron', require: 'undefined', process: 'undefined' });
  expect(await desktop.evaluate(({ app }) => app.getPath('userData'))).toMatch(/daten.fenster$/);
});

test('the policy holds: no foreign script, no evaluation, no connection', async () => {
  const { page } = await openDesktop();
  await page.waitForLoadState();

  const outcome = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    const reached = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { blocked: blocked.sort(), reached, injected: 'injected' in window };
  });

  expect(outcome).toEqual({ blocked: ['connect-src', 'script-src-elem'], reached: false, injected: false });
});

test('a question to the store is answered across all borders, and an unknown one refused', async () => {
  const { page } = await openDesktop();
  await page.waitForLoadState();

  const answers = await page.evaluate(async () => {
    const { bridge } = window as unknown as Probe;
    return [await bridge.invoke('office.status', {}), await bridge.invoke('no.call', {})];
  });

  expect(answers[0]?.ok).toBe(true);
  expect(answers[1]).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test('windows and navigation are denied', async () => {
  const { desktop, page } = await openDesktop();
  await page.waitForLoadState();
  const before = page.url();

  await page.evaluate(() => {
    window.open('app://main/');
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(500);

  expect(page.url()).toBe(before);
  expect(desktop.windows()).toHaveLength(1);
});
