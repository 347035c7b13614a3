import {
  type ConsultationFacts,
  type RequirementFacts,
  type RequirementKind,
  requirementState,
} from '../../councils/requirement.ts';

type OfBody = { readonly bodyId: string | null; readonly paperId: string | null };

/** A paper about an edition, with the council it lies before. */
export type EditionPaper = OfBody;
/** What came of such a paper at a council, or what a reservation asks of that council. */
export type EditionConsultation = ConsultationFacts & OfBody;
export type EditionRequirement = RequirementFacts & OfBody;

export type CouncilAnswer = {
  readonly bodyId: string;
  readonly kind: RequirementKind;
  readonly result: string;
  readonly decidedOn: string | null;
  readonly paperId: string | null;
};

const nothingRequired: RequirementFacts = {
  id: '',
  status: null,
  decidedOn: null,
  acceptedAsEquivalent: false,
  reason: null,
  isDisputed: false,
};

/**
 * What each council has said to an edition, out of the consultations on its papers and the reservations that wait for it: the one rule
 * of requirements (shared/councils/requirement.ts, CV1 to CV6), asked for every body.
 *
 * CE1  Only a consultation that decides counts, before what a reservation says of that council; where nobody has said anything, the
 *      answer is open (D7).
 * CE2  Two decisions of one council that say different things are to be looked at. A postponement gives way to a later decision.
 * CE3  An amended adoption is to be looked at, unless a person has accepted it as equivalent (D2).
 */
export function councilAnswers(
  bodies: readonly string[],
  papers: readonly EditionPaper[],
  consultations: readonly EditionConsultation[],
  requirements: readonly EditionRequirement[],
): readonly CouncilAnswer[] {
  return bodies.map((bodyId): CouncilAnswer => {
    const isOwn = (one: OfBody) => one.bodyId === bodyId;
    const own = consultations.filter(isOwn);
    const required = requirements.find(isOwn);
    const { kind, result, decidedOn } = requirementState(required ?? nothingRequired, own);
    const saying = own.find((one) => one.result === result) ?? own[0] ?? papers.find(isOwn) ?? required;
    return { bodyId, kind, result, decidedOn, paperId: saying?.paperId ?? null };
  });
}
