import canonicalize from 'canonicalize';
import { assert } from '../../shared/core/assert.ts';

/** The canonical text of an element (RFC 8785): what is hashed, signed and written. */
export function lineOf(element: object): string {
  const text = canonicalize(element);
  assert(text !== undefined, 'an element is JSON');
  return text;
}
