import type { StillBlock } from './contract.ts';
import type { Counted } from './counted.ts';

/** A sentence as the data say it, and where it stands: `section/record`. */
export type DraftSentence = {
  readonly key: string;
  readonly text: string;
  /** Stands before it and is not edited with it: the name of what it is about. */
  readonly lead?: string;
};

/** A block of a report before anybody's own words are put in. */
export type DraftBlock =
  | StillBlock
  | ({ readonly kind: 'paragraph' } & DraftSentence)
  | { readonly kind: 'list'; readonly items: readonly DraftSentence[] };

/** What a builder makes out of the store: words, and what the next edition is compared with. */
export type Draft = {
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  readonly counted: Counted;
};
