import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow, Notification, safeStorage, session } from 'electron';
import { isCallName } from '../shared/contract.ts';
import { bundleArgument } from '../shared/host/bundle-argument.ts';
import { defaultDataDir, windowFolder } from '../shared/host/data-dir.ts';
import { openDbHost } from './db-host.ts';
import { openFiles } from './files.ts';
import { rememberedFolder } from './folder-memory.ts';
import { openGateway } from './gateway.ts';
import { openMenu } from './menu.ts';
import { openPrinting } from './printing.ts';
import { appPage, declareProtocol, openProtocol } from './protocol.ts';
import { lookMemory, openReminders } from './reminders.ts';
import { channels } from './requests.ts';
import { openSecrets } from './secrets.ts';
import { isFrom, lockAllContents, lockSession } from './security.ts';
import { openWindow, showWindow } from './window.ts';

// The composition root: everything is made here and handed to each other. Built to out/main/main.js.
const out = join(import.meta.dirname, '..');
const dataDir =
  app.commandLine.getSwitchValue('data') ||
  defaultDataDir({ platform: process.platform, env: process.env, home: homedir() });

// Chromium's files, and with them the lock of the single instance, belong to the data folder: one folder, one program.
app.setPath('userData', join(dataDir, windowFolder));
app.setAppUserModelId('de.digitalagentur.app');
app.enableSandbox();
declareProtocol();
lockAllContents();

function run(): void {
  let window: BrowserWindow | null = null;
  const tellPage = (channel: string, value: unknown): void => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, value);
  };

  const secrets = openSecrets(join(dataDir, 'secrets.json'), safeStorage);
  const host = openDbHost(
    pathToFileURL(join(out, 'worker', 'worker.cjs')),
    { dataDir },
    tellPage,
    secrets.keep,
    openPrinting(),
  );
  const files = openFiles(
    () => window,
    host.offer,
    (file) => tellPage(channels.fileOpened, file),
    rememberedFolder(join(dataDir, windowFolder, 'ablage.json')),
  );
  openGateway({
    host,
    files,
    isOurWindow: (event) => isFrom(window, event),
    isCallName,
  });

  /** Another place of the same page: nothing is loaded anew. */
  const goTo = (path: string): void => void window?.loadURL(`${appPage}#${path}`);
  const openFromOutside = (path: unknown): void => {
    showWindow(window);
    if (typeof path === 'string') void files.open(path);
  };
  app.on('second-instance', (_event, _argv, _folder, data) =>
    openFromOutside((data as { bundle?: unknown } | null)?.bundle),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFromOutside(path);
  });

  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void host.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(() => {
    // The system's keystore may be asked only now, and may take its time or ask the person first.
    void secrets.load().then(host.giveSecrets);
    lockSession(session.defaultSession);
    openProtocol(join(out, 'renderer'));
    openMenu(app.isPackaged, goTo);
    window = openWindow(join(out, 'preload', 'preload.cjs'));
    const bundle = bundleArgument(process.argv.slice(1));
    if (bundle) void files.open(bundle);
    if (!Notification.isSupported()) return;
    openReminders({
      ask: host.ask,
      memory: lookMemory(join(dataDir, windowFolder, 'erinnert.json')),
      show: ({ title, body, path, record }) => {
        const note = new Notification({ title, body });
        note.on('click', () => {
          showWindow(window);
          goTo(`${path}${record === null ? '' : `?record=${record}`}`);
        });
        note.show();
      },
    });
  });
}

// A second start hands its bundle to the first one and ends; the first one has the store open.
if (app.requestSingleInstanceLock({ bundle: bundleArgument(process.argv.slice(1)) })) run();
else app.quit();
