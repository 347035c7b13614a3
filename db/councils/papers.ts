import type { Lock } from '../../shared/agency/contract.ts';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { KnownPaper, PaperLine } from '../../shared/councils/paper/contract.ts';
import { referenceKey } from '../../shared/councils/paper/reference.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';

type LineRow = Omit<PaperLine, 'version' | 'lock' | 'hasConflict'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const lines = `
  SELECT p.id, r.revision, p.reference, p.title, p.paper_type AS paperType, p.body_id AS bodyId, b.name AS body, p.date,
    p.status, p.group_id AS groupId, g.title AS "group", p.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = p.record) AS hasConflict
  FROM paper p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.body_id
  LEFT JOIN paper_group g ON g.id = p.group_id AND g.hidden = 0
  WHERE p.hidden = 0
  ORDER BY p.date IS NULL, p.date DESC, p.reference, p.title, p.id`;

/** All papers, the newest first; those without a day at the end. */
export function listPapers({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'paper');
  const lockOf = readLocksOfPapers(db);
  const rows = (db.prepare(lines).all() as LineRow[]).filter(({ id }) => !isDropped(id));
  const papers = rows.map(({ revision, hasConflict, ...row }): PaperLine => {
    const lock = lockOf(row.id);
    return { ...row, version: String(revision), lock, hasConflict: hasConflict === 1 };
  });
  return ok({ papers });
}

/** The reservation of each paper; of several, one that still holds something back. */
function readLocksOfPapers(db: Reader): (paperId: string) => Lock | null {
  const { keptFor } = readMerged(db, 'paper');
  const lockOf = readLocks(db);
  const rows = db
    .prepare(
      'SELECT id, paper_id AS paperId FROM reservation WHERE hidden = 0 AND paper_id IS NOT NULL ORDER BY title, id',
    )
    .all() as { id: string; paperId: string }[];
  const found = new Map<string, Lock>();
  for (const { id, paperId } of rows) {
    const lock = lockOf(id);
    const paper = keptFor(paperId);
    const isFirst = !found.get(paper)?.isLocking;
    if (lock !== null && isFirst && (lock.isLocking || !found.has(paper))) found.set(paper, lock);
  }
  return (paperId) => found.get(paperId) ?? null;
}

type KnownRow = Omit<KnownPaper, 'version' | 'isStub'> & { readonly revision: number; readonly isStub: number };

const known = `
  SELECT p.id, r.revision, p.reference, p.title, p.body_id AS bodyId, b.name AS body,
    p.original_text IS NULL AND p.resolution_text IS NULL AS isStub,
    (SELECT count(*) FROM reservation v WHERE v.paper_id = p.id AND v.hidden = 0) AS reservations,
    (SELECT count(*) FROM link l WHERE l."from" = 'paper:' || p.id AND l."to" GLOB 'position:*' AND l.hidden = 0) AS positions,
    (SELECT count(*) FROM budget_item i WHERE i.paper_id = p.id AND i.hidden = 0) AS budgetItems
  FROM paper p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.body_id
  WHERE p.hidden = 0 AND p.reference IS NOT NULL
  ORDER BY p.reference, p.id`;

/** Papers somebody names, found whatever the signs between their numbers are. */
export function knownPapers({ db }: QueryScope, { references }: Parsed<'paper.known'>) {
  const { isDropped } = readMerged(db, 'paper');
  const wanted = new Set(references.map(referenceKey));
  const papers = (db.prepare(known).all() as KnownRow[])
    .filter(({ id, reference }) => !isDropped(id) && wanted.has(referenceKey(reference ?? '')))
    .map(({ revision, isStub, ...row }): KnownPaper => ({ ...row, version: String(revision), isStub: isStub === 1 }));
  return ok({ papers });
}
