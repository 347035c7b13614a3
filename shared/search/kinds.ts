/**
 * How kinds of records count in the search.
 */

/** Records that say something about another one. They are found, but what they speak of comes first. */
export const besideKinds: ReadonlySet<string> = new Set([
  'attachment',
  'comment',
  'savedView',
  'site',
  'tag',
  'trendEdition',
]);

/** How much less a hit in them counts. */
export const besideWeight = 0.3;
