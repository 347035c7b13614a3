import { type CouncilAnswer, councilAnswers } from '../../../shared/strategy/amendments/council-answers.ts';
import type { Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { readMerged } from '../../views/merged.ts';
import { consultationsInSteps, requirementsInSteps } from '../../views/requirement-states.ts';

/** Papers that put an edition to councils: those of a group that asks for it, and those linked as deciding about it. */
const asked = `
  SELECT p.id AS paperId, p.body_id AS bodyId, g.strategy_id AS strategyId
  FROM paper p JOIN paper_group g ON g.id = p.group_id AND g.hidden = 0
  WHERE p.hidden = 0 AND g.strategy_id IS NOT NULL
  UNION
  SELECT p.id, p.body_id, substr(l."to", 10)
  FROM link l JOIN paper p ON l."from" = 'paper:' || p.id AND p.hidden = 0
  WHERE l.hidden = 0 AND l.kind = 'decides' AND l."to" GLOB 'strategy:*'
  ORDER BY paperId`;

type AskedRow = { readonly paperId: string; readonly bodyId: string | null; readonly strategyId: string };

const deciding = `
  SELECT id FROM body WHERE hidden = 0 AND kind IN ('district', 'city', 'municipality')
  ORDER BY kind <> 'district', name, id`;

/** What the councils have said to each edition: one answer for the district and each municipality. */
export function* readAnswers(db: Reader): Generator<Step, (strategyId: string) => readonly CouncilAnswer[]> {
  const { isDropped } = readMerged(db, 'body');
  const bodies = (db.prepare(deciding).pluck().all() as string[]).filter((id) => !isDropped(id));
  const rows = db.prepare(asked).all() as AskedRow[];
  const consultations = [...(yield* consultationsInSteps(db)).values()];
  const reservations = db
    .prepare('SELECT id, paper_id AS paperId FROM reservation WHERE hidden = 0 AND paper_id IS NOT NULL ORDER BY id')
    .all() as { readonly id: string; readonly paperId: string }[];
  const required = yield* requirementsInSteps(db);
  return (strategyId) => {
    const papers = rows.filter((row) => row.strategyId === strategyId);
    const isAsked = new Set(papers.map(({ paperId }) => paperId));
    const requirements = reservations
      .filter(({ paperId }) => isAsked.has(paperId))
      .flatMap(({ id, paperId }) =>
        (required.get(id) ?? []).map(({ facts, bodyId }) => ({ ...facts, bodyId, paperId })),
      );
    const said = consultations.filter(({ paperId }) => paperId !== null && isAsked.has(paperId));
    return councilAnswers(bodies, papers, said, requirements);
  };
}
