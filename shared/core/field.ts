import type { RichText } from '../rich/doc.ts';

/**
 * The kinds of fields an entity can have.
 *
 * A field is declared once: what it is called, which values it takes, how concurrent values merge, and whether it is personal
 * data. Table columns, validation, search, conflict display, list import and export are derived from these declarations.
 */

/**
 * How concurrent values of one field are shown (docs/bundle-format.md §3). All live values are kept whatever the policy;
 * only `ask` puts the field on the conflict list, and `text3` (prose, merged sentence by sentence) where changes overlap.
 */
export type Merge = 'ask' | 'auto' | 'max' | 'min' | 'any-true' | 'text3';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'richText'
  | 'day'
  | 'vagueDay'
  | 'time'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'cents'
  | 'basisPoints'
  | 'thousandths'
  | 'flag'
  | 'choice'
  | 'reference'
  | 'anyReference'
  | 'record';

/** A label in both languages of the program. German comes first because it is the language of the house. */
export type Label = { readonly de: string; readonly en: string };

export type Precision = 'day' | 'month' | 'quarter' | 'season' | 'year';

/** A date as papers name it: "Frühjahr 2021" is the first day of that season with its precision, one value, one field. */
export type VagueDay = { readonly day: string; readonly precision: Precision };

export type FieldOptions = {
  readonly merge?: Merge;
  /** A record cannot be created without it. Rows from other offices may still lack it for a while. */
  readonly required?: boolean;
  /** Found by the search. */
  readonly search?: boolean;
  /** Personal data in the sense of Art. 4 GDPR (D10). */
  readonly personal?: boolean;
  readonly max?: number;
};

export type Field<Value = unknown> = {
  readonly kind: FieldKind;
  readonly label: Label;
  readonly merge: Merge;
  readonly required: boolean;
  readonly search: boolean;
  readonly personal: boolean;
  /** Longest text in characters, or largest number. */
  readonly max: number | null;
  /** Shown while nobody has written the field; never stored. */
  readonly default: Value | null;
  /** The closed set of a choice, with labels. */
  readonly choices: Readonly<Record<string, Label>> | null;
  /** The entity a reference points to. */
  readonly target: string | null;
  /** The number names a year: written without a separator, and "27" means 2027. */
  readonly isYear: boolean;
  /** Carries the value type only; never read. */
  readonly type?: Value;
};

const longestText = 10_000;
const longestRichText = 50_000;
const longestTitle = 300;

function field<Value>(
  kind: FieldKind,
  de: string,
  en: string,
  options: FieldOptions = {},
  extra: Partial<Pick<Field<Value>, 'default' | 'choices' | 'target' | 'isYear'>> = {},
): Field<Value> {
  return {
    kind,
    label: { de, en },
    merge: options.merge ?? 'ask',
    required: options.required ?? false,
    search: options.search ?? false,
    personal: options.personal ?? false,
    max: options.max ?? null,
    default: extra.default ?? null,
    choices: extra.choices ?? null,
    target: extra.target ?? null,
    isYear: extra.isYear ?? false,
  };
}

/** One line of text. */
export const text = (de: string, en: string, options: FieldOptions = {}) =>
  field<string | null>('text', de, en, { max: longestTitle, ...options });

/** Several lines of text. */
export const longText = (de: string, en: string, options: FieldOptions = {}) =>
  field<string | null>('longText', de, en, { max: longestText, ...options });

/** Headings, lists, links (shared/rich/doc.ts). A plain text is one, too; `max` counts the characters people see. */
export const richText = (de: string, en: string, options: FieldOptions = {}) =>
  field<RichText | null>('richText', de, en, { max: longestRichText, ...options });

/** A civil day `YYYY-MM-DD`, without time zone. */
export const day = (de: string, en: string, options?: FieldOptions) => field<string | null>('day', de, en, options);

/** A day with the precision the source gave it. */
export const vagueDay = (de: string, en: string, options?: FieldOptions) =>
  field<VagueDay | null>('vagueDay', de, en, options);

/** A wall-clock time `HH:MM`. */
export const time = (de: string, en: string, options?: FieldOptions) => field<string | null>('time', de, en, options);

/** A moment, RFC 3339 in UTC. */
export const instant = (de: string, en: string, options?: FieldOptions) =>
  field<string | null>('instant', de, en, options);

/** A whole number. */
export const integer = (de: string, en: string, options?: FieldOptions) =>
  field<number | null>('integer', de, en, options);

/** A calendar or budget year, kept as a whole number. */
export const year = (de: string, en: string, options: FieldOptions = {}) =>
  field<number | null>('integer', de, en, { max: 2199, ...options }, { isYear: true });

/** A number with decimals, such as an area in km². */
export const decimal = (de: string, en: string, options?: FieldOptions) =>
  field<number | null>('decimal', de, en, options);

/** Money in whole cents. */
export const cents = (de: string, en: string, options?: FieldOptions) => field<number | null>('cents', de, en, options);

/** A rate; 6 500 is 65 %. */
export const basisPoints = (de: string, en: string, options: FieldOptions = {}) =>
  field<number | null>('basisPoints', de, en, { max: 10_000, ...options });

/** A full-time equivalent; 500 is half a post. */
export const thousandths = (de: string, en: string, options: FieldOptions = {}) =>
  field<number | null>('thousandths', de, en, { max: 100_000, ...options });

/** Yes or no; not yet written counts as no. */
export const flag = (de: string, en: string, options: FieldOptions = {}) =>
  field<boolean>('flag', de, en, options, { default: false });

/** German and English; or a label that is looked up when it is said (shared/region/home.ts). */
type ChoiceWords = readonly [string, string] | Label;

/** One of a closed set. With a `default` it is never empty on screen. */
export function choice<const Choices extends Readonly<Record<string, ChoiceWords>>>(
  de: string,
  en: string,
  choices: Choices,
  options: FieldOptions & { readonly default: keyof Choices & string },
): Field<keyof Choices & string>;
export function choice<const Choices extends Readonly<Record<string, ChoiceWords>>>(
  de: string,
  en: string,
  choices: Choices,
  options?: FieldOptions,
): Field<(keyof Choices & string) | null>;
export function choice(
  de: string,
  en: string,
  choices: Readonly<Record<string, ChoiceWords>>,
  options: FieldOptions & { readonly default?: string } = {},
): Field<string | null> {
  const labels = Object.fromEntries(
    Object.entries(choices).map(([key, words]) => [key, 'de' in words ? words : { de: words[0], en: words[1] }]),
  );
  return field('choice', de, en, options, { default: options.default ?? null, choices: labels });
}

/** The id of another record. It may point at something that has not arrived yet (docs/bundle-format.md §3). */
export const reference = (target: string, de: string, en: string, options?: FieldOptions) =>
  field<string | null>('reference', de, en, options, { target });

/** A record of any entity, written `entity:id`. */
export const anyReference = (de: string, en: string, options?: FieldOptions) =>
  field<string | null>('anyReference', de, en, options);

/** A small structured value that only makes sense as a whole, kept as JSON. */
export const record = <Value extends object>(de: string, en: string, options?: FieldOptions) =>
  field<Value | null>('record', de, en, options);
