/**
 * What a council has said to a reservation, and what follows for it. Pure; the same records give the same answer at every site, in
 * whatever order they came.
 *
 * CV1  Where a deciding consultation has a result, it counts; otherwise what the requirement itself says. Two answers that mean different
 *      things are to be looked at, and count for nothing until then.
 * CV2  Only a consultation that decides counts: a committee that advises has not adopted anything for its body.
 * CV3  D7: nobody has said anything, that is open.
 * CV4  D2: an amended or partial adoption counts once a person has accepted it as equivalent, with a reason.
 * CV5  Nothing is releasable because nothing is required.
 * CV6  Of several consultations that decide for the body, those that only put the matter off give way; if the others mean different
 *      things, or two sites wrote different things into one of them, that is to be looked at.
 */
import { idOfKey } from '../records/natural-id.ts';
import type { CouncilResult } from './meeting-model.ts';

export type RequirementFacts = {
  readonly id: string;
  readonly status: string | null;
  readonly decidedOn: string | null;
  readonly acceptedAsEquivalent: boolean;
  readonly reason: string | null;
  /** Two sites wrote different things, and nobody has decided which holds. */
  readonly isDisputed: boolean;
};

export type ConsultationFacts = {
  readonly id: string;
  readonly role: string | null;
  readonly authoritative: boolean;
  readonly result: string | null;
  readonly decidedOn: string | null;
  readonly isDisputed: boolean;
};

export type RequirementKind = 'met' | 'check' | 'refused' | 'open';

export type RequirementState = {
  readonly kind: RequirementKind;
  /** What counts as said. */
  readonly result: CouncilResult | 'pending';
  readonly source: 'consultation' | 'requirement';
  readonly decidedOn: string | null;
  /**
   * `amended`: waits for a person's word. `disagreement`: two answers mean different things. `conflict`: an answer is in conflict between
   * sites. `undecided`: dealt with, without a decision.
   */
  readonly why: 'amended' | 'disagreement' | 'conflict' | 'undecided' | 'equivalent' | null;
  /** The other answer, where two disagree. */
  readonly against: CouncilResult | 'pending' | null;
};

/** The consultation a body reports in when none was planned: two computers of one body that report make one. */
export const consultationOfRequirement = (requirementId: string): string => idOfKey('consultation', [requirementId]);

/** The same for the steps before the decision. */
export const consultationOfStep = (requirementId: string, step: string): string =>
  step === 'council' ? consultationOfRequirement(requirementId) : idOfKey('consultation', [requirementId, step]);

const kinds: Readonly<Record<string, RequirementKind>> = {
  adopted: 'met',
  adopted_amended: 'check',
  adopted_partly: 'check',
  recommended: 'check',
  noted: 'check',
  settled: 'check',
  no_vote: 'check',
  rejected: 'refused',
  withdrawn: 'refused',
};

/** What a person can accept as equivalent. */
export const mayBeEquivalent = (result: string): boolean => result === 'adopted_amended' || result === 'adopted_partly';

const decides = ({ role, authoritative }: ConsultationFacts): boolean => role === 'decision' || authoritative;

const isSaid = (result: string | null): boolean => (result ?? 'unknown') !== 'unknown' && result !== 'pending';

/** Puts the matter off; a later answer takes its place. */
const isPutOff = (result: string | null): boolean => result === 'postponed' || result === 'referred';

const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);

/** CV6: what the deciding consultations say together; `null` where none has said anything. */
function sayingOf(consultations: readonly ConsultationFacts[]) {
  const said = consultations.filter((one) => decides(one) && isSaid(one.result));
  const final = said.filter(({ result }) => !isPutOff(result));
  const counting = final.length > 0 ? final : said;
  if (counting.length === 0) return null;
  const newest = latest(counting.map(({ decidedOn }) => decidedOn));
  // Sorted, so that every site names the same one first.
  const results = [...new Set(counting.map(({ result }) => result as CouncilResult))].sort();
  const [first = 'unknown', other = null] = results;
  return { result: first, other, decidedOn: newest, isDisputed: counting.some(({ isDisputed }) => isDisputed) };
}

