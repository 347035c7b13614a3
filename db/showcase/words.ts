import type { Label } from '../../shared/core/field.ts';

/** The words of a choice in both languages; of a value of a newer version there are none. */
export const wordsOf = (choices: Readonly<Record<string, Label>> | null, value: unknown): Label =>
  (typeof value === 'string' ? choices?.[value] : undefined) ?? { de: '', en: '' };
