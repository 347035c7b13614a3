import { type Entity, fieldsOf } from '../core/entity.ts';

/** Where data of persons are kept, out of the model. */
export type PersonalPart = {
  readonly entity: Entity;
  /** Fields marked as personal data. */
  readonly personal: readonly string[];
  /** Fields that point to a person. */
  readonly pointing: readonly string[];
  /** Texts people write freely: persons may be named in them, and none is asked for. */
  readonly free: readonly string[];
  /** The field with the last day of keeping, and the one with the legal basis, if the entity has them. */
  readonly retention: string | null;
  readonly basis: string | null;
};

const freeKinds: ReadonlySet<string> = new Set(['longText', 'richText']);

/**
 * Which entities hold what of persons.
 *
 * PD1  A field marked as personal puts its entity in, whatever it is called: a new one shows up by itself.
 * PD2  A field that points to an entity with personal fields does so, too: whose task it is, is data of a person.
 */
export function personalParts(model: readonly Entity[]): readonly PersonalPart[] {
  const holding = new Set(
    model.filter((entity) => fieldsOf(entity).some(([, { personal }]) => personal)).map(({ name }) => name),
  );
  // What people write themselves (an opinion) is no person one could point to.
  const persons = new Set(
    model.filter(({ name, fields }) => holding.has(name) && 'legalBasis' in fields).map(({ name }) => name),
  );
  return model.flatMap((entity): PersonalPart[] => {
    const fields = fieldsOf(entity);
    const named = (test: (field: (typeof fields)[number][1]) => boolean) =>
      fields.filter(([, field]) => test(field)).map(([name]) => name);
    const personal = named((field) => field.personal);
    const pointing = named(({ kind, target }) => kind === 'reference' && target !== null && persons.has(target));
    if (personal.length === 0 && pointing.length === 0) return [];
    const has = (name: string) => (fields.some(([field]) => field === name) ? name : null);
    return [
      {
        entity,
        personal,
        pointing,
        free: named(({ kind }) => freeKinds.has(kind)),
        retention: has('retentionUntil'),
        basis: has('legalBasis'),
      },
    ];
  });
}
