import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow, Notification, safeStorage, session } from 'electron';
import { isCallName } from '../shared/contract.ts';
import { bundleArguments } from '../shared/host/bundle-argument.ts';
import { defaultDataDir, windowFolder } from '../shared/host/data-dir.ts';
import { isQuiet } from '../shared/host/quiet.ts';
import { WindowState } from '../shared/host/window-place.ts';
import { openDbHost } from './db-host.ts';
import { openFiles } from './files.ts';
import { rememberedFolder } from './folder-memory.ts';
import { openGateway } from './gateway.ts';
import { handedOver } from './handed-over.ts';
import { policyFrom } from './policy.ts';
import { openPrinting } from './printing.ts';
import { appPage, declareProtocol, openProtocol } from './protocol.ts';
import { openRecent } from './recent.ts';
import { lookMemory, openReminders } from './reminders.ts';
import { channels } from './requests.ts';
import { openSecrets } from './secrets.ts';
import { isFrom, lockAllContents, lockSession } from './security.ts';
import { openShell } from './shell.ts';
import { openContextMenu, prepareSpelling } from './spelling.ts';
import { stateFile } from './state-file.ts';
import { openTrouble } from './trouble.ts';
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

function run(): void {
  let window: BrowserWindow | null = null;
  const tellPage = (channel: string, value: unknown): void => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, value);
  };
  const ownFile = (name: string): string => join(dataDir, windowFolder, name);
  const trouble = openTrouble(dataDir, app.getVersion(), [appPage, pathToFileURL(out).href, out]);

  const secrets = openSecrets(join(dataDir, 'secrets.json'), safeStorage);
  const host = openDbHost(
    pathToFileURL(join(out, 'worker', 'worker.cjs')),
    { dataDir, rendererDir: join(out, 'renderer') },
    tellPage,
    secrets.keep,
    openPrinting(),
    (error) => trouble.note({ kind: 'worker-gone', error: trouble.bare(error) }),
  );
  const policy = policyFrom(host.ask);
  lockAllContents(async () => (await policy()).externalLinks);
  const windowMemory = stateFile(ownFile('fenster.json'), WindowState);
  const recent = openRecent(ownFile('zuletzt.json'), () => {
    void shell.drawMenu();
    tellPage(channels.recent, null);
  });
  const files = openFiles(
    () => window,
    host.offer,
    {
      opened: (file) => tellPage(channels.fileOpened, file),
      refused: (file) => tellPage(channels.fileRefused, file),
    },
    rememberedFolder(ownFile('ablage.json')),
    recent,
  );
  /** Another place of the same page: nothing is loaded anew. */
  const goTo = (path: string): void => void window?.loadURL(`${appPage}#${path}`);
  const openFromOutside = (paths: readonly string[]): void => {
    showWindow(window);
    void files.open(paths);
  };
  const shell = openShell({
    window: () => window,
    session: () => session.defaultSession,
    policy,
    recent,
    windowMemory,
    run: (id) => tellPage(channels.command, id),
    open: openFromOutside,
  });
  openGateway({ host, files, shell, isOurWindow: (event) => isFrom(window, event), isCallName });

  app.on('second-instance', (_event, _argv, _folder, data) => openFromOutside(handedOver(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFromOutside([path]);
  });
  app.on('activate', () => showWindow(window));

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
    prepareSpelling(session.defaultSession);
    openProtocol(join(out, 'renderer'));
    void shell.drawMenu();
    window = openWindow({
      preload: join(out, 'preload', 'preload.cjs'),
      memory: windowMemory,
      staysOnClose: shell.staysOnClose,
    });
    trouble.watch(window);
    openContextMenu(window, shell.locale);
    // A page that is loaded anew hears nothing until it says so.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) files.unlisten();
    });
    const bundles = bundleArguments(process.argv.slice(1));
    if (bundles.length > 0) void files.open(bundles.map((path) => resolve(path)));
    if (!Notification.isSupported()) return;
    openReminders({
      ask: host.ask,
      memory: lookMemory(ownFile('erinnert.json')),
      isQuiet: () => isQuiet(new Date()),
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

// A second start hands its bundles to the first one and ends; the first one has the store open. Paths are made whole here: the other
// program was started in another folder.
const bundles = bundleArguments(process.argv.slice(1)).map((path) => resolve(path));
if (app.requestSingleInstanceLock({ bundles })) run();
else app.quit();
