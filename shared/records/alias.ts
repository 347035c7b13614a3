/** What an alias row says: this record is the same thing as that one. */
export type AliasRow = { readonly duplicateId: string; readonly keptId: string };

/**
 * A5  Only who owns a record, or coordinates, may put it behind another one: otherwise anybody could hide what is not his by
 *     calling it a duplicate. A record that nobody owns may be merged by everybody.
 */
export const mayPutBehind = (
  by: readonly string[],
  owners: readonly string[],
  isCoordination: (body: string) => boolean,
): boolean => owners.length === 0 || by.some((body) => owners.includes(body) || isCoordination(body));

/**
 * Which record stands for which: every duplicate of one entity with the record that is kept in its place.
 *
 * A pure function of the set of alias rows, so all sites answer alike:
 *
 * A1  Chains are followed to the last record that is there: merged into one that was merged itself.
 * A2  In a circle, as two sites make it by merging in opposite directions, the smallest id is kept.
 * A3  A record that is not there (`isThere`: not yet received, or deleted) stands for nobody. What was merged into it is shown
 *     again: an edit of somebody who did not know of the merge is never out of sight.
 * A4  What stands for others is merged into nothing.
 */
export function resolveAliases(
  rows: readonly AliasRow[],
  isThere: (id: string) => boolean = () => true,
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  // Of several rows about one record (there is one per duplicate, by its key) the smallest kept id counts.
  for (const { duplicateId, keptId } of rows) {
    const known = next.get(duplicateId);
    if (duplicateId !== keptId && (known === undefined || keptId < known)) next.set(duplicateId, keptId);
  }
  const resolved = new Map<string, string>();
  for (const id of next.keys()) {
    const kept = endOf(next, id, isThere);
    if (kept !== id) resolved.set(id, kept);
  }
  return resolved;
}

/** The last one along the chain that is there; in a circle the smallest that is there. Itself, if there is none. */
function endOf(next: ReadonlyMap<string, string>, from: string, isThere: (id: string) => boolean): string {
  const path: string[] = [];
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    path.push(at);
    at = next.get(at);
  }
  const circle = at === undefined ? [] : path.slice(path.indexOf(at)).filter(isThere);
  if (circle.length > 0) return circle.reduce((smallest, one) => (one < smallest ? one : smallest));
  return path.slice(1).findLast(isThere) ?? from;
}

/** For every kept record those that are merged into it, sorted. */
export function membersOf(resolved: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const [duplicate, kept] of [...resolved].sort(([a], [b]) => (a < b ? -1 : 1))) {
    members.set(kept, [...(members.get(kept) ?? []), duplicate]);
  }
  return members;
}
