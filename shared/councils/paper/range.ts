/** A stretch of the source; `end` is behind its last character. */
export type Range = { readonly start: number; readonly end: number };
