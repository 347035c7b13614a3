import type { Movement, RadarPart } from './radar.ts';

/**
 * How something moved between two editions. Inwards is towards the first ring. Who was not there, or in a ring that is no longer
 * known, is new.
 */
export function movementOf(rings: readonly RadarPart[], before: string | null, now: string): Movement {
  const at = (ring: string | null) => rings.findIndex(({ key }) => key === ring);
  const [was, is] = [at(before), at(now)];
  if (was < 0 || is < 0) return before === now && before !== null ? 'same' : 'new';
  if (was === is) return 'same';
  return is < was ? 'in' : 'out';
}

/** What one compares: who it is, and where it stands. */
export type Standing = { readonly trendId: string; readonly ring: string };

export type EditionChanges<Entry extends Standing> = {
  readonly added: readonly Entry[];
  readonly moved: readonly { readonly entry: Entry; readonly before: Entry; readonly movement: 'in' | 'out' }[];
  readonly gone: readonly Entry[];
  readonly same: number;
};

/** What is different between two editions, or between an edition and today. */
export function changesBetween<Entry extends Standing>(
  rings: readonly RadarPart[],
  before: readonly Entry[],
  now: readonly Entry[],
): EditionChanges<Entry> {
  const old = new Map(before.map((entry) => [entry.trendId, entry]));
  const present = new Set(now.map(({ trendId }) => trendId));
  const moved = now.flatMap((entry) => {
    const was = old.get(entry.trendId);
    const movement = was === undefined ? 'new' : movementOf(rings, was.ring, entry.ring);
    return was !== undefined && (movement === 'in' || movement === 'out') ? [{ entry, before: was, movement }] : [];
  });
  const added = now.filter(({ trendId }) => !old.has(trendId));
  return {
    added,
    moved,
    gone: before.filter(({ trendId }) => !present.has(trendId)),
    same: now.length - added.length - moved.length,
  };
}
