import type { ReportBlock, ReportSentence } from '../../../shared/reports/contract.ts';
import { type Costs, type Sheet, sheetsOf } from '../../../shared/reports/sheets.ts';
import { sheetRoom } from '../sheets.ts';

/** Paragraph or item, its button, and what marks it; an outdated one shows both texts and its choices. */
const ofSentence = ({ edited, isOutdated }: ReportSentence): number => (isOutdated ? 45 : edited === null ? 2 : 8);

/** What each block of a report puts into the page (`Blocks.tsx`). */
export const reportCosts: Costs<ReportBlock> = {
  ofBlock: (block) => {
    if (block.kind === 'paragraph') return 1 + ofSentence(block);
    return block.kind === 'table' ? 6 + 2 * block.head.length : block.kind === 'list' ? 2 : 3;
  },
  ofLine: (block, line) => {
    if (block.kind === 'list') return ofSentence(block.items[line] as ReportSentence);
    return block.kind === 'table' ? 1 + (block.rows[line]?.length ?? 0) : 0;
  },
};

export type ReportSheet = Sheet<ReportBlock>;
export const reportSheets = (blocks: readonly ReportBlock[]): readonly ReportSheet[] =>
  sheetsOf(blocks, reportCosts, sheetRoom);

/** The sentences of a sheet, in their order. */
export const sentencesOf = (sheet: ReportSheet): readonly ReportSentence[] =>
  sheet.flatMap(({ block }) => (block.kind === 'paragraph' ? [block] : block.kind === 'list' ? block.items : []));

export type Place = { readonly sheet: number; readonly key: string };

/** Where a sentence of some sort stands next, behind another one and round again from the start; `null`: there is none. */
export function nextPlace(
  sheets: readonly ReportSheet[],
  isMeant: (sentence: ReportSentence) => boolean,
  afterKey: string | null,
): Place | null {
  const all = sheets.flatMap((sheet, at) => sentencesOf(sheet).map((sentence) => ({ sentence, at })));
  const start = all.findIndex(({ sentence }) => sentence.key === afterKey) + 1;
  const found = [...all.slice(start), ...all.slice(0, start)].find(({ sentence }) => isMeant(sentence));
  return found === undefined ? null : { sheet: found.at, key: found.sentence.key };
}

export type Heading = { readonly text: string; readonly level: number; readonly index: number; readonly sheet: number };

/** More headings than this are no outline any more; the deeper ones are left out first. */
const mostHeadings = 40;

export function outlineOf(sheets: readonly ReportSheet[]): readonly Heading[] {
  const all = sheets.flatMap((sheet, at) =>
    sheet.flatMap(({ block, index }) =>
      block.kind === 'heading' ? [{ text: block.text, level: block.level, index, sheet: at }] : [],
    ),
  );
  for (const deepest of [3, 2]) {
    const shown = all.filter(({ level }) => level <= deepest);
    if (shown.length <= mostHeadings) return shown;
  }
  return all.filter(({ level }) => level === 1).slice(0, mostHeadings);
}
