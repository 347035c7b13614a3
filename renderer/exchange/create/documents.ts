import type { Input } from '../../../shared/contract.ts';

/** Which contents of documents go along with a bundle. Chosen anew for every bundle: large files go out by wish, not by habit. */
export type DocumentsWish =
  | { readonly kind: 'none' }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'project'; readonly project: string | null };

export const noDocuments: DocumentsWish = { kind: 'none' };

/** What the store is asked for; `null`: nothing, or nothing yet. */
export function whichOf(wish: DocumentsWish): Input<'attachment.outlook'>['which'] | null {
  if (wish.kind === 'lacking') return { kind: 'lacking' };
  return wish.kind === 'project' && wish.project !== null ? { kind: 'project', id: wish.project } : null;
}
