import type { RadarBlip } from '../../shared/radar/contract.ts';
import { movementOf } from '../../shared/radar/movement.ts';
import type { Movement, RadarPart } from '../../shared/radar/radar.ts';
import { ringVotes } from '../../shared/radar/spread.ts';
import type { Reader } from '../store/database.ts';
import { readMerged } from '../views/merged.ts';
import { radarOfTrend } from './read.ts';

type TrendRow = Omit<
  RadarBlip,
  'version' | 'movement' | 'relevance' | 'assessments' | 'apart' | 'hasConflict' | 'isShared'
> & {
  readonly revision: number;
  readonly status: string;
  readonly hasConflict: number;
  readonly isShared: number;
};

const trends = `
  SELECT t.id, r.revision, coalesce(t.title, '') AS title, coalesce(t.summary, '') AS summary,
    coalesce(t.sector, t.field_id, '') AS sector, coalesce(t.ring, '') AS ring,
    coalesce(t.ring_reason, '') AS ringReason, t.ring_on AS ringOn, t.impact, coalesce(t.url, '') AS url,
    coalesce(t.status, 'watch') AS status, EXISTS (SELECT 1 FROM conflict c WHERE c.record = t.record) AS hasConflict,
    coalesce(t.visibility, 'shared') IN ('shared', 'public')
      AND coalesce(t.classification, 'internal') <> 'nonpublic_session' AS isShared
  FROM trend t JOIN record r ON r.no = t.record
  WHERE t.hidden = 0 AND ${radarOfTrend} = ? ORDER BY t.id`;

const placements = `
  SELECT trend_id AS id, coalesce(title, '') AS title, coalesce(summary, '') AS summary, coalesce(sector, '') AS sector,
    coalesce(ring, '') AS ring, impact, coalesce(movement, 'same') AS movement, coalesce(url, '') AS url
  FROM trend_placement WHERE hidden = 0 AND edition_id = ? AND trend_id IS NOT NULL ORDER BY trend_id`;

type PlacementRow = Pick<RadarBlip, 'id' | 'title' | 'summary' | 'sector' | 'ring' | 'impact' | 'url'> & {
  readonly movement: Movement;
};

export const placementsOf = (db: Reader, editionId: string): readonly PlacementRow[] =>
  db.prepare(placements).all(editionId) as PlacementRow[];

/** What people said of the trends of a radar: who it matters to, and where they would put them. */
function opinions(db: Reader, radarId: string, rings: readonly RadarPart[]) {
  const said = db
    .prepare(
      `SELECT a.trend_id AS id, a.ring FROM trend_assessment a JOIN trend t ON t.id = a.trend_id
       WHERE a.hidden = 0 AND ${radarOfTrend} = ?`,
    )
    .all(radarId) as { id: string; ring: string | null }[];
  const relevance = db
    .prepare(
      `SELECT v.trend_id AS id, v.body_id AS bodyId, v.level FROM trend_relevance v JOIN trend t ON t.id = v.trend_id
       WHERE v.hidden = 0 AND v.level IS NOT NULL AND v.body_id IS NOT NULL AND ${radarOfTrend} = ? ORDER BY v.body_id`,
    )
    .all(radarId) as { id: string; bodyId: string; level: string }[];
  const ringsOf = Map.groupBy(said, ({ id }) => id);
  const levelsOf = Map.groupBy(relevance, ({ id }) => id);
  return (id: string) => {
    const named = ringsOf.get(id) ?? [];
    return {
      relevance: (levelsOf.get(id) ?? []).map(({ bodyId, level }) => ({ bodyId, level })),
      assessments: named.length,
      apart: ringVotes(
        rings,
        named.map(({ ring }) => ring),
      ).apart,
    };
  };
}

/** The trends of a radar as they are; against an edition, they have moved. Dropped ones stand in no picture. */
export function blipsNow(
  db: Reader,
  radar: { readonly id: string; readonly rings: readonly RadarPart[] },
  lastEdition: string | null,
): RadarBlip[] {
  const merged = readMerged(db, 'trend');
  const before = new Map((lastEdition === null ? [] : placementsOf(db, lastEdition)).map(({ id, ring }) => [id, ring]));
  const opinionOf = opinions(db, radar.id, radar.rings);
  const rows = db.prepare(trends).all(radar.id) as TrendRow[];
  return rows
    .filter(({ id, status }) => !merged.isDropped(id) && status !== 'dropped')
    .map(({ revision, status: _, hasConflict, isShared, ...row }) => ({
      ...row,
      version: String(revision),
      movement: lastEdition === null ? 'same' : movementOf(radar.rings, before.get(row.id) ?? null, row.ring),
      hasConflict: hasConflict === 1,
      isShared: isShared === 1,
      ...opinionOf(row.id),
    }));
}

/** What an edition has frozen; what it matters to whom is as people see it today. */
export function blipsThen(
  db: Reader,
  radar: { readonly id: string; readonly rings: readonly RadarPart[] },
  editionId: string,
): RadarBlip[] {
  const opinionOf = opinions(db, radar.id, radar.rings);
  return placementsOf(db, editionId).map((row) => ({
    ...row,
    version: '',
    ringReason: '',
    ringOn: null,
    hasConflict: false,
    isShared: true,
    ...opinionOf(row.id),
  }));
}
