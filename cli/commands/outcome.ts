import type { AnyFailure } from '../../shared/core/result.ts';

/** What a command ends with: the JSON document it prints (`null` when it printed line by line), and the exit code. */
export type Outcome = { readonly document: unknown; readonly exit: 0 | 1 | 2 };

export const done = (document: unknown): Outcome => ({ document, exit: 0 });

/** Trouble with the machine or with ourselves; everything else is a refusal that the caller can mend. */
const trouble = new Set([
  'internal',
  'storage',
  'store-full',
  'store-unwritable',
  'store-damaged',
  'store-in-use',
  'place-unusable',
  'node-too-old',
]);

export const refused = (error: AnyFailure, more: Readonly<Record<string, unknown>> = {}): Outcome => ({
  document: { ok: false, error, ...more },
  exit: trouble.has(error.code) ? 1 : 2,
});

/** Messages and progress go to stderr; stdout is one JSON document. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
