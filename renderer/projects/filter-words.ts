import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { type ChoiceFilter, type FilterId, nothing, type ProjectFilter } from './filter.ts';
import { projectTexts } from './texts.ts';

/** More values than this are counted instead of named. */
const mostNames = 3;

/** Where the name of a record stands in a line; `null` for the choices of the model, which are their own names. */
const nameFields = {
  status: null,
  ampel: null,
  priority: null,
  leadBodyId: 'leadBody',
  caretakerPersonId: 'caretaker',
  fieldId: 'field',
} as const satisfies Readonly<Record<ChoiceFilter, keyof ProjectLine | null>>;

/** The name of a value of a filter: from the model, or from the first row that has it. */
export function nameOfValue(field: ChoiceFilter, value: string, rows: readonly ProjectLine[], locale: Locale): string {
  const texts = projectTexts[locale];
  if (value === nothing) return texts.notGiven;
  const choice = entities.project.fields[field].choices?.[value]?.[locale];
  if (choice !== undefined) return choice;
  const name = nameFields[field];
  if (name === null) return value;
  return rows.find((candidate) => candidate[field] === value)?.[name] ?? texts.notArrived;
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
