/**
 * What a list says besides the fields there are: lines at the end of the description, under a heading of their own, so that the
 * next list finds and renews them and what a person wrote above stays.
 */

export const restHeading = 'Aus der Liste:';

/** A column, and what stands in it. */
export type RestLine = { readonly column: string; readonly text: string };

/** The block for some lines, or '' for none. Line breaks inside a value are indented, so that the block ends where it ends. */
export function restBlock(lines: readonly RestLine[]): string {
  if (lines.length === 0) return '';
  const texts = lines.map(({ column, text }) => {
    const parts = text
      .split('\n')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return `${column.replace(/\s+/g, ' ')}: ${parts.join('\n  ')}`;
  });
  return [restHeading, ...texts].join('\n');
}

/** A description taken apart: what people wrote, and the block of a list, if there is one. What stands behind a block is people's. */
export function splitRest(description: string): { readonly own: string; readonly block: string } {
  const text = description.replaceAll('\r\n', '\n');
  const at = text.startsWith(`${restHeading}\n`) ? 0 : text.indexOf(`\n${restHeading}\n`) + 1;
  if (at === 0 && !text.startsWith(`${restHeading}\n`)) return { own: description, block: '' };
  const blank = text.indexOf('\n\n', at);
  const end = blank < 0 ? text.length : blank;
  return { own: joined(text.slice(0, at), text.slice(end)), block: text.slice(at, end).trimEnd() };
}

/** The description with a block at its end. */
export const withRest = (own: string, block: string): string => joined(own, block);

const joined = (one: string, other: string): string =>
  [one, other]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
