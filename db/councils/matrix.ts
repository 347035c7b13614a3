import type { Parsed } from '../../shared/contract.ts';
import type { VagueDay } from '../../shared/core/field.ts';
import { ok } from '../../shared/core/result.ts';
import type { MatrixCell, MatrixConsultation, MatrixReservation, MatrixRow } from '../../shared/councils/contract.ts';
import {
  type ConsultationStep,
  cellState,
  earliestRelease,
  isLate,
  isOpenResult,
  shownIn,
  stepOf,
} from '../../shared/councils/matrix.ts';
import { isPublicMatter } from '../../shared/councils/publicness.ts';
import { consultationOfStep } from '../../shared/councils/requirement.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { type ReservationRow, readReservations } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';
import { Rights } from '../views/own-rights.ts';
import { type ConsultationRow, type RequirementView, readPapersOfQuestion } from '../views/requirement-states.ts';

/** The matrix of one reservation: a row for each body that has to agree, in the order of their keys (shared/councils/matrix.ts). */
export function matrix(scope: QueryScope, input: Parsed<'council.matrix'>) {
  const { db } = scope;
  const { isDropped, keptFor } = readMerged(db, 'reservation');
  const all = readReservations(db).filter(({ id }) => !isDropped(id));
  const wanted = input.reservationId === undefined ? null : keptFor(input.reservationId);
  const chosen = all.find(({ id }) => id === wanted) ?? (wanted === null ? mostWanted(all) : null);
  const reservations = all.map(({ id, title, status, required }) => ({ id, title, status, required }));
  return ok({ reservations, matrix: chosen === null ? null : readMatrix(scope, chosen) });
}

const waits = ({ status }: ReservationRow): boolean => status === 'active' || status === 'releasable';

const mostWanted = (all: readonly ReservationRow[]): ReservationRow | null =>
  [...all].sort(
    (one, other) => Number(waits(other)) - Number(waits(one)) || other.requirements.length - one.requirements.length,
  )[0] ?? null;

type StoredReservation = Omit<
  MatrixReservation,
  | 'version'
  | 'title'
  | 'status'
  | 'outlook'
  | 'adopted'
  | 'required'
  | 'toCheck'
  | 'expectedBy'
  | 'mayDecide'
  | 'isPublic'
> & { readonly revision: number; readonly classification: string | null; readonly expectedBy: string | null };

/** The matrix of a reservation as `readReservations` has read it. */
export function readMatrix(scope: QueryScope, chosen: ReservationRow) {
  const { db, today } = scope;
  const rights = new Rights(scope);
  const stored = db
    .prepare(
      `SELECT v.id, r.revision, coalesce(v.rule, 'all') AS rule, v.needed_count AS neededCount, v.paper_id AS paperId,
         coalesce(p.reference, p.title) AS paper, p.group_id AS groupId,
         v.classification, v.condition_text AS conditionText, v.expected_by AS expectedBy,
         v.released_on AS releasedOn, v.release_reference AS releaseReference, v.status_reason AS statusReason
       FROM reservation v JOIN record r ON r.no = v.record LEFT JOIN paper p ON p.id = v.paper_id AND p.hidden = 0
       WHERE v.id = ?`,
    )
    .get(chosen.id) as StoredReservation;
  const { revision, classification, expectedBy: expectedText, ...texts } = stored;
  const isPublic = isPublicMatter({ classification });
  const expectedBy = expectedText === null ? null : (JSON.parse(expectedText) as VagueDay);
  const { title, status, outlook, adopted, required, toCheck, requirements } = chosen;
  const mayDecide = rights.mayEdit('reservation', chosen.id, ['status']);
  const paperOf = readBodyPapers(db, stored.paperId);
  const named = readNames(db);
  const mayReportFor = reporter(scope);
  const facts = requirements.map((one) => ({
    bodyId: one.bodyId,
    kind: one.state.kind,
    plannedOn: plannedOf(one, today),
  }));
  const rows = requirements.map((one, at): MatrixRow => {
    const cells = cellsOf(one, today);
    const fact = facts[at];
    return {
      requirementId: one.id,
      version: named.version(one.id),
      bodyId: one.bodyId,
      body: one.bodyId === null ? null : named.body(one.bodyId),
      committeeId: one.committeeId,
      paper: one.bodyId === null ? null : paperOf(one.bodyId),
      ...cells,
      state: one.state,
      reason: one.facts.reason,
      isLate: waits(chosen) && fact !== undefined && isLate(fact, outlook, expectedBy, today),
      mayReport: mayReportFor(one),
      mayJudge: rights.mayEdit('reservationRequirement', one.id, ['acceptedAsEquivalent', 'reason']),
    };
  });
  const earliest = earliestRelease(stored.rule, stored.neededCount, facts, outlook, today);
  const reservation = { ...texts, version: String(revision), title, status, outlook, adopted, required, toCheck };
  return {
    reservation: { ...reservation, expectedBy, isPublic, mayDecide },
    rows,
    earliest:
      earliest.kind === 'unknown'
        ? { ...earliest, bodies: earliest.bodies.flatMap((id) => (id === null ? [] : (named.body(id) ?? []))) }
        : earliest,
  };
}

