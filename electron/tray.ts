import { Menu, nativeImage, Tray } from 'electron';
import type { Locale } from '../shared/core/locale.ts';
import { menuWords } from '../shared/host/menu-words.ts';
import { trayIcon } from './tray-icon.ts';

export type TrayActs = { readonly open: () => void; readonly newTask: () => void; readonly quit: () => void };

/** The sign beside the clock, while somebody has chosen it. Gone again when they choose otherwise. */
export function openTray(acts: TrayActs) {
  let tray: Tray | null = null;
  return {
    isOn: (): boolean => tray !== null,
    set(isOn: boolean, locale: Locale): void {
      if (!isOn) {
        tray?.destroy();
        tray = null;
        return;
      }
      if (tray === null) {
        tray = new Tray(nativeImage.createFromDataURL(trayIcon));
        tray.setToolTip('Digitalagentur');
        tray.on('click', acts.open);
      }
      const words = menuWords[locale];
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words.open, click: acts.open },
          { label: words.newTask, click: acts.newTask },
          { type: 'separator' },
          { label: words.quit, click: acts.quit },
        ]),
      );
    },
  };
}
