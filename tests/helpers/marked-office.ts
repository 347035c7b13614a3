import { atomically } from '../../db/store/atomically.ts';
import { edit } from '../../db/store/edit.ts';
import { beginTransaction } from '../../db/store/transaction.ts';
import { finishEdits } from '../../db/sync/finish.ts';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { type EntityName, entityNamed, entityNames } from '../../shared/entities.ts';
import { idOfKey, naturalId } from '../../shared/records/natural-id.ts';
import type { Json } from '../../shared/sync/json.ts';
import { storeOf, type TestOffice } from './office.ts';

/**
 * An office in which every text field of every entity says something that stands nowhere else, in every way a record can be closed or open.
 *
 * The entities come from the model: a new one is in it by itself. Whoever searches an output for these marks knows what got there.
 */

/** How closed a record is, and which records it points to. */
export type Variant = {
  readonly name: string;
  readonly visibility: string | null;
  readonly classification: string | null;
  /** The variant of the records it refers to: what hangs on something public, or something public that hangs on what is not. */
  readonly parents: string;
};

export type Mark = {
  readonly text: string;
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly variant: Variant;
};

const visibilities = ['private', 'site', 'shared', 'public'];
const classifications = ['public', 'internal', 'confidential', 'nonpublic_session'];
const openName = 'public/public';

/** Every pair, below public parents; and public ones below closed parents. The open one first: of a record there can be once, it is that. */
export const variants: readonly Variant[] = [
  { name: openName, visibility: 'public', classification: 'public', parents: openName },
  ...visibilities.flatMap((visibility) =>
    classifications
      .map((classification) => ({
        name: `${visibility}/${classification}`,
        visibility,
        classification,
        parents: openName,
      }))
      .filter(({ name }) => name !== openName),
  ),
  { name: 'said nothing', visibility: null, classification: null, parents: openName },
  { name: 'public below private', visibility: 'public', classification: 'public', parents: 'private/internal' },
  {
    name: 'public below nonpublic',
    visibility: 'public',
    classification: 'public',
    parents: 'shared/nonpublic_session',
  },
];

export const isOpenVariant = ({ visibility, classification }: Variant): boolean =>
  visibility === 'public' && classification === 'public';

/** Values by entity and field instead of the usual ones: of all records, and of those that say public twice. */
type Given = { readonly [Which in 'all' | 'open']?: Readonly<Record<string, Readonly<Record<string, Json>>>> };

/** Short enough for every field, and like nothing else: two letters, eight digits. */
const markText = (number: number): string => `mk${String(number).padStart(8, '0')}`;

class Marker {
  readonly marks: Mark[] = [];
  readonly #ids = new Map<string, string>();
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The id of a record before it is written: by its natural key, or by its name. */
  idOf(name: EntityName, variant: Variant): string {
    const key = `${name} ${variant.name}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const entity = entityNamed(name) as Entity;
    const id =
      entity.key === undefined ? idOfKey('marked', [key]) : (naturalId(entity, this.values(name, variant, '')) ?? '');
    this.#ids.set(key, id);
    return id;
  }

  /** All values of a record. With an id the marks are noted; without one they are the same, for finding out the id. */
  values(name: EntityName, variant: Variant, id: string): Record<string, Json> {
    const entity = entityNamed(name) as Entity;
    const place = variants.indexOf(variant);
    const parents = variants.find((one) => one.name === variant.parents) ?? variant;
    const lastKey = entity.key?.at(-1);
    const given = { ...this.#given.all?.[name], ...(isOpenVariant(variant) ? this.#given.open?.[name] : {}) };
    const values: Record<string, Json> = {};
    for (const [index, [field, declared]] of fieldsOf(entity).entries()) {
      if (field in given) continue;
      if (field === 'visibility' || field === 'classification' || field === 'ownerBodyId') continue;
      const mark = (part = 0): string => {
        const text = markText((entityNames.indexOf(name) * 100 + place) * 1000 + index * 10 + part);
        if (id !== '') this.marks.push({ text, entity: name, id, field: part === 0 ? field : `${field}.key`, variant });
        return text;
      };
      // Records with a natural key would be one for all variants: the last part of the key is the variant's own.
      const target = field === lastKey ? variant : parents;
      switch (declared.kind) {
        case 'text':
        case 'longText':
        case 'richText':
          values[field] = mark();
          break;
        case 'record':
          values[field] = { items: [{ key: mark(1), title: mark() }] };
          break;
        case 'reference':
          values[field] = declared.target === name ? null : this.idOf(declared.target as EntityName, target);
          break;
        case 'anyReference':
          values[field] =
            entity.key !== undefined && field !== entity.key[0]
              ? `note:${this.idOf('note', variant)}`
              : `project:${this.idOf('project', parents)}`;
          break;
        case 'choice':
          values[field] =
            field === lastKey
              ? choiceAt(declared.choices, place)
              : ((declared.default as string | null) ?? choiceAt(declared.choices, 0));
          break;
        case 'day':
          values[field] = `2027-03-${String(place + 1).padStart(2, '0')}`;
          break;
        case 'vagueDay':
          values[field] = { day: '2027-03-01', precision: 'day' };
          break;
        case 'time':
          values[field] = '09:30';
          break;
        case 'instant':
          values[field] = '2026-11-23T09:30:00Z';
          break;
        case 'flag':
          values[field] = true;
          break;
        default:
          values[field] = declared.isYear || field === lastKey ? 2020 + place : (place % 5) + 1;
      }
    }
    return { ...values, ...given };
  }
}

const choiceAt = (choices: Readonly<Record<string, unknown>> | null, place: number): string | null => {
  const names = Object.keys(choices ?? {});
  return names[place % names.length] ?? null;
};

/**
 * Writes the records past the handlers, which would refuse what makes no sense together; every other site may send just this. Answers the
 * marks that were written, and of each record how it was written.
 */
export function markOffice(at: TestOffice, given: Given = {}): readonly Mark[] {
  const marker = new Marker(given);
  const store = storeOf(at);
  const open = at.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  const written = new Set<string>();
  atomically(store.writing, () => {
    const tx = { ...beginTransaction(store.writer, open.value.identity, at.ports), standing: null };
    for (const variant of variants)
      for (const name of entityNames) {
        const entity = entityNamed(name) as Entity;
        const id = marker.idOf(name, variant);
        const isThere =
          store.writer.prepare('SELECT 1 FROM record WHERE entity = ? AND id = ?').get(name, id) !== undefined;
        // Of some there is one for all (the five tasks): once open, it is not closed again.
        if (written.has(`${name}:${id}`) || (isThere && !isOpenVariant(variant))) continue;
        written.add(`${name}:${id}`);
        const said = { visibility: variant.visibility, classification: variant.classification };
        const closing = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
        edit(tx, entity, id, { ...marker.values(name, variant, id), ...closing } as Readonly<Record<string, Json>>);
      }
    finishEdits(tx);
    return ok(null);
  });
  return marker.marks;
}

/** Marks that stand in a text. */
export function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/mk\d{8}/g) ?? []);
}
