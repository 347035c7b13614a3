import type { MemberValue, Role } from '../../shared/trust/adm.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { isPublicJwk, publicPart, writerOfKey } from '../bundle/keys.ts';
import type { Reader } from '../store/database.ts';
import { type Identity, type OwnWriter, registryOfKey } from '../store/identity.ts';
import type { Transaction } from '../store/transaction.ts';
import { knownWriters } from '../store/writers.ts';
import { appendAdm, handoversOf, registryLogsOf, registryOf } from './registry-log.ts';

/**
 * Whether this site may write in the registry: `behind` means that it holds the key, but its store, restored from an older copy, lacks
 * what was signed with it. Writing on would be a second history; the next bundle of anybody brings the rest.
 */
export function holdsRegistry(db: Reader, { registry }: Identity): 'no' | 'behind' | 'yes' {
  if (registry === null) return 'no';
  const log = knownWriters(db).find(({ writer }) => writer === registry.writer);
  if ((log?.sealed ?? 0) < registry.sealed.seq) return 'behind';
  // Whoever has handed the registry over keeps its key, and nobody reads what it would say.
  return registryLogsOf(db).at(-1) === registry.writer ? 'yes' : 'no';
}

/** The registry log that another coordination has handed to the key of this site, or `null`. */
export function handedRegistry(db: Reader, { registry, shared }: Identity): OwnWriter | null {
  if (registry !== null) return null;
  const own = registryOfKey(shared.key);
  return registryLogsOf(db).at(-1) === own.writer ? own : null;
}

/** The root is a member like all others: admitted when it begins, and again when it has got a new writer. */
export function admitSelf(tx: Transaction, self: MemberValue): boolean {
  const { db, identity } = tx;
  if (holdsRegistry(db, identity) !== 'yes') return false;
  const registry = registryOf(db);
  if (memberOf(registry, self.writer, handoversOf(db)) !== null) return false;
  appendAdm(tx, { kind: 'member', value: { ...self, role: 'coordination' } });
  if (registry.length === 0) admitKnown(tx);
  return true;
}

type SiteRow = { label: string | null; role: string | null; body_id: string | null };

/** A store from before there was a registry: the sites whose changes were taken in then stay members. */
function admitKnown(tx: Transaction): void {
  const { db } = tx;
  const read = db.prepare('SELECT label, role, body_id FROM site WHERE writer = ? AND hidden = 0');
  for (const { writer, publicKey, lane, own } of knownWriters(db)) {
    const site = read.get(writer) as SiteRow | undefined;
    if (own || lane !== 'shared' || site === undefined || !isPublicJwk(publicKey)) continue;
    if (writerOfKey(publicKey) !== writer || site.body_id === null) continue;
    const value: MemberValue = {
      writer,
      jwk: publicPart(publicKey),
      recipient: null,
      body: site.body_id,
      role: (site.role ?? 'contact') as Role,
      label: site.label ?? writer,
      nonpublic: null,
    };
    appendAdm(tx, { kind: 'member', value });
  }
}
