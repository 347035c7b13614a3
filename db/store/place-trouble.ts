import { rmSync } from 'node:fs';
import { fail } from '../../shared/core/result.ts';

export const fileMissing = fail({
  code: 'file-missing' as const,
  message: 'Die Datei ist nicht mehr da. Bitte wählen Sie sie noch einmal aus.',
});

type Reason = 'unwritable' | 'full' | 'gone';

const reasons: Readonly<Record<string, Reason>> = {
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  EISDIR: 'unwritable',
  EBUSY: 'unwritable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ESTALE: 'gone',
  ENOTCONN: 'gone',
  EHOSTDOWN: 'gone',
  ENETUNREACH: 'gone',
  ETIMEDOUT: 'gone',
};

const sentences: Readonly<Record<Reason, string>> = {
  unwritable:
    'In diesen Ordner kann nicht geschrieben werden. Bitte wählen Sie einen anderen Ordner, oder lassen Sie sich das Recht zum Schreiben geben; es wurde keine Datei angelegt.',
  full: 'Auf dem Datenträger ist kein Platz mehr. Bitte schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner; es wurde keine Datei angelegt.',
  gone: 'Der Ordner ist nicht mehr da, etwa weil der Stick abgezogen wurde oder das Netzlaufwerk getrennt ist. Bitte stecken Sie den Stick wieder ein, oder wählen Sie einen anderen Ordner; es wurde keine Datei angelegt.',
};

/** Thrown by the file system at a place a person has chosen for a file; the store itself is well. */
class PlaceError extends Error {
  override readonly name = 'PlaceError';
}

/** Does something at the chosen place; what goes wrong there is told apart from trouble with the store. */
export function atPlace<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw new PlaceError('the chosen place cannot take the file', { cause });
  }
}

/** The same for work that takes its time. */
export async function atPlaceLater<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new PlaceError('the chosen place cannot take the file', { cause });
  }
}

/** What the file system said, as the refusal people see, or `null`: it is no trouble with a place. */
export function placeTrouble(cause: unknown) {
  const code = (cause as { code?: unknown } | null)?.code;
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  return reason === undefined ? null : fail({ code: 'place-unusable' as const, reason, message: sentences[reason] });
}

/** Trouble at the chosen place as a refusal; anything else goes on. */
export function placeRefusal(error: unknown): NonNullable<ReturnType<typeof placeTrouble>> {
  const cause = error instanceof PlaceError ? error.cause : error;
  const refused = error instanceof PlaceError ? placeTrouble(cause) : null;
  if (refused === null) throw cause;
  return refused;
}

/** Takes away what was begun; whoever pulled the stick has taken it already. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is what people hear of.
  }
}
