import type { Label } from '../core/field.ts';
import { entityNamed } from '../entities.ts';
import type { NearLine, NearRecord } from './contract.ts';
import { type Direction, linkWays, linkWords } from './words.ts';

/** A neighbour, and what connects it. */
export type Neighbour = { readonly line: NearLine; readonly other: NearRecord };

/** Neighbours that are connected in the same way, with the words that lead from the record to them. */
export type LinkGroup = {
  readonly id: string;
  readonly words: Label;
  /** Links can be taken away here; what a field says is changed in the field. */
  readonly isLink: boolean;
  readonly neighbours: readonly Neighbour[];
};

/**
 * What a line says, read from one of its ends: a link its kind, a field its name, and from the other end what points there. A row that is
 * nothing but a connection says what stands at its other end.
 */
export function wordsOf(line: NearLine, from: string): { readonly words: Label; readonly direction: Direction } {
  const direction = line.from === from ? 'out' : 'in';
  if (line.entity === 'link') return { words: linkWords(line.kind ?? '', direction), direction };
  const other = direction === 'out' ? line.to : line.from;
  const owner = line.from.split(':', 1)[0];
  const field = owner === line.entity && direction === 'out' ? (line.field ?? '') : null;
  const label = field === null ? null : entityNamed(line.entity)?.fields[field as 'ownerBodyId']?.label;
  const [kind = ''] = other.split(':', 1);
  return { words: label ?? entityNamed(kind)?.plural ?? { de: kind, en: kind }, direction };
}

const order = new Map(linkWays.map(({ kind, direction }, at) => [`${kind} ${direction}`, at]));

/** The neighbours of a record by kind and direction: links in the order of the model, then what fields say. */
export function groupNeighbours(
  center: string,
  records: readonly NearRecord[],
  lines: readonly NearLine[],
): readonly LinkGroup[] {
  const byReference = new Map(records.map((record) => [record.reference, record]));
  const groups = new Map<string, { group: Omit<LinkGroup, 'neighbours'>; neighbours: Neighbour[]; at: number }>();
  for (const line of lines) {
    if (line.from !== center && line.to !== center) continue;
    const other = byReference.get(line.from === center ? line.to : line.from);
    if (other === undefined) continue;
    const { words, direction } = wordsOf(line, center);
    const isLink = line.entity === 'link';
    const id = isLink ? `${line.kind} ${direction}` : `field ${words.de}`;
    const at = isLink ? (order.get(id) ?? order.size) : order.size + 1;
    const known = groups.get(id) ?? { group: { id, words, isLink }, neighbours: [], at };
    const isThere = known.neighbours.some((one) => one.other.reference === other.reference && !isLink);
    if (!isThere) known.neighbours.push({ line, other });
    groups.set(id, known);
  }
  return [...groups.values()]
    .sort((one, two) => one.at - two.at || (one.group.words.de < two.group.words.de ? -1 : 1))
    .map(({ group, neighbours }) => ({ ...group, neighbours: neighbours.sort(byTitle) }));
}

const byTitle = ({ other: one }: Neighbour, { other: two }: Neighbour): number => {
  const [a, b] = [one.title ?? '\uffff', two.title ?? '\uffff'];
  return a < b ? -1 : a > b ? 1 : 0;
};
