import { fieldNamed } from '../../../shared/core/entity.ts';
import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { News } from '../../../shared/exchange/reading-contract.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import { fieldText, type TitleOf } from '../../ui/field-text.ts';
import { newsTexts } from './news-texts.ts';

/** What a sentence is made of. */
export type Told = Pick<News, 'entity' | 'kind' | 'title' | 'project' | 'fields'>;

type NewsField = Told['fields'][number];

/** What people ask first comes first; what is not named here comes after. */
const importance = [
  'status',
  'ampel',
  'overall',
  'effectiveOn',
  'statedOn',
  'dueOn',
  'doneOn',
  'leadBodyId',
  'caretakerPersonId',
  'assigneePersonId',
  'role',
  'title',
];
const rank = (field: string): number => {
  const at = importance.indexOf(field);
  return at < 0 ? importance.length : at;
};

/** Not said: what only the program needs, and what says whose a record is. */
const unsaid: ReadonlySet<string> = new Set(['order', 'ownerBodyId', 'visibility', 'classification', deletedField]);

const longestQuote = 120;
const quoted = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)} …` : text);

/** One thing that has arrived, as somebody would say it; names of fields only where there is no better word. */
export function newsSentence(told: Told, locale: Locale, titleOf: TitleOf): string {
  const texts = newsTexts[locale];
  const title = quoted(titleWords(told, titleOf)) || texts.untitled;
  const kind = entityNamed(told.entity)?.label[locale] ?? told.entity;
  switch (told.kind) {
    case 'deleted':
      return texts.deleted(kind, title);
    case 'new':
      return newSentence(told, title, kind, locale, titleOf);
    case 'conflict':
      return isDeletionDisputed(told)
        ? texts.disputedDeletion(title)
        : texts.disputed(title, disputedFields(told, locale));
    default:
      return changeSentence(told, title, locale, titleOf);
  }
}

/** Some records are named by what they point to. */
function titleWords({ entity, title }: Told, titleOf: TitleOf): string {
  const reference = titleReference(entity, title);
  return reference === null ? title : (titleOf(reference) ?? '');
}

function titleReference(entity: string, title: string): string | null {
  const field = declaredField(entity, entityNamed(entity)?.title ?? '');
  return field?.kind === 'reference' && title !== '' ? `${field.target}:${title}` : null;
}

const declaredField = (entity: string, name: string): Field | null => {
  const declared = entityNamed(entity);
  return declared === null ? null : fieldNamed(declared, name);
};

const labelOf = (entity: string, name: string, locale: Locale): string =>
  declaredField(entity, name)?.label[locale] ?? name;

/** Deleted at one site, edited at another. */
const isDeletionDisputed = ({ fields }: Told): boolean =>
  fields.some(({ field, conflict }) => conflict && field === deletedField);

const disputedFields = ({ entity, fields }: Told, locale: Locale): string =>
  fields
    .filter(({ conflict }) => conflict)
    .map(({ field }) => labelOf(entity, field, locale))
    .join(', ');

/** A value in words; empty for none. */
function words(entity: string, name: string, value: unknown, locale: Locale, titleOf: TitleOf): string {
  const field = declaredField(entity, name);
  if (value === null || value === undefined) return '';
  return field === null ? String(value) : quoted(fieldText(field, value, locale, titleOf));
}

function newSentence(told: Told, title: string, kind: string, locale: Locale, titleOf: TitleOf): string {
  const texts = newsTexts[locale];
  const { entity, fields, project } = told;
  const of = (name: string): string =>
    words(entity, name, fields.find(({ field }) => field === name)?.to, locale, titleOf);
  switch (entity) {
    case 'project':
      return texts.newProject(title);
    case 'task':
      return texts.newTask(title, project, of('dueOn'));
    case 'deadline':
      return texts.newDeadline(title, of('statedOn') || of('computedOn'));
    case 'statusReport':
      return texts.newReport(project ?? texts.untitled, of('overall'));
    case 'comment':
      return texts.newComment(quoted(of('text')));
    case 'reservationRequirement':
      return texts.councilAsked(title);
    case 'projectBody':
      return of('role') === ''
        ? texts.asked(project ?? texts.untitled)
        : texts.takesPart(project ?? texts.untitled, of('role'));
    default:
      return texts.isNew(kind, title, project);
  }
}

function changeSentence(told: Told, title: string, locale: Locale, titleOf: TitleOf): string {
  const texts = newsTexts[locale];
  const said = told.fields.filter(({ field }) => !unsaid.has(field)).toSorted((a, b) => rank(a.field) - rank(b.field));
  const [first, ...others] = said;
  if (first === undefined) return texts.touched(title);
  const sentence = fieldSentence(told, first, title, locale, titleOf);
  return others.length === 0 ? sentence : texts.andMore(sentence, others.length);
}

function fieldSentence(told: Told, change: NewsField, title: string, locale: Locale, titleOf: TitleOf): string {
  const texts = newsTexts[locale];
  const { entity, project } = told;
  const { field } = change;
  const to = words(entity, field, change.to, locale, titleOf);
  const from = words(entity, field, change.from, locale, titleOf);
  const label = labelOf(entity, field, locale);
  if (entity === 'projectBody' && field === 'role' && to !== '') return texts.takesPart(project ?? title, to);
  if (field === 'dueOn' || field === 'statedOn' || field === 'effectiveOn') return texts.due(title, to, from);
  if (to === '') return texts.cleared(title, label);
  switch (field) {
    case 'status':
      return texts.status(title, to, from);
    case 'ampel':
      return texts.light(title, to);
    case 'doneOn':
      return texts.done(title, to);
    case 'leadBodyId':
      return texts.lead(title, to);
    case 'caretakerPersonId':
      return texts.caretaker(title, to);
    case 'assigneePersonId':
      return texts.assigned(title, to);
    default:
      break;
  }
  if (field === entityNamed(entity)?.title && from !== '') return texts.renamed(from, to);
  const kind = declaredField(entity, field)?.kind;
  if (kind === 'longText' || kind === 'richText' || kind === 'record') return texts.rewritten(title, label);
  return texts.value(title, label, to);
}

/** The records whose names a sentence may need, as `entity:id`. */
export const referencesOf = (told: Told): readonly string[] => [
  ...[titleReference(told.entity, told.title)].filter((reference) => reference !== null),
  ...told.fields.flatMap(({ field, from, to }) => {
    const declared = declaredField(told.entity, field);
    const ids = [from, to].filter((value): value is string => typeof value === 'string');
    if (declared?.kind === 'reference' && declared.target !== null) return ids.map((id) => `${declared.target}:${id}`);
    return declared?.kind === 'anyReference' ? ids : [];
  }),
];
