import {
  type ConsultationFacts,
  type RequirementFacts,
  type RequirementKind,
  requirementState,
} from '../../councils/requirement.ts';

type OfBody = { readonly bodyId: string; readonly paperId: string };

/** A paper about an edition at a council, or what a reservation asks of that council. */
export type EditionConsultation = ConsultationFacts & OfBody;
export type EditionRequirement = RequirementFacts & OfBody;

export type CouncilAnswer = {
  readonly bodyId: string;
  readonly kind: RequirementKind;
  readonly result: string;
  readonly decidedOn: string | null;
  readonly paperId: string | null;
};

const nothingRequired = { id: '', status: null, decidedOn: null, acceptedAsEquivalent: false, reason: null };

/**
 * What each council has said to an edition, out of the consultations on its papers and the reservations that wait for it.
 *
 * CE1  Only a consultation that decides counts (CV2), before what a reservation says of that council (CV1); where nobody has said
 *      anything, the answer is open (D7).
 * CE2  Two decisions of one council that say different things are to be looked at. A postponement is none.
 * CE3  An amended adoption is to be looked at, unless a person has accepted it as equivalent (D2).
 */
export function councilAnswers(
  bodies: readonly string[],
  consultations: readonly EditionConsultation[],
  requirements: readonly EditionRequirement[],
): readonly CouncilAnswer[] {
  return bodies.map((bodyId): CouncilAnswer => {
    const isOwn = (one: OfBody) => one.bodyId === bodyId;
    const [own, required] = [consultations.filter(isOwn), requirements.find(isOwn)];
    const said = own
      .map((one) => ({ ...requirementState(required ?? nothingRequired, one), paperId: one.paperId }))
      .filter(({ source }) => source === 'consultation')
      .sort((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? 1 : -1));
    const settled = said.filter(({ kind }) => kind !== 'open');
    const waiting = { ...requirementState(required ?? nothingRequired, null), paperId: own[0]?.paperId ?? null };
    const latest = settled[0] ?? said[0] ?? { ...waiting, paperId: waiting.paperId ?? required?.paperId ?? null };
    const isDisputed = new Set(settled.map(({ result }) => result)).size > 1;
    const { result, decidedOn, paperId } = latest;
    return { bodyId, kind: isDisputed ? 'check' : latest.kind, result, decidedOn, paperId };
  });
}
