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
 */
import { idOfKey } from '../records/natural-id.ts';
import type { CouncilResult } from './meeting-model.ts';

export type RequirementFacts = {
  readonly id: string;
  readonly status: string | null;
  readonly decidedOn: string | null;
  readonly acceptedAsEquivalent: boolean;
  readonly reason: string | null;
};

export type ConsultationFacts = {
  readonly role: string | null;
  readonly authoritative: boolean;
  readonly result: string | null;
  readonly decidedOn: string | null;
};

export type RequirementKind = 'met' | 'check' | 'refused' | 'open';

export type RequirementState = {
  readonly kind: RequirementKind;
  /** What counts as said. */
  readonly result: CouncilResult | 'pending';
  readonly source: 'consultation' | 'requirement';
  readonly decidedOn: string | null;
  /** `amended`: waits for a person's word. `disagreement`: consultation and requirement say different things. `undecided`: dealt with, without a decision. */
  readonly why: 'amended' | 'disagreement' | 'undecided' | 'equivalent' | null;
  /** The other answer, where two disagree. */
  readonly against: CouncilResult | 'pending' | null;
};

/** The consultation a body reports in when none was planned: two computers of one body that report make one. */
export const consultationOfRequirement = (requirementId: string): string => idOfKey('consultation', [requirementId]);

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

export function requirementState(
  requirement: RequirementFacts,
  consultation: ConsultationFacts | null,
): RequirementState {
  const deciding = consultation !== null && decides(consultation) ? consultation : null;
  const counts = deciding !== null && isSaid(deciding.result);
  const source = counts ? 'consultation' : 'requirement';
  const result = ((counts ? deciding.result : requirement.status) ?? 'unknown') as CouncilResult | 'pending';
  const decidedOn = counts ? (deciding.decidedOn ?? requirement.decidedOn) : requirement.decidedOn;
  const said = { result, source, decidedOn, against: null } as const;
  if (counts && isSaid(requirement.status) && requirement.status !== result) {
    const against = requirement.status as CouncilResult;
    return { ...said, kind: 'check', why: 'disagreement', against };
  }
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
