import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fail, ok } from '../../shared/core/result.ts';
import { markFile } from '../../shared/showcase/frame.ts';
import { filesInMark } from '../../shared/showcase/site.ts';
import { syncFolder } from '../store/folder.ts';

/** What the system leaves in folders people look into; it goes with the folder. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Names of what is in a folder, with `/` between folders; what is neither file nor folder counts as a file. */
function namesIn(root: string, from = root): string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const path = join(from, entry.name);
    if (!entry.isDirectory()) return litter.has(entry.name) ? [] : [relative(root, path).split(sep).join('/')];
    const inside = namesIn(root, path);
    // An empty folder of somebody is somebody's folder.
    return inside.length === 0 ? [`${relative(root, path).split(sep).join('/')}/`] : inside;
  });
}

const longestMarkBytes = 64 * 1024 * 1024;

function filesOfOurs(root: string): ReadonlySet<string> {
  const path = join(root, markFile);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > longestMarkBytes) return new Set();
  return new Set(filesInMark(readFileSync(path, 'utf8')) ?? []);
}

/** How many names a refusal lists. */
const mostNames = 3;

/**
 * Whether the site may stand at this place.
 *
 * SF1  A folder is replaced only when it is empty, or when everything in it stands in the mark of an earlier site of ours.
 */
export function checkPlace(chosen: string) {
  const stats = lstatSync(chosen, { throwIfNoEntry: false });
  if (stats === undefined) return ok({ path: chosen, isThere: false, isOurs: false });
  // A link to a folder: the folder is meant, and the link stays.
  const path = realpathSync(chosen);
  if (!lstatSync(path).isDirectory()) {
    const message = `„${basename(chosen)}“ ist eine Datei und kein Ordner. Bitte wählen Sie einen leeren oder einen neuen Ordner; es wurde nichts geschrieben.`;
    return fail({ code: 'not-a-folder' as const, message });
  }
  const found = namesIn(path);
  const ours = filesOfOurs(path);
  const others = found.filter((name) => !ours.has(name));
  if (others.length > 0) {
    const names = others.slice(0, mostNames);
    const more = others.length - names.length;
    const listed = `${names.map((name) => `„${name}“`).join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`;
    const message = `Im Ordner „${basename(path)}“ liegt etwas, das nicht vom Schaufenster stammt: ${listed}. Bitte wählen Sie einen leeren oder einen neuen Ordner; es wurde nichts verändert.`;
    return fail({ code: 'folder-in-use' as const, names, message });
  }
  return ok({ path, isThere: true, isOurs: found.length > 0 });
}

/**
 * A folder that is there whole or not at all.
 *
 * SF2  Files are written into a folder beside the chosen one and synced; then the two change places. Whatever goes wrong before leaves the
 *      chosen folder as it was and nothing beside it.
 */
export class DurableFolder {
  readonly #path: string;
  readonly #temporary: string;
  bytes = 0;
  files = 0;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = mkdtempSync(join(dirname(path), `.${basename(path)}.neu-`));
    // What is uploaded from here has to be readable by a web server.
    chmodSync(this.#temporary, 0o755);
  }

  write(name: string, text: string): void {
    const path = join(this.#temporary, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    const content = Buffer.from(text, 'utf8');
    const file = openSync(path, 'wx', 0o644);
    try {
      for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.bytes += content.length;
    this.files += 1;
  }

  commit(isThere: boolean): void {
    const old = isThere ? mkdtempSync(join(dirname(this.#path), `.${basename(this.#path)}.alt-`)) : null;
    const aside = old === null ? null : join(old, basename(this.#path));
    try {
      if (aside !== null) renameSync(this.#path, aside);
      try {
        renameSync(this.#temporary, this.#path);
      } catch (error) {
        if (aside !== null) renameSync(aside, this.#path);
        throw error;
      }
    } catch (error) {
      if (old !== null && aside !== null && lstatSync(aside, { throwIfNoEntry: false }) === undefined) removeTree(old);
      throw error;
    }
    syncFolder(dirname(this.#path));
    if (old !== null) removeTree(old);
  }

  abandon(): void {
    removeTree(this.#temporary);
  }
}

/** Takes away what is not needed any more; whoever pulled the stick has taken it already. */
function removeTree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What went wrong before is what people hear of.
  }
}
