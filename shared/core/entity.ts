import { choice, type Field, type Label, reference } from './field.ts';

export type Fields = Readonly<Record<string, Field<never> | Field>>;

/** What every shared record has besides its own fields. */
const commonFields = {
  ownerBodyId: reference('body', 'Gehört zu', 'Owner'),
  visibility: choice(
    'Sichtbarkeit',
    'Visibility',
    {
      private: ['nur ich', 'only me'],
      site: ['nur dieser Standort', 'this site only'],
      shared: ['alle Standorte', 'all sites'],
      public: ['öffentlich', 'public'],
    },
    { default: 'shared' },
  ),
  classification: choice(
    'Einstufung',
    'Classification',
    {
      public: ['öffentlich', 'public'],
      internal: ['intern', 'internal'],
      confidential: ['vertraulich', 'confidential'],
      nonpublic_session: ['nichtöffentliche Sitzung', 'non-public session'],
    },
    { default: 'internal' },
  ),
} as const;

type CommonFields = typeof commonFields;

export type EntityOptions<Own extends Fields> = {
  readonly label: Label;
  readonly plural: Label;
  /** The field that names a record in lists, search and conflicts. */
  readonly title: keyof Own & string;
  /** Natural key: two offices that create the same thing create one row (UUIDv5 of these fields). */
  readonly key?: readonly (keyof Own & string)[];
  /** Records that agree in these fields look like the same thing; the title alone when left out. The first one must be there. */
  readonly duplicateOf?: readonly (keyof Own & string)[];
  /** Why data of persons are in it, and of whom (Art. 30 GDPR): said of every entity with a field marked as personal. */
  readonly processing?: { readonly purpose: Label; readonly subjects: Label };
  /** Rows are added and never edited (comments, status history). */
  readonly log?: boolean;
  /** Fields that go out with a record everybody may read (PB2 in public.ts). Left out: none. */
  readonly publicFields?: readonly (keyof Own & string)[];
  /** Columns computed by the database from others; read-only and never part of an op. */
  readonly derived?: Readonly<
    Record<string, { readonly label: Label; readonly firstOf: readonly (keyof Own & string)[] }>
  >;
};

export type Entity<Name extends string = string, Own extends Fields = Fields> = EntityOptions<Own> & {
  readonly name: Name;
  /** Own and common fields, in the order in which they are shown. */
  readonly fields: Own & CommonFields;
};

/** Declares an entity once. Everything else asks this declaration. */
export const entity = <const Name extends string, const Own extends Fields>(
  name: Name,
  options: EntityOptions<Own>,
  fields: Own,
): Entity<Name, Own> => ({ ...options, name, fields: Object.assign(withoutPrototype(), fields, commonFields) });

/** Names of fields come out of bundles: nothing may be found under a name that was not declared. */
const withoutPrototype = (): object => Object.create(null) as object;

type ValueOf<Declared> = Declared extends { readonly type?: infer Value } ? Exclude<Value, undefined> : never;

/** What the store adds to a row: first and last edit, from the ops, and the version a screen hands back as `seen`. */
export type RowStamps = {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Names the exact state of the row; a command that carries another one is refused as "changed meanwhile". */
  readonly version: string;
};

/** The values of a row as screens and handlers see them. */
export type ValuesOf<E> =
  E extends Entity<string, infer Own>
    ? { readonly [K in keyof Own]: ValueOf<Own[K]> } & { readonly [K in keyof CommonFields]: ValueOf<CommonFields[K]> }
    : never;

/** A whole row: values, stamps, derived columns. */
export type RowOf<E> = ValuesOf<E> & RowStamps & { readonly id: string };

/** The fields of any entity, in the order in which they are shown. */
export const fieldsOf = (declared: Entity): readonly (readonly [name: string, field: Field])[] =>
  Object.entries(declared.fields as Readonly<Record<string, Field>>);

/** A field by name, or `null` for a name this version does not know. */
export const fieldNamed = (declared: Entity, name: string): Field | null =>
  (declared.fields as Readonly<Record<string, Field>>)[name] ?? null;