/** Whether this site may write what a body's council decided: the body itself, and who coordinates. */
function reporter(scope: QueryScope): (one: RequirementView) => boolean {
  const standing = ownStanding(scope.db, scope.identity);
  const rights = new Rights(scope);
  return ({ bodyId }) =>
    standing === null ||
    standing.role === 'coordination' ||
    (bodyId !== null && standing.body === bodyId && rights.mayCreate('consultation'));
}

const shownConsultation = (one: ConsultationRow): MatrixConsultation => ({
  id: one.id,
  version: one.version,
  committeeId: one.committeeId,
  committee: one.committee,
  meetingId: one.meetingId,
  plannedOn: one.plannedOn,
  result: one.result ?? 'unknown',
  resultText: one.resultText,
  yes: one.yes,
  no: one.no,
  abstain: one.abstain,
  biased: one.biased,
  voteForm: one.voteForm,
  unanimous: one.unanimous,
  decidedOn: one.decidedOn,
  isDisputed: one.isDisputed,
});

/** The consultations of one step of a body. What was reported from the matrix stands where it was reported. */
export function stationsOf({ id, consultationId, consultations }: RequirementView, step: ConsultationStep) {
  const reportedIn = (one: ConsultationRow): ConsultationStep => {
    if (one.id === consultationId) return 'council';
    for (const earlier of ['committee', 'main'] as const)
      if (one.id === consultationOfStep(id, earlier)) return earlier;
    return stepOf(one);
  };
  return consultations.filter((one) => reportedIn(one) === step);
}

function cellsOf(one: RequirementView, today: string): Record<ConsultationStep, MatrixCell> {
  const cell = (step: ConsultationStep): MatrixCell => {
    const stations = stationsOf(one, step);
    const shown = shownIn(stations);
    return {
      state: cellState(shown, today),
      shown: shown === null ? null : shownConsultation(shown),
      all: stations.map(shownConsultation),
    };
  };
  return { committee: cell('committee'), main: cell('main'), council: cell('council') };
}

/** When the council deals with it, as far as that is still to come or overdue. */
function plannedOf(one: RequirementView, today: string): string | null {
  const open = stationsOf(one, 'council').filter(({ result }) => isOpenResult(result));
  const days = open.flatMap(({ plannedOn }) => plannedOn ?? []).sort();
  return days.find((day) => day >= today) ?? days.at(-1) ?? null;
}

/** The paper by which the administration of a body puts the question to its council; of several, the newest. */
function readBodyPapers(db: Reader, paperId: string | null): (bodyId: string) => MatrixRow['paper'] {
  if (paperId === null) return () => null;
  const papers = readMerged(db, 'paper');
  const question = readPapersOfQuestion(db, papers)(paperId);
  const rows = db
    .prepare(
      `SELECT id, body_id AS bodyId, reference, title, date FROM paper
       WHERE hidden = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY date IS NULL, date DESC, reference, id`,
    )
    .all(JSON.stringify([...question])) as (NonNullable<MatrixRow['paper']> & { bodyId: string | null })[];
  return (bodyId) => {
    const found = rows.find((row) => row.bodyId === bodyId);
    if (found === undefined) return null;
    const { bodyId: _, ...paper } = found;
    return paper;
  };
}

function readNames(db: Reader) {
  const body = db.prepare('SELECT coalesce(short_name, name) FROM body WHERE id = ?').pluck();
  const version = db
    .prepare('SELECT r.revision FROM reservation_requirement q JOIN record r ON r.no = q.record WHERE q.id = ?')
    .pluck();
  return {
    body: (id: string) => (body.get(id) as string | null | undefined) ?? null,
    version: (id: string) => String(version.get(id)),
  };
}
