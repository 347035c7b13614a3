import type { Input, Output } from '../../shared/contract.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import type { TestOffice } from '../helpers/office.ts';

export type Request = Omit<Input<'report.read'>, 'kind'>;

/** The Sachstandsbericht as the window gets it. */
export const statusReport = (at: TestOffice, request: Request = {}): Promise<Output<'report.read'>> =>
  at.get('report.read', { kind: 'status', ...request });

/** What stands on paper, a line per heading, paragraph, item and row; cells with bars between them. */
export function paperLines(report: Output<'report.read'>): string[] {
  return reportDocument(report).blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return block.items;
    if (block.kind === 'image') return [];
    return [block.head, ...block.rows].map((row) => row.map((cell) => cell.replaceAll('\n', ' / ')).join(' | '));
  });
}

/** The lines of a section, without its heading, up to the next one of its level or above. */
export function section(lines: readonly string[], heading: string): string[] {
  const start = lines.indexOf(heading);
  const level = heading.indexOf(' ');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#{1,3} /.test(line) && line.indexOf(' ') <= level);
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

/** Every sentence of a report by its key. */
export const sentencesOf = (report: Output<'report.read'>) =>
  new Map(
    report.blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block] : []))
      .map((sentence) => [sentence.key, sentence]),
  );
