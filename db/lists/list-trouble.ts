import { once } from '../../shared/core/once.ts';
import { fail } from '../../shared/core/result.ts';
import type { ListTroubleReason } from '../../shared/lists/contract.ts';
import { listLimits } from '../../shared/lists/limits.ts';

/** Thrown while a file is read that is no list, or one that cannot be read here. */
export class ListTrouble extends Error {
  override readonly name = 'ListTrouble';
  readonly reason: ListTroubleReason;

  constructor(reason: ListTroubleReason, cause?: unknown) {
    super(reason, cause === undefined ? {} : { cause });
    this.reason = reason;
  }
}

const mostMegabytes = listLimits.fileBytes / 1024 / 1024;

const sentences = once(
  (): Readonly<Record<ListTroubleReason, string>> => ({
    'too-large': `Diese Datei ist größer, als eine Liste sein kann: höchstens ${new Intl.NumberFormat('de').format(listLimits.rows)} Zeilen, ${mostMegabytes} MB. Bitte teilen Sie sie auf; es wurde nichts übernommen.`,
    'old-workbook':
      'Das ist eine alte Excel-Datei (.xls) oder eine mit Kennwort. Bitte speichern Sie sie in Excel als .xlsx ohne Kennwort.',
    'other-workbook':
      'Diese Tabelle ist nicht im Format .xlsx. Bitte speichern Sie sie in Ihrem Programm als .xlsx oder .csv.',
    damaged:
      'Diese Datei ist beschädigt oder unvollständig. Bitte öffnen Sie sie in Excel und speichern Sie sie noch einmal.',
    'no-text': 'Diese Datei ist weder eine Tabelle noch Text. Bitte wählen Sie eine .xlsx- oder .csv-Datei.',
    empty: 'In dieser Datei steht nichts. Bitte wählen Sie eine andere Datei oder ein anderes Blatt.',
  }),
);

/** The trouble with a file as the refusal people see; anything else goes on. */
export function listRefusal(error: unknown) {
  if (!(error instanceof ListTrouble)) throw error;
  const { reason } = error;
  return fail({ code: 'unreadable-list' as const, reason, message: sentences()[reason] });
}
