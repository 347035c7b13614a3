import { rmSync } from 'node:fs';
import { importBundle } from '../../db/exchange/single.ts';
import type { LongScope } from '../../db/scope.ts';
import { atomically } from '../../db/store/atomically.ts';
import { drained } from '../../db/store/drained.ts';
import { pruneInSteps } from '../../db/sync/prune.ts';
import type { ReplyOf } from '../../shared/contract.ts';
import { todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { unsignedIn } from './ledger.ts';
import { pick } from './random.ts';
import type { Letter, Site, World } from './world.ts';

/** A bundle for everybody, for some, packed, as a snapshot; now and then it is lost on the way. */
export async function send(world: World, site: Site): Promise<void> {
  const path = world.pathOfLetter();
  const others = world.sites.filter((it) => it !== site);
  const to = world.next(3) === 0 && others.length > 0 ? [writerOf(pick(world.next, others).office)] : [];
  const input = {
    ticket: path,
    to,
    gzip: world.next(10) === 0,
    snapshot: world.next(12) === 0,
    include: world.next(2) === 0 ? (['nonpublic_session'] as 'nonpublic_session'[]) : [],
  };
  const reply = await world.ask(site, 'bundle.create', input);
  if (!reply.ok) return;
  if (world.next(6) === 0) rmSync(path, { force: true });
  else world.post.push({ path, from: world.sites.indexOf(site) });
}

export function writerOf({ office }: TestOffice): string {
  const open = office.opened();
  if (!open.ok) throw new Error(open.error.message);
  return open.value.identity.shared.writer;
}

/** Late, doubled, to anybody, in any order: the letter stays in the post and may be read again. */
const letterFor = (world: World, _site: Site): Letter | null =>
  world.post.length === 0 ? null : pick(world.next, world.post.slice(-8));

export async function receive(world: World, site: Site): Promise<void> {
  const letter = letterFor(world, site);
  if (letter === null) return send(world, site);
  if (world.next(10) === 0) await world.ask(site, 'bundle.preview', { ticket: letter.path });
  const reply = await take(world, site, letter.path);
  if (reply.ok && reply.value.applied && world.next(8) === 0) await takeBack(world, site, reply.value.bundle);
}

/** Takes a bundle in. Where an own log has gone on elsewhere, unsigned edits are said again under a new key. */
export async function take(world: World, site: Site, ticket: string): Promise<ReplyOf<'bundle.import'>> {
  const before = unsignedIn(site.office);
  const reply = await world.ask(site, 'bundle.import', { ticket });
  world.ledger.look(site.office);
  if (!reply.ok) return reply;
  if (reply.value.newWriter !== null) world.ledger.saidAgain(site.office, before);
  if (reply.value.agreement === 'differs') throw new Error(`${world.nameOf(site)} differs from who made ${ticket}`);
  return reply;
}

export async function takeBack(world: World, site: Site, bundle: string): Promise<void> {
  await world.ledger.losing(
    () => site.office,
    'in a bundle that was taken back',
    async () => {
      await world.ask(site, 'bundle.undo', { bundle });
    },
  );
}

/** Takes back some import of long ago. */
export async function takeBackOld(world: World, site: Site): Promise<void> {
  const log = await world.ask(site, 'bundle.log', {});
  if (!log.ok) return;
  const open = log.value.entries.filter(({ direction, undoneAt }) => direction === 'in' && undoneAt === null);
  if (open.length > 0) await takeBack(world, site, pick(world.next, open).bundle);
}

function scopeOf({ office, ports }: TestOffice): LongScope {
  const open = office.opened();
  if (!open.ok) throw new Error(open.error.message);
  const { store, identity } = open.value;
  const nowMs = ports.nowMs();
  return {
    db: store.reader,
    today: todayIn(nowMs),
    nowMs,
    identity,
    files: office.files,
    store,
    ports,
    app: office.app,
    saveIdentity: (next) => office.keepIdentity(next),
    renewIdentity: () => office.renewIdentity(),
    catchUpRegistry: () => office.catchUpRegistry(),
    signal: new AbortController().signal,
    inTurn: (work) => office.inTurn(async () => work({ store, identity })),
    secrets: office.secrets,
    transportFor: () => null,
    print: async () => null,
    issue: (path, name) => office.issue(path, name),
  };
}

/** The power fails in the middle of an import: the program never comes to its end, and starts anew. */
export async function crash(world: World, site: Site): Promise<void> {
  const letter = letterFor(world, site);
  if (letter === null) return;
  const steps = importBundle(scopeOf(site.office), { ticket: letter.path });
  const after = world.next(6);
  let done = 0;
  for (; done < after; done += 1) if ((await steps.next()).done) break;
  world.note(`${world.nameOf(site)} crashes after ${done} steps of ${letter.path}`);
  // The connection is closed with the transaction still open, as the system does with a process that is gone.
  site.office = site.office.reopen();
  await steps.return(undefined as never).catch(() => undefined);
}

/** Long after everybody has confirmed everything, bodies that were replaced are taken out. */
export async function takeOut(world: World, site: Site): Promise<void> {
  const store = storeOf(site.office);
  const farFuture = Date.UTC(2150, 0, 1);
  const { value } = atomically(store.writing, () =>
    ok(drained(pruneInSteps(store.writer, writerOf(site.office), farFuture, 0))),
  );
  world.note(`${world.nameOf(site)} prunes ${value.ops}`);
  if (value.ops > 0) world.hasPruned = true;
}
