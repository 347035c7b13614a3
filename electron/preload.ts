import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, PickedFile, Progress, RefusedFile, Reply } from '../shared/bridge.ts';
import type { RecentFile } from '../shared/host/recent.ts';
import type { UpdateAnswer } from '../shared/host/version-file.ts';
import type { HostRequest } from './requests.ts';

// This file is bundled as CommonJS for the sandbox and imports only types of ours; a test compares the channel names.
const ask = (request: HostRequest): Promise<Reply> => ipcRenderer.invoke('app:ask', request);

const valueFrom = async <Value>(reply: Promise<Reply>, otherwise: Value): Promise<Value> => {
  const answer = await reply;
  return answer.ok ? (answer.value as Value) : otherwise;
};

const hear = <Value>(channel: string, listener: (value: Value) => void): (() => void) => {
  const forward = (_event: IpcRendererEvent, value: Value): void => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.off(channel, forward);
};

/** All the renderer can reach: ask one question, hear that something changed, hand over files. */
const bridge: Bridge = {
  host: 'electron',
  invoke: (name, input, task) => ask({ type: 'invoke', name, input, ...(task === undefined ? {} : { task }) }),
  cancel: (task) => void ask({ type: 'cancel', task }),
  onTouched: (listener) => hear<readonly string[]>('app:touched', listener),
  onProgress: (listener) => hear<Progress>('app:progress', listener),
  onFileOpened: (listener) => {
    const stop = hear<PickedFile>('app:file-opened', listener);
    void ask({ type: 'listen' });
    return stop;
  },
  files: {
    pick: (request) => valueFrom<readonly PickedFile[]>(ask({ type: 'pick', ...request }), []),
    pickFolder: () => valueFrom<PickedFile | null>(ask({ type: 'pickFolder' }), null),
    adopt: (files) =>
      valueFrom<readonly PickedFile[]>(
        ask({ type: 'adopt', paths: files.map((file) => webUtils.getPathForFile(file as File)) }),
        [],
      ),
    reserve: (request) => valueFrom<PickedFile | null>(ask({ type: 'reserve', ...request }), null),
    // A path that a page names is nothing; the system's own dialog is the way.
    // The worker wrote to the place the person chose; the host only remembers it among the files used lately.
    deliver: async (ticket) => void (await ask({ type: 'delivered', ticket })),
    reveal: async (ticket) => void (await ask({ type: 'reveal', ticket })),
  },
  desktop: {
    tell: (shell) => void ask({ type: 'tell', shell }),
    onCommand: (listener) => hear<string>('app:command', listener),
    onFileRefused: (listener) => hear<RefusedFile>('app:file-refused', listener),
    recent: () => valueFrom<readonly RecentFile[]>(ask({ type: 'recent' }), []),
    onRecentChanged: (listener) => hear<null>('app:recent', listener),
    clearRecent: async () => void (await ask({ type: 'clearRecent' })),
    checkUpdate: () => valueFrom<UpdateAnswer>(ask({ type: 'checkUpdate' }), { state: 'unknown' }),
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
