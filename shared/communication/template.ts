import {
  type Fillable,
  type Placeholder,
  placeholderOf,
  placeholdersIn,
  replacePlaceholders,
  resolve,
  type SourceEntity,
} from './placeholders.ts';

/**
 * A template is filled from what a contribution is about.
 *
 * KT1  A placeholder that names no field is a mistake of the template: it is named with the field that may be meant, and nothing is filled
 *      in before it is mended.
 * KT2  A placeholder nobody can fill stays as it stands and is named; nothing is left out in silence.
 * KT3  What a record keeps closed is not taken into a text that is more open than the record.
 * KT4  From a record that is not public into a contribution that is: taken over, and said.
 * KT5  Of several linked records of a kind none is guessed.
 */
export type Openness = { readonly visibility: string | null; readonly classification: string | null };

/** A record that is linked with the contribution. */
export type Source = Openness & { readonly entity: SourceEntity; readonly id: string; readonly title: string };

/** What became of one placeholder. The first two are mistakes of the template (KT1). */
export type FillFault =
  | { readonly kind: 'unknown-entity'; readonly placeholder: string }
  | {
      readonly kind: 'unknown-field';
      readonly placeholder: string;
      readonly entity: SourceEntity;
      readonly meant: string | null;
    }
  | { readonly kind: 'not-linked' | 'several'; readonly placeholder: string; readonly entity: SourceEntity }
  | {
      readonly kind: 'empty' | 'closed' | 'not-public';
      readonly placeholder: string;
      readonly source: Source;
      readonly fillable: Fillable;
    };

export const isMistake = ({ kind }: FillFault): boolean => kind === 'unknown-entity' || kind === 'unknown-field';

export type Filling = {
  readonly heading: string | null;
  readonly text: string | null;
  readonly faults: readonly FillFault[];
};

type Template = { readonly heading: string | null; readonly text: string | null };

type FillSpec<One extends Source> = {
  readonly item: Openness;
  /** Every linked record; of a kind there may be several. */
  readonly sources: readonly One[];
  /** Which of several is meant, by entity. */
  readonly chosen: Partial<Readonly<Record<SourceEntity, string>>>;
  /** A field of a source in words; empty: nobody has said. */
  readonly textOf: (source: One, fillable: Fillable) => string;
};

const closedPlaces: readonly (string | null)[] = ['private', 'site'];
const closedClasses: readonly (string | null)[] = ['confidential', 'nonpublic_session'];

/** KT3: whether a record is more closed than the text it would go into. */
export const isMoreClosed = (source: Openness, item: Openness): boolean =>
  (closedPlaces.includes(source.visibility) && !closedPlaces.includes(item.visibility)) ||
  (closedClasses.includes(source.classification) && !closedClasses.includes(item.classification));

/** The mistakes of a template, whatever it is filled from (KT1); each once. */
export const mistakesIn = ({ heading, text }: Template): readonly FillFault[] =>
  onlyOnce(
    placeholdersIn(`${heading ?? ''}\n${text ?? ''}`).flatMap((placeholder) => {
      const fault = mistakeOf(placeholder);
      return fault === null ? [] : [fault];
    }),
  );

function mistakeOf(placeholder: Placeholder): FillFault | null {
  const found = resolve(placeholder);
  if (found.kind === 'field') return null;
  if (found.kind === 'unknown-entity') return { kind: 'unknown-entity', placeholder: placeholder.whole };
  const meant = found.meant === null ? null : placeholderOf(found.meant);
  return { kind: 'unknown-field', placeholder: placeholder.whole, entity: found.entity, meant };
}

/** A template with its placeholders filled in, and what is to be said about them. */
export function fillTemplate<One extends Source>(template: Template, spec: FillSpec<One>): Filling {
  const faults: FillFault[] = [];
  const fillingOf = (placeholder: Placeholder): string | null => {
    const found = fillOne(placeholder, spec);
    if (found.fault !== null) faults.push(found.fault);
    return found.value;
  };
  const fill = (text: string | null) => (text === null ? null : replacePlaceholders(text, fillingOf));
  return { heading: fill(template.heading), text: fill(template.text), faults: onlyOnce(faults) };
}

type One = { readonly value: string | null; readonly fault: FillFault | null };

function fillOne<Of extends Source>(placeholder: Placeholder, { item, sources, chosen, textOf }: FillSpec<Of>): One {
  const { whole } = placeholder;
  const found = resolve(placeholder);
  if (found.kind !== 'field') return { value: null, fault: mistakeOf(placeholder) };
  const { fillable } = found;
  const { entity } = fillable;
  const all = sources.filter((one) => one.entity === entity);
  const source = all.length === 1 ? all[0] : all.find(({ id }) => id === chosen[entity]);
  if (source === undefined) {
    return { value: null, fault: { kind: all.length === 0 ? 'not-linked' : 'several', placeholder: whole, entity } };
  }
  const about = { placeholder: whole, source, fillable };
  if (isMoreClosed(source, item)) return { value: null, fault: { kind: 'closed', ...about } };
  const value = textOf(source, fillable).trim();
  if (value === '') return { value: null, fault: { kind: 'empty', ...about } };
  const isInternal = item.visibility === 'public' && source.visibility !== 'public';
  return { value, fault: isInternal ? { kind: 'not-public', ...about } : null };
}

const onlyOnce = (faults: readonly FillFault[]): readonly FillFault[] => [
  ...new Map(faults.map((fault) => [`${fault.kind} ${fault.placeholder}`, fault])).values(),
];
