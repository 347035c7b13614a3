/** A report on paper: its sentences as they are shown; what somebody has left out is not there, nor a list of nothing. */
import type { Block, TextDocument } from '../documents/contract.ts';
import type { Report, ReportBlock } from './contract.ts';

/** More items stand in a list of their own; the limits of the document contract. */
const longestList = 2000;

function onPaper(block: ReportBlock): Block[] {
  if (block.kind === 'paragraph') {
    const { text, lead } = block;
    if (text.trim() === '') return [];
    return [{ kind: 'paragraph', text, ...(lead === undefined ? {} : { lead }) }];
  }
  if (block.kind !== 'list') return [block];
  const items = block.items
    .filter(({ text }) => text.trim() !== '')
    .map(({ lead, text }) => (lead === undefined ? text : `${lead} ${text}`));
  const lists: Block[] = [];
  for (let at = 0; at < items.length; at += longestList)
    lists.push({ kind: 'list', items: items.slice(at, at + longestList) });
  return lists;
}

export const reportDocument = ({
  title,
  footer,
  asOf,
  blocks,
}: Pick<Report, 'title' | 'footer' | 'asOf' | 'blocks'>): TextDocument => ({
  title,
  footer,
  date: asOf,
  blocks: blocks.flatMap(onPaper),
});
