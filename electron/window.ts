import { BrowserWindow } from 'electron';
import { appPage } from './protocol.ts';

/** The window: everything a page must not have is off, although most of it is off by default, so that it is seen here. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Digitalagentur',
    backgroundColor: '#F5F4F0',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return window;
}

/** Brings the window to the person who started the program a second time. */
export function showWindow(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
