/**
 * "Passt das zu uns?": what the catalogue says about a programme, held against the region.
 *
 * Each criterion is yes, no, or unknown, with the reason. What does not stand in the catalogue is unknown: nothing is guessed and shown as
 * a fact.
 */
import { type Day, daysBetween } from '../../core/day.ts';
import { fold, foldWords } from '../../core/fold.ts';
import { type CallDates, nextCallDay } from './call-days.ts';
import { codesIn, labelOf } from './codes.ts';

export type Verdict = 'yes' | 'no' | 'unknown';

/** Why, as a stable word with what the sentence needs; the renderer writes the sentence. */
export type Reason =
  | { readonly code: 'not-stated' }
  | { readonly code: 'not-understood'; readonly words: string }
  | { readonly code: 'names-municipalities' }
  | { readonly code: 'names-public-bodies' }
  | { readonly code: 'only-others'; readonly words: string }
  | { readonly code: 'country-wide' }
  | { readonly code: 'our-state'; readonly words: string }
  | { readonly code: 'other-states'; readonly words: string }
  | { readonly code: 'topic-in-strategy'; readonly words: string }
  | { readonly code: 'topic-not-found' }
  | { readonly code: 'rate'; readonly rateBp: number }
  | { readonly code: 'rate-zero' }
  | { readonly code: 'own-share'; readonly ownShareBp: number; readonly cents: number | null }
  | {
      readonly code: 'own-share-too-high';
      readonly ownShareBp: number;
      readonly cents: number;
      readonly ownCents: number;
    }
  | { readonly code: 'own-share-none' }
  | { readonly code: 'rolling' }
  | { readonly code: 'due'; readonly day: Day; readonly days: number }
  | { readonly code: 'closed' }
  | { readonly code: 'no-call' };

export const criteria = ['eligible', 'region', 'area', 'rate', 'ownShare', 'deadline'] as const;
export type CriterionName = (typeof criteria)[number];
export type Criterion = { readonly name: CriterionName; readonly verdict: Verdict; readonly reason: Reason };

export type FitProgram = {
  readonly eligible: string | null;
  readonly region: string | null;
  readonly areas: string | null;
  readonly rateBpMax: number | null;
  readonly ownShareBpMin: number | null;
};

export type FitBody = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Takes part in a case of this programme already. */
  readonly takesPart: boolean;
};

export type FitQuestion = {
  readonly today: Day;
  /** Label of the state the region lies in, as the code list calls it. */
  readonly state: string;
  readonly bodies: readonly FitBody[];
  /** What the strategy calls its fields. */
  readonly topics: readonly string[];
  readonly calls: readonly CallDates[];
  /** What the project costs and what there is of our own, in cents, where somebody has said so. */
  readonly totalCents: number | null;
  readonly ownCents: number | null;
};

export type BodyFit = FitBody & { readonly verdict: Verdict; readonly reason: Reason };
export type Fit = { readonly criteria: readonly Criterion[]; readonly bodies: readonly BodyFit[] };

type Judged = { readonly verdict: Verdict; readonly reason: Reason };
const notStated: Judged = { verdict: 'unknown', reason: { code: 'not-stated' } };

export function fitOf(program: FitProgram, question: FitQuestion): Fit {
  const judged: Readonly<Record<CriterionName, Judged>> = {
    eligible: eligible(program.eligible, 'municipality'),
    region: region(program.region, question.state),
    area: area(program.areas, question.topics),
    rate: rate(program.rateBpMax),
    ownShare: ownShare(program.ownShareBpMin, question),
    deadline: deadline(question),
  };
  return {
    criteria: criteria.map((name) => ({ name, ...judged[name] })),
    bodies: question.bodies.map((body) => ({ ...body, ...eligible(program.eligible, body.kind) })),
  };
}

const municipal: ReadonlySet<string> = new Set(['district', 'city', 'municipality']);

