import { fieldNamed } from '../../shared/core/entity.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entityNamed } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { fieldText, type TitleOf } from '../ui/field-text.ts';
import { exchangeTexts } from './texts.ts';

/** What a bundle carries, in words. Names of a newer version stand as they are: better strange than hidden. */
export const entityWords = (entity: string, locale: Locale, isPlural = false): string => {
  const declared = entityNamed(entity);
  return (isPlural ? declared?.plural[locale] : declared?.label[locale]) ?? entity;
};

export function fieldWords(entity: string, field: string, locale: Locale): string {
  if (field === deletedField) return exchangeTexts[locale].deletion;
  const declared = entityNamed(entity);
  return (declared && fieldNamed(declared, field)?.label[locale]) ?? field;
}

/** A value as people read it; empty for what was never written. */
export function valueWords(entity: string, field: string, value: unknown, locale: Locale, titleOf: TitleOf): string {
  const texts = exchangeTexts[locale];
  // A preview carries the register of the deletion itself; a conflict says true or false.
  if (field === deletedField) return value === null || value === false ? texts.kept : texts.deleted;
  const declared = entityNamed(entity);
  const known = declared && fieldNamed(declared, field);
  if (known) return fieldText(known, value ?? known.default, locale, titleOf);
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The records a value points to, as `entity:id`, so that their names can be asked for. */
export function referencesOf(entity: string, field: string, value: unknown): readonly string[] {
  const declared = entityNamed(entity);
  const known = declared && fieldNamed(declared, field);
  if (!known || typeof value !== 'string') return [];
  if (known.kind === 'reference') return [`${known.target}:${value}`];
  return known.kind === 'anyReference' ? [value] : [];
}

/** The name of a record. Some entities are named by what they point to: a participation by its project. */
export function titleWords(entity: string, title: string, locale: Locale, titleOf: TitleOf): string {
  const declared = entityNamed(entity);
  const words = declared === null ? title : valueWords(entity, declared.title, title, locale, titleOf);
  return words === '' ? exchangeTexts[locale].untitled : words;
}

/** What `titleWords` needs the names of. */
export const titleReferences = (entity: string, title: string): readonly string[] =>
  referencesOf(entity, entityNamed(entity)?.title ?? '', title);
