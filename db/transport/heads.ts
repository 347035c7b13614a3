import { join } from 'node:path';
import type { Agreement } from '../../shared/exchange/contract.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import type { Sorted } from '../../shared/transport/compare.ts';
import { headPath } from '../../shared/transport/names.ts';
import { BundleFault } from '../bundle/fault.ts';
import { BundleFrame } from '../bundle/frame.ts';
import { publicPart } from '../bundle/keys.ts';
import { readBundle } from '../bundle/read.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import type { Reader, Writer } from '../store/database.ts';
import type { Identity } from '../store/identity.ts';
import { positionsOf } from '../sync/bounds.ts';
import { liveDigest } from '../sync/digest.ts';
import { Logs } from '../sync/logs.ts';
import { holdsTheSame } from '../sync/same-ops.ts';
import { registryHead, registryOf } from '../trust/registry-log.ts';
import { PlaceTrouble, type Transport } from './transport.ts';

/** A head is a bundle without segments: what its site holds, signed by it (docs/exchange-folder.md §5). */
const headBytes = 1024 * 1024;

/** Heads already read: they never change, and a look asks for all of them. */
const known = new Map<string, BundleHeader>();
const knownHeld = 2000;

/** What this site says about itself now. */
export function ownHead(scope: LongScope, db: Reader, { shared }: Identity) {
  const heads = positionsOf(registryOf(db), new Logs(db));
  return {
    app: scope.app,
    at: instantOf(scope),
    bundle: scope.ports.newId(),
    crit: [],
    digest: liveDigest(db),
    fmt: 'digitalagentur-bundle',
    heads,
    keys: { [shared.writer]: publicPart(shared.key) },
    reg: [registryOf(db).length, registryHead(db)] as const,
    segs: 0,
    sender: shared.writer,
    to: ['*'],
    v: 1,
    vv: Object.fromEntries(Object.entries(heads).map(([log, [seq]]) => [log, seq])),
  };
}

type Says = {
  readonly heads: Readonly<Record<string, readonly [number, string]>>;
  readonly reg: readonly [number, string];
  readonly digest: string;
};
const saysOf = ({ heads, reg, digest }: Says): string => JSON.stringify([Object.entries(heads).sort(), reg, digest]);

/** So often a number may be taken already before something is wrong with the place. */
const mostTries = 20;

/**
 * Puts a new head if there is something to say that `newest` does not, and takes away older ones of this site. Answers the number of
 * the last one.
 */
export async function putHead(
  scope: LongScope,
  transport: Transport,
  sorted: Sorted,
  { shared }: Identity,
  head: ReturnType<typeof ownHead>,
  { newest, lastNo }: { readonly newest: BundleHeader | null; readonly lastNo: number },
): Promise<number> {
  const { signal } = scope;
  const there = sorted.heads.get(shared.writer);
  let no = Math.max(there?.no ?? 0, lastNo);
  if (newest === null || saysOf(newest) !== saysOf(head)) {
    const frame = new BundleFrame();
    const content = Buffer.from(frame.header(head) + frame.end(shared.key), 'utf8');
    // Another program with the same keys may have been faster: then there is one with this number, and the next one is ours.
    for (let tries = 0; ; tries += 1) {
      no += 1;
      if ((await transport.putIfAbsent(headPath(shared.writer, no), content, signal)) === 'put') break;
      if (tries >= mostTries) throw new PlaceTrouble('odd-answer');
    }
    if (there !== undefined) await transport.remove(there.name, signal);
  }
  for (const old of sorted.oldHeads) if (old.writer === shared.writer) await transport.remove(old.name, signal);
  return no;
}

export type HeardHeads = {
  readonly heads: readonly BundleHeader[];
  readonly strange: readonly { name: string; reason: string }[];
};

/** Fetches and verifies the newest head of every site. */
export async function* readHeads(
  scope: LongScope,
  place: string,
  transport: Transport,
  sorted: Sorted,
  folder: string,
): AsyncGenerator<Step, HeardHeads> {
  const heads: BundleHeader[] = [];
  const strange: { name: string; reason: string }[] = [];
  let done = 0;
  for (const [writer, { name }] of sorted.heads) {
    try {
      const head = await headAt(scope, place, transport, name, writer, folder);
      if (head !== null) heads.push(head);
    } catch (error) {
      if (!(error instanceof BundleFault)) throw error;
      strange.push({ name, reason: error.code });
    }
    done += 1;
    yield { phase: 'look', done, total: sorted.heads.size };
  }
  return { heads, strange };
}

async function headAt(
  scope: LongScope,
  place: string,
  transport: Transport,
  name: string,
  writer: string,
  folder: string,
): Promise<BundleHeader | null> {
  const cached = known.get(`${place} ${name}`);
  if (cached !== undefined) return cached;
  const path = join(folder, 'head');
  if ((await got(transport, name, path, scope.signal)) === 'absent') return null;
  let header: BundleHeader | null = null;
  for (const part of readBundle(path)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'segment') throw new BundleFault('count', 1);
  }
  if (header === null || header.sender !== writer) throw new BundleFault('unknown-key', 1);
  if (known.size >= knownHeld) known.clear();
  known.set(`${place} ${name}`, header);
  return header;
}

/** Longer than a head may be is a fault of the file, not of the place. */
async function got(transport: Transport, name: string, path: string, signal: AbortSignal) {
  try {
    return await transport.get(name, path, headBytes, signal);
  } catch (error) {
    if (error instanceof PlaceTrouble && error.reason === 'odd-answer') throw new BundleFault('too-large', 1);
    throw error;
  }
}

/**
 * Keeps what the sites say to hold, as if a bundle of theirs had been read in: only from sites of whose log something counts here,
 * and only if it says more than what is known.
 */
export function noteHeads(db: Writer, heads: readonly BundleHeader[], own: string, at: string): void {
  const logs = new Logs(db);
  for (const { sender, vv, heads: positions } of heads) {
    if (sender === own || logs.end(sender) === 0) continue;
    const row = db.prepare('SELECT vv FROM peer WHERE writer = ?').get(sender) as { vv: string } | undefined;
    const before = JSON.parse(row?.vv ?? '{}') as Record<string, number>;
    const isLess = Object.entries(before).some(([log, seq]) => (vv[log] ?? 0) < seq);
    const isMore = Object.entries(vv).some(([log, seq]) => (before[log] ?? 0) < seq);
    if (isLess || !isMore) continue;
    db.prepare(
      `INSERT INTO peer (writer, vv, heads, received_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (writer) DO UPDATE SET vv = excluded.vv, heads = excluded.heads, received_at = excluded.received_at`,
    ).run(sender, JSON.stringify(vv), JSON.stringify(positions), at);
  }
}

/** Whether a site and this one have come to the same, where both hold the same. */
export function agreementWith(db: Reader, head: BundleHeader, own: string): Agreement {
  if (!holdsTheSame(db, head, own)) return 'not-comparable';
  return liveDigest(db) === head.digest ? 'same' : 'differs';
}
