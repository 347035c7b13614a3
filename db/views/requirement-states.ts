import { consultationSteps } from '../../shared/councils/matrix.ts';
import {
  type ConsultationFacts,
  consultationOfRequirement,
  consultationOfStep,
  type RequirementFacts,
  type RequirementState,
  requirementState,
} from '../../shared/councils/requirement.ts';
import { readStep, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import { inSteps } from '../store/rows.ts';
import { counted, isBreath } from '../store/undo.ts';
import { type Merged, readMayAnswerFor, readMerged } from './merged.ts';

/** A council's answer to a reservation, as all that is known here makes it. */
export type RequirementView = {
  readonly id: string;
  readonly reservationId: string;
  readonly bodyId: string | null;
  readonly committeeId: string | null;
  /** Where the decision is written down, or would be. */
  readonly consultationId: string;
  readonly consultations: readonly ConsultationRow[];
  readonly facts: RequirementFacts;
  readonly state: RequirementState;
};

export type ConsultationRow = ConsultationFacts & {
  readonly version: string;
  readonly bodyId: string | null;
  readonly paperId: string | null;
  readonly committeeId: string | null;
  readonly committee: string | null;
  readonly committeeKind: string | null;
  readonly meetingId: string | null;
  readonly plannedOn: string | null;
  readonly resultText: string | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly biased: number | null;
  readonly voteForm: string | null;
  readonly unanimous: boolean;
};

type ReadRow = Omit<ConsultationRow, 'version' | 'authoritative' | 'isDisputed' | 'unanimous'> & {
  readonly revision: number;
  readonly authoritative: number | null;
  readonly unanimous: number | null;
  readonly isDisputed: number;
  readonly owners: string | null;
};

/** With the ids of consultations and of papers; what is neither is not read. */
const isAsked = `AND (c.id IN (SELECT value FROM json_each(@ids)) OR c.paper_id IN (SELECT value FROM json_each(@papers)))`;

// A result without a day of its own was given on the day of its meeting.
const consultations = (condition = '') => `
  SELECT c.id, r.revision, c.body_id AS bodyId, c.paper_id AS paperId, c.committee_id AS committeeId, k.name AS committee,
    k.kind AS committeeKind, c.meeting_id AS meetingId, c.role, c.authoritative, c.result,
    coalesce(c.decided_on, CASE WHEN coalesce(c.result, 'unknown') <> 'unknown' THEN m.starts_on END) AS decidedOn,
    coalesce(c.planned_on, m.starts_on) AS plannedOn, c.result_text AS resultText, c.yes, c.no, c.abstain, c.biased,
    c.vote_form AS voteForm, c.unanimous, r.state ->> '$.rights.owners' AS owners,
    EXISTS (SELECT 1 FROM conflict f WHERE f.record = c.record AND f.field IN ('result', 'role', 'authoritative')) AS isDisputed
  FROM consultation c
  JOIN record r ON r.no = c.record
  LEFT JOIN committee k ON k.id = c.committee_id AND k.hidden = 0
  LEFT JOIN meeting m ON m.id = c.meeting_id AND m.hidden = 0 AND m.state IS NOT 'cancelled'
  WHERE c.hidden = 0 ${condition}
  ORDER BY c.position IS NULL, c.position, plannedOn IS NULL, plannedOn, c.id`;

/** Consultations by their own ids, and all about these papers. */
type Asked = { readonly ids: readonly string[]; readonly papers: readonly string[] };

/**
 * The consultations that count here, by id: all, or those that are asked for.
 *
 * One that speaks for a body is written by that body or by the coordination; what anybody else has created in its name says nothing.
 */
export const readConsultations = (db: Reader, asked?: Asked): ReadonlyMap<string, ConsultationRow> =>
  drained(consultationsInSteps(db, asked));

/** The same in steps. */
export function* consultationsInSteps(
  db: Reader,
  asked?: Asked,
): Generator<Step, ReadonlyMap<string, ConsultationRow>> {
  const mayAnswer = readMayAnswerFor(db);
  const { isDropped } = readMerged(db, 'consultation');
  const found =
    asked === undefined
      ? db.prepare(consultations()).iterate()
      : db
          .prepare(consultations(isAsked))
          .iterate({ ids: JSON.stringify(asked.ids), papers: JSON.stringify(asked.papers) });
  const all = yield* counted(inSteps(found as IterableIterator<ReadRow>), 0);
  const rows = all.filter(({ id, bodyId, owners }) => !isDropped(id) && mayAnswer(owners, bodyId));
  return new Map(
    rows.map(({ owners: _, revision, authoritative, unanimous, isDisputed, ...row }) => {
      const flags = { authoritative: authoritative === 1, unanimous: unanimous === 1, isDisputed: isDisputed === 1 };
      return [row.id, { ...row, ...flags, version: String(revision) }];
    }),
  );
}

type RequirementRow = Pick<RequirementView, 'id' | 'reservationId' | 'bodyId' | 'committeeId'> &
  Omit<RequirementFacts, 'acceptedAsEquivalent' | 'isDisputed'> & {
    readonly named: string | null;
    readonly acceptedAsEquivalent: number | null;
    readonly isDisputed: number;
    readonly paperId: string | null;
  };

const requirements = `
  SELECT q.id, q.reservation_id AS reservationId, q.body_id AS bodyId, q.committee_id AS committeeId,
    q.consultation_id AS named, q.status, q.decided_on AS decidedOn, q.accepted_as_equivalent AS acceptedAsEquivalent,
    q.reason, v.paper_id AS paperId,
    EXISTS (SELECT 1 FROM conflict f WHERE f.record = q.record
      AND f.field IN ('status', 'acceptedAsEquivalent', 'consultationId')) AS isDisputed
  FROM reservation_requirement q
  LEFT JOIN reservation v ON v.id = q.reservation_id
  LEFT JOIN body b ON b.id = q.body_id
  WHERE q.hidden = 0 AND q.reservation_id IS NOT NULL
  ORDER BY b.ags IS NULL, b.ags, q.id`;

/** Papers that put the same question: the paper itself, and those of its group; by the id each is kept under. */
export function readPapersOfQuestion(db: Reader, papers: Merged): (paperId: string) => ReadonlySet<string> {
  const groups = readMerged(db, 'paperGroup');
  const rows = db
    .prepare('SELECT id, group_id AS groupId FROM paper WHERE hidden = 0 AND group_id IS NOT NULL')
    .all() as {
    id: string;
    groupId: string;
  }[];
  const groupOf = new Map<string, string>();
  const members = new Map<string, Set<string>>();
  for (const { id, groupId } of rows) {
    const [paper, group] = [papers.keptFor(id), groups.keptFor(groupId)];
    groupOf.set(paper, group);
    members.set(group, (members.get(group) ?? new Set()).add(paper));
  }
  return (paperId) => {
    const paper = papers.keptFor(paperId);
    return members.get(groupOf.get(paper) ?? '') ?? new Set([paper]);
  };
}

/**
 * Every requirement with its consultations and what they come to (shared/councils/requirement.ts), by reservation, bodies in the order of
 * their keys. A consultation that the requirement names counts alone; else all of the body's about the same question do.
 */
export const readRequirements = (db: Reader): ReadonlyMap<string, readonly RequirementView[]> =>
  drained(requirementsInSteps(db));

/** The same in steps. */
export function* requirementsInSteps(db: Reader): Generator<Step, ReadonlyMap<string, readonly RequirementView[]>> {
  const papers = readMerged(db, 'paper');
  const questionOf = readPapersOfQuestion(db, papers);
  yield readStep();
  const read = yield* counted(inSteps(db.prepare(requirements).iterate() as IterableIterator<RequirementRow>), 0);
  const rows = read.map((row) => ({
    row,
    reported: consultationSteps.map((step) => consultationOfStep(row.id, step)),
    question: row.paperId === null ? null : questionOf(row.paperId),
  }));
  const asked = new Set(rows.flatMap(({ question }) => [...(question ?? [])]));
  const byId = yield* consultationsInSteps(db, {
    ids: rows.flatMap(({ row: { named }, reported }) => (named === null ? reported : [...reported, named])),
    papers: [...asked].flatMap((paper) => [paper, ...papers.behind(paper)]),
  });
  const ofBody = Map.groupBy(byId.values(), ({ bodyId }) => bodyId);
  const views: RequirementView[] = [];
  for (const { row, reported, question } of rows) {
    if (isBreath(views.length)) yield readStep(views.length, rows.length);
    const { named, id, reservationId, bodyId, committeeId } = row;
    const all = (bodyId === null ? [] : (ofBody.get(bodyId) ?? [])).filter(
      (one) =>
        one.id === named ||
        reported.includes(one.id) ||
        (question !== null && one.paperId !== null && question.has(papers.keptFor(one.paperId))),
    );
    const counting = named === null ? all : all.filter((one) => one.id === named);
    const facts: RequirementFacts = {
      id,
      status: row.status,
      decidedOn: row.decidedOn,
      acceptedAsEquivalent: row.acceptedAsEquivalent === 1,
      reason: row.reason,
      isDisputed: row.isDisputed === 1,
    };
    const state = requirementState(facts, counting);
    const consultationId = named ?? consultationOfRequirement(id);
    views.push({ id, reservationId, bodyId, committeeId, consultationId, consultations: all, facts, state });
  }
  return Map.groupBy(views, ({ reservationId }) => reservationId);
}
