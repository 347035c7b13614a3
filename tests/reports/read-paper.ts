import type { Input, Output } from '../../shared/contract.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';

export type ReadReport = Output<'report.read'>;

/** A paper as the office has it now. */
export const readPaper = (office: TestOffice, request: Input<'report.read'>): Promise<ReadReport> =>
  office.get('report.read', request);

/** Everything that stands on it, as one text: headings, sentences, cells. */
export const textOf = (report: ReadReport): string => {
  const { title, footer, blocks } = reportDocument(report);
  return [title, footer, ...blocks.map((block) => JSON.stringify(block))].join('\n');
};

/** The sentence with this key; `undefined`: it is not there. */
export function sentence(report: ReadReport, key: string): string | undefined {
  const sentences = report.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block] : [],
  );
  return sentences.find((one) => one.key === key)?.text;
}

/** Keys that begin so, in the order in which they stand. */
export const keysOf = (report: ReadReport, start: string): string[] =>
  report.blocks.flatMap((block) =>
    (block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block] : []).flatMap(({ key }) =>
      key.startsWith(start) ? [key] : [],
    ),
  );

/** The rows under a heading, of all its tables up to the next heading of the same level or above. */
export function rowsUnder(report: ReadReport, title: string): string[][] {
  const at = report.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const opening = report.blocks[at];
  if (opening?.kind !== 'heading') return [];
  const rest = report.blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= opening.level);
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

export const headingsOf = (report: ReadReport): string[] =>
  report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** The id of the first record a condition finds. */
export const idOf = (office: TestOffice, table: string, condition: string): string =>
  String(storeOf(office).writing.prepare(`SELECT id FROM "${table}" WHERE ${condition}`).pluck().get());
