/**
 * Kapazität: how much of its posts each body has and has engaged, quarter by quarter.
 *
 * KA1  Bodies are added up and stand in the order of their keys, never by who has most; no post and no person is named.
 */
import { addCapacity, noCapacity } from '../agency/capacity.ts';
import type { CapacityCell } from '../agency/contract.ts';
import { day, quarterOf, yearOf } from '../core/day.ts';
import { formatFte } from '../core/money.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { listed, said, sectioned, tabled } from './pieces.ts';
import { listing } from './words.ts';

export type CapacityNumbers = Pick<CapacityCell, 'filled' | 'open' | 'assigned' | 'over'>;

export type CapacityFacts = {
  /** First day of each quarter. */
  readonly quarters: readonly string[];
  readonly bodies: readonly {
    readonly bodyId: string | null;
    readonly body: string | null;
    readonly cells: readonly CapacityNumbers[];
  }[];
  /** Posts that may not stand on this paper: the numbers are without them, and the paper says so. */
  readonly isPartial: boolean;
};

/** More columns do not fit beside the names. */
const quartersPerTable = 4;

const isEmpty = ({ filled, open, assigned }: CapacityNumbers): boolean => filled + open + assigned === 0;

/** "4. Quartal 2026" */
export const quarterName = (start: string): string => `${quarterOf(day(start))}. Quartal ${yearOf(day(start))}`;

function cellWords({ filled, open, assigned, over }: CapacityNumbers): string {
  const parts = [
    ...(filled > 0 ? [`${formatFte(assigned)} von ${formatFte(filled)}`] : []),
    ...(filled === 0 && assigned > 0 ? [`${formatFte(assigned)} verplant`] : []),
    ...(open > 0 ? [`${formatFte(open)} unbesetzt`] : []),
    ...(over > 0 ? [`${formatFte(over)} zu viel`] : []),
  ];
  return parts.length === 0 ? '–' : parts.join('\n');
}

const sumOf = (cells: readonly CapacityNumbers[]): CapacityNumbers => ({
  ...cells.reduce(addCapacity, noCapacity),
  over: cells.reduce((sum, { over }) => sum + over, 0),
});

/** Whether a verb after an amount of posts is in the singular: only one whole post is one. */
const are = (thousandths: number): string => (thousandths === 1000 ? 'ist' : 'sind');

export function capacitySentence(quarter: string, cells: readonly CapacityNumbers[]): string {
  const { filled, open, assigned, over } = sumOf(cells);
  const posts = filled === 1000 ? 'Vollzeitstelle' : 'Vollzeitstellen';
  const unfilled = open === 0 ? '' : `, ${formatFte(open)} nicht besetzt`;
  const tooMuch = over === 0 ? '' : ` Insgesamt ${are(over)} ${formatFte(over)} mehr verplant als besetzt.`;
  return `Im ${quarterName(quarter)} ${are(filled)} ${formatFte(filled)} ${posts} besetzt${unfilled}; in Projekten verplant ${are(assigned)} ${formatFte(assigned)}.${tooMuch}`;
}

/** Where a body has engaged more than is filled: quarters that follow each other are one stretch. */
function overSentences({ quarters, bodies }: CapacityFacts): readonly DraftSentence[] {
  return bodies.flatMap(({ bodyId, body, cells }) => {
    const runs: { from: number; to: number }[] = [];
    cells.forEach(({ over }, at) => {
      const last = runs.at(-1);
      if (over === 0) return;
      if (last !== undefined && last.to === at - 1) last.to = at;
      else runs.push({ from: at, to: at });
    });
    if (runs.length === 0) return [];
    const name = (at: number) => quarterName(quarters[at] ?? '2000-01-01');
    const spans = runs.map(({ from, to }) =>
      from === to ? `im ${name(from)}` : `vom ${name(from)} bis zum ${name(to)}`,
    );
    return [
      {
        key: `over/${bodyId ?? 'none'}`,
        text: `${body ?? 'Ohne Kommune'}: ${listing(spans)} ist mehr verplant als besetzt.`,
      },
    ];
  });
}

export function capacityBlocks(facts: CapacityFacts): readonly DraftBlock[] {
  const { quarters, bodies, isPartial } = facts;
  const withPosts = bodies.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  const without = bodies.filter(({ cells }) => cells.every(isEmpty));
  const partial = isPartial
    ? [said('summary/partial', 'Nicht jede Stelle darf auf diesem Papier stehen; die Zahlen sind ohne diese Stellen.')]
    : [];
  if (withPosts.length === 0)
    return [said('summary/none', 'In diesem Zeitraum gibt es keine Stelle und keinen Einsatz.'), ...partial];
  const first = quarters[0] ?? '';
  const tables: DraftBlock[] = [];
  for (let at = 0; at < quarters.length; at += quartersPerTable) {
    const part = quarters.slice(at, at + quartersPerTable);
    const cellsOf = (cells: readonly CapacityNumbers[]) => cells.slice(at, at + quartersPerTable);
    const rows = withPosts.map(({ body, cells }) => [body ?? 'Ohne Kommune', ...cellsOf(cells).map(cellWords)]);
    const sums = part.map((_, offset) => cellWords(sumOf(withPosts.flatMap(({ cells }) => cells[at + offset] ?? []))));
    tables.push(
      ...tabled(['Kommune', ...part.map(quarterName)], withPosts.length > 1 ? [...rows, ['Zusammen', ...sums]] : rows, [
        2.4,
        ...part.map(() => 2.4),
      ]),
    );
  }
  const over = overSentences(facts);
  return [
    said(
      'summary/now',
      capacitySentence(
        first,
        withPosts.flatMap(({ cells }) => cells[0] ?? []),
      ),
    ),
    ...partial,
    ...sectioned('Kapazität nach Kommune und Quartal', tables, { key: 'table/none', text: '' }),
    said(
      'meaning/posts',
      'Jedes Feld nennt, wie viel von den besetzten Vollzeitstellen in Projekten verplant ist („0,35 von 0,5“). Gezählt werden Stellen, nicht Menschen. Eine Stelle, die im Quartal beginnt oder endet, zählt mit ihrem Anteil an den Tagen.',
    ),
    ...(without.length === 0
      ? []
      : [
          said(
            'bodies/without',
            `Ohne Stelle und Einsatz: ${listing(without.map(({ body }) => body ?? 'ohne Kommune'))}.`,
          ),
        ]),
    ...sectioned('Wo mehr verplant als besetzt ist', over.length === 0 ? [] : [listed(over)], {
      key: 'over/none',
      text: 'Keine Kommune hat mehr verplant, als besetzt ist.',
    }),
  ];
}
