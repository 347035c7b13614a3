/**
 * A report laid out as sheets for a screen. A report of ten thousand projects has more lines than a window can hold, so it is shown
 * sheet by sheet; files and paper have all of it. Pure: what a block costs is handed in by whoever draws it.
 *
 * SH1  The sheets one after the other are the report: every line once, in its order.
 * SH2  A sheet costs no more than its room, unless a single line already does.
 * SH3  A heading is never the last thing on a sheet, and a table or list that goes on says so.
 */

/** What can be laid out: the blocks of a document, of which lists and tables can be cut between two lines. */
export type Layable =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'image' };

/** A block on a sheet, or some lines of it. */
export type Piece<Block> = {
  readonly block: Block;
  /** Its place among the blocks of the report. */
  readonly index: number;
  /** The first of its lines that stands here, from 0; greater than 0 where it goes on from the sheet before. */
  readonly from: number;
};

export type Sheet<Block> = readonly Piece<Block>[];

/** What a block costs apart from its lines, and what each of its lines costs; in nodes of a page. */
export type Costs<Block> = {
  readonly ofBlock: (block: Block) => number;
  readonly ofLine: (block: Block, line: number) => number;
};

const linesOf = (block: Layable): number =>
  block.kind === 'list' ? block.items.length : block.kind === 'table' ? block.rows.length : 0;

function cut<Block extends Layable>(block: Block, from: number, to: number): Block {
  if (from === 0 && to === linesOf(block)) return block;
  if (block.kind === 'list') return { ...block, items: block.items.slice(from, to) };
  return block.kind === 'table' ? { ...block, rows: block.rows.slice(from, to) } : block;
}

/** Lays blocks out on sheets of so much room. A report without a block has one empty sheet. */
export function sheetsOf<Block extends Layable>(
  blocks: readonly Block[],
  costs: Costs<Block>,
  room: number,
): readonly Sheet<Block>[] {
  const sheets: Piece<Block>[][] = [[]];
  let left = room;
  /** Ends the sheet; headings at its end go on to the next one, with what they head. */
  const turn = () => {
    const sheet = sheets.at(-1) ?? [];
    const heads: Piece<Block>[] = [];
    while (sheet.at(-1)?.block.kind === 'heading') heads.unshift(...sheet.splice(-1));
    if (sheet.length === 0) sheet.push(...heads.splice(0));
    else {
      sheets.push(heads);
      left = room - heads.reduce((sum, { block }) => sum + costs.ofBlock(block), 0);
    }
  };
  blocks.forEach((block, index) => {
    const lines = linesOf(block);
    let from = 0;
    do {
      const own = costs.ofBlock(block);
      const first = lines === 0 ? 0 : costs.ofLine(block, from);
      if (own + first > left) turn();
      left -= own + first;
      let to = Math.min(lines, from + 1);
      while (to < lines && costs.ofLine(block, to) <= left) {
        left -= costs.ofLine(block, to);
        to += 1;
      }
      sheets.at(-1)?.push({ block: cut(block, from, to), index, from });
      from = to;
    } while (from < lines);
  });
  return sheets;
}
