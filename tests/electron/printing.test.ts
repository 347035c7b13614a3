import { expect, test, vi } from 'vitest';
import { startDesktop } from '../helpers/desktop.ts';

const request = { type: 'invoke', name: 'document.export', input: { document: { title: 'Bericht' } } };

test('the worker’s page is printed with tags, in a window of its own that can reach nothing', async () => {
  const { ask, record, session, callsOf } = await startDesktop();
  const seen: Response[] = [];
  const load = vi.spyOn(
    record.windows[0]?.constructor.prototype as { loadURL: (url: string) => Promise<void> },
    'loadURL',
  );
  load.mockImplementation(async (url) => {
    seen.push(session.partitions.get('druck')?.pages.get('app')?.({ url }) as Response);
  });

  expect(await ask(request)).toEqual({ ok: true, value: '%PDF-1.4\n%%EOF\n' });

  const [address = ''] = load.mock.calls.at(-1) ?? [];
  load.mockRestore();
  expect(address).toMatch(/^app:\/\/main\/druck\/[0-9a-f-]{36}$/);
  expect(await seen[0]?.text()).toBe('<h1>Bericht</h1>');
  expect(seen[0]?.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  const preferences = record.windows.at(-1)?.options.webPreferences;
  expect(record.windows.at(-1)?.options).toMatchObject({ show: false });
  expect(preferences).toMatchObject({
    javascript: false,
    sandbox: true,
    nodeIntegration: false,
    contextIsolation: true,
  });
  expect(preferences).not.toHaveProperty('preload');
  expect(preferences?.['session']).toBe(session.partitions.get('druck'));
  expect(callsOf('contents.printToPDF').at(-1)).toEqual([
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true }),
  ]);

  // Gone with the window: neither this page nor another is served.
  expect(callsOf('window.destroy')).toHaveLength(1);
  for (const url of [address, 'app://main/', 'app://main/index.html'])
    expect(session.partitions.get('druck')?.pages.get('app')?.({ url }).status, url).toBe(404);
});

test('the session of the printing window denies permissions and downloads like any other', async () => {
  const { ask, session } = await startDesktop();
  await ask(request);
  const own = session.partitions.get('druck');
  expect(own?.device?.()).toBe(false);
  let isPrevented = false;
  own?.emit('will-download', { preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(true);
});

test('a page that cannot be printed is an answer too, and its window is gone', async () => {
  const { ask, record, callsOf } = await startDesktop();
  record.isPrinterBroken = true;
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await ask(request)).toEqual({ ok: true, value: null });
  record.isPrinterBroken = false;
  expect(said).toHaveBeenCalled();
  said.mockRestore();
  expect(callsOf('window.destroy')).toHaveLength(1);
});
