import type { Locale } from '../core/locale.ts';

const english: Readonly<Record<string, string>> = {
  'not-yours':
    'This record belongs to another municipality. Whoever is to write there must take part in the project; the lead or the coordination enters that.',
  catalogue: 'Only the coordination keeps catalogues. Please send them the change as a note or by another way.',
  role: "The site's role does not allow records of this kind. If needed, the coordination changes the role.",
  'wrong-id':
    'The identifier does not fit what the record says. Please create it anew with the current version of the program.',
  registry: 'Only the coordination says who takes part. What was said has no effect; please ask the sender about it.',
  'unknown-writer': 'The coordination has not admitted this site yet. Please have it admitted with a join request.',
  revoked:
    'The site was no longer allowed to write at this point: the coordination revoked it, or its key was replaced. Please ask there if the change is needed.',
};

/** Why a change does not count, and what helps. In German the store's own sentence. */
export function refusalWords(
  { reason, message }: { readonly reason: string; readonly message: string },
  locale: Locale,
): string {
  if (locale === 'de') return message;
  return english[reason] ?? `The program names the reason “${reason}”. Please update the program.`;
}
