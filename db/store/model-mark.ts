import { fieldsOf } from '../../shared/core/entity.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import type { Reader, Writer } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** How the fields of each entity merge, and what its ids are made from. */
type Mark = Readonly<
  Record<string, { readonly key: readonly string[]; readonly merge: Readonly<Record<string, string>> }>
>;

const markNow = (): Mark =>
  Object.fromEntries(
    entityNames.flatMap((name) => {
      const entity = entityNamed(name);
      if (entity === null) return [];
      const merge = Object.fromEntries(fieldsOf(entity).map(([field, { merge: policy }]) => [field, policy]));
      return [[name, { key: entity.key ?? [], merge }]];
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
