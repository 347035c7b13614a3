import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { FilterField } from './line-filter.ts';
import { listTexts } from './texts.ts';

/** Stands for "not given" among the values of a filter. */
const nothing = '';

type OfBody = { readonly bodyId: string | null; readonly body: string | null };

/** By the body a line belongs to; named as the lines themselves name it. */
export function bodyField<Line extends OfBody>(lines: readonly Line[], locale: Locale): FilterField<Line> {
  const names = new Map(lines.map(({ bodyId, body }) => [bodyId ?? nothing, body]));
  return {
    id: 'bodyId',
    label: entities.body.label[locale],
    valueIn: ({ bodyId }) => bodyId ?? nothing,
    nameOf: (value) => names.get(value) ?? listTexts[locale].notGiven,
  };
}

/** By a choice of the model, in its words and its order. */
export function choiceField<Name extends string, Line extends { readonly [N in Name]: string | null }>(
  field: Field<never> | Field,
  name: Name,
  locale: Locale,
): FilterField<Line> {
  return {
    id: name,
    label: field.label[locale],
    valueIn: (line) => line[name] ?? nothing,
    nameOf: (value) => field.choices?.[value]?.[locale] ?? (value === nothing ? listTexts[locale].notGiven : value),
    order: Object.keys(field.choices ?? {}),
  };
}
