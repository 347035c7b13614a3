import { basename } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { type CommandScope, instantOf, type LongScope, type QueryScope } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import { keepLook, lookAround } from './looking.ts';
import { checkMarkers, putMarker } from './marker.ts';
import { checkedFolder, openPlace } from './open-place.ts';
import {
  forgetPlace,
  type KeptPlace,
  keepPlace,
  newPlace,
  placesOf,
  placeWith,
  secretName,
  shownPlace,
} from './places.ts';
import { inRoom } from './room.ts';
import { survey } from './survey.ts';
import { PlaceTrouble, type Transport } from './transport.ts';
import { rootOf } from './webdav/webdav.ts';
import { atPlace, notFound, troubleWith } from './work.ts';

/** The places of this installation. */
export const list = ({ db, secrets }: QueryScope) =>
  ok({ places: placesOf(db).map((place) => shownPlace(place, secrets)), keepsPasswords: secrets.isKept() });

/** Sets up a place. It is kept only if it could be read, and marked where it was new. */
export async function* add(scope: LongScope, input: Parsed<'transport.add'>) {
  const { db, secrets } = scope;
  let id: string | null = null;
  try {
    const place = newPlace({ id: scope.ports.newId(), addedAt: instantOf(scope), ...addressIn(scope, input) });
    if (placesOf(db).some(({ address, user }) => address === place.address && user === place.user)) {
      const message = 'Dieser Ort ist schon eingerichtet. Bitte wählen Sie ihn aus der Liste.';
      return fail({ code: 'exists-already' as const, message });
    }
    if (input.where.kind === 'webdav') secrets.set(secretName(place.id), input.where.password);
    id = place.id;
    const transport = openPlace(scope, place);
    if (transport === null) throw new PlaceTrouble('wrong-password');
    const marked = yield* settleIn(scope, place, transport);
    const looked = yield* inRoom(scope, (folder) => lookAround(scope, marked, transport, folder));
    await scope.inTurn(({ store }) => atomically(store.writing, () => ok(keepPlace(store.writer, marked))));
    const shown = await keepLook(scope, marked, looked);
    id = null;
    return ok({ place: shown });
  } catch (error) {
    if (!(error instanceof PlaceTrouble)) throw error;
    // Where there never was anything, nothing is gone.
    return troubleWith(error.reason === 'gone' ? new PlaceTrouble('no-folder', { cause: error }) : error);
  } finally {
    if (id !== null) secrets.set(secretName(id), null);
  }
}

function addressIn(scope: LongScope, { where, label, autoSend, nonpublic }: Parsed<'transport.add'>) {
  if (where.kind === 'webdav') {
    const url = rootOf(where.url);
    const { kind, user } = where;
    return { kind, label: label ?? url.hostname, address: url.href, user, autoSend, nonpublic };
  }
  const chosen = where.ticket === undefined ? where.path : scope.files.pathOf(where.ticket)?.path;
  if (chosen === undefined) throw new PlaceTrouble('no-folder');
  const address = checkedFolder(chosen, scope.store.folder.root);
  return { kind: where.kind, label: label ?? (basename(address) || address), address, user: null, autoSend, nonpublic };
}

/** Knows the place by its markers from now on, and leaves one where there is none: which also shows that one may write there. */
async function* settleIn(scope: LongScope, place: KeptPlace, transport: Transport) {
  return yield* inRoom(scope, async function* (folder) {
    const { sorted } = yield* survey(scope, { ...place, exchanges: [] }, transport, folder);
    await checkMarkers(transport, scope.db, sorted.exchanges, folder, scope.signal);
    if (sorted.exchanges.length > 0) return { ...place, exchanges: [...sorted.exchanges] };
    const exchange = scope.ports.newId();
    await putMarker(transport, scope.db, exchange, instantOf(scope), scope.signal);
    return { ...place, exchanges: [exchange] };
  });
}

/** Goes on where the folder was emptied or has become another one. */
export async function* renew(scope: LongScope, input: Parsed<'transport.renew'>) {
  return yield* atPlace(scope, input, async function* (place, transport) {
    const marked = yield* settleIn(scope, place, transport);
    const looked = yield* inRoom(scope, (folder) => lookAround(scope, marked, transport, folder));
    return { place: await keepLook(scope, marked, looked, { exchanges: marked.exchanges }) };
  });
}

/** Changes what is kept of a place; a password goes to where passwords are kept. */
export function change({ db, secrets }: CommandScope, input: Parsed<'transport.change'>) {
  const before = placeWith(db, input.place);
  if (before === null) return notFound;
  const after: KeptPlace = {
    ...before,
    label: input.label ?? before.label,
    autoSend: input.autoSend ?? before.autoSend,
    nonpublic: input.nonpublic ?? before.nonpublic,
    user: before.kind === 'webdav' ? (input.user ?? before.user) : null,
  };
  keepPlace(db, after);
  if (before.kind === 'webdav' && input.password !== undefined) secrets.set(secretName(before.id), input.password);
  return ok({ place: shownPlace(after, secrets) });
}

/** Forgets a place here; what lies there belongs to everybody. */
export function remove({ db, secrets }: CommandScope, input: Parsed<'transport.remove'>) {
  if (placeWith(db, input.place) === null) return notFound;
  forgetPlace(db, input.place);
  secrets.set(secretName(input.place), null);
  return ok({ place: input.place });
}
