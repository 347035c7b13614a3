import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileKinds } from '../shared/host/file-kind.ts';

/** A folder somebody drops on the window is theirs; a whole disk is a mistake. */
const mostFiles = 500;
const mostLevels = 3;

const mayHoldBundles = (name: string): boolean =>
  fileKinds.bundle.extensions.includes(extname(name).slice(1).toLowerCase());

/** Files of a folder and the folders in it that may be bundles or mails, by name. */
export async function readableIn(
  folder: string,
  level = 1,
): Promise<readonly { readonly path: string; readonly sizeBytes: number }[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const found: { path: string; sizeBytes: number }[] = [];
  for (const name of names) {
    if (found.length >= mostFiles) break;
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info?.isFile() && mayHoldBundles(name)) found.push({ path, sizeBytes: info.size });
    if (info?.isDirectory() && level < mostLevels) found.push(...(await readableIn(path, level + 1)));
  }
  return found.slice(0, mostFiles);
}

/** The path itself, or with a number before its ending while something is there: nothing is ever overwritten unasked. */
export async function freeName(path: string): Promise<string> {
  const at = path.search(/\.(dabundle|dabeipack)(\.gz)?$/);
  const [start, ending] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${start} (${number})${ending}`;
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}
