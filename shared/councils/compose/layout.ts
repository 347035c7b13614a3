/** A paper in the layout of SV-10-0056: as text to paste, and as a document with headings. Both say the same. */
import { formatDay } from '../../calendar/format-day.ts';
import { dayOrNull } from '../../core/day.ts';
import type { Block, TextDocument } from '../../documents/contract.ts';

export type PaperTexts = Readonly<Partial<Record<string, string | null>>>;

const effects = [
  ['effectsFinance', 'Finanzen'],
  ['effectsPersonnel', 'Personal'],
  ['effectsIt', 'IT'],
  ['effectsClimate', 'Klima'],
] as const;

const said = (paper: PaperTexts, field: string): string => (paper[field] ?? '').trim();

/** Lines that begin with a dot or a dash, one under the other, are a list. */
function prose(text: string, lead?: string): Block[] {
  const blocks: Block[] = [];
  let [lines, items]: [string[], string[]] = [[], []];
  const flush = () => {
    if (lines.some((line) => line.trim() !== ''))
      blocks.push({
        kind: 'paragraph',
        text: lines.join('\n').trim(),
        ...(blocks.length === 0 && lead ? { lead } : {}),
      });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    [lines, items] = [[], []];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = /^\s*[·•–-]\s+(.*)$/.exec(line)?.[1];
    const isBlank = line.trim() === '';
    if (item !== undefined) {
      if (lines.length > 0) flush();
      items.push(item.trim());
    } else if (items.length > 0) {
      // A blank line between two items does not end the list.
      if (!isBlank) {
        flush();
        lines.push(line);
      }
    } else lines.push(line);
  }
  flush();
  if (blocks[0]?.kind === 'list' && lead) blocks.unshift({ kind: 'paragraph', text: '', lead });
  return blocks;
}

/** The document of a paper. Parts nobody has written have no heading; those that follow are numbered without a gap. */
export function paperDocument(paper: PaperTexts, footer = ''): TextDocument {
  const numerals = ['I', 'II', 'III', 'IV'];
  const numbered = (title: string): Block => ({
    kind: 'heading',
    level: 1,
    text: `${numerals.shift() ?? ''}. ${title}`,
  });
  const blocks: Block[] = [];
  const date = dayOrNull(said(paper, 'date'));
  const facts: [string, string][] = [
    ['Vorlage', said(paper, 'reference')],
    ['Art', said(paper, 'paperType')],
    ['Datum', date === null ? '' : formatDay(date)],
  ];
  const rows = facts.filter(([, value]) => value !== '');
  if (rows.length > 0) blocks.push({ kind: 'table', head: [], rows, widths: [1, 4] });
  const section = (heading: Block, body: readonly Block[]) => body.length > 0 && blocks.push(heading, ...body);
  section({ kind: 'heading', level: 1, text: 'Beschluss' }, prose(said(paper, 'resolutionText')));
  section({ kind: 'heading', level: 2, text: 'Sperrvermerk' }, prose(said(paper, 'lockNote')));
  if (said(paper, 'facts') !== '') section(numbered('Sachdarstellung'), prose(said(paper, 'facts')));
  if (said(paper, 'alternatives') !== '')
    section(numbered('Entscheidungsalternativen'), prose(said(paper, 'alternatives')));
  const affected = effects.filter(([field]) => said(paper, field) !== '');
  if (affected.length > 0)
    section(
      numbered('Auswirkungen / Zusammenhänge (Finanzen, Personal, IT, Klima)'),
      affected.flatMap(([field, title]): Block[] => [
        { kind: 'heading', level: 2, text: title },
        ...prose(said(paper, field)),
      ]),
    );
  if (said(paper, 'competence') !== '')
    section(numbered('Zuständigkeit für die Entscheidung'), prose(said(paper, 'competence')));
  if (said(paper, 'attachments') !== '')
    section({ kind: 'heading', level: 1, text: 'Anlagen' }, prose(said(paper, 'attachments')));
  return { title: said(paper, 'title'), footer, blocks };
}

/** The same as council information systems hand it out: what is pasted from it is read back to the same parts. */
export function paperText(paper: PaperTexts): string {
  const { title, blocks } = paperDocument(paper);
  const lines = ['Betreff', title];
  for (const block of blocks) {
    if (block.kind === 'table') lines.push(...block.rows.flat());
    else if (block.kind === 'list') lines.push(...block.items.map((item) => `· ${item}`), '');
    else if (block.kind === 'paragraph')
      lines.push(block.lead === undefined ? block.text : `${block.lead} ${block.text}`, '');
    else if (block.kind === 'image') lines.push(block.alt, '');
    else {
      // Numbers are the headings' own; the others carry a colon.
      lines.push('', /^[IV]+\./.test(block.text) ? block.text : `${block.text}:`, '');
    }
  }
  return `${lines.join('\n').trim()}\n`;
}
