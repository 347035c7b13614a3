import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { mostRecent, type RecentFile, Remembered, remembering } from '../shared/host/recent.ts';
import { stateFile } from './state-file.ts';

const shape = z.array(Remembered).max(mostRecent);

/** Bundles opened and saved lately. Paths stay here; a page gets names and tickets. */
export function openRecent(file: string, changed: () => void) {
  const memory = stateFile(file, shape);
  let list: readonly Remembered[] = memory.read() ?? [];
  /** One ticket per path, however often the list is shown. */
  const tickets = new Map<string, string>();

  const keep = (next: readonly Remembered[]): void => {
    if (next === list) return;
    list = next;
    memory.keep([...next]);
    changed();
  };

  const sizeOf = async (path: string): Promise<number | null> => {
    const info = await stat(path).catch(() => null);
    return info?.isFile() ? info.size : null;
  };

  return {
    add(path: string, act: Remembered['act']): void {
      const before = list;
      keep(remembering(list, { path, act, at: new Date().toISOString() }));
      // The jump list of Windows, the dock of macOS; elsewhere nothing.
      if (list !== before) app.addRecentDocument(path);
    },
    clear(): void {
      keep([]);
      app.clearRecentDocuments();
    },
    pathAt: (index: number): string | null => list[index]?.path ?? null,
    async names(): Promise<readonly { readonly name: string; readonly isThere: boolean }[]> {
      return Promise.all(
        list.map(async ({ path }) => ({ name: basename(path), isThere: (await sizeOf(path)) !== null })),
      );
    },
    async shown(
      issue: (path: string, sizeBytes: number) => { readonly ticket: string },
    ): Promise<readonly RecentFile[]> {
      return Promise.all(
        list.map(async ({ path, at, act }): Promise<RecentFile> => {
          const sizeBytes = await sizeOf(path);
          const name = basename(path);
          if (sizeBytes === null) return { name, at, act, ticket: null, sizeBytes: 0 };
          const ticket = tickets.get(path) ?? issue(path, sizeBytes).ticket;
          tickets.set(path, ticket);
          return { name, at, act, ticket, sizeBytes };
        }),
      );
    },
  };
}

export type Recent = ReturnType<typeof openRecent>;
