import type { Output } from '../../../shared/contract.ts';
import { fieldNamed } from '../../../shared/core/entity.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entityNamed } from '../../../shared/entities.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import { fieldText, type TitleOf } from '../../ui/field-text.ts';
import { fileTexts } from './texts.ts';

type Entry = Output<'record.history'>['entries'][number];
type Change = Entry['changes'][number];

const fieldOf = (entity: string, name: string) => {
  const declared = entityNamed(entity);
  return declared === null ? null : fieldNamed(declared, name);
};

/** What an entry of the history did on the whole. */
export function entryKind(entry: Entry, isFirst: boolean): 'created' | 'deleted' | 'restored' | 'changed' {
  const deletion = entry.changes.find(({ field }) => field === deletedField);
  if (deletion !== undefined) return deletion.to === null || deletion.to === false ? 'restored' : 'deleted';
  return isFirst ? 'created' : 'changed';
}

/** References whose names are needed to tell an entry. */
export const referencesIn = (entity: string, { changes }: Entry): readonly string[] =>
  changes.flatMap(({ field, from, to }) => {
    const declared = fieldOf(entity, field);
    if (declared?.kind !== 'reference' && declared?.kind !== 'anyReference') return [];
    const prefix = declared.kind === 'reference' ? `${declared.target}:` : '';
    return [from, to].flat().flatMap((value) => (typeof value === 'string' ? [prefix + value] : []));
  });

/** One field of an entry in words; `null` for what only the program writes. */
export function changeInWords(
  entity: string,
  { field, from, to }: Change,
  locale: Locale,
  titleOf: TitleOf,
  isFirst: boolean,
): { readonly label: string; readonly text: string } | null {
  if (field === deletedField) return null;
  const texts = fileTexts[locale];
  const declared = fieldOf(entity, field);
  const inWords = (value: unknown): string => {
    if (declared === null) return value === null || value === undefined ? texts.empty : JSON.stringify(value);
    return fieldText(declared, value, locale, titleOf) || texts.empty;
  };
  // Several values stood there when somebody decided a conflict.
  const before = Array.isArray(from) ? from.map(inWords).join(' / ') : inWords(from);
  const label = declared?.label[locale] ?? field;
  return { label, text: isFirst ? inWords(to) : texts.fromTo(before, inWords(to)) };
}
