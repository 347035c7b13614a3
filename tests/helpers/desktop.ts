import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import type { Reply } from '../../shared/bridge.ts';
import { noncePlaceholder } from '../../shared/host/csp.ts';
import { Policy } from '../../shared/policy/policy.ts';
import { fakeWorkerUrl, tempFolder } from './loopback.ts';

export const out = fileURLToPath(new URL('../../out', import.meta.url));

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The built main process among built neighbours of known content, with the fake worker at the worker's place unless the built one is wanted. */
function layOut(worker: 'fake' | 'built'): string {
  const root = tempFolder();
  for (const folder of ['main', 'worker', 'renderer/assets']) mkdirSync(join(root, 'out', folder), { recursive: true });
  copyFileSync(join(out, 'main', 'main.js'), join(root, 'out', 'main', 'main.js'));
  const program =
    worker === 'built'
      ? `require(${JSON.stringify(join(out, 'worker', 'worker.cjs'))});`
      : `import(${JSON.stringify(fakeWorkerUrl.href)});`;
  writeFileSync(join(root, 'out', 'worker', 'worker.cjs'), `${program}\n`);
  writeFileSync(join(root, 'out', 'renderer', 'index.html'), `<p nonce="${noncePlaceholder}">Seite</p>`);
  writeFileSync(join(root, 'out', 'renderer', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'out', 'secret.json'), '"geheim"');
  return root;
}

const watched = ['uncaughtException', 'unhandledRejection'] as unknown as ['uncaughtException'];

type Start = {
  readonly argv?: readonly string[];
  readonly hasLock?: boolean;
  /** What the administrator has laid down. */
  readonly policy?: object;
  /** Files of an earlier run, by name, beside Chromium's own. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Who answers the calls; the built one is the whole program behind its real gateway. */
  readonly worker?: 'fake' | 'built';
  readonly displays?: readonly { readonly id: number; readonly workArea: object }[];
};

/** Runs the built main process under the recording fake, as Electron would on a double click. */
export async function startDesktop({
  argv = [],
  hasLock = true,
  worker = 'fake',
  policy = {},
  kept = {},
  displays,
}: Start = {}) {
  vi.resetModules();
  const fake = await import('./fake-electron.ts');
  const root = layOut(worker);
  const dataDir = join(root, 'data');
  mkdirSync(join(dataDir, 'fenster'), { recursive: true });
  // The fake worker answers with it, as the real one does with what it has read.
  writeFileSync(join(dataDir, 'policy.json'), JSON.stringify(Policy.parse({ version: 1, ...policy })));
  for (const [name, text] of Object.entries(kept)) writeFileSync(join(dataDir, 'fenster', name), text);
  if (displays !== undefined) fake.record.displays = displays as never;
  fake.record.hasLock = hasLock;
  const listening = watched.map((name) => [name, process.listeners(name)] as const);
  fake.app.switches.set('data', dataDir);
  const before = process.argv;
  process.argv = ['electron', ...argv];
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(root, 'out', 'main', 'main.js')).href);
    await pause();
  } finally {
    process.argv = before;
  }

  /** Ends the program as the system does, and waits for its second, final quit. */
  const quit = async (): Promise<void> => {
    for (const [name, before] of listening)
      for (const listener of process.listeners(name))
        if (!before.includes(listener)) process.off(name, listener as never);
    const quits = fake.callsOf('app.quit').length;
    let wasHeld = false;
    fake.app.emit('will-quit', {
      preventDefault: () => {
        wasHeld = true;
      },
    });
    if (wasHeld) await vi.waitUntil(() => fake.callsOf('app.quit').length > quits, { timeout: 5_000 });
  };
  onTestFinished(quit);

  const window = fake.record.windows[0];
  const contents = window?.webContents;
  const handler = fake.record.handlers.get('app:ask') as
    | ((event: unknown, request: unknown) => Promise<Reply>)
    | undefined;
  /** Asks as our page does; `event` overrides who asks. */
  const ask = async (request: unknown, event: object = {}): Promise<Reply> => {
    if (!handler) throw new Error('nobody answers');
    return handler({ sender: contents, senderFrame: contents?.mainFrame, ...event }, request);
  };
  const get = async (url: string, method = 'GET'): Promise<Response> => {
    const serve = fake.record.protocols.get('app');
    if (!serve) throw new Error('nothing is served');
    return serve({ url, method });
  };
  /** Until the worker has answered what was asked before this. */
  const settled = async (): Promise<void> => {
    await ask({ type: 'checkUpdate' });
    await pause();
  };
  return { ...fake, root, dataDir, window, contents, ask, get, quit, settled };
}
