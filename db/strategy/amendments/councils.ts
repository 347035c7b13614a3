import {
  type CouncilAnswer,
  councilAnswers,
  type EditionConsultation,
  type EditionRequirement,
} from '../../../shared/strategy/amendments/council-answers.ts';
import type { Reader } from '../../store/database.ts';
import { readMerged } from '../../views/merged.ts';

/** Papers that put an edition to councils: those of a group that asks for it, and those linked as deciding about it. */
const asked = `
  WITH asked(paper_id, strategy_id) AS (
    SELECT p.id, g.strategy_id FROM paper p JOIN paper_group g ON g.id = p.group_id AND g.hidden = 0
    WHERE p.hidden = 0 AND g.strategy_id IS NOT NULL
    UNION
    SELECT p.id, substr(l."to", 10) FROM link l JOIN paper p ON l."from" = 'paper:' || p.id AND p.hidden = 0
    WHERE l.hidden = 0 AND l.kind = 'decides' AND l."to" GLOB 'strategy:*'
  )`;

/** A paper without a consultation is with its own body's council, which has said nothing yet. */
const consultations = `${asked}
  SELECT a.strategy_id AS strategyId, a.paper_id AS paperId, coalesce(c.body_id, p.body_id) AS bodyId, c.role,
    coalesce(c.authoritative, 0) AS authoritative, c.result, c.decided_on AS decidedOn
  FROM asked a JOIN paper p ON p.id = a.paper_id
  LEFT JOIN consultation c ON c.paper_id = a.paper_id AND c.hidden = 0
  WHERE coalesce(c.body_id, p.body_id) IS NOT NULL
  ORDER BY a.paper_id, c.id`;

const requirements = `${asked}
  SELECT a.strategy_id AS strategyId, a.paper_id AS paperId, q.id, q.body_id AS bodyId, q.status, q.decided_on AS decidedOn,
    coalesce(q.accepted_as_equivalent, 0) AS equivalent, q.reason
  FROM asked a JOIN reservation v ON v.paper_id = a.paper_id AND v.hidden = 0
  JOIN reservation_requirement q ON q.reservation_id = v.id AND q.hidden = 0
  ORDER BY q.id`;

type Row<Facts, Flags extends string> = Facts & { readonly strategyId: string } & Readonly<Record<Flags, number>>;

/** What the councils have said to each edition: one answer for the district and each municipality. */
export function readAnswers(db: Reader): (strategyId: string) => readonly CouncilAnswer[] {
  const bodies = db
    .prepare(
      `SELECT id FROM body WHERE hidden = 0 AND kind IN ('district', 'city', 'municipality')
       ORDER BY kind <> 'district', name, id`,
    )
    .pluck()
    .all() as string[];
  const { isDropped } = readMerged(db, 'body');
  const said = db.prepare(consultations).all() as Row<Omit<EditionConsultation, 'authoritative'>, 'authoritative'>[];
  const required = db.prepare(requirements).all() as Row<
    Omit<EditionRequirement, 'acceptedAsEquivalent'>,
    'equivalent'
  >[];
  const deciding = bodies.filter((id) => !isDropped(id));
  return (strategyId) => {
    const isAbout = (row: { readonly strategyId: string }) => row.strategyId === strategyId;
    return councilAnswers(
      deciding,
      said.filter(isAbout).map((row) => ({ ...row, authoritative: row.authoritative === 1 })),
      required.filter(isAbout).map((row) => ({ ...row, acceptedAsEquivalent: row.equivalent === 1 })),
    );
  };
}
