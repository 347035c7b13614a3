import type { StillBlock } from './contract.ts';
import type { Counted } from './counted.ts';

/** A sentence as the data say it, and where it stands: `section/record`. */
export type DraftSentence = { readonly key: string; readonly text: string };

/** A block of a report before anybody's own words are put in. */
export type DraftBlock =
  | StillBlock
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly key: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly DraftSentence[] };

/** What a builder makes out of the store: words, and what the next edition is compared with. */
export type Draft = {
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  readonly counted: Counted;
};
