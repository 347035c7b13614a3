import { fieldsOf } from '../../shared/core/entity.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import type { Reader, Writer } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** How the fields of each entity merge, what its ids are made from, and where the search looks (absent in marks of older programs). */
type Mark = Readonly<
  Record<
    string,
    {
      readonly key: readonly string[];
      readonly merge: Readonly<Record<string, string>>;
      readonly search?: readonly string[];
    }
  >
>;

const markNow = (): Mark =>
  Object.fromEntries(
    entityNames.flatMap((name) => {
      const entity = entityNamed(name);
      if (entity === null) return [];
      const merge = Object.fromEntries(fieldsOf(entity).map(([field, { merge: policy }]) => [field, policy]));
      const search = fieldsOf(entity).flatMap(([field, declared]) => (declared.search ? [field] : []));
      return [[name, { key: entity.key ?? [], merge, search }]];
    }),
  );

/** Notes by which model the registers were computed. */
export const writeModelMark = (db: Writer): void => writeMeta(db, 'model', JSON.stringify(markNow()));

/**
 * What the model says otherwise since the registers were computed: `merging`, so that everything is to be computed anew; `more`, which
 * what has waited in the registers tells by itself; or nothing.
 */
export function modelChange(db: Reader): 'merging' | 'more' | null {
  const text = readMeta(db, 'model');
  if (text === JSON.stringify(markNow())) return null;
  const [before, now] = [JSON.parse(text ?? '{}') as Mark, markNow()];
  const isOtherwise = Object.entries(before).some(([name, { key, merge }]) => {
    const entity = now[name];
    if (entity === undefined) return false;
    return (
      key.join() !== entity.key.join() ||
      Object.entries(merge).some(([field, policy]) => (entity.merge[field] ?? policy) !== policy)
    );
  });
  return isOtherwise ? 'merging' : 'more';
}

/** Records of kinds in which the search looks into other fields than before are to be read by it anew. Before the mark is written. */
export function lookAgain(db: Writer): void {
  const [before, now] = [JSON.parse(readMeta(db, 'model') ?? '{}') as Mark, markNow()];
  const again = db.prepare('INSERT OR IGNORE INTO search_todo SELECT no FROM record WHERE entity = ?');
  for (const [name, { search }] of Object.entries(now)) {
    if (before[name] !== undefined && before[name].search?.join() !== search?.join()) again.run(name);
  }
}
