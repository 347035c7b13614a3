import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Erased, erasedOf } from '../../shared/trust/registry.ts';
import { copiesBeside } from '../backup/copies.ts';
import { sweepContents } from '../contents/sweep.ts';
import type { Reader } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Store } from '../store/open.ts';
import { catchUp } from '../store/search.ts';
import { erasedHere } from '../sync/erase-here.ts';
import { registryOf } from '../trust/registry-log.ts';
import { type Gone, scrubCopy } from './scrub-copy.ts';

/**
 * Takes what was erased out of the copies beside the store too: archived bundles that speak of it go, every copy of the store in the
 * data folder (restore points, stores that were put aside) is rewritten, and the store itself is written anew so that nothing is left in its free pages.
 *
 * Done after the commit and noted as done at the end, so that a crash between the two is made good at the next start.
 */
export function scrubCopies(store: Store): void {
  if (readMeta(store.writer, 'scrub') === null) return;
  const gone = goneIn(store.writer);
  const files = namesIn(store.folder.archive).filter((name) => name.endsWith('.dabundle'));
  scrubArchive(store.folder.archive, files, gone.registry);
  noteUnreached(store, copiesBeside(store.folder), gone);
  sweepContents(store, 'erasure');
  while (catchUp(store) > 0);
  store.writing.exec("INSERT INTO search (search) VALUES ('optimize')");
  // A state somebody still reads would keep the words in the log (SN2).
  store.snapshots.loseAll();
  store.writing.exec('VACUUM');
  store.writing.pragma('wal_checkpoint(TRUNCATE)');
  store.writer.prepare("DELETE FROM meta WHERE key = 'scrub'").run();
}

const goneIn = (db: Reader): Gone => ({ registry: erasedOf(registryOf(db)), here: erasedHere(db) });

/** At the start of the program: what could not be reached may have been deleted or mended since. */
export function scrubUnreached(store: Store): void {
  const left = unreached(store.writer);
  if (left.length === 0) return;
  const again = copiesBeside(store.folder).filter((path) => left.includes(relative(store.folder.root, path)));
  noteUnreached(store, again, goneIn(store.writer));
}

/** Copies of the store in which what was erased may still stand, because they cannot be read; by their path in the data folder. */
export const unreached = (db: Reader): readonly string[] =>
  JSON.parse(readMeta(db, 'unreached') ?? '[]') as readonly string[];

/** Cleans copies of the store; notes those that cannot be. */
function noteUnreached(store: Store, copies: readonly string[], gone: Gone): void {
  const left = copies.filter((path) => !scrubCopy(path, gone)).map((path) => relative(store.folder.root, path));
  if (left.length > 0) writeMeta(store.writer, 'unreached', JSON.stringify(left.sort()));
  else store.writer.prepare("DELETE FROM meta WHERE key = 'unreached'").run();
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** A received file is kept for looking things up; its segments are in the store. So it can go. */
function scrubArchive(folder: string, names: readonly string[], erased: Erased): void {
  // So an op of the row begins; the word about its erasure looks otherwise.
  const ofRows = [...erased.rows.keys()].map((key) => ({
    entity: key.slice(0, key.indexOf(':')),
    id: key.slice(key.indexOf(':') + 1),
  }));
  const named = [...erased.dots.values(), ...ofRows];
  const starts = [...new Set(named.map(({ entity, id }) => `{"e":"${entity}","id":"${id}"`))];
  for (const name of names) {
    const path = join(folder, name);
    const content = readFileSync(path);
    if (starts.some((start) => content.includes(start))) rmSync(path, { force: true });
  }
}

/** A file that was just put into the archive, from a site that has not heard of an erasure. */
export function scrubArrived(store: Store, name: string): void {
  const erased = erasedOf(registryOf(store.writer));
  if (erased.dots.size + erased.rows.size > 0) scrubArchive(store.folder.archive, [name], erased);
}
