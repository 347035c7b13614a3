import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { JournalEntry } from '../../shared/journal/contract.ts';
import { listRestorePoints } from '../backup/restore-point.ts';
import type { Files } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type Folder, writeDurably } from '../store/folder.ts';
import { readMeta } from '../store/meta.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { opReader } from '../views/op-at.ts';
import { type RefusedLine, refusedLines } from '../views/refused.ts';
import { bundleEntries } from './bundle-entries.ts';
import { journalFile } from './file.ts';
import { registryEntries } from './registry-entries.ts';

/** The store, and the folder around it, which remembers what the store cannot. */
type JournalScope = { readonly db: Reader; readonly folder: Folder };

type Filter = Pick<Parsed<'journal.list'>, 'kinds' | 'sites' | 'from' | 'to'>;

/** Everything that happened between the sites, newest first; what has no moment comes last. */
function allEntries({ db, folder }: JournalScope): JournalEntry[] {
  return [
    ...bundleEntries(db),
    ...registryEntries(db),
    ...refusedEntries(db),
    ...restoreEntries(folder, readMeta(db, 'site-label') ?? ''),
  ].sort((a, b) => (a.at === b.at ? (a.key < b.key ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** Changes that are here and do not count, when they were written. */
function refusedEntries(db: Reader): JournalEntry[] {
  const read = opReader(db);
  // A record of which nothing counts has no name here; the change itself may have said one.
  const nameIn = (line: Pick<RefusedLine, 'writer' | 'seq' | 'entity'>): string => {
    const said = read(line.writer, line.seq)?.set[entityNamed(line.entity)?.title ?? ''];
    return typeof said === 'string' ? said : '';
  };
  return [...refusedLines(db)].map(({ writer, site, seq, at, entity, id, title, fields, reason, message }) => ({
    key: `refused ${writer}.${seq} ${entity}:${id}`,
    at,
    kind: 'refused',
    event: 'refused',
    site,
    writer,
    by: null,
    details: { entity, title: title === '' ? nameIn({ writer, seq, entity }) : title, seq: String(seq) },
    bundle: null,
    record: { entity, id, title, fields },
    reason: { code: reason, message },
  }));
}

/** A point that was made before going back outlives the store it was made from, so it is what remembers. */
function restoreEntries(folder: Folder, site: string): JournalEntry[] {
  return listRestorePoints(folder).flatMap(({ name, at, restored }) => {
    if (restored === null) return [];
    return {
      key: `restored ${name}`,
      at,
      kind: 'restored' as const,
      event: 'restored' as const,
      site,
      writer: null,
      by: null,
      details: { to: restored, point: name },
      bundle: null,
      record: null,
      reason: null,
    };
  });
}

const isWanted =
  ({ kinds, sites, from, to }: Filter) =>
  ({ kind, site, at }: JournalEntry): boolean =>
    (kinds.length === 0 || kinds.includes(kind)) &&
    (sites.length === 0 || sites.includes(site)) &&
    (from === undefined || at >= from) &&
    (to === undefined || (at !== '' && at <= to));

/** The entries a person asked for, and the sites there are to choose from. */
export function listJournal(scope: JournalScope, input: Parsed<'journal.list'>) {
  const all = allEntries(scope);
  const wanted = all.filter(isWanted(input));
  const sites = [...new Set(all.map(({ site }) => site).filter((site) => site !== ''))];
  const collator = new Intl.Collator('de', { numeric: true });
  return ok({ entries: wanted.slice(0, input.limit), total: wanted.length, sites: sites.sort(collator.compare) });
}

/** The same as a file. */
export function exportJournal(scope: JournalScope & { readonly files: Files }, input: Parsed<'journal.export'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const entries = allEntries(scope).filter(isWanted(input));
  const content = Buffer.from(journalFile(entries, input.format, input.language), 'utf8');
  try {
    atPlace(() => writeDurably(file.path, content));
  } catch (error) {
    return placeRefusal(error);
  }
  return ok({ entries: entries.length, bytes: content.byteLength });
}
