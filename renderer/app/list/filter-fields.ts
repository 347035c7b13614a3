import type { Day } from '../../../shared/core/day.ts';
import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { dueGroup, dueGroups } from '../../ui/due.ts';
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

/** Stands for what is over, whatever its day. */
const settled = 'settled';

/** By how near a day is, as lists are grouped everywhere: from *Überfällig* to *Ohne Frist*; what is done is that, whatever its day. */
export function dueField<Line>(
  label: string,
  dayOf: (line: Line) => string | null,
  isSettled: (line: Line) => boolean,
  today: Day,
  locale: Locale,
): FilterField<Line> {
  const { groups, done } = uiTexts[locale];
  return {
    id: 'due',
    label,
    valueIn: (line) => (isSettled(line) ? settled : dueGroup(dayOf(line), today)),
    nameOf: (value) => (value === settled ? done : (groups[value as keyof typeof groups] ?? value)),
    order: [...dueGroups, settled],
  };
}

/** The same for a day that nobody has to keep, as that of a meeting: what lies behind is past, not overdue. */
export function dayField<Line>(
  label: string,
  dayOf: (line: Line) => string | null,
  today: Day,
  locale: Locale,
): FilterField<Line> {
  const isOver = (line: Line) => (dayOf(line) ?? today) < today;
  const field = dueField(label, dayOf, isOver, today, locale);
  const { over, noDay } = listTexts[locale];
  const own: Readonly<Record<string, string>> = { [settled]: over, none: noDay };
  return { ...field, nameOf: (value) => own[value] ?? field.nameOf(value) };
}
