import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import { noteHeads, readHeads } from './heads.ts';
import { lookOf } from './look.ts';
import { checkMarkers } from './marker.ts';
import { type KeptPlace, keepPlace, placeWith, shownPlace, withTrouble } from './places.ts';
import { inRoom } from './room.ts';
import { refuseOther, type StrangeFile, type Survey, survey } from './survey.ts';
import type { Transport } from './transport.ts';
import { atPlace } from './work.ts';

export type Looked = {
  readonly found: Survey;
  readonly heads: readonly BundleHeader[];
  readonly strange: readonly StrangeFile[];
};

/** Markers remembered of one place; nobody has more folders. */
const exchangesHeld = 20;

/** Looks at a place as a whole, and refuses one that is not what it was. Writes nothing. */
export async function* lookAround(
  scope: LongScope,
  place: KeptPlace,
  transport: Transport,
  folder: string,
): AsyncGenerator<Step, Looked> {
  const found = yield* survey(scope, place, transport, folder);
  refuseOther(found);
  const unseen = found.sorted.exchanges.filter((exchange) => !place.exchanges.includes(exchange));
  await checkMarkers(transport, scope.db, unseen, folder, scope.signal);
  const { heads, strange } = yield* readHeads(scope, place.id, transport, found.sorted, folder);
  return { found, heads, strange };
}

/** Keeps what a look has found, and what the sites say about themselves. Answers the place as it is now. */
export async function keepLook(
  scope: LongScope,
  before: KeptPlace,
  { found, heads, strange }: Looked,
  more: Partial<KeptPlace> = {},
) {
  const at = instantOf(scope);
  const kept = await scope.inTurn(({ store, identity }) => {
    const outcome = atomically(store.writing, () => {
      const db = store.writer;
      noteHeads(db, heads, identity.shared.writer, at);
      const place = placeWith(db, before.id);
      const exchanges = [...new Set([...before.exchanges, ...found.sorted.exchanges])].slice(-exchangesHeld);
      const { declined, offered } = found;
      const look = lookOf({ ...scope, db, identity }, before.id, found, heads, strange);
      // What a person changed while this call looked stays; only what the look is about is new.
      const after = {
        ...withTrouble(place ?? before, null, at),
        exchanges,
        declined,
        offered,
        look,
        lookedAt: at,
        ...more,
      };
      if (place !== null) keepPlace(db, after);
      return ok(after);
    });
    return outcome.value;
  });
  return shownPlace(kept, scope.secrets);
}

/** Looks what waits at a place, what could go out, what is missing. */
export async function* look(scope: LongScope, input: Parsed<'transport.look'>) {
  return yield* atPlace(scope, input, async function* (place, transport) {
    const looked = yield* inRoom(scope, (folder) => lookAround(scope, place, transport, folder));
    return { place: await keepLook(scope, place, looked) };
  });
}
