/**
 * Trees out of rows that each name a parent.
 *
 * Two sites can move two rows under each other without knowing of it. Both values stay as they were written; only the view
 * cuts the circle, and every site cuts the same edge whatever the order of the rows:
 *
 * M4  In every circle the row with the smallest id stands at the top.
 * M5  A row whose parent is not there (deleted, not yet received) stands at the top.
 * M6  Every row is there exactly once.
 */
export type Node = { readonly id: string; readonly parent: string | null };

export type Placed<Row extends Node> = {
  readonly row: Row;
  /** 0 at the top. */
  readonly depth: number;
  /** The parent it stands under; `null` at the top. */
  readonly under: string | null;
  /** It names a parent, but a circle was cut here. */
  readonly isCut: boolean;
};

/** The rows at which a circle is cut (M4). */
export function cutsOf(rows: readonly Node[]): ReadonlySet<string> {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const walked = new Set<string>();
  const cuts = new Set<string>();
  for (const { id } of rows) {
    const path: string[] = [];
    let at: string | null = id;
    while (at !== null && parents.has(at) && !walked.has(at)) {
      walked.add(at);
      path.push(at);
      at = parents.get(at) ?? null;
    }
    // The walk ended at a row of this very path: from there on it is a circle.
    const start = at === null ? -1 : path.indexOf(at);
    if (start < 0) continue;
    cuts.add(path.slice(start).reduce((smallest, one) => (one < smallest ? one : smallest)));
  }
  return cuts;
}

/** All rows from top to bottom, each behind its parent; siblings in the order in which they were given. */
export function treeOf<Row extends Node>(rows: readonly Row[]): readonly Placed<Row>[] {
  const cuts = cutsOf(rows);
  const known = new Set(rows.map(({ id }) => id));
  const children = new Map<string | null, Row[]>();
  for (const row of rows) {
    const isTop = row.parent === null || !known.has(row.parent) || cuts.has(row.id);
    const under = isTop ? null : row.parent;
    const siblings = children.get(under);
    if (siblings) siblings.push(row);
    else children.set(under, [row]);
  }
  const placed: Placed<Row>[] = [];
  // A list of its own instead of recursion: a chain of subtasks may be longer than the stack is deep.
  const open = (under: string | null, depth: number) =>
    (children.get(under) ?? []).toReversed().map((row) => ({ row, depth, under, isCut: cuts.has(row.id) }));
  const waiting: Placed<Row>[] = open(null, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    waiting.push(...open(next.row.id, next.depth + 1));
  }
  return placed;
}

/** Whether putting a row under a parent would close a circle. `parentOf` answers `null` for what is not there. */
export function wouldCircle(id: string, parent: string | null, parentOf: (id: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let at = parent; at !== null && !seen.has(at); at = parentOf(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
