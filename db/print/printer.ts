import { fail, ok } from '../../shared/core/result.ts';

/**
 * What makes a tagged PDF of a page: the desktop program itself, or a browser of this machine. `null`: there is nothing here that could.
 * Throws when it was there and did not do it; rejects at once when `signal` is aborted.
 */
export type Printer = (html: string, signal: AbortSignal) => Promise<Uint8Array | null>;

const nextStep =
  'Bitte wählen Sie „Drucken …“ und dort „Als PDF speichern“, oder nehmen Sie DOCX oder ODT; es wurde keine Datei angelegt.';

const noPrinter = fail({
  code: 'no-printer' as const,
  message: `Auf diesem Rechner ist weder Edge noch Chrome noch Chromium, die ein PDF schreiben könnten. ${nextStep}`,
});

const printFailed = fail({
  code: 'print-failed' as const,
  message: `Das PDF ist nicht zustande gekommen. Bitte versuchen Sie es noch einmal. ${nextStep}`,
});

/** The bytes of a PDF, or a refusal with the next step. An aborted call goes on as one. */
export async function printed(print: Printer, html: string, signal: AbortSignal) {
  try {
    const pdf = await print(html, signal);
    if (pdf === null) return noPrinter;
    return isPdf(pdf) ? ok(pdf) : printFailed;
  } catch (error) {
    if (signal.aborted) throw error;
    process.emitWarning(`printing failed: ${error instanceof Error ? error.message : String(error)}`);
    return printFailed;
  }
}

/** Whole from its first line to its last. */
const isPdf = (bytes: Uint8Array): boolean => {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  return text(0, 5) === '%PDF-' && text(Math.max(0, bytes.length - 1024)).includes('%%EOF');
};
