import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { FileKind, PickedFile, RefusedFile } from '../shared/bridge.ts';
import type { Ticket } from '../shared/host/client.ts';
import { fileKinds, plainFileName } from '../shared/host/file-kind.ts';
import type { RecentFile } from '../shared/host/recent.ts';
import type { FolderMemory } from './folder-memory.ts';
import { freeName, readableIn } from './folders.ts';
import type { Recent } from './recent.ts';

const everything: FileFilter = { name: fileKinds.any.label, extensions: ['*'] };

const filtersOf = (kind: FileKind): FileFilter[] => {
  const { label, extensions } = fileKinds[kind];
  return extensions.length === 0 ? [everything] : [{ name: label, extensions: [...extensions] }, everything];
};

/** Where files meet the window: dialogs, files dropped on it, and files opened from outside. A page sees tickets only. */
export function openFiles(
  window: () => BrowserWindow | null,
  offer: (ticket: Ticket) => void,
  page: { readonly opened: (file: PickedFile) => void; readonly refused: (file: RefusedFile) => void },
  memory: FolderMemory,
  lately: Recent,
) {
  /** What the page is told as soon as it listens, in the order in which it came. */
  const unheard: (() => void)[] = [];
  const tell = (telling: () => void): void => {
    if (isHeard) telling();
    else unheard.push(telling);
  };
  /** Where files go that a page has reserved, for showing them afterwards. */
  const reserved = new Map<string, string>();
  let isHeard = false;
  let opening: Promise<void> = Promise.resolve();

  const issue = (path: string, sizeBytes: number): PickedFile => {
    const file = { ticket: randomUUID(), name: basename(path), sizeBytes };
    offer({ ticket: file.ticket, name: file.name, path });
    return file;
  };

  const adopt = async (paths: readonly string[]): Promise<readonly PickedFile[]> => {
    const picked: PickedFile[] = [];
    for (const path of paths) {
      const info = isAbsolute(path) ? await stat(path).catch(() => null) : null;
      if (info?.isFile()) {
        picked.push(issue(path, info.size));
        lately.add(path, 'opened');
      }
      if (info?.isDirectory()) for (const file of await readableIn(path)) picked.push(issue(file.path, file.sizeBytes));
    }
    return picked;
  };

  const reserveAt = (path: string): PickedFile => {
    const file = issue(path, 0);
    reserved.set(file.ticket, path);
    return file;
  };

  return {
    adopt,
    async pick(kind: FileKind, multiple: boolean): Promise<readonly PickedFile[]> {
      const parent = window();
      if (!parent) return [];
      const properties = multiple ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const);
      const chosen = await dialog.showOpenDialog(parent, { filters: filtersOf(kind), properties: [...properties] });
      return chosen.canceled ? [] : adopt(chosen.filePaths);
    },
    async pickFolder(): Promise<PickedFile | null> {
      const parent = window();
      if (!parent) return null;
      const chosen = await dialog.showOpenDialog(parent, { properties: ['openDirectory', 'createDirectory'] });
      const [path] = chosen.canceled ? [] : chosen.filePaths;
      return path === undefined ? null : issue(path, 0);
    },
    async reserve(kind: FileKind, suggestedName: string, isRemembered = false): Promise<PickedFile | null> {
      const parent = window();
      if (!parent) return null;
      const folder = isRemembered ? await memory.read() : null;
      if (folder !== null) return reserveAt(await freeName(join(folder, plainFileName(suggestedName))));
      const chosen = await dialog.showSaveDialog(parent, {
        filters: filtersOf(kind),
        defaultPath: plainFileName(suggestedName),
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      if (isRemembered) await memory.keep(dirname(chosen.filePath));
      return reserveAt(chosen.filePath);
    },
    /** Shows a file that was saved where it lies; only what a page has reserved, never a path it names. */
    reveal(ticket: string): void {
      const path = reserved.get(ticket);
      if (path !== undefined) shell.showItemInFolder(path);
    },
    /**
     * Hands files opened from outside to the page, as soon as a page listens; also those that cannot be opened, with why. One call after
     * the other, so that they arrive in the order in which somebody opened them.
     */
    open(paths: readonly string[]): Promise<void> {
      opening = opening.then(async () => {
        for (const path of paths) {
          const info = isAbsolute(path) ? await stat(path).catch(() => null) : null;
          const [file] = info?.isFile() ? await adopt([path]) : [];
          const reason = info === null ? 'missing' : 'not-a-file';
          if (file === undefined) tell(() => page.refused({ name: basename(path), reason }));
          else tell(() => page.opened(file));
        }
      });
      return opening;
    },
    /** What a page has saved behind a ticket is remembered, if it is a bundle that is really there. */
    async delivered(ticket: string): Promise<void> {
      const path = reserved.get(ticket);
      if (path !== undefined && (await stat(path).catch(() => null))?.isFile()) lately.add(path, 'saved');
    },
    recent: (): Promise<readonly RecentFile[]> => lately.shown(issue),
    clearRecent: lately.clear,
    listen(): void {
      isHeard = true;
      for (const telling of unheard.splice(0)) telling();
    },
    /** The page is being loaded anew: what comes now waits for it. */
    unlisten(): void {
      isHeard = false;
    },
  };
}

export type Files = ReturnType<typeof openFiles>;
