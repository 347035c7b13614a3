/** What the councils have said, as it may stand on a paper. */
import type { MatrixCell, MatrixConsultation } from '../../shared/councils/contract.ts';
import type { ConsultationLine, PaperCell, PaperMatrix, PaperRow } from '../../shared/reports/resolutions-words.ts';
import { readMatrix } from '../councils/matrix.ts';
import { readStep, type Step } from '../scope.ts';
import { reservationsInSteps } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';
import { consultationsInSteps } from '../views/requirement-states.ts';
import { titlesOf } from '../views/titles.ts';
import type { Appearing } from './appear.ts';
import type { ReportContext } from './context.ts';

/** Papers and reservations that decide about these projects or cases, by links in either direction; `null`: all. */
export function readTied(
  { db, scope, about, shown }: ReportContext,
  projects: ReadonlySet<string>,
): { readonly papers: ReadonlySet<string>; readonly reservations: ReadonlySet<string> } | null {
  if (scope.of === 'district' || scope.of === 'body') return null;
  const own = new Set([...projects].map((id) => `project:${id}`));
  if (about !== null) own.add(`${about.entity}:${about.id}`);
  const cases = db
    .prepare(
      `SELECT DISTINCT l.case_id FROM funding_case_project l
       WHERE ${shown('l')} AND l.project_id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify([...projects])) as string[];
  for (const id of cases) own.add(`fundingCase:${id}`);
  const ends = db.prepare(`SELECT l."from" AS one, l."to" AS other FROM link l WHERE ${shown('l')}`).all() as {
    one: string | null;
    other: string | null;
  }[];
  const tied = new Set(
    ends.flatMap(({ one, other }) => [
      ...(one !== null && other !== null && own.has(one) ? [other] : []),
      ...(one !== null && other !== null && own.has(other) ? [one] : []),
    ]),
  );
  const of = (entity: string) =>
    new Set([...tied].flatMap((ref) => (ref.startsWith(`${entity}:`) ? [ref.slice(entity.length + 1)] : [])));
  return { papers: of('paper'), reservations: of('reservation') };
}

type Tied = ReturnType<typeof readTied>;

/** The matrix of every reservation that may appear and belongs to the paper. Of a body's paper the rows are the body's own. */
export function* readPaperMatrices(
  context: ReportContext,
  appearing: Appearing,
  tied: Tied,
): Generator<Step, PaperMatrix[]> {
  const { db, query, scope } = context;
  const { isDropped } = readMerged(db, 'reservation');
  yield* appearing.ready('reservation', 'reservationRequirement', 'body', 'consultation', 'committee', 'paper');
  const reservations = (yield* reservationsInSteps(db)).filter(
    ({ id }) => !isDropped(id) && appearing.has('reservation', id),
  );
  const read: ReturnType<typeof readMatrix>[] = [];
  for (const row of reservations) {
    yield readStep(read.length, reservations.length);
    read.push(readMatrix(query, row));
  }
  return read
    .filter(
      ({ reservation: { id, paperId } }) =>
        tied === null || tied.reservations.has(id) || (paperId !== null && tied.papers.has(paperId)),
    )
    .flatMap(({ reservation, rows, earliest }): PaperMatrix[] => {
      const shownRows = rows.filter(
        ({ requirementId, bodyId }) =>
          appearing.has('reservationRequirement', requirementId) && appearing.has('body', bodyId),
      );
      const paperRows = shownRows.map((row) => paperRow(row, appearing));
      const own = scope.of === 'body' ? paperRows.filter(({ bodyId }) => bodyId === scope.id) : paperRows;
      if (scope.of === 'body' && own.length === 0) return [];
      const isWhole = paperRows.length === rows.length && paperRows.every(({ isHidden }) => !isHidden);
      return [{ reservation, rows: own, earliest, isWhole }];
    });
}

function paperRow(row: ReturnType<typeof readMatrix>['rows'][number], appearing: Appearing): PaperRow {
  const mayStand = (one: MatrixConsultation) =>
    appearing.has('consultation', one.id) && (one.committeeId === null || appearing.has('committee', one.committeeId));
  const cell = (of: MatrixCell): PaperCell => (of.all.every(mayStand) ? of : 'hidden');
  const paper = row.paper !== null && appearing.has('paper', row.paper.id) ? row.paper : null;
  const [committee, main, council] = [cell(row.committee), cell(row.main), cell(row.council)];
  return {
    requirementId: row.requirementId,
    bodyId: row.bodyId,
    body: row.body,
    isLate: row.isLate,
    state: row.state,
    paper,
    committee,
    main,
    council,
    isHidden: council === 'hidden',
  };
}

export type ReportConsultations = Readonly<Record<'decided' | 'silent' | 'coming', readonly ConsultationLine[]>>;

/** Consultations with a result in the period, those of the period whose result is missing, and those still to come. */
export function* readReportConsultations(
  context: ReportContext,
  appearing: Appearing,
  tied: Tied,
): Generator<Step, ReportConsultations> {
  const { db, from, to, today, scope } = context;
  yield* appearing.ready('consultation', 'paper', 'body', 'committee');
  const consultations = [...(yield* consultationsInSteps(db)).values()];
  yield readStep();
  const shown = consultations.filter(
    ({ id, bodyId, paperId }) =>
      appearing.has('consultation', id) &&
      (scope.of !== 'body' || bodyId === scope.id) &&
      (paperId === null || appearing.has('paper', paperId)) &&
      (tied === null || (paperId !== null && tied.papers.has(paperId))),
  );
  yield readStep();
  const names = titlesOf(db, [
    ...new Set(shown.flatMap(({ bodyId }) => (appearing.has('body', bodyId) ? [`body:${bodyId}`] : []))),
  ]);
  const papers = new Map(
    (
      db.prepare('SELECT id, coalesce(reference, title) AS name FROM paper WHERE hidden = 0').all() as {
        id: string;
        name: string | null;
      }[]
    ).map(({ id, name }) => [id, name]),
  );
  yield readStep();
  const line = (on: string, one: (typeof shown)[number]): ConsultationLine => ({
    id: one.id,
    on,
    body: names[`body:${one.bodyId}`] ?? null,
    committee: appearing.named('committee', one.committeeId, one.committee),
    paper: one.paperId === null ? null : (papers.get(one.paperId) ?? null),
    result: one.result ?? 'unknown',
    unanimous: one.unanimous,
    yes: one.yes,
    no: one.no,
    abstain: one.abstain,
  });
  const isOpen = ({ result }: (typeof shown)[number]) => (result ?? 'unknown') === 'unknown';
  const sorted = (lines: readonly ConsultationLine[]) =>
    lines.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  return {
    decided: sorted(
      shown.flatMap((one) =>
        !isOpen(one) && one.decidedOn !== null && one.decidedOn >= from && one.decidedOn <= to
          ? [line(one.decidedOn, one)]
          : [],
      ),
    ),
    silent: sorted(
      shown.flatMap((one) =>
        isOpen(one) && one.plannedOn !== null && one.plannedOn < today && one.plannedOn >= from
          ? [line(one.plannedOn, one)]
          : [],
      ),
    ),
    coming: sorted(
      shown.flatMap((one) =>
        isOpen(one) && one.plannedOn !== null && one.plannedOn >= today ? [line(one.plannedOn, one)] : [],
      ),
    ),
  };
}
