import { isDoc } from '../rich/doc.ts';
import type { Field } from './field.ts';

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Whether a value from a bundle has the shape this version's column can hold.
 *
 * Weaker than validation and much faster: it runs for every field of every imported row. What does not fit comes from a newer
 * version (or a broken program); it stays in its register, is counted and forwarded, and waits for the upgrade.
 */
export function fits(field: Field, value: unknown): boolean {
  if (value === null) return true;
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'reference':
    case 'anyReference':
    case 'time':
    case 'instant':
      return typeof value === 'string';
    case 'richText':
      return typeof value === 'string' || isDoc(value);
    case 'day':
      return typeof value === 'string' && dayPattern.test(value);
    case 'choice':
      return typeof value === 'string' && field.choices !== null && Object.hasOwn(field.choices, value);
    case 'integer':
    case 'cents':
    case 'basisPoints':
    case 'thousandths':
      return Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'vagueDay':
    case 'record':
      return typeof value === 'object' && !Array.isArray(value);
  }
}
