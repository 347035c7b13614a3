/** The parts of a paper, written short. Keys say what a sentence is about: `section/record`. */
import type { DraftBlock, DraftSentence } from './draft.ts';

export const heading = (text: string, level: 1 | 2 | 3 = 1): DraftBlock => ({ kind: 'heading', level, text });

export const said = (key: string, text: string, lead?: string): DraftBlock => ({
  kind: 'paragraph',
  key,
  text,
  ...(lead === undefined ? {} : { lead }),
});

export const listed = (items: readonly DraftSentence[]): DraftBlock => ({ kind: 'list', items });

/** The limit of the document contract: more rows go on in a table of their own, under the same head. */
const longestTable = 5000;

/** `widths` are shares, one per column. A table without rows is none. */
export function tabled(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly DraftBlock[] {
  const tables: DraftBlock[] = [];
  for (let at = 0; at < rows.length; at += longestTable) {
    const some = rows.slice(at, at + longestTable).map((row) => [...row]);
    tables.push({ kind: 'table', head: [...head], rows: some, widths: [...widths] });
  }
  return tables;
}

/** A section with what it says when there is nothing. */
export const sectioned = (
  title: string,
  blocks: readonly DraftBlock[],
  none: DraftSentence,
  level: 1 | 2 | 3 = 1,
): readonly DraftBlock[] => [heading(title, level), ...(blocks.length === 0 ? [said(none.key, none.text)] : blocks)];
