import { type Entity, fieldsOf } from '../core/entity.ts';
import type { Field, Label } from '../core/field.ts';
import { fold } from '../core/fold.ts';
import { entityNamed } from '../entities.ts';

/**
 * What a placeholder can stand for: a field of what a contribution is about, or of the contribution itself. `{project.title}` and
 * `{Projekt.Titel}` are the same. Names of persons and what only the program keeps are none.
 */
export const sourceEntities = ['project', 'paper', 'fundingCase', 'communicationItem'] as const;
export type SourceEntity = (typeof sourceEntities)[number];

const fillableKinds: ReadonlySet<Field['kind']> = new Set([
  ...(['text', 'longText', 'richText', 'day', 'vagueDay', 'time', 'integer', 'decimal', 'cents'] as const),
  ...(['basisPoints', 'choice', 'reference'] as const),
]);

/** What belongs to the program, not to a text. */
const kept: ReadonlySet<string> = new Set([
  'visibility',
  'classification',
  'ownerBodyId',
  'approvedWords',
  'reminders',
  'order',
]);
/** A text is not filled from itself. */
const itself: ReadonlySet<string> = new Set(['title', 'text', 'formId', 'status', 'notes']);

export type Fillable = { readonly entity: SourceEntity; readonly name: string; readonly field: Field };

const isFillable = (entity: SourceEntity, name: string, field: Field): boolean =>
  fillableKinds.has(field.kind) &&
  !field.personal &&
  field.target !== 'person' &&
  !kept.has(name) &&
  !(entity === 'communicationItem' && itself.has(name));

/** Every field a placeholder of this entity can name, in the order of the model. */
export const fillable: Readonly<Record<SourceEntity, readonly Fillable[]>> = Object.fromEntries(
  sourceEntities.map((entity) => {
    // A model that lacks one has nothing to fill in from it.
    const declared = entityNamed(entity);
    const fields =
      declared === null ? [] : fieldsOf(declared).filter(([name, field]) => isFillable(entity, name, field));
    return [entity, fields.map(([name, field]): Fillable => ({ entity, name, field }))];
  }),
) as unknown as Readonly<Record<SourceEntity, readonly Fillable[]>>;

/** As it is written into a template. */
export const placeholderOf = ({ entity, name }: Pick<Fillable, 'entity' | 'name'>): string => `{${entity}.${name}}`;

export type Placeholder = { readonly whole: string; readonly entity: string; readonly field: string };

const pattern = /\{\s*(\p{L}[\p{L} ]{0,38}\p{L})\s*\.\s*(\p{L}[^{}\n]{0,58}?)\s*\}/gu;

/** The placeholders of a text, in their order. Braces with anything else in them are text. */
export const placeholdersIn = (text: string): readonly Placeholder[] =>
  [...text.matchAll(pattern)].map(([whole, entity = '', field = '']) => ({ whole, entity, field }));

/** What stands in a text and was never filled in, each once. */
export const leftPlaceholders = (text: string): readonly string[] => [
  ...new Set(placeholdersIn(text).map(({ whole }) => whole)),
];

/** Replaces each placeholder; `null` leaves it as it stands. */
export const replacePlaceholders = (text: string, fillingOf: (placeholder: Placeholder) => string | null): string =>
  text.replace(pattern, (whole, entity: string, field: string) => fillingOf({ whole, entity, field }) ?? whole);

const names = (code: string, label: Label): readonly string[] => [code, label.de, label.en].map(fold);

export type Resolved =
  | { readonly kind: 'field'; readonly fillable: Fillable }
  | { readonly kind: 'unknown-entity' }
  /** `meant`: a field of that name or nearly so. */
  | { readonly kind: 'unknown-field'; readonly entity: SourceEntity; readonly meant: Fillable | null };

/** Which field a placeholder names. */
export function resolve({ entity, field }: Placeholder): Resolved {
  const [wanted, named] = [fold(entity), fold(field)];
  const found = sourceEntities.find((name) => names(name, (entityNamed(name) as Entity).label).includes(wanted));
  if (found === undefined) return { kind: 'unknown-entity' };
  const fields = fillable[found];
  const exact = fields.find((one) => names(one.name, one.field.label).includes(named));
  if (exact !== undefined) return { kind: 'field', fillable: exact };
  const distances = fields.map((one) => ({
    one,
    off: Math.min(...names(one.name, one.field.label).map((name) => distance(name, named))),
  }));
  const [nearest] = distances.sort((a, b) => a.off - b.off);
  const isNear = nearest !== undefined && nearest.off <= Math.max(1, Math.floor(named.length / 3));
  return { kind: 'unknown-field', entity: found, meant: isNear ? nearest.one : null };
}

/** How many letters have to be changed, added or left out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
