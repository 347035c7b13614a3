import { BrowserWindow, screen } from 'electron';
import { nextZoom, placeWindow, type WindowState } from '../shared/host/window-place.ts';
import { appPage } from './protocol.ts';
import type { StateFile } from './state-file.ts';

export type WindowOptions = {
  readonly preload: string;
  readonly memory: StateFile<WindowState>;
  /** Asked when somebody closes the window: whether it only goes away and the program stays. */
  readonly staysOnClose: () => boolean;
};

const minimum = { minWidth: 480, minHeight: 360 } as const;

/** The work areas of the screens, the main one first. */
function screens() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** The window: everything a page must not have is off, although most of it is off by default, so that it is seen here. */
export function openWindow({ preload, memory, staysOnClose }: WindowOptions): BrowserWindow {
  const saved = memory.read();
  const window = new BrowserWindow({
    ...placeWindow(saved, screens()),
    ...minimum,
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
      spellcheck: true,
      zoomFactor: (saved?.zoom ?? 100) / 100,
    },
  });
  if (saved?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepState(window, memory);
  window.on('close', (event) => {
    if (!staysOnClose()) return;
    event.preventDefault();
    window.hide();
  });
  void window.loadURL(appPage);
  return window;
}

const zoomOf = (window: BrowserWindow): number => Math.round(window.webContents.getZoomFactor() * 100);

/** Remembers where the window is, and brings it back when its screen goes away. */
function keepState(window: BrowserWindow, memory: StateFile<WindowState>): void {
  const keep = (): void =>
    memory.keep({ ...window.getNormalBounds(), isMaximized: window.isMaximized(), zoom: zoomOf(window) });
  window.on('close', keep);
  window.webContents.on('zoom-changed', (_event, direction) => zoom(window, direction === 'in' ? 1 : -1, memory));
  const bringBack = (): void => {
    if (window.isDestroyed() || window.isMaximized()) return;
    const bounds = window.getNormalBounds();
    const placed = placeWindow(bounds, screens());
    if (
      placed.x !== bounds.x ||
      placed.y !== bounds.y ||
      placed.width !== bounds.width ||
      placed.height !== bounds.height
    )
      window.setBounds(placed);
  };
  for (const name of ['display-removed', 'display-metrics-changed'] as const) screen.on(name as never, bringBack);
}

/** Larger, smaller, or the normal size; remembered at once. */
export function zoom(window: BrowserWindow, step: 1 | 0 | -1, memory: StateFile<WindowState>): void {
  const percent = nextZoom(zoomOf(window), step);
  window.webContents.setZoomFactor(percent / 100);
  memory.keep({ ...window.getNormalBounds(), isMaximized: window.isMaximized(), zoom: percent });
}

/** Brings the window to the person: after a second start, a click on a note, from the tray. */
export function showWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
