import { EventEmitter } from 'node:events';

/**
 * Stands in for the package `electron` in every test: the built main process runs under it, and what it asked the
 * system for can be read afterwards. `sayNext` decides what the next dialogs answer.
 */
type Handler = (...args: never[]) => unknown;
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
  openHandler: ((details: { url: string }) => { action: string }) | null = null;

  async printToPDF(options: unknown): Promise<Uint8Array> {
    note('contents.printToPDF', options);
    if (record.isPrinterBroken) throw new Error('no printer');
    return new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
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

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return record.windows.find((window) => window.webContents === contents) ?? null;
  }
  constructor(options: Options) {
    super();
    this.options = options;
    record.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
  show(): void {
    note('window.show');
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
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    record.menu = menu;
  },
};
