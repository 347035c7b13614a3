import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchChromium } from '../../helpers/chromium.ts';
import type { FakeOptions } from './fake-bridge.ts';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A built page, served on this machine, with the fake bridge put in before it starts. */
export type Stage = {
  readonly open: (hash: string, options?: FakeOptions, context?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Builds `gallery` (the kit alone) or `renderer` (the program) and opens a browser for it. */
export async function openStage(what: 'gallery' | 'renderer'): Promise<Stage> {
  const outDir = mkdtempSync(join(tmpdir(), 'digitalagentur-stage-'));
  const root = what === 'gallery' ? local('../gallery') : local('../../../renderer');
  await build({
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the stage has no port');
  const fake = await bundledFake();
  const browser: Browser = await launchChromium();
  return {
    open: async (hash, options = {}, context = {}) => {
      const opened = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'de-DE',
        reducedMotion: 'reduce',
        ...context,
      });
      const page = await opened.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.addInitScript({ content: `window.fakeOptions = ${JSON.stringify(options)};\n${fake}` });
      await page.goto(`http://127.0.0.1:${address.port}/#${hash}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

/** The fake bridge as one script. */
async function bundledFake(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: local('./install.ts'), formats: ['iife'], name: 'fake', fileName: 'fake' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the fake bridge was not built');
  return bundle.output[0].code;
}
