/** Communication in the Sachstandsbericht: what was said in the period, and what is planned. Pure. */
import type { ItemLine } from '../../communication/contract.ts';
import { namesOf } from '../../links/linked.ts';
import type { Span } from '../ahead.ts';
import type { DraftBlock } from '../draft.ts';
import { dayOr, oneLine, wordOf } from '../phrases.ts';
import { heading, said, tabled } from '../pieces.ts';
import { several } from '../words.ts';

type Item = Pick<ItemLine, 'id' | 'title' | 'channel' | 'status' | 'plannedOn' | 'publishedOn' | 'audiences' | 'place'>;

export type CommunicationFacts = {
  readonly items: readonly Item[];
  readonly period: Span;
  readonly ahead: Span;
  readonly isPublic: boolean;
};

const isIn = (day: string | null, { from, to }: Span): boolean => day !== null && day >= from && day <= to;

/** What nobody has approved yet is the office's own plan; the public reads what is fixed. */
const isPlan = (status: string, isPublic: boolean): boolean =>
  status === 'scheduled' || (!isPublic && (status === 'draft' || status === 'approval'));

const row = (on: string | null, { title, channel, audiences, place }: Item): string[] => [
  dayOr(on, ''),
  [oneLine(title ?? '') || 'Ohne Überschrift', ...(place ? [oneLine(place)] : [])].join('\n'),
  channel === null ? '' : wordOf('communicationItem', 'channel', channel),
  namesOf(audiences) ?? '',
];

const table = (rows: readonly string[][]): readonly DraftBlock[] =>
  tabled(['Tag', 'Beitrag', 'Kanal', 'Zielgruppen'], rows, [2.4, 6, 3, 4]);

export function communicationBlocks({ items, period, ahead, isPublic }: CommunicationFacts): readonly DraftBlock[] {
  const published = items
    .filter(({ status, publishedOn }) => status === 'published' && isIn(publishedOn, period))
    .toSorted((one, other) => ((one.publishedOn ?? '') < (other.publishedOn ?? '') ? -1 : 1));
  const planned = items.filter(({ status, plannedOn }) => isPlan(status, isPublic) && isIn(plannedOn, ahead));
  const first =
    published.length === 0
      ? 'In diesem Zeitraum ist kein veröffentlichter Beitrag eingetragen.'
      : `In diesem Zeitraum ${published.length === 1 ? 'ist' : 'sind'} ${several(published.length, 'Beitrag', 'Beiträge')} veröffentlicht worden.`;
  return [
    said('communication/published', first),
    ...table(published.map((item) => row(item.publishedOn, item))),
    ...(planned.length === 0
      ? []
      : [heading('Geplant', 3), ...table(planned.map((item) => row(item.plannedOn, item)))]),
  ];
}
