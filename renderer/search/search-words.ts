import type { Locale } from '../../shared/core/locale.ts';
import { entityNamed } from '../../shared/entities.ts';
import { formatCount } from '../i18n/plural.ts';
import { searchTexts } from './texts.ts';
import { pageSize, periodOf, type useSearchView } from './view.ts';

type Asked = ReturnType<typeof useSearchView.getState>;

/** What was asked, and which of the hits these are, for a list that leaves the program. */
export function searchWords(
  { text, entities, bodies, period, page }: Asked,
  total: number,
  nameOfBody: (id: string) => string | null,
  locale: Locale,
): readonly string[] {
  const texts = searchTexts[locale];
  const chosen = periodOf(period);
  const words = (count: number) => formatCount(count, locale);
  return [
    `„${text.trim()}“`,
    ...entities.map((entity) => texts.filters.kind(entityNamed(entity)?.plural[locale] ?? entity)),
    ...bodies.map((id) => texts.filters.body(nameOfBody(id) ?? '…')),
    ...(chosen === 'any' ? [] : [texts.within(texts.periods[chosen])]),
    ...(total > pageSize
      ? [texts.range(words(page * pageSize + 1), words(Math.min(total, (page + 1) * pageSize)), words(total))]
      : []),
  ];
}
