import { type Entity, fieldNamed, fieldsOf } from '../core/entity.ts';
import { type EntityName, entityNamed } from '../entities.ts';
import { titleFrom } from '../scouting/title.ts';
import type { Json } from '../sync/json.ts';

type Values = Readonly<Record<string, unknown>>;

/** Which field of the source goes where, or what is said of the new record whatever its source says. */
type Takeover = Readonly<
  Record<string, { readonly from: string } | { readonly say: Json } | ((source: Values) => unknown)>
>;

/** What ties the new record to its source: a link, a row that is the connection, or a field of its own that is taken over. */
type Tie =
  | { readonly kind: string; readonly direction: 'out' | 'in' }
  | { readonly row: string; readonly source: string; readonly made: string }
  | 'field';

/**
 * A thing that comes of another one.
 *
 * K1  Fields are taken over, never moved: the source stays as it is, but for what `after` says of it.
 * K2  The new record is tied to its source, so that one is found from the other.
 * K3  It is as confidential as its source. A record that stays at this site may become one that everybody sees: the person is told.
 */
export type NextStep = {
  readonly from: string;
  readonly to: string;
  readonly take: Takeover;
  /** What a person is asked for besides the title. */
  readonly asks: readonly string[];
  /** A kind of which it may belong to several, by links. */
  readonly belongs?: EntityName;
  readonly tie: Tie;
  /** What the source says from then on. */
  readonly after?: Readonly<Record<string, Json>>;
};

const same = (from: string) => ({ from });
const noteTitle = ({ text }: Values) => titleFrom(String(text ?? ''));
const noteFiled = { state: 'filed' };
const inspired = { kind: 'inspires', direction: 'out' } as const;
const paperTitle = ({ reference, title }: Values) => [reference, title].filter(Boolean).join(': ');
const referenceTo =
  (entity: string) =>
  ({ id }: Values) =>
    `${entity}:${String(id)}`;

const steps: readonly NextStep[] = [
  {
    from: 'note',
    to: 'project',
    take: { title: noteTitle, summary: same('text'), fieldId: same('fieldId') },
    asks: ['fieldId', 'leadBodyId', 'caretakerPersonId'],
    tie: inspired,
    after: noteFiled,
  },
  {
    from: 'note',
    to: 'trend',
    take: { title: noteTitle, summary: same('text'), fieldId: same('fieldId'), url: same('url') },
    asks: ['fieldId', 'horizon', 'maturity'],
    tie: inspired,
    after: noteFiled,
  },
  {
    from: 'note',
    to: 'task',
    take: { title: noteTitle, notes: same('text') },
    asks: ['projectId', 'assigneePersonId', 'dueOn'],
    tie: inspired,
    after: noteFiled,
  },
  {
    from: 'trend',
    to: 'project',
    take: { title: same('title'), summary: same('summary'), fieldId: same('fieldId'), status: { say: 'idea' } },
    asks: ['fieldId', 'leadBodyId', 'caretakerPersonId'],
    tie: inspired,
  },
  {
    from: 'project',
    to: 'fundingCase',
    take: {
      title: same('title'),
      projectId: same('id'),
      leadBodyId: same('leadBodyId'),
      totalCents: same('budgetCents'),
    },
    asks: ['callId', 'leadBodyId', 'totalCents'],
    tie: { row: 'fundingCaseProject', source: 'projectId', made: 'caseId' },
  },
  {
    from: 'project',
    to: 'agreement',
    take: { title: same('title'), purpose: same('summary') },
    asks: ['form', 'transfer'],
    tie: { kind: 'supports', direction: 'in' },
  },
  {
    from: 'project',
    to: 'paper',
    take: { title: same('title'), facts: same('summary'), bodyId: same('leadBodyId') },
    asks: ['bodyId', 'reference', 'date'],
    tie: { kind: 'decides', direction: 'in' },
  },
  {
    from: 'project',
    to: 'communicationItem',
    take: { title: same('title'), projectId: same('id') },
    asks: ['channel', 'plannedOn'],
    belongs: 'audience',
    tie: 'field',
  },
  {
    from: 'paper',
    to: 'communicationItem',
    take: { title: same('title') },
    asks: ['channel', 'plannedOn'],
    belongs: 'audience',
    tie: { kind: 'decides', direction: 'out' },
  },
  {
    from: 'paper',
    to: 'task',
    take: { title: paperTitle, notes: same('resolutionText') },
    asks: ['projectId', 'assigneePersonId', 'dueOn'],
    tie: { kind: 'decides', direction: 'out' },
  },
  {
    from: 'paper',
    to: 'deadline',
    take: {
      title: paperTitle,
      subject: referenceTo('paper'),
      kind: { say: 'council' },
      certainty: { say: 'stated' },
      notes: same('resolutionText'),
    },
    asks: ['statedOn', 'responsiblePersonId'],
    tie: 'field',
  },
];

/** What can come of a record of this entity, in this version of the model. */
export const nextSteps = (from: string): readonly NextStep[] =>
  steps.filter((step) => step.from === from && entityNamed(step.to) !== null);

export const nextStep = (from: string, to: string): NextStep | null =>
  nextSteps(from).find((step) => step.to === to) ?? null;

const closedClasses: readonly unknown[] = ['confidential', 'nonpublic_session'];

/** The fields of the new record as its source fills them in; empty ones and such as the model does not have are left out. */
export function takeOver({ to, take }: NextStep, source: Values): Record<string, unknown> {
  const entity = entityNamed(to);
  if (entity === null) return {};
  const taken = Object.entries(take).flatMap(([name, how]) => {
    const value = typeof how === 'function' ? how(source) : 'from' in how ? source[how.from] : how.say;
    return value === null || value === undefined || value === '' || fieldNamed(entity, name) === null
      ? []
      : [[name, fitted(entity, name, value)] as const];
  });
  const { classification } = source;
  return { ...Object.fromEntries(taken), ...(closedClasses.includes(classification) ? { classification } : {}) };
}

/** A text that is longer than its new place is cut at a word; the whole one stands in the source, a link away. */
function fitted(entity: Entity, name: string, value: unknown): unknown {
  const most = fieldNamed(entity, name)?.max ?? null;
  if (typeof value !== 'string' || most === null || value.length <= most) return value;
  const cut = value.slice(0, most - 2);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut} …`;
}

/** What of a source is taken over, for a sentence: the labels of the fields that are filled besides the title and what is asked. */
export function takenLabels(step: NextStep, taken: Values): { readonly de: string; readonly en: string }[] {
  const entity = entityNamed(step.to);
  if (entity === null) return [];
  const isTold = (name: string) => name in step.take && 'from' in Object(step.take[name]) && name !== entity.title;
  return fieldsOf(entity).flatMap(([name, { label }]) =>
    name in taken && isTold(name) && !step.asks.includes(name) && name !== 'projectId' ? [label] : [],
  );
}
