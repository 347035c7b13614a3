import { type BrowserWindow, dialog, shell } from 'electron';
import { httpsAddress } from '../shared/host/https-address.ts';

/** Opens a page of the web in the person's own browser, after they have seen where it leads. */
export async function openExternal(window: BrowserWindow, text: string): Promise<void> {
  const url = httpsAddress(text);
  if (url === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Seite im Internet öffnen',
    message: `${url.hostname} im Browser öffnen?`,
    detail: url.href,
    buttons: ['Öffnen', 'Abbrechen'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}
