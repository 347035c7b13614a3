import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import type { PaperField } from '../../../shared/councils/paper/headings.ts';
import { entities } from '../../../shared/entities.ts';
import { readingTexts } from './texts.ts';

/** What a part is called on the page: as its field, or in words of its own where it has none. */
export function fieldName(field: PaperField, locale: Locale): string {
  if (field === 'bodyName' || field === 'publicness') return readingTexts[locale][field];
  const declared = (entities.paper.fields as unknown as Readonly<Record<string, Field>>)[field];
  return declared?.label[locale] ?? field;
}

/** Which control of the form a part fills; two parts become something other than their words. */
export const controlOf = (field: PaperField): string =>
  field === 'bodyName' ? 'bodyId' : field === 'publicness' ? 'classification' : field;
