import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { type ChoiceFilter, type FilterId, nothing, type ProjectFilter } from './filter.ts';
import { projectTexts } from './texts.ts';

/** More values than this are counted instead of named. */
const mostNames = 3;

/** The name of a value of a filter: from the model, or from the first row that has it. */
export function nameOfValue(field: ChoiceFilter, value: string, rows: readonly ProjectLine[], locale: Locale): string {
  const texts = projectTexts[locale];
  if (value === nothing) return texts.notGiven;
  const choice = entities.project.fields[field].choices?.[value]?.[locale];
  if (choice !== undefined) return choice;
  if (field === 'status' || field === 'ampel') return value;
  const row = rows.find((candidate) => candidate[field] === value);
  return (field === 'leadBodyId' ? row?.leadBody : row?.field) ?? texts.notArrived;
}

/** How a filter is called on the screen. */
export function nameOfFilter(id: FilterId, locale: Locale): string {
  const texts = projectTexts[locale];
  if (id === 'text') return texts.text;
  if (id === 'due') return texts.due.label;
  if (id === 'conflict') return texts.conflict;
  return entities.project.fields[id].label[locale];
}

/** A filter at work in words: "Status: geplant oder bewilligt". */
export function filterInWords(
  id: FilterId,
  filter: ProjectFilter,
  rows: readonly ProjectLine[],
  locale: Locale,
): string {
  const texts = projectTexts[locale];
  const name = nameOfFilter(id, locale);
  if (id === 'conflict') return name;
  if (id === 'text') return `${name}: ${filter.text.trim()}`;
  if (id === 'due') return `${name}: ${filter.due.map((value) => texts.due[value]).join(texts.or)}`;
  const values = filter[id];
  if (values.length > mostNames) return `${name}: ${texts.manyValues(values.length)}`;
  return `${name}: ${values.map((value) => nameOfValue(id, value, rows, locale)).join(texts.or)}`;
}
