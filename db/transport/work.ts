import type { Parsed } from '../../shared/contract.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { TroubleReason } from '../../shared/transport/trouble.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import { openPlace } from './open-place.ts';
import { type KeptPlace, keepPlace, placeWith, withTrouble } from './places.ts';
import { PlaceTrouble, type Transport } from './transport.ts';

export const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Ort gibt es hier nicht mehr. Bitte laden Sie die Liste neu.',
});

export const needsPassword = fail({
  code: 'needs-password' as const,
  message:
    'Für diesen Ort fehlt das Kennwort. Bitte geben Sie es noch einmal ein; ohne Schlüsselbund des Systems gilt es nur, bis das Programm beendet wird.',
});

export const troubleWith = (error: PlaceTrouble) =>
  fail({ code: 'place-trouble' as const, message: error.message, reason: error.reason });

export type WorkFailure = (typeof notFound | typeof needsPassword | ReturnType<typeof troubleWith>)['error'];

/** Changes what is kept of a place, when it is this call's turn; one that was forgotten meanwhile stays forgotten. */
export async function changePlace(
  scope: LongScope,
  id: string,
  change: (place: KeptPlace) => KeptPlace,
): Promise<KeptPlace | null> {
  return scope.inTurn(({ store }) => {
    const changed = atomically(store.writing, () => {
      const place = placeWith(store.writer, id);
      if (place === null) return ok(null);
      const after = change(place);
      keepPlace(store.writer, after);
      return ok(after);
    });
    return changed.value;
  });
}

/**
 * Work at a place: finds it, opens the way to it, and turns trouble on the way into a sentence that is kept until the next time
 * all goes well.
 */
export async function* atPlace<Value>(
  scope: LongScope,
  { place: id }: Parsed<'transport.look'>,
  work: (place: KeptPlace, transport: Transport) => AsyncGenerator<Step, Value>,
): AsyncGenerator<Step, Result<Value, WorkFailure>> {
  const place = placeWith(scope.db, id);
  if (place === null) return notFound;
  try {
    const transport = openPlace(scope, place);
    if (transport === null) return needsPassword;
    return ok(yield* work(place, transport));
  } catch (error) {
    if (!(error instanceof PlaceTrouble)) throw error;
    await noteTrouble(scope, id, error.reason);
    return troubleWith(error);
  }
}

const noteTrouble = (scope: LongScope, id: string, reason: TroubleReason) =>
  changePlace(scope, id, (place) => withTrouble(place, reason, instantOf(scope)));
