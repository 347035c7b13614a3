/**
 * Papers of one page: what stands on them is decided by rule, and what does not is said.
 *
 * OP1  Every section gets its first row before any gets its second, and so on, in the order of the sections; a row is taken when it still
 *      fits. So nothing pushes another matter off the page because there is much of it.
 * OP2  What is left out is counted and named in the last line, with the paper in which it stands.
 * OP3  The page is measured in points with the wider of the fonts that may draw it, so it holds on every machine; lines are never squeezed.
 */
import type { DraftBlock, DraftSentence } from './draft.ts';
import { shortened } from './phrases.ts';
import { heading, listed, said } from './pieces.ts';
import { listing } from './words.ts';

export type PageSection = {
  readonly title: string;
  /** The most important first. */
  readonly rows: readonly DraftSentence[];
  /** More never stand on one page, however empty it is. */
  readonly most: number;
  /** What stands there when there is nothing; `null`: then the section is not there. */
  readonly none: DraftSentence | null;
  /** "3 weitere Fristen" */
  readonly left: (count: number) => string;
};

/** Points. The writers set 11 pt on A4 with margins of 2.5 cm; a table is followed by an empty line. */
const page = {
  height: 640,
  line: 15.6,
  title: 42,
  headings: { 1: 44, 2: 36, 3: 33 },
  afterParagraph: 6,
  cellPadding: 5,
  /** Signs in a line of the whole width, and of a list. */
  signs: 66,
  listSigns: 61,
} as const;

/** A row says no more than this. */
export const longestRow = 170;

const linesOf = (text: string, signs: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);

/** Height of a block on the page, in points. */
export function heightOf(block: DraftBlock): number {
  switch (block.kind) {
    case 'heading':
      return page.headings[block.level as 1 | 2 | 3];
    case 'paragraph':
      return linesOf(`${block.lead ?? ''} ${block.text}`.trim(), page.signs) * page.line + page.afterParagraph;
    case 'list':
      return block.items.reduce<number>((sum, { text }) => sum + rowHeight(text), page.afterParagraph);
    case 'table': {
      const shares = block.widths ?? block.head.map(() => 1);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const cell = (text: string, at: number) =>
        linesOf(text, Math.max(4, Math.floor(((shares[at] ?? 1) / whole) * page.signs) - 3));
      const row = (cells: readonly string[]) => Math.max(1, ...cells.map(cell)) * page.line + page.cellPadding;
      const rows = [...(block.head.length === 0 ? [] : [block.head]), ...block.rows];
      return rows.reduce<number>((sum, cells) => sum + row(cells), page.line);
    }
    default:
      return page.height;
  }
}

const rowHeight = (text: string): number => linesOf(text, page.listSigns) * page.line;

type Shown = (sentence: DraftSentence) => string;

/**
 * A page of `top` and as much of the sections as fits. `shownAs` is what will stand there for a sentence: somebody's own words may be
 * longer than what the data say. `where` is the paper that has the rest.
 */
export function onePage(
  top: readonly DraftBlock[],
  sections: readonly PageSection[],
  where: string,
  shownAs: Shown = ({ text }) => text,
): readonly DraftBlock[] {
  const short = sections.map((section) => ({
    ...section,
    rows: section.rows.map(({ key, text }) => ({ key, text: shortened(text, longestRow) })),
  }));
  const there = short.filter(({ rows, none }) => rows.length > 0 || none !== null);
  const taken = new Map(there.map((section) => [section, 0]));
  const measured = (block: DraftBlock) =>
    heightOf(block.kind === 'paragraph' ? { ...block, text: shownAs(block) } : block);
  const base = there.reduce(
    (sum, { rows, none }) =>
      sum +
      page.headings[2] +
      (rows.length > 0 ? page.afterParagraph : rowHeight(none?.text ?? '') + page.afterParagraph),
    page.title + top.reduce((sum, block) => sum + measured(block), 0),
  );
  // The last line may be as long as all sections together make it.
  const ending = (counts: readonly string[]) => endingOf(counts, where);
  const longest = ending(there.map(({ rows, left }) => left(rows.length)));
  let room = page.height - base - heightOf(longest);
  for (let round = 0, isAdded = true; isAdded; round += 1) {
    isAdded = false;
    for (const section of there) {
      const row = section.rows[round];
      const before = taken.get(section) ?? 0;
      if (row === undefined || before !== round || round >= section.most) continue;
      const height = rowHeight(shownAs(row));
      if (height > room) continue;
      taken.set(section, before + 1);
      room -= height;
      isAdded = true;
    }
  }
  const left = there.flatMap((section) => {
    const missing = section.rows.length - (taken.get(section) ?? 0);
    return missing > 0 ? [section.left(missing)] : [];
  });
  return [
    ...top,
    ...there.flatMap((section): DraftBlock[] => {
      const rows = section.rows.slice(0, taken.get(section));
      if (rows.length > 0) return [heading(section.title, 2), listed(rows)];
      // Not one row fits: then the last line says how many there are.
      return section.rows.length > 0 || section.none === null
        ? []
        : [heading(section.title, 2), said(section.none.key, section.none.text)];
    }),
    ...(left.length > 0 ? [ending(left)] : []),
  ];
}

const endingOf = (counts: readonly string[], where: string): DraftBlock =>
  said('page/left', `${listing(counts)}. ${where}`, 'Aus Platzgründen nicht auf dieser Seite:');
