import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { pdfOptions, printPolicy } from '../shared/host/print-page.ts';
import { appPage } from './protocol.ts';
import { lockSession } from './security.ts';

/**
 * Makes tagged PDFs of pages, in a window nobody sees.
 *
 * The window has a session of its own that lives in memory and serves that one page and nothing else: no file of the program, no preload,
 * no script, no network.
 */
export function openPrinting() {
  const pages = new Map<string, string>();
  let serving: Electron.Session | null = null;

  /** Made with the first page: most days nobody prints. */
  const ownSession = (): Electron.Session => {
    if (serving !== null) return serving;
    serving = session.fromPartition('druck');
    lockSession(serving);
    serving.protocol.handle('app', ({ url }) => {
      const html = pages.get(url);
      if (html === undefined) return new Response('Diese Seite gibt es nicht.', { status: 404 });
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy };
      return new Response(html, { headers });
    });
    return serving;
  };

  return async (html: string): Promise<Uint8Array> => {
    const address = `${appPage}druck/${randomUUID()}`;
    pages.set(address, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: ownSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        javascript: false,
        spellcheck: false,
      },
    });
    try {
      await window.loadURL(address);
      return await window.webContents.printToPDF(pdfOptions);
    } finally {
      pages.delete(address);
      window.destroy();
    }
  };
}
