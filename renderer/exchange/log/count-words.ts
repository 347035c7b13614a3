import type { Locale } from '../../../shared/core/locale.ts';
import type { Counts } from '../../../shared/exchange/contract.ts';
import { formatCount } from '../../i18n/plural.ts';
import { exchangeTexts } from '../texts.ts';

const order: readonly (keyof Counts)[] = ['new', 'changed', 'deleted', 'conflicts', 'refused', 'held', 'unknown'];

/** "12 neu, 3 geändert, 1 Konflikt": only what there is. */
export function countWords(counts: Counts, locale: Locale): string {
  const words = exchangeTexts[locale].counts;
  return order
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const word = words[kind];
      return `${formatCount(counts[kind], locale)} ${typeof word === 'function' ? word(counts[kind]) : word}`;
    })
    .join(', ');
}
