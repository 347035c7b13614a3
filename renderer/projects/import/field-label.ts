import type { Locale } from '../../../shared/core/locale.ts';
import { listField } from '../../../shared/lists/fields.ts';
import { kindNow } from './reading.ts';

/** How a field is called; a name this version does not know stands as it is. */
export const fieldLabel = (name: string, locale: Locale): string => listField(kindNow(), name)?.label[locale] ?? name;