/** Whether a body of this kind is among those that may apply. Of other kinds than municipalities only what is named counts. */
function eligible(text: string | null, kind: string): Judged {
  const { codes, unknown } = codesIn('FOERDERBERECHTIGTE', text);
  if (codes.length === 0 && unknown.length === 0) return notStated;
  const isMunicipal = municipal.has(kind);
  if (isMunicipal && codes.includes('kommune')) return { verdict: 'yes', reason: { code: 'names-municipalities' } };
  if (codes.includes('oeffentliche_einrichtung') && (isMunicipal || kind === 'association'))
    return { verdict: 'yes', reason: { code: 'names-public-bodies' } };
  if (unknown.length > 0) return { verdict: 'unknown', reason: { code: 'not-understood', words: unknown.join(', ') } };
  // A municipal association may count as one or the other; the catalogue does not say.
  if (!isMunicipal && codes.includes('kommune'))
    return { verdict: 'unknown', reason: { code: 'only-others', words: labelOf('FOERDERBERECHTIGTE', 'kommune') } };
  const words = codes.map((code) => labelOf('FOERDERBERECHTIGTE', code)).join(', ');
  return { verdict: 'no', reason: { code: 'only-others', words } };
}

function region(text: string | null, state: string): Judged {
  const { codes, unknown } = codesIn('FOERDERGEBIET', text);
  if (codes.length === 0 && unknown.length === 0) return notStated;
  if (codes.includes('_bundesweit')) return { verdict: 'yes', reason: { code: 'country-wide' } };
  const labels = codes.map((code) => labelOf('FOERDERGEBIET', code));
  if (labels.some((label) => fold(label) === fold(state)))
    return { verdict: 'yes', reason: { code: 'our-state', words: state } };
  if (unknown.length > 0 || codes.includes('sonstige'))
    return { verdict: 'unknown', reason: { code: 'not-understood', words: [...unknown, ...labels].join(', ') } };
  return { verdict: 'no', reason: { code: 'other-states', words: labels.join(', ') } };
}

/** Words too short to mean a topic. */
const shortestTopic = 5;

/** An area that is named in the strategy fits; that none is found proves nothing. */
function area(areas: string | null, topics: readonly string[]): Judged {
  const words = foldWords(areas ?? '').filter((word) => word.length >= shortestTopic);
  if (words.length === 0) return notStated;
  const hit = topics.find((topic) => {
    const own = foldWords(topic);
    return words.some((word) => own.includes(word));
  });
  return hit === undefined
    ? { verdict: 'unknown', reason: { code: 'topic-not-found' } }
    : { verdict: 'yes', reason: { code: 'topic-in-strategy', words: hit } };
}

function rate(rateBp: number | null): Judged {
  if (rateBp === null) return notStated;
  return rateBp === 0
    ? { verdict: 'no', reason: { code: 'rate-zero' } }
    : { verdict: 'yes', reason: { code: 'rate', rateBp } };
}

/** Whether we can pay our share: only where somebody has said what the project costs and what there is. Rounded up to the cent. */
function ownShare(ownShareBp: number | null, { totalCents, ownCents }: FitQuestion): Judged {
  if (ownShareBp === null) return notStated;
  if (ownShareBp === 0) return { verdict: 'yes', reason: { code: 'own-share-none' } };
  const cents = totalCents === null ? null : Number((BigInt(totalCents) * BigInt(ownShareBp) + 9_999n) / 10_000n);
  if (cents === null || ownCents === null)
    return { verdict: 'unknown', reason: { code: 'own-share', ownShareBp, cents } };
  return cents <= ownCents
    ? { verdict: 'yes', reason: { code: 'own-share', ownShareBp, cents } }
    : { verdict: 'no', reason: { code: 'own-share-too-high', ownShareBp, cents, ownCents } };
}

function deadline({ calls, today }: FitQuestion): Judged {
  if (calls.length === 0) return { verdict: 'unknown', reason: { code: 'no-call' } };
  const next = calls
    .flatMap((call) => nextCallDay(call, today)?.day ?? [])
    .sort()
    .at(0);
  if (next !== undefined) return { verdict: 'yes', reason: { code: 'due', day: next, days: daysBetween(today, next) } };
  if (calls.some(({ deadlineModel }) => deadlineModel === 'rolling'))
    return { verdict: 'yes', reason: { code: 'rolling' } };
  // A call of which no day is known may still be open.
  const isOver = calls.every(
    (call) =>
      call.deadlineModel === 'closed' ||
      call.sketchDueOn !== null ||
      call.applicationDueOn !== null ||
      call.cutoffs !== null,
  );
  return isOver ? { verdict: 'no', reason: { code: 'closed' } } : notStated;
}
