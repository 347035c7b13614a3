import { type BrowserWindow, dialog, shell } from 'electron';
import { httpsAddress } from '../shared/host/https-address.ts';

/** Whether the administrator allows addresses of the web; known once the store's worker has read the policy. */
export type MayOpen = () => Promise<boolean>;

/** Opens a page of the web in the person's own browser, after they have seen where it leads. */
export async function openExternal(window: BrowserWindow, text: string, mayOpen: MayOpen): Promise<void> {
  const url = httpsAddress(text);
  if (url === null) return;
  if (!(await mayOpen())) {
    const message = 'Adressen im Internet sind auf diesem Rechner von Ihrer IT abgeschaltet.';
    const detail = `${url.href}\n\nSie können die Adresse in der Digitalagentur kopieren und Ihrer IT nennen.`;
    await dialog.showMessageBox(window, {
      type: 'info',
      title: 'Seite im Internet',
      message,
      detail,
      buttons: ['Schließen'],
    });
    return;
  }
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
