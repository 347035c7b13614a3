import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { compare, sameSegment } from '../../shared/transport/compare.ts';
import { objectPath } from '../../shared/transport/names.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import type { Identity } from '../store/identity.ts';
import { seal } from '../sync/seal.ts';
import { noteSent } from '../sync/sent.ts';
import { ownHead, putHead } from './heads.ts';
import { contentOf, type Holding, holdingsOf, logsByName } from './holdings.ts';
import { opsIn } from './look.ts';
import { keepLook, type Looked, lookAround } from './looking.ts';
import { putMarker } from './marker.ts';
import type { KeptPlace } from './places.ts';
import { inRoom } from './room.ts';
import type { Transport } from './transport.ts';
import { atPlace } from './work.ts';

/** Puts at a place what is not there yet, own segments and those of others, then a new head. */
export async function* send(scope: LongScope, input: Parsed<'transport.send'>) {
  return yield* atPlace(scope, input, async function* (place, transport) {
    const looked = yield* inRoom(scope, (folder) => lookAround(scope, place, transport, folder));
    // Signed only once the place has shown itself to be there, and to be the right one.
    const identity = await sealPending(scope);
    return yield* sendTo(scope, place, transport, looked, identity);
  });
}

/** Signs what was edited, as for a bundle. Nothing to sign costs nothing. */
async function sealPending(scope: LongScope): Promise<Identity> {
  return scope.inTurn(({ store, identity }) => {
    const hasPending =
      store.writer.prepare("SELECT 1 FROM pending WHERE writer <> 'local' LIMIT 1").get() !== undefined;
    if (!hasPending) return identity;
    const sealed = atomically(store.writing, () => ok(seal(store.writer, identity)));
    scope.saveIdentity(sealed.value);
    return sealed.value;
  });
}

/**
 * The order matters: a head never says to hold what was not put before it, and what was erased is taken away once a clean edition
 * lies there. Stopped at any moment, the next time goes on where it stopped.
 */
async function* sendTo(
  scope: LongScope,
  place: KeptPlace,
  transport: Transport,
  looked: Looked,
  identity: Identity,
): AsyncGenerator<Step, { place: Awaited<ReturnType<typeof keepLook>>; segments: number; ops: number; bytes: number }> {
  const { db, signal } = scope;
  const { found } = looked;
  await transport.tidy(signal);
  const head = ownHead(scope, db, identity);
  const holdings = holdingsOf(db, place.nonpublic);
  const { lacking, broken, outdated } = compare(found.sorted, holdings, new Map());
  if (!found.sorted.exchanges.some((exchange) => place.exchanges.includes(exchange))) {
    await putMarker(transport, db, place.exchanges[0] ?? scope.ports.newId(), instantOf(scope), signal);
  }
  const logs = logsByName(db);
  const total = lacking.length + broken.length;
  let bytes = 0;
  const put: Holding[] = [];
  for (const holding of [...lacking, ...broken]) {
    const content = contentOf(db, { no: holding.no, writer: holding.log }, logs);
    if (content === null) continue; // Forgotten meanwhile.
    const name = objectPath(holding);
    if (broken.includes(holding)) await transport.remove(name, signal);
    if ((await transport.putIfAbsent(name, content, signal)) === 'put') {
      put.push(holding);
      bytes += content.length;
    }
    for (const old of outdated) if (sameSegment(old) === sameSegment(holding)) await transport.remove(old.name, signal);
    yield { phase: 'put', done: put.length, total };
  }
  for (const old of outdated) await transport.remove(old.name, signal);
  const newest = looked.heads.find(({ sender }) => sender === identity.shared.writer) ?? null;
  const headNo = await putHead(scope, transport, found.sorted, identity, head, { newest, lastNo: place.headNo });
  const at = instantOf(scope);
  const ops = opsIn(put);
  if (put.length > 0) {
    const sent = { bundle: head.bundle, at, sender: identity.shared.writer, file: place.label, ops, to: [] };
    await scope.inTurn(({ store }) => atomically(store.writing, () => ok(noteSent(store.writer, sent))));
  }
  const comparison = { ...found.comparison, lacking: [], broken: [], outdated: [] };
  const shown = await keepLook(scope, place, { ...looked, found: { ...found, comparison } }, { sentAt: at, headNo });
  return { place: shown, segments: put.length, ops, bytes };
}
