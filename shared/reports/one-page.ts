/**
 * Papers of one page: what stands on them is decided by rule, and what does not is said.
 *
 * OP1  Rows are taken in rounds, in the order of the sections: each gets one, or as many as its pace says, before any gets its next. A row
 *      is taken when it still fits. So nothing pushes another matter off the page because there is much of it.
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
  /** So many rows in each round (OP1); left out, one. */
  readonly pace?: number;
  /** A row is cut after so many signs; left out, after a few lines. */
  readonly longest?: number;
  /** "3 weitere Fristen" */
  readonly left: (count: number) => string;
};

/** Points. The writers set 11 pt on A4 with margins of 2.5 cm, which leaves 700; a table is followed by an empty line. */
const page = {
  height: 700,
  titleLine: 27,
  titleSigns: 34,
  headings: { 1: 41, 2: 32, 3: 30 },
  afterParagraph: 6,
  cellPadding: 5,
} as const;

/**
 * The faces that may draw it: Calibri and its kin are narrow with tall lines, what stands in for them elsewhere is wide. Signs in a line of
 * the whole width, and of a list.
 */
const faces = [
  { line: 15.5, signs: 84, listSigns: 77 },
  { line: 14.4, signs: 71, listSigns: 65 },
] as const;
type Face = (typeof faces)[number];

/** A row says no more than this, unless its section lets it. */
const usualRow = 200;

const linesOf = (text: string, signs: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);

const rowHeight = (text: string, { line, listSigns }: Face): number => linesOf(text, listSigns) * line;

/** Height of a block on the page, in points. */
function heightIn(block: DraftBlock, face: Face): number {
  const { line, signs } = face;
  switch (block.kind) {
    case 'heading':
      return page.headings[block.level as 1 | 2 | 3];
    case 'paragraph':
      return linesOf(`${block.lead ?? ''} ${block.text}`.trim(), signs) * line + page.afterParagraph;
    case 'list':
      return block.items.reduce<number>((sum, { text }) => sum + rowHeight(text, face), page.afterParagraph);
    case 'table': {
      const shares = block.widths ?? block.head.map(() => 1);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const cell = (text: string, at: number) =>
        linesOf(text, Math.max(4, Math.floor(((shares[at] ?? 1) / whole) * signs) - 2));
      const row = (cells: readonly string[]) => Math.max(1, ...cells.map(cell)) * line + page.cellPadding;
      const rows = [...(block.head.length === 0 ? [] : [block.head]), ...block.rows];
      return rows.reduce<number>((sum, cells) => sum + row(cells), line);
    }
    default:
      // A picture has a page of its own here.
      return page.height;
  }
}

/** OP3: heights in all faces. */
type Heights = readonly number[];
const heightOf = (block: DraftBlock): Heights => faces.map((face) => heightIn(block, face));
const rowHeights = (text: string): Heights => faces.map((face) => rowHeight(text, face));
const plus = (one: Heights, other: Heights): Heights => one.map((height, at) => height + (other[at] ?? 0));
const isWithin = (heights: Heights): boolean => heights.every((height) => height <= page.height);
const titleHeight = (title: string): Heights =>
  faces.map(() => linesOf(title, page.titleSigns) * page.titleLine + page.afterParagraph);

/** Whether all this stands on one page, in every face. */
export const fitsOnePage = (title: string, blocks: readonly DraftBlock[]): boolean =>
  isWithin(blocks.map(heightOf).reduce(plus, titleHeight(title)));

type Shown = (sentence: DraftSentence) => string;

type Page = {
  readonly title: string;
  /** Always there. */
  readonly top: readonly DraftBlock[];
  readonly sections: readonly PageSection[];
  /** Where the rest stands, as a sentence. */
  readonly where: string;
  /** What will stand there for a sentence: somebody's own words may be longer than what the data say. */
  readonly shownAs?: Shown | undefined;
};

/** A page of what is always there and as much of the sections as fits. */
export function onePage({ title, top, sections, where, shownAs = ({ text }) => text }: Page): readonly DraftBlock[] {
  const there = sections
    .map(({ longest = usualRow, pace = 1, rows, ...section }) => ({
      ...section,
      pace,
      rows: rows.map(({ key, text }) => ({ key, text: shortened(text, longest) })),
    }))
    .filter(({ rows, none }) => rows.length > 0 || none !== null);
  const shown = (block: DraftBlock): DraftBlock =>
    block.kind === 'paragraph' ? { ...block, text: shownAs(block) } : block;
  // A section is a heading and the space behind its rows.
  const opening = plus(
    heightOf(heading('', 1)),
    faces.map(() => page.afterParagraph),
  );
  let used = top.map((block) => heightOf(shown(block))).reduce(plus, titleHeight(title));
  for (const { rows, none } of there)
    if (rows.length === 0 && none !== null) used = plus(used, plus(opening, rowHeights(shownAs(none))));
  const taken = new Map(there.map((section) => [section, 0]));
  const missing = () =>
    there.flatMap((section) => {
      const count = section.rows.length - (taken.get(section) ?? 0);
      return count > 0 ? [section.left(count)] : [];
    });
  const rounds = Math.max(0, ...there.map(({ rows, most, pace }) => Math.ceil(Math.min(rows.length, most) / pace)));
  const take = (section: (typeof there)[number], at: number, last: Heights): void => {
    const row = section.rows[at];
    if (row === undefined || taken.get(section) !== at || at >= section.most) return;
    const height = rowHeights(shownAs(row));
    const grown = plus(used, at === 0 ? plus(opening, height) : height);
    if (!isWithin(plus(grown, last))) return;
    taken.set(section, at + 1);
    used = grown;
  };
  // Rows that are taken make the last line shorter: a second look finds room for what just did not fit.
  for (let look = 0; look < 2; look += 1) {
    const last = heightOf(shown(endingOf(missing(), where)));
    for (let round = 0; round < rounds; round += 1)
      for (const section of there)
        for (let at = round * section.pace; at < (round + 1) * section.pace; at += 1) take(section, at, last);
  }
  const left = missing();
  return [
    ...top,
    ...there.flatMap(({ title: name, rows, none }, at): DraftBlock[] => {
      const section = there[at];
      const some = section === undefined ? [] : rows.slice(0, taken.get(section));
      if (some.length > 0) return [heading(name), listed(some)];
      // Not one row fits: then the last line says how many there are.
      return rows.length > 0 || none === null ? [] : [heading(name), said(none.key, none.text)];
    }),
    ...(left.length > 0 ? [endingOf(left, where)] : []),
  ];
}

const endingOf = (counts: readonly string[], where: string): DraftBlock =>
  said('page/left', `${listing(counts)}. ${where}`, 'Aus Platzgründen nicht auf dieser Seite:');
