/** A log, how far it is here, and how far somebody has told that it goes. */
export type LogSpan = { readonly log: string; readonly here: number; readonly known: number };

/** Changes of one log that are not here; `to` is `null` if nobody has told how far they go. */
export type Gap = { readonly log: string; readonly from: number; readonly to: number | null };

type Clues = {
  /** The log of the site that created the record, if its id proves that. */
  readonly creator: string | null;
  /** Everything known of other logs. */
  readonly spans: readonly LogSpan[];
  /** For everybody who refers to the record: how far he had read each log when he did. */
  readonly readBy: readonly ((log: string) => number)[];
};

/**
 * Where the changes lie that would bring a record which others refer to.
 *
 * Its creator's log, if the id proves him. Otherwise the logs that everybody who refers to it had read farther than this site:
 * he could see the record, so it was in one of them, and no later than he had read. If nobody gives a clue, all logs that are
 * known to go farther.
 */
export function gapsFor({ creator, spans, readBy }: Clues): readonly Gap[] {
  const ahead = spans.filter(({ here, known }) => known > here);
  if (creator !== null) {
    const span = spans.find(({ log }) => log === creator);
    const here = span?.here ?? 0;
    return [{ log: creator, from: here + 1, to: span && span.known > here ? span.known : null }];
  }
  const seen = spans.flatMap(({ log, here }): readonly Gap[] => {
    const least = Math.min(...readBy.map((read) => read(log)));
    return readBy.length > 0 && least > here ? [{ log, from: here + 1, to: least }] : [];
  });
  return seen.length > 0 ? seen : ahead.map(({ log, here, known }) => ({ log, from: here + 1, to: known }));
}
