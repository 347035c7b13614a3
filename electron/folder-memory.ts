import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where answers were saved last; kept beside Chromium's own files, because it belongs to this machine. */
export type FolderMemory = {
  /** `null`: none was chosen, or it is not there any more. */
  readonly read: () => Promise<string | null>;
  readonly keep: (folder: string) => Promise<void>;
};

export function rememberedFolder(file: string): FolderMemory {
  return {
    read: async () => {
      try {
        const folder: unknown = JSON.parse(await readFile(file, 'utf8'));
        return typeof folder === 'string' && (await stat(folder)).isDirectory() ? folder : null;
      } catch {
        return null;
      }
    },
    keep: async (folder) => {
      // Not being able to remember it means to be asked again, and nothing else.
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeFile(file, JSON.stringify(folder), { mode: 0o600 }))
        .catch(() => undefined);
    },
  };
}
