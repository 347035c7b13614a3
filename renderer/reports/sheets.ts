import type { Block } from '../../shared/documents/contract.ts';
import { type Costs, type Sheet, sheetsOf } from '../../shared/reports/sheets.ts';

/**
 * Nodes a sheet may put into the page. A window holds 1 200; its frame, the choices, an open menu and an open sentence take less than
 * the other half.
 */
export const sheetRoom = 520;

/** What `PaperBlock` puts into the page. */
const paperCosts: Costs<Block> = {
  ofBlock: ({ kind, ...block }) => (kind === 'table' && 'head' in block ? 6 + 2 * block.head.length : 3),
  ofLine: (block, line) => (block.kind === 'table' ? 1 + (block.rows[line]?.length ?? 0) : 1),
};

export const paperSheets = (blocks: readonly Block[]): readonly Sheet<Block>[] =>
  sheetsOf(blocks, paperCosts, sheetRoom);
