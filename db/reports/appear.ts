import { type EntityName, entityNamed } from '../../shared/entities.ts';
import { readStep, type Step } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { ReportContext } from './context.ts';

/** Which records may appear before the readers of a paper (PU2). */
export type Appearing = {
  readonly has: (entity: EntityName, id: string | null) => boolean;
  /** Reads these, one a step, before very many of them are asked about. */
  readonly ready: (...names: readonly EntityName[]) => Generator<Step, void>;
  /** Of `entity:id`; a kind this version does not know does not appear. */
  readonly hasReference: (reference: string | null) => boolean;
  /** The name of something that may appear, else `null`. */
  readonly named: <Name extends string | null>(entity: EntityName, id: string | null, name: Name) => Name | null;
};

/** Each entity is read once, when somebody asks about it first. */
export function readAppearing({ db, shown }: Pick<ReportContext, 'db' | 'shown'>): Appearing {
  const known = new Map<string, ReadonlySet<string>>();
  const idsOf = (name: string): ReadonlySet<string> => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const entity = entityNamed(name);
    const ids =
      entity === null
        ? []
        : (db
            .prepare(`SELECT w.id FROM "${tableOf(entity)}" w WHERE ${shown('w')}`)
            .pluck()
            .all() as string[]);
    const set = new Set(ids);
    known.set(name, set);
    return set;
  };
  const has = (name: string, id: string | null): boolean => id !== null && idsOf(name).has(id);
  return {
    has,
    *ready(...names) {
      for (const name of names) {
        yield readStep();
        idsOf(name);
      }
      yield readStep();
    },
    hasReference: (reference) => {
      const [name = '', id = ''] = (reference ?? '').split(':');
      return has(name, id);
    },
    named: (entity, id, name) => (has(entity, id) ? name : null),
  };
}
