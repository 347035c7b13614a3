import type { Conflict } from '../../../shared/exchange/contract.ts';

export type ProposalPart = { readonly text: string; readonly at: number; readonly isOverlap: boolean };

/** The merged text in pieces: what is agreed, and where texts overlap. Joined they are the text. */
export function proposalParts({
  text,
  overlaps,
}: Pick<NonNullable<Conflict['merged']>, 'text' | 'overlaps'>): readonly ProposalPart[] {
  const parts: ProposalPart[] = [];
  let done = 0;
  const add = (to: number, isOverlap: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), at: done, isOverlap });
    done = to;
  };
  for (const { at, length } of overlaps) {
    add(at, false);
    add(at + length, true);
  }
  add(text.length, false);
  return parts;
}
