import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { BundleHeader } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import { isSealed, startOf } from '../bundle/seal.ts';
import type { CommandScope, LongScope, Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { writeMeta } from '../store/meta.ts';
import { isCompanion } from './companion/format.ts';
import { inboxFolder, inboxTicket } from './files.ts';
import { looksLikeMail } from './mail/mail.ts';

const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() ?? false;

/** Remembers a folder; the page knows it by a ticket of the host, and its path stays here. */
export function choose(scope: CommandScope, { ticket }: Parsed<'inbox.choose'>) {
  const folder = scope.files.pathOf(ticket);
  if (folder === null || !isFolder(folder.path)) {
    const message = 'Diesen Ordner gibt es nicht oder er ist nicht erreichbar. Bitte wählen Sie einen anderen Ordner.';
    return fail({ code: 'not-a-folder' as const, message });
  }
  writeMeta(scope.db, 'inbox', folder.path);
  return ok({ name: basename(folder.path) });
}

/** More files than this nobody sorts by hand; the newest are looked at. */
const mostFiles = 500;

type Found = { readonly name: string; readonly path: string; readonly stats: Stats };

/** Files of the chosen folder that may hold bundles, newest first, and which of them were read already. */
export async function* list(scope: LongScope, _input: Parsed<'inbox.list'>) {
  const path = inboxFolder(scope);
  if (path === null) return ok({ folder: null, files: [] });
  const found = filesIn(path);
  const folder = { name: basename(path), path, isThere: found !== null };
  if (found === null) return ok({ folder, files: [] });
  const files = [];
  const seen = new Set<string>();
  for (const [index, { name, path: at, stats }] of found.entries()) {
    yield { phase: 'look', done: index, total: found.length } satisfies Step;
    const sha256 = await contentOf(at, stats);
    // It went away, or somebody is still writing it: the next look will find it.
    if (sha256 === null) continue;
    const isRead = seen.has(sha256) || wasRead(scope.db, sha256) || (await isKnownBundle(scope.db, at));
    seen.add(sha256);
    const changedAt = new Date(stats.mtimeMs).toISOString();
    files.push({ ticket: inboxTicket(name), name, sizeBytes: stats.size, changedAt, isRead });
  }
  return ok({ folder, files });
}

/** `null`: the folder cannot be listed, because the share or the stick is gone, or never was a folder. */
function filesIn(folder: string): Found[] | null {
  const names = listed(folder);
  if (names === null) return null;
  const found: Found[] = [];
  for (const name of names) {
    // Names by which programs mark what is not finished, or is none of ours.
    if (/^[.~]|\.(tmp|part|partial|crdownload)$/i.test(name)) continue;
    const path = join(folder, name);
    const stats = statsOf(path);
    if (stats?.isFile() && stats.size > 0 && stats.size <= limits.fileBytes && mayHoldBundles(path))
      found.push({ name, path, stats });
  }
  return found.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs || (a.name < b.name ? -1 : 1)).slice(0, mostFiles);
}

function listed(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** One file that cannot be asked about, such as one a cloud client has not brought yet, keeps none of the others out. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** By its beginning, because names say nothing: a bundle or its companion, something packed or sealed, or a mail. */
function mayHoldBundles(path: string): boolean {
  try {
    const start = startOf(path, 512);
    const text = start.toString('latin1');
    const isPacked = start[0] === 0x1f && start[1] === 0x8b;
    return (
      /^(?:\xEF\xBB\xBF)?\[\s*\{/.test(text) ||
      isPacked ||
      isSealed(start) ||
      looksLikeMail(start) ||
      isCompanion('', start)
    );
  } catch {
    return false;
  }
}

/** What a file held when it was last looked at, so that a folder on a slow share is not read whole every time. */
const looked = new Map<string, { readonly sizeBytes: number; readonly mtimeMs: number; readonly sha256: string }>();

async function contentOf(path: string, { size, mtimeMs }: Stats): Promise<string | null> {
  const before = looked.get(path);
  if (before?.sizeBytes === size && before.mtimeMs === mtimeMs) return before.sha256;
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return null;
  }
  const sha256 = hash.digest('hex');
  looked.set(path, { sizeBytes: size, mtimeMs, sha256 });
  return sha256;
}

const wasRead = (db: Reader, sha256: string): boolean =>
  db.prepare('SELECT 1 FROM read_file WHERE sha256 = ?').get(sha256) !== undefined;

/** The same bundle packed otherwise, or one that was made here: its own name says so, where it is not sealed. */
async function isKnownBundle(db: Reader, path: string): Promise<boolean> {
  const bundle = await bundleNamedIn(path);
  if (bundle === null) return false;
  return db.prepare('SELECT 1 FROM bundle WHERE bundle = ? AND undone_at IS NULL').get(bundle) !== undefined;
}

async function bundleNamedIn(path: string): Promise<string | null> {
  const start = startOf(path, 2);
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const raw = createReadStream(path);
  const text = isPacked ? raw.pipe(createGunzip()) : raw;
  let head = '';
  try {
    for await (const chunk of text) {
      head += (chunk as Buffer).toString('latin1');
      if (/\n.*\n/s.test(head) || head.length > limits.lineBytes) break;
    }
  } catch {
    return null;
  } finally {
    raw.destroy();
  }
  const [, line = ''] = head.split('\n');
  try {
    const parsed = BundleHeader.safeParse(
      JSON.parse(Buffer.from(line.replace(/,\r?$/, ''), 'latin1').toString('utf8')),
    );
    return parsed.success ? parsed.data.bundle : null;
  } catch {
    return null;
  }
}
