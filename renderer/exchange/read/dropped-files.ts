import { fileKinds } from '../../../shared/host/file-kind.ts';
import { bridge } from '../../app/bridge.ts';

/** A folder of bundles is small; a whole disk is a mistake. */
const mostFiles = 500;
const mostLevels = 3;

/**
 * What was dropped on the window. The desktop program looks into folders itself, because it knows their paths; a browser hands over what is
 * in them only here and now.
 */
export async function filesIn(transfer: DataTransfer | null): Promise<readonly File[]> {
  const files = [...(transfer?.files ?? [])];
  if (bridge().host === 'electron') return files;
  // Entries are gone as soon as the event is over: all are taken at once.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory);
  if (folders.length === 0) return files;
  const names = new Set(folders.map(({ name }) => name));
  const inside = await Promise.all(folders.map((folder) => readableIn(folder, 1)));
  // A folder also stands among the files, without content.
  return [...files.filter(({ name, size }) => size > 0 || !names.has(name)), ...inside.flat()].slice(0, mostFiles);
}

const mayHoldBundles = (name: string): boolean =>
  fileKinds.bundle.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

async function readableIn(folder: FileSystemDirectoryEntry, level: number): Promise<File[]> {
  const found: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (found.length >= mostFiles) break;
    if (entry.isDirectory && level < mostLevels)
      found.push(...(await readableIn(entry as FileSystemDirectoryEntry, level + 1)));
    if (entry.isFile && mayHoldBundles(entry.name)) found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return found;
}

/** A browser answers a hundred at a time, and an empty answer is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
