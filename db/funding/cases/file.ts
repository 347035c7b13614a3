import type { Parsed } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import type { QueryScope } from '../../scope.ts';
import type { AnyRow } from '../../store/rows.ts';
import { titlesOf } from '../../views/titles.ts';
import { plannedLines } from './deadlines.ts';
import { readCase } from './read.ts';
import { noCase } from './refusals.ts';

const plain = (rows: readonly unknown[]): AnyRow[] => [...rows] as AnyRow[];

/** The file of a case. */
export function file(scope: QueryScope, input: Parsed<'case.file'>) {
  const whole = readCase(scope.db, input.id);
  if (whole === null) return fail(noCase);
  const { record, members, projects, slices, notices, drawdowns, proofs, obligations } = whole;
  const references = members.flatMap(({ bodyId, councilPaperId }) => [
    ...(bodyId === null ? [] : [`body:${bodyId}`]),
    ...(councilPaperId === null ? [] : [`paper:${councilPaperId}`]),
  ]);
  return ok({
    record: record as unknown as AnyRow,
    call: whole.callRow,
    seatState: whole.seatState,
    projects: plain(projects),
    links: plain(whole.links),
    members: plain(members),
    slices: plain(slices),
    notices: plain(notices),
    drawdowns: plain(drawdowns),
    proofs: plain(proofs),
    obligations: plain(obligations),
    names: titlesOf(scope.db, [...new Set(references)]),
    planned: plannedLines(scope.db, whole, scope.today),
  });
}
