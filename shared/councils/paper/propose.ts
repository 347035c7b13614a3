/**
 * What a pasted paper asks to be written down: the paper itself, the lock it brings, the post and the money it names.
 *
 * Proposals only: a person sees each beside the text it comes from, changes it, and ticks what is to be written.
 */
import type { Day } from '../../core/day.ts';
import { type Entity, fieldNamed } from '../../core/entity.ts';
import type { VagueDay } from '../../core/field.ts';
import { paper } from '../model.ts';
import { bodyOf } from './body-of.ts';
import { conditionIn, councilsIn, enoughIn, type NamedBody } from './councils.ts';
import { type Finding, type FindingKind, findingsIn } from './findings.ts';
import type { PaperField } from './headings.ts';
import { proseFields } from './parts.ts';
import { type PaperReading, referencesOf } from './read-paper.ts';

/** Values for the fields of a paper; what was not found is missing. */
export type PaperValues = Readonly<Record<string, string>>;

export type ProposedReservation = {
  readonly title: string;
  /** Verbatim, words whole. */
  readonly conditionText: string;
  readonly kind: 'budget_lock' | 'condition';
  /** All councils, or so many of them. */
  readonly rule: 'all' | 'n_of_m';
  readonly neededCount: number | null;
  readonly expectedBy: VagueDay | null;
  /** Whose councils have to agree; empty where the text names none. */
  readonly bodies: readonly string[];
};

export type ProposedPost = {
  readonly title: string;
  readonly fte: number | null;
  readonly payScale: string | null;
  readonly payGrade: string | null;
  readonly termMonths: number | null;
  readonly productCode: string | null;
  readonly accountCode: string | null;
};

export type ProposedBudget = {
  readonly title: string;
  readonly year: number;
  readonly kind: 'personnel' | 'operating';
  readonly productCode: string | null;
  readonly accountCode: string | null;
  readonly plannedCents: number | null;
};

export type PaperProposal = {
  readonly paper: PaperValues;
  readonly bodyId: string | null;
  readonly isNonpublic: boolean;
  readonly references: readonly string[];
  readonly reservation: ProposedReservation | null;
  readonly position: ProposedPost | null;
  readonly budgetItem: ProposedBudget | null;
};

/** Parts that are stored under their own name; the others become a body, a day, or a classification. */
const stored: readonly PaperField[] = ['title', 'reference', 'paperType', 'department', ...proseFields];

const longestOf = (field: string): number => fieldNamed(paper as unknown as Entity, field)?.max ?? 0;

/** The fields of the paper. What a field cannot hold is kept in the remainder, so that nothing is cut off. */
function valuesOf(reading: PaperReading, bodyId: string | null): PaperValues {
  const { fields, remainder, date } = reading;
  const values: Record<string, string> = {};
  const left = remainder === '' ? [] : [remainder];
  for (const field of stored) {
    const value = fields[field];
    if (value === undefined) continue;
    if (value.length <= longestOf(field)) values[field] = value;
    else left.unshift(value);
  }
  if (date !== null) values['date'] = date;
  else if (fields.date !== undefined) left.unshift(fields.date);
  if (fields.bodyName !== undefined && bodyId === null) left.unshift(fields.bodyName);
  const laws = [
    ...new Set(
      reading.findings
        .filter(({ kind, confidence }) => kind === 'law' && confidence === 'sure')
        .map(({ value }) => String(value)),
    ),
  ];
  if (laws.length > 0) values['legalBasis'] ??= laws.join('\n');
  if (left.length > 0) values['remainder'] = left.join('\n\n');
  values['originalText'] = reading.source;
  return values;
}

const inParts = (reading: PaperReading, parts: readonly PaperField[]): readonly Finding[] => {
  const ranges = reading.segments.filter(
    ({ fields, kind }) => kind !== 'rest' && fields.some((one) => parts.includes(one)),
  );
  return reading.findings.filter(({ start, end }) => ranges.some((range) => range.start <= start && end <= range.end));
};

const firstOf = (findings: readonly Finding[], kind: FindingKind): Finding | undefined =>
  findings.find((one) => one.kind === kind && one.confidence === 'sure') ?? findings.find((one) => one.kind === kind);
const textIn = (findings: readonly Finding[], kind: FindingKind): string | null => {
  const found = firstOf(findings, kind);
  return found === undefined ? null : String(found.value);
};
const numberIn = (findings: readonly Finding[], kind: FindingKind): number | null => {
  const value = firstOf(findings, kind)?.value;
  return typeof value === 'number' ? value : null;
};

