import { day, quarterOf, yearOf } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatFte } from '../../../shared/core/money.ts';
import { type Cell, isEmpty, type OverRun } from './cells.ts';
import { capacityTexts } from './texts.ts';

/** "4. Quartal 2026" */
export function quarterWords(start: string, locale: Locale): string {
  const first = day(start);
  return capacityTexts[locale].quarterName(quarterOf(first), yearOf(first));
}

/** "4/2026" */
export function quarterShort(start: string, locale: Locale): string {
  const first = day(start);
  return capacityTexts[locale].quarterShort(quarterOf(first), yearOf(first));
}

export const placeWords = (cell: Cell, locale: Locale): string =>
  `${cell.body ?? capacityTexts[locale].noBody}, ${quarterWords(cell.quarter, locale)}`;

/** A field in one sentence, as it is read out and shown. */
export function cellSentence(cell: Cell, locale: Locale): string {
  const texts = capacityTexts[locale];
  const place = placeWords(cell, locale);
  if (isEmpty(cell)) return texts.empty(place);
  const [filled, open, assigned] = [cell.filled, cell.open, cell.assigned].map((part) => formatFte(part, locale));
  const over = cell.over === 0 ? '' : ` ${texts.overSentence(formatFte(cell.over, locale))}`;
  return `${texts.sentence(place, filled ?? '', open ?? '', assigned ?? '')}${over}`;
}

/** A field in as few words as fit into it: "0,35 von 0,5", "0,5 offen", "▲ +0,35". */
export function cellWords({ filled, open, assigned, over }: Cell, locale: Locale): string {
  const texts = capacityTexts[locale];
  if (over > 0) return `▲ +${formatFte(over, locale)}`;
  if (filled === 0 && assigned === 0) return texts.onlyOpen(formatFte(open, locale));
  return texts.of(formatFte(assigned, locale), formatFte(filled, locale));
}

/** "Kreis Coesfeld, 4/2026 bis 1/2027: Folgestelle" */
export function overWords({ body, from, to, posts }: OverRun, locale: Locale): string {
  const texts = capacityTexts[locale];
  const [first, last] = [quarterShort(from, locale), quarterShort(to, locale)];
  return texts.overLine(body ?? texts.noBody, from === to ? first : texts.until(first, last), posts.join(', '));
}
