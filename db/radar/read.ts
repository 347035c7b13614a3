import { fail } from '../../shared/core/result.ts';
import type { EditionLine } from '../../shared/radar/contract.ts';
import { officeRadarId, usualRings } from '../../shared/radar/office-radar.ts';
import { partsIn, type RadarPart, radarLimits } from '../../shared/radar/radar.ts';
import type { Reader } from '../store/database.ts';

export type ColouredPart = RadarPart & { readonly colour: number };

/** A radar as it is set up here. */
export type RadarRow = {
  readonly id: string;
  readonly title: string;
  readonly version: string | null;
  readonly isOffice: boolean;
  readonly sectors: readonly ColouredPart[];
  readonly rings: readonly RadarPart[];
};

const fieldColours = 6;

const parsed = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown));

/** Where a radar has no fields of its own, the fields of action are its fields. */
function fieldsOfAction(db: Reader): readonly ColouredPart[] {
  const rows = db
    .prepare(
      `SELECT id AS key, coalesce(title, '') AS title, colour FROM strategy_field WHERE hidden = 0
       ORDER BY code, title, id LIMIT ${radarLimits.parts}`,
    )
    .all() as { key: string; title: string; colour: number | null }[];
  return rows.map(({ colour, ...part }, at) => ({ ...part, colour: colour ?? colourAt(at) }));
}

const colourAt = (index: number): number => (index % fieldColours) + 1;

type ConfigRow = { id: string; title: string | null; sectors: string | null; rings: string | null; revision: number };

const configs = `SELECT c.id, c.title, c.sectors, c.rings, r.revision FROM radar_config c JOIN record r ON r.no = c.record
  WHERE c.hidden = 0`;

const officeTitle = 'Trendradar';

function toRadar(db: Reader, row: ConfigRow): RadarRow {
  const own = partsIn(parsed(row.sectors)).map((part, at) => ({ ...part, colour: colourAt(at) }));
  const rings = partsIn(parsed(row.rings));
  return {
    id: row.id,
    title: row.title ?? officeTitle,
    version: String(row.revision),
    isOffice: row.id === officeRadarId,
    sectors: own.length > 0 ? own : fieldsOfAction(db),
    rings: rings.length > 0 ? rings : usualRings.items,
  };
}

/** The office's radar is there before anybody has written it down. */
export function radarOf(db: Reader, id: string): RadarRow | null {
  const row = db.prepare(`${configs} AND c.id = ?`).get(id) as ConfigRow | undefined;
  if (row !== undefined) return toRadar(db, row);
  if (id !== officeRadarId) return null;
  const sectors = fieldsOfAction(db);
  return { id, title: officeTitle, version: null, isOffice: true, sectors, rings: usualRings.items };
}

export function allRadars(db: Reader): readonly RadarRow[] {
  const rows = db.prepare(`${configs} ORDER BY c.title, c.id`).all() as ConfigRow[];
  const others = rows.filter(({ id }) => id !== officeRadarId).map((row) => toRadar(db, row));
  const office = radarOf(db, officeRadarId);
  return office === null ? others : [office, ...others];
}

/** The radar a trend stands in: its own, or the office's. */
export const radarOfTrend = `coalesce(t.radar_id, '${officeRadarId}')`;

/** Editions from the first to the last. */
export const editionsOf = (db: Reader, radarId: string): readonly EditionLine[] =>
  db
    .prepare(
      `SELECT e.id, coalesce(e.name, '') AS name, e.frozen_on AS frozenOn, e.notes,
         (SELECT count(*) FROM trend_placement p WHERE p.edition_id = e.id AND p.hidden = 0) AS entries
       FROM trend_edition e WHERE e.hidden = 0 AND e.radar_id = ? ORDER BY e.frozen_on, e.name, e.id`,
    )
    .all(radarId) as EditionLine[];

/** Fields and rings as an edition called them. */
export function partsOfEdition(db: Reader, id: string) {
  const row = db.prepare('SELECT sectors, rings FROM trend_edition WHERE id = ?').get(id) as
    | { sectors: string | null; rings: string | null }
    | undefined;
  return { sectors: partsIn(parsed(row?.sectors ?? null)), rings: partsIn(parsed(row?.rings ?? null)) };
}

export const radarMissing = fail({
  code: 'not-found' as const,
  message: 'Dieses Radar oder diese Ausgabe gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});

export const trendMissing = fail({
  code: 'not-found' as const,
  message: 'Diesen Trend gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});
