import type { Locale } from '../../../shared/core/locale.ts';
import { listField } from '../../../shared/lists/fields.ts';
import { listKinds } from '../../../shared/lists/kinds.ts';

/** How a field of a project is called; a name this version does not know stands as it is. */
export const fieldLabel = (name: string, locale: Locale): string =>
  listField(listKinds.projects, name)?.label[locale] ?? name;
