import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, PickedFile, Progress, Reply } from '../shared/bridge.ts';
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
    // The worker wrote to the place the person chose; there is nothing left to hand over.
    deliver: async () => {},
    reveal: async (ticket) => void (await ask({ type: 'reveal', ticket })),
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