/** "SV-10-0056", or the title where the paper has no number. */
const nameOf = ({ fields }: PaperReading): string => fields.reference ?? (fields.title ?? '').slice(0, 120);
const withName = (word: string, reading: PaperReading): string =>
  nameOf(reading) === '' ? word : `${word} (${nameOf(reading)})`;

function proposedReservation(
  reading: PaperReading,
  bodies: readonly NamedBody[],
  today: Day,
): ProposedReservation | null {
  const { lockNote, resolutionText } = reading.fields;
  const conditionText = lockNote ?? (resolutionText === undefined ? null : conditionIn(resolutionText));
  if (conditionText === null || conditionText.length > 10_000) return null;
  const when = findingsIn(conditionText, today).find(({ kind }) => kind === 'vagueDate' || kind === 'date');
  const asked = councilsIn(conditionText, bodies) ?? [];
  const enough = enoughIn(conditionText);
  const isPart = enough !== null && enough < asked.length;
  return {
    title: nameOf(reading) === '' ? 'Sperrvermerk' : `Sperrvermerk ${nameOf(reading)}`,
    conditionText,
    kind: /gesperrt|Haushaltssperre/.test(conditionText) ? 'budget_lock' : 'condition',
    rule: isPart ? 'n_of_m' : 'all',
    neededCount: isPart ? enough : null,
    expectedBy: when === undefined ? null : (when.vague ?? { day: String(when.value), precision: 'day' as const }),
    bodies: asked,
  };
}

/** "bis zu EG 13" promises less than "EG 13". */
const gradeIn = ({ source }: PaperReading, { start, value }: Finding): string =>
  /\bbis\s+(?:zu\s+)?(?:zur\s+)?$/u.test(source.slice(Math.max(0, start - 20), start)) ? `bis ${value}` : String(value);

const aboutPosts: readonly PaperField[] = ['resolutionText', 'effectsPersonnel', 'effectsFinance'];

function proposedPost(reading: PaperReading): ProposedPost | null {
  const isAsked = /[Ss]telle/.test(`${reading.fields.title} ${reading.fields.resolutionText}`);
  const found = inParts(reading, isAsked ? [...aboutPosts, 'facts'] : aboutPosts);
  const [fte, grade] = [numberIn(found, 'fte'), firstOf(found, 'payGrade')];
  if (fte === null && grade === undefined) return null;
  const called = /„([^“”]{3,60})[“”]/.exec(reading.fields.resolutionText ?? '')?.[1];
  return {
    title: withName(called === undefined ? 'Stelle' : `Stelle „${called}“`, reading),
    fte,
    payScale: grade?.scale ?? null,
    payGrade: grade === undefined ? null : gradeIn(reading, grade),
    termMonths: numberIn(found, 'term'),
    productCode: textIn(found, 'product'),
    accountCode: textIn(found, 'account'),
  };
}

const namedYear =
  /\b(?:ab|im|für|in|Haushalt|Haushaltsjahr|Aufwand|Jahr|Jahre)\s(?:dem\s|das\s)?(?:Jahr\s|Haushaltsjahr\s)?((?:19|20)\d{2})\b/u;

function proposedBudget(reading: PaperReading, hasPost: boolean, today: Day): ProposedBudget | null {
  const found = inParts(reading, ['effectsFinance', 'effectsPersonnel', 'resolutionText']);
  const [productCode, accountCode] = [textIn(found, 'product'), textIn(found, 'account')];
  const amounts = found.filter(({ kind }) => kind === 'amount');
  if (productCode === null && accountCode === null && amounts.length === 0) return null;
  const { resolutionText = '', effectsFinance = '', title = '' } = reading.fields;
  const named = [resolutionText, effectsFinance, title].map((text) => namedYear.exec(text)?.[1]);
  const year = named.find((one) => one !== undefined) ?? (reading.date ?? today).slice(0, 4);
  return {
    title: withName(hasPost ? 'Personalkosten' : 'Ansatz', reading),
    year: Number(year),
    kind: hasPost ? 'personnel' : 'operating',
    productCode,
    accountCode,
    // Of several sums nobody can tell which one is meant.
    plannedCents: amounts.length === 1 && typeof amounts[0]?.value === 'number' ? amounts[0].value : null,
  };
}

/** Everything a reading proposes. `bodies` are those of the region. */
export function proposalOf(reading: PaperReading, bodies: readonly NamedBody[], today: Day): PaperProposal {
  const bodyId = bodyOf(reading, bodies);
  const position = proposedPost(reading);
  return {
    paper: valuesOf(reading, bodyId),
    bodyId,
    isNonpublic: reading.isNonpublic,
    references: referencesOf(reading),
    reservation: proposedReservation(reading, bodies, today),
    position,
    budgetItem: proposedBudget(reading, position !== null, today),
  };
}
