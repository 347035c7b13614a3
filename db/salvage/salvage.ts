import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type SalvageReport, SavedPart } from '../../shared/backup/salvage.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { listAside } from '../backup/aside.ts';
import { listRestorePoints } from '../backup/restore-point.ts';
import { atomically } from '../store/atomically.ts';
import type { StoreFailure } from '../store/failure.ts';
import { type Folder, folderAt, makePath } from '../store/folder.ts';
import { type Identity, readIdentity } from '../store/identity.ts';
import { writeMeta } from '../store/meta.ts';
import type { Ports } from '../store/transaction.ts';
import { readArchived } from './archived.ts';
import { Findings } from './findings.ts';
import { lossesOf, waitingIn } from './losses.ts';
import { makeStore } from './new-store.ts';
import { takeSideTables, wholeTables } from './side-tables.ts';

/** Why a store was put aside that could not be read. */
export const damagedReason = 'beschädigt';

const suffixes = ['', '-wal', '-shm'] as const;

/** A store made of what could be saved, not yet in its place. */
export type Saved = {
  /** Folder with the new `store.sqlite`, to be removed. */
  readonly folder: Folder;
  readonly report: Omit<SalvageReport, 'keptAs' | 'file' | 'at'>;
};

const temporaryIn = (folder: Folder): string => join(folder.root, '.saving');

/** What an attempt left behind that was stopped half way. */
export const sweepSaving = (folder: Folder): void => rmSync(temporaryIn(folder), { recursive: true, force: true });

/**
 * Reads everything that can be read of a damaged store and makes a new one of it; the damaged one is not touched.
 *
 * SV1: no op that was readable is missing in the new store. SV2: an op that is missing stands in the list, or the list says that nobody
 * knows how far its log had come. SV3: nothing counts that its author has not signed, but for what this site had not signed yet.
 * What the store itself does not give is taken from damaged stores put aside before, the restore points, and the received files that
 * were kept.
 */
export function salvage(folder: Folder, ports: Ports, app: string): Result<Saved, StoreFailure> {
  const root = temporaryIn(folder);
  sweepSaving(folder);
  makePath(root);
  const target = folderAt(root);
  const copy = join(root, 'damaged.sqlite');
  try {
    // A copy, because SQLite, asked about a table, would write beside the file.
    for (const suffix of suffixes)
      if (existsSync(folder.store + suffix)) copyFileSync(folder.store + suffix, copy + suffix);
    const identity = readIdentity(folder);
    const { found, others, whole } = findAll(folder, copy, identity);
    const made = makeStore(target, { found, segments: [...found.provedSegments()], identity, ports, app });
    if (!made.ok) return made;
    const store = made.value;
    try {
      const db = store.writer;
      const parts = atomically(store.writing, () => {
        const missing = new Set<SavedPart>(takeSideTables(db, [copy, ...others]));
        // What the last commits said of them is gone with the log.
        if (found.isLogDamaged) for (const part of SavedPart.options) missing.add(part);
        if (!whole.has('setting')) missing.add('settings');
        // Which file brought which segment is not kept apart: what was read in before can no longer be taken back.
        writeMeta(db, 'pruned-at', new Date(ports.nowMs()).toISOString());
        return ok([...missing]);
      }).value;
      const isDirectoryWhole = whole.has('writer') && !found.isLogDamaged;
      const isPendingWhole = whole.has('pending') && !found.isLogDamaged;
      const report = {
        saved: {
          signed: countOf(db, 'SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment'),
          unsigned: countOf(db, 'SELECT count(*) FROM pending'),
          records: countOf(db, 'SELECT count(*) FROM record WHERE hidden = 0'),
        },
        lost: lossesOf(db, found, { isDirectoryWhole, isPendingWhole }),
        waiting: waitingIn(db),
        parts,
        isDirectoryLost: !isDirectoryWhole,
      };
      store.writing.pragma('wal_checkpoint(TRUNCATE)');
      return ok({ folder: target, report });
    } finally {
      store.close();
    }
  } catch (error) {
    sweepSaving(folder);
    throw error;
  }
}

type Statements = { readonly prepare: (text: string) => { pluck: () => { get: () => unknown } } };
const countOf = (db: Statements, text: string): number => Number(db.prepare(text).pluck().get());

function findAll(folder: Folder, copy: string, identity: Identity | null) {
  const found = new Findings();
  for (const key of identity === null ? [] : [identity.shared, identity.nonpublic, identity.registry]) {
    if (key === null) continue;
    found.addKey(key.key);
    found.nameSealed(key.writer, key.sealed.seq);
  }
  // First, because SQLite, asked about a table, would put its write-ahead log in order.
  found.read(copy, { isStore: true, takesPending: true });
  const whole = wholeTables(copy, ['writer', 'pending', 'setting']);
  const aside = listAside(folder)
    .filter(({ reason }) => reason === damagedReason)
    .map(({ name }) => join(folder.restore, name, basename(folder.store)));
  const points = listRestorePoints(folder).map(({ name }) => join(folder.restore, name));
  const others = [...points, ...aside];
  const takesPending = !whole.has('pending') || found.isLogDamaged;
  for (const path of others) found.read(path, { isStore: false, takesPending });
  for (const name of archivedIn(folder)) {
    const path = join(folder.archive, name);
    readArchived(path, statSync(path).size, found);
  }
  return { found, others, whole };
}

const archivedIn = (folder: Folder): string[] =>
  existsSync(folder.archive)
    ? readdirSync(folder.archive)
        .filter((name) => name.endsWith('.dabundle'))
        .sort()
    : [];
