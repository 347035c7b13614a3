import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { consultationOfStep } from '../../shared/councils/requirement.ts';
import { readResult } from '../../shared/councils/result.ts';
import { entities } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { NotAllowed } from '../store/failure.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { readMerged } from '../views/merged.ts';
import { type RequirementView, readPapersOfQuestion, readRequirements } from '../views/requirement-states.ts';
import { foundAsSeen, written } from './found.ts';
import { stationsOf } from './matrix.ts';

const requirement = entities.reservationRequirement as unknown as Entity;
const consultation = entities.consultation as unknown as Entity;
const reservation = entities.reservation as unknown as Entity;

type Input = Parsed<'requirement.report'>;

/**
 * Writes down when a committee of a body deals with a question, or what came of it.
 *
 * A body writes its own answers and nobody else's: in its name only the coordination does. The requirement stays as it is, because the
 * site of a body need not be allowed to write it; what follows is read from both (shared/councils/requirement.ts).
 */
export function report(scope: CommandScope, input: Input) {
  const { db, tx } = scope;
  const found = foundAsSeen(scope, requirement, input.id, undefined);
  if (!found.ok) return found;
  const bodyId = found.value['bodyId'] as string | null;
  if (tx.standing !== null && tx.standing.role !== 'coordination' && tx.standing.body !== bodyId) {
    throw new NotAllowed('not-yours');
  }
  const view = [...readRequirements(db).values()].flat().find(({ id }) => id === input.id);
  const stations = view === undefined ? [] : stationsOf(view, input.step);
  const only = stations.length === 1 ? stations[0]?.id : undefined;
  const id = input.consultationId ?? only ?? idOfStep(view, input);
  const current = readRow(db, consultation, id);
  if (input.consultationId !== undefined || input.seen !== undefined) {
    const seen = foundAsSeen(scope, consultation, id, input.seen);
    if (!seen.ok) return seen;
  }
  const said: Changes = {
    ...(current === null || current.deleted ? startOf(scope, found.value, input) : {}),
    ...saidIn(input),
    ...(current?.deleted ? { [deletedField]: null } : {}),
  };
  edit(tx, consultation, id, said);
  return ok(written(scope, consultation, id));
}

const idOfStep = (view: RequirementView | undefined, { id, step }: Input): string =>
  step === 'council' && view !== undefined ? view.consultationId : consultationOfStep(id, step);

const positions = { committee: 1, main: 2, council: 3 } as const;

/** What a station says of itself when it is written down for the first time. */
function startOf({ db }: CommandScope, row: AnyRow, { step }: Input): Changes {
  const bodyId = row['bodyId'] as string;
  const held = readRow(db, reservation, String(row['reservationId']));
  const paperId = held === null ? null : paperFor(db, held['paperId'] as string | null, bodyId);
  const classification = held?.['classification'] ?? null;
  return {
    bodyId,
    ...(paperId === null ? {} : { paperId }),
    ...(step === 'council' && row['committeeId'] ? { committeeId: row['committeeId'] as string } : {}),
    ...(classification === null ? {} : { classification: classification as string }),
    position: positions[step],
    role: step === 'council' ? 'decision' : 'preliminary',
    authoritative: step === 'council',
  };
}

/** The body's own paper about the question, else the one that put it. */
function paperFor(db: CommandScope['db'], paperId: string | null, bodyId: string): string | null {
  if (paperId === null) return null;
  const question = readPapersOfQuestion(db, readMerged(db, 'paper'))(paperId);
  const own = db
    .prepare(
      'SELECT id FROM paper WHERE hidden = 0 AND body_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY date DESC, id',
    )
    .pluck()
    .get(bodyId, JSON.stringify([...question])) as string | undefined;
  return own ?? paperId;
}

/** Only what was said; the line stays verbatim beside what was read from it (D7: what is not understood is unknown). */
function saidIn(input: Input): Changes {
  const { line, committeeId, meetingId, plannedOn, decidedOn } = input;
  const { result: read, ...votes } = readResult(line ?? '');
  const result = input.result ?? (line === undefined ? undefined : read);
  const counted = input.votes ?? (line === undefined ? undefined : votes);
  return {
    ...(committeeId === undefined ? {} : { committeeId }),
    ...(meetingId === undefined ? {} : { meetingId }),
    ...(plannedOn === undefined ? {} : { plannedOn }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(line === undefined ? {} : { resultText: line.trim() === '' ? null : line }),
    ...(result === undefined ? {} : { result }),
    ...counted,
  };
}
