import type { BodyLine } from '../../shared/agency/contract.ts';
import { isLocking } from '../../shared/agency/lock.ts';
import { ok } from '../../shared/core/result.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { reservationsInSteps } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';
import { readPeers } from '../views/peers.ts';
import { siteMembers } from '../views/site-members.ts';

type LineRow = Omit<BodyLine, 'version' | 'lastExchangeAt' | 'isOwn' | 'consents' | 'hasConflict'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const lines = `
  WITH contacts AS (
    SELECT body_id, count(*) AS n FROM person WHERE hidden = 0 GROUP BY body_id
  ), leading AS (
    SELECT lead_body_id AS body_id, count(*) AS n FROM project
    WHERE hidden = 0 AND id NOT IN (SELECT value FROM json_each(@merged)) GROUP BY 1
  ), sharing AS (
    SELECT q.body_id, count(DISTINCT p.id) AS n FROM project_body q
    JOIN project p ON p.id = q.project_id AND p.hidden = 0 AND p.lead_body_id IS NOT q.body_id
    WHERE q.hidden = 0 AND q.role IN ('partner', 'pilot', 'observer')
      AND p.id NOT IN (SELECT value FROM json_each(@merged))
    GROUP BY q.body_id
  ), agreed AS (
    SELECT y.body_id, count(*) AS n FROM agreement_party y
    JOIN agreement a ON a.id = y.agreement_id AND a.hidden = 0
    WHERE y.hidden = 0 GROUP BY y.body_id
  )
  SELECT b.id, r.revision, b.name, b.short_name AS shortName, coalesce(b.kind, 'other') AS kind, b.ags, b.population,
    b.area_km2 AS areaKm2, b.geometry_key AS geometryKey, coalesce(contacts.n, 0) AS contacts,
    coalesce(leading.n, 0) AS leads, coalesce(sharing.n, 0) AS takesPart, coalesce(agreed.n, 0) AS agreements,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = b.record) AS hasConflict
  FROM body b
  JOIN record r ON r.no = b.record
  LEFT JOIN contacts ON contacts.body_id = b.id
  LEFT JOIN leading ON leading.body_id = b.id
  LEFT JOIN sharing ON sharing.body_id = b.id
  LEFT JOIN agreed ON agreed.body_id = b.id
  WHERE b.hidden = 0
  ORDER BY b.ags, b.id`;

type Consents = BodyLine['consents'];
const noConsents: Consents = { adopted: 0, rejected: 0, required: 0 };

/** What each body's council said to the reservations that still hold something back. */
function* readConsents(db: Reader): Generator<Step, ReadonlyMap<string, Consents>> {
  const found = new Map<string, Consents>();
  for (const { status, requirements } of yield* reservationsInSteps(db)) {
    if (!isLocking(status)) continue;
    for (const { bodyId, state } of requirements) {
      if (bodyId === null) continue;
      const sum = found.get(bodyId) ?? noConsents;
      found.set(bodyId, {
        adopted: sum.adopted + Number(state.kind === 'met'),
        rejected: sum.rejected + Number(state.kind === 'refused'),
        required: sum.required + 1,
      });
    }
  }
  return found;
}

/** When something last arrived from any site of a body. */
function readLastExchange({ db, identity }: QueryScope): ReadonlyMap<string, string> {
  const { bodyOf } = siteMembers(db);
  const last = new Map<string, string>();
  for (const { writer, lastReceivedAt } of readPeers(db, identity.shared.writer)) {
    const body = bodyOf(writer);
    if (body !== null && lastReceivedAt !== null && lastReceivedAt > (last.get(body) ?? ''))
      last.set(body, lastReceivedAt);
  }
  return last;
}

/** The bodies of the region, each with its contacts, projects, agreements, resolutions and last exchange. */
export function* list(scope: QueryScope) {
  const { db } = scope;
  const own = readMeta(db, 'site-body');
  const consents = yield* readConsents(db);
  yield readStep();
  const last = readLastExchange(scope);
  const { isDropped } = readMerged(db, 'body');
  const merged = JSON.stringify(readMerged(db, 'project').dropped);
  const rows = (db.prepare(lines).all({ merged }) as LineRow[]).filter(({ id }) => !isDropped(id));
  const bodies = rows.map(
    ({ revision, hasConflict, ...row }): BodyLine => ({
      ...row,
      version: String(revision),
      lastExchangeAt: last.get(row.id) ?? null,
      isOwn: row.id === own,
      consents: consents.get(row.id) ?? noConsents,
      hasConflict: hasConflict === 1,
    }),
  );
  return ok({ bodies });
}
