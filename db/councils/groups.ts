import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { GroupPaper, PaperGroupLine } from '../../shared/councils/paper/group-contract.ts';
import type { QueryScope } from '../scope.ts';
import { readMerged } from '../views/merged.ts';

type LineRow = Omit<PaperGroupLine, 'version' | 'hasConflict'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const lines = `
  SELECT g.id, r.revision, g.title, g.question, g.lead_body_id AS leadBodyId, b.name AS leadBody, g.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = g.record) AS hasConflict
  FROM paper_group g
  JOIN record r ON r.no = g.record
  LEFT JOIN body b ON b.id = g.lead_body_id
  WHERE g.hidden = 0`;

const papersOf = `
  SELECT p.id, r.revision, p.group_id AS groupId, p.body_id AS bodyId, p.reference, p.title, p.status, p.date,
    p.resolution_text AS resolutionText, p.lock_note AS lockNote, p.facts, p.alternatives, p.effects_finance AS effectsFinance,
    p.effects_personnel AS effectsPersonnel, p.effects_it AS effectsIt, p.effects_climate AS effectsClimate, p.competence
  FROM paper p
  JOIN record r ON r.no = p.record
  WHERE p.hidden = 0 AND p.group_id IS NOT NULL
  ORDER BY p.reference IS NULL, p.reference, p.title, p.id`;

const counts = 'SELECT id, group_id AS groupId, body_id AS bodyId FROM paper WHERE hidden = 0 AND group_id IS NOT NULL';

/** What councils decided about papers, the last word first. Who only advised has not decided (CV2). */
const decisions = `
  SELECT paper_id AS paperId, result, decided_on AS decidedOn
  FROM consultation
  WHERE hidden = 0 AND paper_id IS NOT NULL AND (authoritative = 1 OR role = 'decision')
    AND result IS NOT NULL AND result <> 'unknown'
  ORDER BY decided_on IS NULL, decided_on DESC, id`;

type CountRow = { readonly id: string; readonly groupId: string; readonly bodyId: string | null };

/** All paper groups with how many papers of how many bodies they have. */
export function listPaperGroups({ db }: QueryScope) {
  const groups = readMerged(db, 'paperGroup');
  const papers = readMerged(db, 'paper');
  const members = (db.prepare(counts).all() as CountRow[]).filter(({ id }) => !papers.isDropped(id));
  const rows = (db.prepare(`${lines} ORDER BY g.title, g.id`).all() as LineRow[]).filter(
    ({ id }) => !groups.isDropped(id),
  );
  const lineOf = (row: LineRow): PaperGroupLine =>
    asLine(
      row,
      members.filter(({ groupId }) => groups.keptFor(groupId) === row.id),
    );
  return ok({ groups: rows.map(lineOf) });
}

function asLine(
  { revision, hasConflict, ...row }: LineRow,
  papers: readonly Pick<CountRow, 'bodyId'>[],
): PaperGroupLine {
  const bodies = new Set(papers.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])));
  return {
    ...row,
    version: String(revision),
    hasConflict: hasConflict === 1,
    papers: papers.length,
    bodies: bodies.size,
  };
}

type PaperRow = Omit<GroupPaper, 'version' | 'result' | 'decidedOn'> & {
  readonly revision: number;
  readonly groupId: string;
};

/** One group with its papers. A paper of a group that was merged into this one is one of this. */
export function getPaperGroup({ db }: QueryScope, { id }: Parsed<'paper.group'>) {
  const group = db.prepare(`${lines} AND g.id = ?`).get(id) as LineRow | undefined;
  if (group === undefined) {
    const message = 'Diese Vorlagengruppe gibt es hier nicht (mehr). Bitte wählen Sie eine andere in der Liste.';
    return fail({ code: 'not-found' as const, message });
  }
  const groups = readMerged(db, 'paperGroup');
  const { isDropped } = readMerged(db, 'paper');
  const decided = new Map<string, { readonly result: string; readonly decidedOn: string | null }>();
  type Decision = { readonly paperId: string; readonly result: string; readonly decidedOn: string | null };
  for (const { paperId, ...decision } of db.prepare(decisions).all() as Decision[])
    if (!decided.has(paperId)) decided.set(paperId, decision);
  const papers = (db.prepare(papersOf).all() as PaperRow[])
    .filter((paper) => groups.keptFor(paper.groupId) === id && !isDropped(paper.id))
    .map(({ revision, groupId: _, ...paper }): GroupPaper => {
      const { result = null, decidedOn = null } = decided.get(paper.id) ?? {};
      return { ...paper, version: String(revision), result, decidedOn };
    });
  return ok({ group: asLine(group, papers), papers });
}
