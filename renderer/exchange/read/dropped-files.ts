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
  if (bridge().host === 'electron') return [...(transfer?.files ?? [])];
  // Entries are gone as soon as the event is over: all are taken at once. A folder stands among the files, too, with whatever size its
  // file system gives it; only its entry tells that it is one.
  const dropped = [...(transfer?.items ?? [])].flatMap((item) => folderOf(item) ?? item.getAsFile() ?? []);
  const found = await Promise.all(dropped.map((one) => (one instanceof File ? [one] : readableIn(one, 1))));
  return found.flat().slice(0, mostFiles);
}

function folderOf(item: DataTransferItem): FileSystemDirectoryEntry | null {
  const entry = item.webkitGetAsEntry();
  return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : null;
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
