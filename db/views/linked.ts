import type { EntityName } from '../../shared/entities.ts';
import type { Linked } from '../../shared/links/linked.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { readMerged } from './merged.ts';
import { titlesOf } from './titles.ts';

type Pair = { readonly one: string; readonly other: string };

/**
 * Records of one kind that those of another are linked with, by name; whichever end of the link they are.
 *
 * LM1  A field of old versions that took a single one counts like a link; nobody has to enter again what stands in it.
 * LM2  Who was merged counts as who stands for it, at both ends, and each is there once. Without a name here, it is left out.
 */
export function readLinked(
  db: Reader,
  of: EntityName,
  target: EntityName,
  field: string | null = null,
): (id: string) => readonly Linked[] {
  const own = readMerged(db, of);
  const theirs = readMerged(db, target);
  const pairs = [...linkPairs(db, of, target), ...(field === null ? [] : fieldPairs(db, of, field))];
  const titles = titlesOf(
    db,
    pairs.map(({ other }) => `${target}:${other}`),
  );
  const found = new Map<string, Map<string, Linked>>();
  for (const { one, other } of pairs) {
    const name = titles[`${target}:${other}`];
    if (name === undefined) continue;
    const [id, kept] = [own.keptFor(one), theirs.keptFor(other)];
    found.set(id, (found.get(id) ?? new Map()).set(kept, { id: kept, name }));
  }
  const byName = (a: Linked, b: Linked) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1);
  return (id) => [...(found.get(own.keptFor(id))?.values() ?? [])].sort(byName);
}

function linkPairs(db: Reader, of: EntityName, target: EntityName): Pair[] {
  const rows = db
    .prepare(
      `SELECT l."from" AS one, l."to" AS other FROM link l WHERE l.hidden = 0 AND l."from" LIKE @of AND l."to" LIKE @target
       UNION SELECT l."to", l."from" FROM link l WHERE l.hidden = 0 AND l."to" LIKE @of AND l."from" LIKE @target`,
    )
    .all({ of: `${of}:%`, target: `${target}:%` }) as Pair[];
  return rows.map(({ one, other }) => ({ one: one.slice(of.length + 1), other: other.slice(target.length + 1) }));
}

const fieldPairs = (db: Reader, of: EntityName, field: string): Pair[] =>
  db
    .prepare(`SELECT id AS one, "${snake(field)}" AS other FROM "${snake(of)}" WHERE hidden = 0 AND other IS NOT NULL`)
    .all() as Pair[];
