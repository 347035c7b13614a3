import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { type DeadlineFilter, nobody } from './filter.ts';
import { deadlineTexts } from './texts.ts';

const { kind, certainty } = entities.deadline.fields;

/** What the deadlines are narrowed down to, in words, for a list that leaves the program. */
export function deadlineFilterWords(
  filter: DeadlineFilter,
  lines: readonly DeadlineLine[],
  locale: Locale,
): readonly string[] {
  const texts = deadlineTexts[locale];
  const { filterNames } = texts;
  const nameOf = (id: string) =>
    id === nobody ? texts.nobody : (lines.find((line) => line.responsiblePersonId === id)?.responsible ?? id);
  const said = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}: ${values.join(', ')}`];
  const span = filter.span === 'none' ? texts.withoutDay : texts.nextLong(filter.span);
  return [
    ...said(filterNames.text, filter.text.trim() === '' ? [] : [filter.text.trim()]),
    ...said(
      filterNames.kinds,
      filter.kinds.map((value) => kind.choices?.[value]?.[locale] ?? value),
    ),
    ...said(filterNames.responsible, filter.responsible.map(nameOf)),
    ...said(
      filterNames.certainties,
      filter.certainties.map((value) => certainty.choices?.[value]?.[locale] ?? value),
    ),
    ...said(filterNames.span, filter.span === 'all' ? [] : [span]),
    ...(filter.withSettled ? [texts.withSettled] : []),
  ];
}
