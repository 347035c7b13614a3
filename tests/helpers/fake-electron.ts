import { EventEmitter } from 'node:events';

/**
 * Stands in for the package `electron` in every test: the built main process runs under it, and what it asked the
 * system for can be read afterwards. `sayNext` decides what the next dialogs answer.
 */
type Handler = (...args: never[]) => unknown;
type Bounds = { x: number; y: number; width: number; height: number };
type Options = Record<string, unknown> & { webPreferences: Record<string, unknown> };

export const record = {
  calls: [] as { name: string; args: readonly unknown[] }[],
  handlers: new Map<string, Handler>(),
  protocols: new Map<string, (request: { url: string; method: string }) => Promise<Response>>(),
  windows: [] as BrowserWindow[],
  menu: null as unknown,
  notes: [] as Notification[],
  dialogs: { open: [] as string[], save: '', button: 1 },
  hasLock: true,
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  /** What the address of the administrator answers; `null`: nobody does. */
  versionFile: null as string | null,
  trays: [] as Tray[],
  popups: [] as unknown[],
  isPrinterBroken: false,
};

const note = (name: string, ...args: readonly unknown[]): void => {
  record.calls.push({ name, args });
};

/** The arguments of every call of that name, in order. */
export const callsOf = (name: string): readonly (readonly unknown[])[] =>
  record.calls.filter((call) => call.name === name).map((call) => call.args);

class WebContents extends EventEmitter {
  readonly sent: { channel: string; value: unknown }[] = [];
  readonly mainFrame = { url: 'app://main/', parent: null };
  zoomFactor = 1;
  address = 'app://main/';
  openHandler: ((details: { url: string }) => { action: string }) | null = null;

  async printToPDF(options: unknown): Promise<Uint8Array> {
    note('contents.printToPDF', options);
    if (record.isPrinterBroken) throw new Error('no printer');
    return new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
  }
  get session(): Session {
    return session.defaultSession;
  }
  getURL(): string {
    return this.address;
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }
  replaceMisspelling(word: string): void {
    note('contents.replaceMisspelling', word);
  }
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Options;
  readonly webContents = new WebContents();
  readonly loaded: string[] = [];
  bounds = { x: 0, y: 0, width: 0, height: 0 };
  isBig = false;

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return record.windows.find((window) => window.webContents === contents) ?? null;
  }
  constructor(options: Options) {
    super();
    this.options = options;
    const { x = 0, y = 0, width, height } = options as unknown as Partial<Bounds> & Bounds;
    this.bounds = { x, y, width, height };
    this.webContents.zoomFactor = Number(options.webPreferences['zoomFactor'] ?? 1);
    record.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    this.webContents.address = address;
  }
  show(): void {
    note('window.show');
  }
  hide(): void {
    note('window.hide');
  }
  maximize(): void {
    this.isBig = true;
  }
  isMaximized(): boolean {
    return this.isBig;
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = { ...this.bounds, ...bounds };
  }
  destroy(): void {
    note('window.destroy');
  }
  focus(): void {
    note('window.focus');
  }
  isMinimized(): boolean {
    return true;
  }
  restore(): void {
    note('window.restore');
  }
  isDestroyed(): boolean {
    return false;
  }
}

class App extends EventEmitter {
  readonly isPackaged = true;
  readonly switches = new Map<string, string>();
  readonly commandLine = { getSwitchValue: (name: string) => this.switches.get(name) ?? '' };

  setPath(name: string, path: string): void {
    note('app.setPath', name, path);
  }
  setAppUserModelId(id: string): void {
    note('app.setAppUserModelId', id);
  }
  enableSandbox(): void {
    note('app.enableSandbox');
  }
  requestSingleInstanceLock(data: unknown): boolean {
    note('app.requestSingleInstanceLock', data);
    return record.hasLock;
  }
  getVersion(): string {
    return '0.1.0';
  }
  addRecentDocument(path: string): void {
    note('app.addRecentDocument', path);
  }
  clearRecentDocuments(): void {
    note('app.clearRecentDocuments');
  }
  async whenReady(): Promise<void> {}
  quit(): void {
    note('app.quit');
  }
}

