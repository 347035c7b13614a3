/** A field or a ring, as a radar names it. */
export type RadarPart = { readonly key: string; readonly title: string };

/** Against the edition before. */
export const movements = ['new', 'in', 'same', 'out'] as const;
export type Movement = (typeof movements)[number];

/** A trend as a file or an edition places it; `sector` and `ring` are keys of its parts. */
export type RadarEntry = {
  readonly name: string;
  readonly sector: string;
  readonly ring: string;
  readonly movement: Movement;
  readonly summary: string;
  readonly url: string;
};

/** A radar without ids: what files hold, and what is written to them. */
export type PlainRadar<Entry extends RadarEntry = RadarEntry> = {
  /** Name of the edition; empty where a file has none. */
  readonly edition: string;
  readonly sectors: readonly RadarPart[];
  readonly rings: readonly RadarPart[];
  readonly entries: readonly Entry[];
};

/** Engineering values of what is read: far above any radar somebody could look at. */
export const radarLimits = {
  fileBytes: 16 * 1024 * 1024,
  files: 10_000,
  entries: 10_000,
  parts: 24,
  /** Releases of a folder that become editions, besides the last one. */
  releases: 100,
  nameLength: 300,
  partLength: 100,
  summaryLength: 10_000,
  urlLength: 2000,
} as const;

/** The parts a stored value names; what does not look like parts is none. */
export function partsIn(value: unknown): readonly RadarPart[] {
  const items = (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return [];
  const seen = new Set<string>();
  return items.flatMap((item: unknown) => {
    const { key, title } = (item ?? {}) as { key?: unknown; title?: unknown };
    if (typeof key !== 'string' || typeof title !== 'string' || key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ key, title }];
  });
}
