/** Deeper than any value of this program, and far from where a program that walks it by itself would give up. */
const deepest = 100;

/**
 * Where in a value something stands that could be neither signed nor exported, as a path of names; `null` where all is well.
 *
 * That is a text UTF-8 cannot carry (half of a surrogate pair: no keyboard types it, but cut-off clipboards and other programs hand it on),
 * and a value nested without end.
 */
export function unwritableIn(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  if (path.length > deepest) return path.slice(0, 3);
  for (const [name, inner] of Object.entries(value)) {
    if (!name.isWellFormed()) return path;
    const found = unwritableIn(inner, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}
