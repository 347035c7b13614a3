import {
  addCapacity,
  type Capacity,
  capacityOf,
  type Engagement,
  noCapacity,
  overCommitted,
  type Quarter,
  quartersFrom,
} from '../../shared/agency/capacity.ts';
import type { BodyCapacity, CapacityCell, PostLine } from '../../shared/agency/contract.ts';
import type { Parsed } from '../../shared/contract.ts';
import { day } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readMerged } from '../views/merged.ts';
import { readPosts } from './posts.ts';

/** Assignments to projects that are still there; those of a merged post belong to the one that stands for it. */
function readEngagements(db: Reader): Engagement[] {
  const { keptFor } = readMerged(db, 'position');
  const rows = db
    .prepare(
      `SELECT position_id AS positionId, fte_share AS fteShare, period ->> '$.from' AS "from", period ->> '$.to' AS "to"
       FROM assignment WHERE hidden = 0 AND position_id IS NOT NULL`,
    )
    .all() as Engagement[];
  return rows.map((row) => ({ ...row, positionId: keptFor(row.positionId) }));
}

const isEmpty = ({ filled, open, assigned }: Capacity): boolean => filled + open + assigned === 0;

function cellOf(posts: readonly PostLine[], engagements: readonly Engagement[], quarter: Quarter): CapacityCell {
  const parts = posts
    .map((post) => ({ positionId: post.id, title: post.title, ...capacityOf(post, engagements, quarter) }))
    .filter((part) => !isEmpty(part));
  const over = parts.reduce((sum, part) => sum + overCommitted(part), 0);
  return { ...parts.reduce<Capacity>(addCapacity, noCapacity), over, parts };
}

/** Every body in the order of its key, and last the posts that name no body; bodies without a post stand there empty. */
export function list({ db, today }: QueryScope, input: Parsed<'capacity.list'>) {
  const quarters = quartersFrom(day(input.from ?? today), input.quarters);
  const posts = readPosts(db);
  const engagements = readEngagements(db);
  const bodies = db
    .prepare('SELECT id AS bodyId, name AS body FROM body WHERE hidden = 0 ORDER BY ags, id')
    .all() as Pick<BodyCapacity, 'bodyId' | 'body'>[];
  const known = new Set(bodies.map(({ bodyId }) => bodyId));
  const strays = posts.filter(({ bodyId }) => !known.has(bodyId));
  const rows = [...bodies, ...(strays.length > 0 ? [{ bodyId: null, body: null }] : [])].map(({ bodyId, body }) => {
    const own = bodyId === null ? strays : posts.filter((post) => post.bodyId === bodyId);
    return { bodyId, body, cells: quarters.map((quarter) => cellOf(own, engagements, quarter)) };
  });
  return ok({ quarters: quarters.map(({ start }) => start), bodies: rows });
}
