import type { Bridge, PickedFile, Progress, Reply } from '../../shared/bridge.ts';
import { openApi } from './api.ts';
import { followEvents } from './events.ts';
import { chooseFiles, saveAs } from './files.ts';
import { takeToken } from './token.ts';

/** The host promises the form of its answers; a refusal has no value and becomes `otherwise`. */
const valueOr = <Value>(reply: Reply, otherwise: Value): Value => (reply.ok ? (reply.value as Value) : otherwise);

/** The bridge of a page that runs in a browser: the same calls as in the desktop program, over this machine only. */
export function createLoopbackBridge(page: Window & typeof globalThis = window): Bridge {
  const api = openApi(takeToken(page), page.fetch.bind(page));
  const touched = new Set<(topics: readonly string[]) => void>();
  const progressed = new Set<(progress: Progress) => void>();
  const reserved = new Map<string, string>();

  followEvents(api, {
    touched: (topics) => touched.forEach((listener) => void listener(topics)),
    progress: (progress) => progressed.forEach((listener) => void listener(progress)),
  });

  const subscribe = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  // A file the host did not take keeps its name but has no ticket; the call that gets it then refuses it in words, and
  // no chosen file disappears in silence.
  const upload = async (files: readonly File[]): Promise<readonly PickedFile[]> => {
    const picked: PickedFile[] = [];
    for (const file of files) {
      picked.push(valueOr(await api.upload(file), { ticket: '', name: file.name, sizeBytes: file.size }));
    }
    return picked;
  };

  return {
    host: 'loopback',
    invoke: (name, input, task) =>
      api.post('invoke', { name, input: input ?? null, ...(task === undefined ? {} : { task }) }),
    cancel: (task) => void api.post('cancel', { task }),
    onTouched: (listener) => subscribe(touched, listener),
    onProgress: (listener) => subscribe(progressed, listener),
    onFileOpened: () => () => {},
    files: {
      pick: async ({ kind, multiple }) => upload(await chooseFiles(page.document, kind, multiple)),
      pickFolder: async (typed) =>
        typed === undefined ? null : valueOr<PickedFile | null>(await api.post('files/folder', { path: typed }), null),
      adopt: (files) => upload(files as readonly File[]),
      reserve: async (request) => {
        const file = valueOr<PickedFile | null>(await api.post('files/reserve', request), null);
        if (file) reserved.set(file.ticket, file.name);
        return file;
      },
      deliver: async (ticket) => {
        const content = await api.download(ticket);
        if (content) saveAs(page, content, reserved.get(ticket) ?? 'Datei');
      },
      // The browser shows its downloads by itself.
      reveal: async () => {},
    },
    desktop: null,
  };
}