/** `consultations`: those that have to do with this requirement, whatever their role; their order makes no difference. */
export function requirementState(
  requirement: RequirementFacts,
  consultations: readonly ConsultationFacts[],
): RequirementState {
  const saying = sayingOf(consultations);
  const source = saying === null ? 'requirement' : 'consultation';
  const result = (saying?.result ?? requirement.status ?? 'unknown') as CouncilResult | 'pending';
  const decidedOn = saying?.decidedOn ?? requirement.decidedOn;
  const said = { result, source, decidedOn, against: null } as const;
  if (saying !== null && saying.other !== null) {
    return { ...said, kind: 'check', why: 'disagreement', against: saying.other };
  }
  if (saying !== null && isSaid(requirement.status) && requirement.status !== result) {
    const against = requirement.status as CouncilResult;
    return { ...said, kind: 'check', why: 'disagreement', against };
  }
  if (saying?.isDisputed || requirement.isDisputed) return { ...said, kind: 'check', why: 'conflict' };
  const kind = kinds[result] ?? 'open';
  if (kind !== 'check') return { ...said, kind, why: null };
  if (!mayBeEquivalent(result)) return { ...said, kind, why: 'undecided' };
  const isEquivalent = requirement.acceptedAsEquivalent && (requirement.reason ?? '').trim() !== '';
  return isEquivalent ? { ...said, kind: 'met', why: 'equivalent' } : { ...said, kind, why: 'amended' };
}

export type Counts = Readonly<Record<RequirementKind, number>>;

export const countKinds = (states: readonly { readonly kind: RequirementKind }[]): Counts => {
  const of = (kind: RequirementKind) => states.filter((state) => state.kind === kind).length;
  return { met: of('met'), check: of('check'), refused: of('refused'), open: of('open') };
};

/**
 * `open`: others have still to decide. `check`: with what is to be looked at it would be enough, and without it is not. `refused`: it cannot
 * be enough any more. `manual`: a person decides, whatever the councils said. `unclear`: how many are needed is not known.
 */
export type Outlook = 'open' | 'check' | 'refused' | 'releasable' | 'manual' | 'unclear';

/** How many must have agreed; `null` where nobody knows. */
export function neededOf(rule: string | null, neededCount: number | null, required: number): number | null {
  if (rule === 'any') return 1;
  if (rule === 'n_of_m') return neededCount === null || neededCount < 1 || neededCount > required ? null : neededCount;
  return required;
}

export function reservationOutlook(
  rule: string | null,
  neededCount: number | null,
  states: readonly { readonly kind: RequirementKind }[],
): Outlook {
  if (rule === 'manual') return 'manual';
  if (states.length === 0) return 'unclear';
  const needed = neededOf(rule, neededCount, states.length);
  if (needed === null) return 'unclear';
  const { met, check, open } = countKinds(states);
  if (met >= needed) return 'releasable';
  if (met + check + open < needed) return 'refused';
  return met + check >= needed ? 'check' : 'open';
}

/** The state that is shown: what a person has decided stands; before that, what the councils' answers make of it. Never released by itself (D2). */
export function shownStatus(stored: string | null, outlook: Outlook): string {
  if (stored !== null && stored !== 'active' && stored !== 'releasable') return stored;
  return outlook === 'releasable' ? 'releasable' : 'active';
}

/**
 * Whether a person may release now: `yes`, or what is missing. Where no council is named, or a person decides alone, the reason has to be
 * written down.
 */
export function mayRelease(
  outlook: Outlook,
  required: number,
  reason: string | null,
): 'yes' | 'reason' | 'needed' | 'waits' {
  if (outlook === 'releasable') return 'yes';
  if (outlook === 'manual' || (outlook === 'unclear' && required === 0)) {
    return (reason ?? '').trim() === '' ? 'reason' : 'yes';
  }
  return outlook === 'unclear' ? 'needed' : 'waits';
}
