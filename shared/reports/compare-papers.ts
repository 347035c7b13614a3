/**
 * What has changed between two papers, line by line: a sentence, an item of a list, a row of a table. Pure.
 *
 * PC1  A paper against itself has no change.
 * PC2  A line that stands in one paper only, or more often in it, is told: as new, as gone, or as what another line became.
 */
import type { Block, TextDocument } from '../documents/contract.ts';
import { changesBetween } from '../sync/sequence-diff.ts';

type Line = {
  readonly section: string;
  readonly text: string;
  /** Lines of the same name are one line before and after: a row by its first cells, a sentence by its first words. */
  readonly name: string;
};

export type PaperChange = {
  /** The heading it stands under. */
  readonly section: string;
  /** `null`: the line is new. */
  readonly before: string | null;
  /** `null`: the line is gone. */
  readonly after: string | null;
};

const firstWords = (text: string): string => text.split(/\s+/, 3).join(' ');

function linesOfBlock(block: Block, section: string): readonly Line[] {
  const said = (text: string): Line[] =>
    text.trim() === '' ? [] : [{ section, text, name: `${section}\n${firstWords(text)}` }];
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return said([block.lead, block.text].filter(Boolean).join(' '));
    case 'list':
      return block.items.flatMap(said);
    case 'image':
      return [block.alt, block.caption ?? ''].flatMap(said);
    case 'table':
      return block.rows.map((row) => ({
        section,
        text: row.filter(Boolean).join(' · '),
        name: `${section}\n|${row.slice(0, 2).join('|')}`,
      }));
  }
}

/** The lines of a paper, each with the heading it stands under. */
export function linesOfPaper({ blocks }: Pick<TextDocument, 'blocks'>): readonly Line[] {
  let section = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.text;
    return linesOfBlock(block, section);
  });
}

/** Pairs what is gone with what is new by name, each line once; the order is that of the new paper, what is gone comes before it. */
function paired(gone: readonly Line[], fresh: readonly Line[]): readonly PaperChange[] {
  const waiting = Map.groupBy(gone, ({ name }) => name);
  const pairs = fresh.map((line) => ({ line, before: waiting.get(line.name)?.shift() ?? null }));
  const left = new Set([...waiting.values()].flat());
  return [
    ...gone.filter((line) => left.has(line)).map(({ section, text }) => ({ section, before: text, after: null })),
    ...pairs.map(({ line, before }) => ({ section: line.section, before: before?.text ?? null, after: line.text })),
  ];
}

/** What is different in `after`, in the order of its lines. */
export function comparePapers(
  before: Pick<TextDocument, 'blocks'>,
  after: Pick<TextDocument, 'blocks'>,
): readonly PaperChange[] {
  const [old, now] = [linesOfPaper(before), linesOfPaper(after)];
  const keys = (lines: readonly Line[]) => lines.map(({ section, text }) => `${section}\n${text}`);
  let shift = 0;
  return changesBetween(keys(old), keys(now)).flatMap(({ start, end, by }) => {
    const from = start + shift;
    shift += by.length - (end - start);
    return paired(old.slice(start, end), now.slice(from, from + by.length));
  });
}
