import { type Entity, fieldsOf } from '../core/entity.ts';
import { entities, entityNamed } from '../entities.ts';

/**
 * What connects records besides links, out of the model, as `partFields` is (shared/projects/parts.ts).
 *
 * N1  A field that points to another record connects the two. Seen from a whole, its parts are left out: its own pages list them.
 *     A contribution is no part of its project: no page of the project lists it.
 * N2  A row without a name of its own (a project of a case, a consortium member with its paper) is no record to people but a
 *     connection: between the record it is named by and each other one it points to.
 * N3  What nearly everything points to (a body, a person, a field of action) connects nothing.
 */
export type FieldConnection = {
  readonly entity: Entity;
  readonly field: string;
  /** Which entity it points to; `null`: any. */
  readonly target: string | null;
  readonly isPart: boolean;
};

/** A row that is a connection (N2): of the record in `named`, an entity `from`, with the one in `field`, an entity `to`. */
export type JoinConnection = {
  readonly entity: Entity;
  readonly named: string;
  readonly from: string;
  readonly field: string;
  readonly to: string;
};

/** N3 */
const hubs: ReadonlySet<string> = new Set([
  'body',
  'person',
  'site',
  'strategyField',
  'agencyTask',
  'radarConfig',
  'trendEdition',
  'textForm',
]);

/** N1 */
const neverParts: ReadonlySet<string> = new Set(['communicationItem']);

/** What is said of a record, and what the program keeps for itself: never an end of a connection. */
const said: ReadonlySet<string> = new Set(['link', 'tag', 'comment', 'attachment', 'alias', 'savedView']);

const all = Object.values(entities as Readonly<Record<string, Entity>>).filter(({ name }) => !said.has(name));

const isNameless = (entity: Entity): boolean => entity.fields[entity.title as 'ownerBodyId']?.kind === 'reference';

/** The entity a field points to, if that is one that connects. */
function targetOf(entity: Entity, field: string): string | null {
  const { kind, target } = entity.fields[field as 'ownerBodyId'] ?? { kind: 'text', target: null };
  const isReference = kind === 'reference' && target !== null && entityNamed(target) !== null;
  return isReference && !hubs.has(target) ? target : null;
}

const isPart = ({ name }: Entity, target: string | null, required: boolean): boolean =>
  target !== null && !neverParts.has(name) && (required || target === 'project');

export const fieldConnections: readonly FieldConnection[] = all
  .filter((entity) => !isNameless(entity))
  .flatMap((entity) =>
    fieldsOf(entity).flatMap(([field, { kind, required }]) => {
      const target = targetOf(entity, field);
      if (target === null && kind !== 'anyReference') return [];
      return [{ entity, field, target, isPart: isPart(entity, target, required) }];
    }),
  );

export const joinConnections: readonly JoinConnection[] = all.filter(isNameless).flatMap((entity) => {
  const from = targetOf(entity, entity.title);
  if (from === null) return [];
  return fieldsOf(entity).flatMap(([field]) => {
    const to = field === entity.title ? null : targetOf(entity, field);
    return to === null ? [] : [{ entity, named: entity.title, from, field, to }];
  });
});
