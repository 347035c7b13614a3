import type { StoreFailureCode } from '../../shared/contract.ts';
import { InvariantError } from '../../shared/core/assert.ts';
import { adviceFor, type RefusalCode } from '../../shared/trust/words-of-refusal.ts';
import { sqliteCode } from './driver.ts';

/** Trouble with the machine, as a sentence with the next step. */
export type StoreFailure = { readonly code: StoreFailureCode | 'internal'; readonly message: string };

const sentences: Readonly<Record<StoreFailureCode, string>> = {
  'no-office':
    'In diesem Ordner gibt es noch keinen Standort. Legen Sie zuerst einen an oder wählen Sie einen anderen Ordner.',
  'store-newer':
    'Diese Ablage wurde mit einer neueren Programmversion geschrieben. Bitte installieren Sie die aktuelle Version; es wurde nichts verändert.',
  'store-network-path':
    'Die Ablage darf nicht auf einem Netzlaufwerk, in OneDrive oder in einem servergespeicherten Profil liegen, weil sie dort beschädigt werden kann. Bitte wählen Sie einen Ordner auf dieser Festplatte.',
  'store-unwritable':
    'In diesen Ordner kann nicht geschrieben werden. Bitte prüfen Sie die Rechte oder wählen Sie einen anderen Ordner; es wurde nichts verändert.',
  'store-full':
    'Der Datenträger ist voll. Bitte schaffen Sie Platz und wiederholen Sie den Schritt; es wurde nichts verändert.',
  'store-damaged':
    'Die Ablage ist beschädigt oder keine Ablage dieses Programms. Bitte starten Sie das Programm neu: Es zeigt dann, was sich retten lässt und zu welchem Wiederherstellungspunkt Sie zurückgehen können.',
  'store-in-use':
    'Digitalagentur ist mit diesem Ordner schon geöffnet. Bitte benutzen Sie das offene Fenster oder schließen Sie es zuerst.',
  storage: 'Die Ablage antwortet nicht. Bitte wiederholen Sie den Schritt; es wurde nichts verändert.',
};

/** Ends an edit that the other sites would refuse. It never leaves `db/`: the one `catch` around the store turns it into a value. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly reason: RefusalCode;

  constructor(reason: RefusalCode) {
    super(adviceFor(reason));
    this.reason = reason;
  }
}

export const storeFailure = (code: StoreFailureCode): StoreFailure => ({ code, message: sentences[code] });

const byCode: readonly (readonly [RegExp, StoreFailureCode])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'store-full'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/, 'store-unwritable'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'store-damaged'],
  [/^SQLITE_|^E[A-Z]+$/, 'storage'],
];

/** Turns anything thrown into a value; a broken promise of our own is told apart from trouble with the machine. */
export function failureOf(error: unknown): StoreFailure {
  const code = sqliteCode(error) ?? (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && !(error instanceof InvariantError)) {
    const match = byCode.find(([pattern]) => pattern.test(code));
    if (match) return storeFailure(match[1]);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `Im Programm ist ein Fehler aufgetreten (${detail}). Es wurde nichts verändert; bitte starten Sie neu und melden Sie den Fehler.`,
  };
}
