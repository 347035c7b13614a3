import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileKind, PickedFile } from '../shared/bridge.ts';
import type { Ticket } from '../shared/host/client.ts';
import { fileKinds, plainFileName } from '../shared/host/file-kind.ts';

const everything: FileFilter = { name: fileKinds.any.label, extensions: ['*'] };

const filtersOf = (kind: FileKind): FileFilter[] => {
  const { label, extensions } = fileKinds[kind];
  return extensions.length === 0 ? [everything] : [{ name: label, extensions: [...extensions] }, everything];
};

/** Where files meet the window: dialogs, files dropped on it, and files opened from outside. A page sees tickets only. */
export function openFiles(
  window: () => BrowserWindow | null,
  offer: (ticket: Ticket) => void,
  tellPage: (file: PickedFile) => void,
) {
  const unheard: PickedFile[] = [];
  let isHeard = false;

  const issue = (path: string, sizeBytes: number): PickedFile => {
    const file = { ticket: randomUUID(), name: basename(path), sizeBytes };
    offer({ ticket: file.ticket, name: file.name, path });
    return file;
  };

  const adopt = async (paths: readonly string[]): Promise<readonly PickedFile[]> => {
    const picked: PickedFile[] = [];
    for (const path of paths) {
      const info = isAbsolute(path) ? await stat(path).catch(() => null) : null;
      if (info?.isFile()) picked.push(issue(path, info.size));
    }
    return picked;
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
    async reserve(kind: FileKind, suggestedName: string): Promise<PickedFile | null> {
      const parent = window();
      if (!parent) return null;
      const chosen = await dialog.showSaveDialog(parent, {
        filters: filtersOf(kind),
        defaultPath: plainFileName(suggestedName),
      });
      return chosen.canceled || chosen.filePath === '' ? null : issue(chosen.filePath, 0);
    },
    /** Hands a bundle opened by double click to the page, as soon as a page listens. */
    async open(path: string): Promise<void> {
      const [file] = await adopt([path]);
      if (file === undefined) return;
      if (isHeard) tellPage(file);
      else unheard.push(file);
    },
    listen(): void {
      isHeard = true;
      for (const file of unheard.splice(0)) tellPage(file);
    },
  };
}

export type Files = ReturnType<typeof openFiles>;