class Session extends EventEmitter {
  request: Handler | null = null;
  check: Handler | null = null;
  device: Handler | null = null;
  displayMedia: Handler | null = null;
  readonly pages = new Map<string, (request: { url: string }) => Response>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: { url: string }) => Response): void =>
      void this.pages.set(scheme, handler),
  };

  /** As Linux has them: Electron throws for a language that is not among them. */
  readonly availableSpellCheckerLanguages = ['de', 'de-DE', 'en-GB', 'en-US', 'fr'];
  languages: readonly string[] = [];
  dictionaries = '';
  isChecking = true;
  readonly words: string[] = [];

  setSpellCheckerLanguages(languages: readonly string[]): void {
    for (const language of languages)
      if (!this.availableSpellCheckerLanguages.includes(language)) throw new Error('Invalid language code');
    this.languages = languages;
  }
  setSpellCheckerDictionaryDownloadURL(address: string): void {
    this.dictionaries = new URL(address).href;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isChecking = isOn;
  }
  addWordToSpellCheckerDictionary(word: string): boolean {
    this.words.push(word);
    return true;
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.displayMedia = handler;
  }
}

export const app = new App();
export const session = {
  defaultSession: new Session(),
  partitions: new Map<string, Session>(),
  fromPartition(name: string): Session {
    const found = this.partitions.get(name) ?? new Session();
    this.partitions.set(name, found);
    return found;
  },
};
export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    note('ipcMain.handle', channel);
    record.handlers.set(channel, handler);
  },
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown): void => note('protocol.registerSchemesAsPrivileged', schemes),
  handle: (scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>): void => {
    record.protocols.set(scheme, handler);
  },
};
export const dialog = {
  showOpenDialog: async (_window: unknown, options: unknown) => {
    note('dialog.showOpenDialog', options);
    return { canceled: record.dialogs.open.length === 0, filePaths: record.dialogs.open };
  },
  showSaveDialog: async (_window: unknown, options: unknown) => {
    note('dialog.showSaveDialog', options);
    return { canceled: record.dialogs.save === '', filePath: record.dialogs.save };
  },
  showMessageBox: async (_window: unknown, options: unknown) => {
    note('dialog.showMessageBox', options);
    return { response: record.dialogs.button };
  },
};
/** A note of the system; `record.notes` keeps them, so that a test can click. */
export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }
  readonly options: { readonly title: string; readonly body: string };
  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.options = options;
  }
  show(): void {
    record.notes.push(this);
    note('notification.show', this.options);
  }
}
/** A keystore that turns every byte around, and can be broken. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
  encryptStringAsync: async (text: string): Promise<Buffer> =>
    Buffer.from(text, 'utf8').map((byte) => byte ^ 0xff) as Buffer,
  decryptStringAsync: async (bytes: Buffer) => ({
    result: Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString('utf8'),
    shouldReEncrypt: false,
  }),
};
export const shell = {
  openExternal: async (address: string): Promise<void> => note('shell.openExternal', address),
  showItemInFolder: (path: string): void => note('shell.showItemInFolder', path),
};
class FakeScreen extends EventEmitter {
  getPrimaryDisplay() {
    return record.displays[0];
  }
  getAllDisplays() {
    return record.displays;
  }
}
export const screen = new FakeScreen();

export const nativeImage = { createFromDataURL: (address: string): { readonly address: string } => ({ address }) };

/** The sign beside the clock; `record.trays` keeps them, so that a test can click. */
export class Tray extends EventEmitter {
  menu: { readonly label?: string; readonly click?: () => void }[] = [];
  isGone = false;
  constructor(_image: unknown) {
    super();
    record.trays.push(this);
  }
  setToolTip(_text: string): void {}
  setContextMenu(menu: unknown): void {
    this.menu = menu as never;
  }
  destroy(): void {
    this.isGone = true;
  }
}

export const net = {
  fetch: async (address: string, options: unknown): Promise<Response> => {
    note('net.fetch', address, options);
    if (record.versionFile === null) throw new TypeError('net::ERR_CONNECTION_REFUSED');
    return new Response(record.versionFile);
  },
};

/** Accelerators Electron understands; it throws for any other, and no menu appears. */
const accelerator =
  /^((CommandOrControl|Shift|Alt)\+)*([A-Z0-9=-]|F\d{1,2}|Plus|numadd|numsub|Left|Right|Up|Down|Enter|Delete|Esc)$/;
const checkTemplate = (template: unknown): void => {
  for (const item of template as {
    accelerator?: string;
    submenu?: unknown;
    label?: string;
    type?: string;
    role?: string;
  }[]) {
    if (item.accelerator !== undefined && !accelerator.test(item.accelerator)) throw new Error('invalid accelerator');
    if (!item.label && !item.role && item.type !== 'separator')
      throw new Error('an item needs a label, a role or a type');
    if (item.submenu) checkTemplate(item.submenu);
  }
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => {
    checkTemplate(template);
    return Object.assign(template as object, { popup: () => void record.popups.push(template) });
  },
  setApplicationMenu: (menu: unknown): void => {
    record.menu = menu;
  },
};
