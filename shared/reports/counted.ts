/**
 * What a report has counted, so that the next one can say what has changed since.
 *
 * Ids and numbers only, never a name: what is not shown any more is not told by the next report either.
 */
export type CountedRow = {
  /** `project:<id>`, or a sum such as `money:granted`. */
  readonly of: string;
  readonly status?: string;
  readonly ampel?: string;
  readonly cents?: number;
};

export type Counted = readonly CountedRow[];

/** Stored rows as this version reads them; what has another shape is left out. */
export function countedOf(items: readonly unknown[]): Counted {
  return items.flatMap((item) => {
    const row = item as Partial<CountedRow> | null;
    if (typeof row?.of !== 'string') return [];
    return {
      of: row.of,
      ...(typeof row.status === 'string' ? { status: row.status } : {}),
      ...(typeof row.ampel === 'string' ? { ampel: row.ampel } : {}),
      ...(Number.isSafeInteger(row.cents) ? { cents: Number(row.cents) } : {}),
    };
  });
}
