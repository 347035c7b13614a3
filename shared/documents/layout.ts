/** What every form of a document decides alike: how deep a heading is, how wide a column, which row may be cut by the end of a page. */
import { type Block, type TextDocument, textWidthMm } from './contract.ts';
import { linesOf } from './plain.ts';

type Table = Extract<Block, { kind: 'table' }>;
export type HeadingLevel = 1 | 2 | 3;

/**
 * The levels of the headings.
 *
 * DL1  A heading is at most one level deeper than the one before, so that nobody who jumps from heading to heading falls through a gap.
 */
export function headingLevels(blocks: TextDocument['blocks']): ReadonlyMap<Block, HeadingLevel> {
  const levels = new Map<Block, HeadingLevel>();
  let before = 0;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    before = Math.min(block.level, before + 1);
    levels.set(block, before as HeadingLevel);
  }
  return levels;
}

/** In millimetres: a letter of a table, what is around a text in a cell, and the widest a column grows for the sake of one word. */
const letterMm = 2.2;
const aroundMm = 4.5;
const widestWordMm = 40;
/** Of what was wished for a column, this is never taken away. */
const kept = 0.7;

const longestWord = (text: string): number =>
  text.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);

/**
 * The shares of the columns, all together 1. There is always one column.
 *
 * DL3  A column is as wide as its longest word if the others can spare it; none gives more than a third.
 */
export function columnShares({ head, rows, widths }: Table): readonly number[] {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const asked = Array.from({ length: columns }, (_, index) => widths?.[index] ?? 1);
  const whole = asked.reduce((sum, share) => sum + share, 0);
  const wished = asked.map((share) => share / whole);
  const least = wished.map((_, index) => {
    const longest = [head, ...rows].reduce((most, row) => Math.max(most, longestWord(row[index] ?? '')), 0);
    return Math.min(longest * letterMm + aroundMm, widestWordMm) / textWidthMm;
  });
  const lacking = wished.map((share, index) => Math.max(0, (least[index] ?? 0) - share));
  const spare = wished.map((share, index) => Math.max(0, share - Math.max(least[index] ?? 0, share * kept)));
  const [needed, given] = [lacking, spare].map((shares) => shares.reduce((sum, share) => sum + share, 0)) as [
    number,
    number,
  ];
  if (needed === 0 || given === 0) return wished;
  const moved = Math.min(needed, given);
  return wished.map(
    (share, index) => share + ((lacking[index] ?? 0) / needed) * moved - ((spare[index] ?? 0) / given) * moved,
  );
}

/** About as many characters as stand in a line over the whole width, and lines of which a row stays on one page. */
const charactersPerLine = 90;
const mostLinesTogether = 20;

/**
 * Whether a row is kept on one page.
 *
 * DL2  A row that may be higher than a page is never kept together: programs that obey would cut off what does not fit.
 */
export const staysTogether = (cells: readonly string[], shares: readonly number[]): boolean =>
  shares.every((share, index) => {
    const width = Math.max(1, charactersPerLine * share);
    const lines = linesOf(cells[index] ?? '').reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.length / width)),
      0,
    );
    return lines <= mostLinesTogether;
  });

/** A table without a row and without a head is nothing anybody could see. */
export const isEmptyTable = ({ head, rows }: Table): boolean => head.length === 0 && rows.length === 0;
