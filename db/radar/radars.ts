import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import { fitParts } from '../../shared/radar/part-names.ts';
import { type Place, placeKey, placesInOrder } from '../../shared/radar/picture/layout.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { blipsNow, blipsThen, placementsOf } from './blips.ts';
import { whoAssesses } from './me.ts';
import {
  allRadars,
  type ColouredPart,
  editionsOf,
  partsOfEdition,
  type RadarRow,
  radarMissing,
  radarOf,
  radarOfTrend,
} from './read.ts';

const named = ({ id, title, version, isOffice }: RadarRow) => ({ id, title, version, isOffice });

export function list({ db }: QueryScope, _: Parsed<'radar.list'>) {
  const counted = db
    .prepare(`SELECT ${radarOfTrend} AS id, count(*) AS n FROM trend t WHERE t.hidden = 0 GROUP BY 1`)
    .all() as { id: string; n: number }[];
  const trends = new Map(counted.map(({ id, n }) => [id, n]));
  const radars = allRadars(db).map((radar) => ({
    ...named(radar),
    trends: trends.get(radar.id) ?? 0,
    editions: [...editionsOf(db, radar.id)],
  }));
  return ok({ radars });
}

/** A radar as it is today, or in one of its editions. */
export function get(scope: QueryScope, input: Parsed<'radar.get'>) {
  const { db } = scope;
  const radar = radarOf(db, input.radarId ?? officeRadarId);
  if (radar === null) return radarMissing;
  const editions = editionsOf(db, radar.id);
  const edition = editions.find(({ id }) => id === input.editionId) ?? null;
  if (input.editionId !== undefined && edition === null) return radarMissing;
  const blips = edition === null ? blipsNow(db, radar, editions.at(-1)?.id ?? null) : blipsThen(db, radar, edition.id);
  const parts = partsWith(db, radar, edition?.id ?? null);
  return ok({
    radar: named(radar),
    ...parts,
    editions: [...editions],
    edition,
    blips,
    me: whoAssesses(scope),
    places: placesOf(
      db,
      editions.map(({ id }) => id),
      edition === null ? blips : blipsNow(db, radar, null),
      parts,
    ),
  });
}

/** The parts of the radar in their order, called as the edition called them; parts only the edition had stand behind. */
function partsWith(db: Reader, radar: RadarRow, editionId: string | null) {
  const then = editionId === null ? { sectors: [], rings: [] } : partsOfEdition(db, editionId);
  const titles = new Map([...then.sectors, ...then.rings].map(({ key, title }) => [key, title]));
  const called = <P extends { key: string; title: string }>(part: P): P => ({
    ...part,
    title: titles.get(part.key) ?? part.title,
  });
  const colours = new Map(radar.sectors.map(({ key, colour }) => [key, colour]));
  const sectors = fitParts(radar.sectors, then.sectors).parts.map(({ key, title }, at): ColouredPart => {
    return called({ key, title, colour: colours.get(key) ?? (at % 6) + 1 });
  });
  return { sectors, rings: fitParts(radar.rings, then.rings).parts.map(called) };
}

type Standing = { readonly id: string; readonly sector: string; readonly ring: string };
type Parts = { readonly sectors: readonly { key: string }[]; readonly rings: readonly { key: string }[] };

/** All that ever stood somewhere, once each, in the order it came. */
function placesOf(
  db: Reader,
  editions: readonly string[],
  now: readonly Standing[],
  { sectors, rings }: Parts,
): Place[] {
  const at = (parts: readonly { key: string }[]) => new Map(parts.map(({ key }, index) => [key, index]));
  const [sectorAt, ringAt] = [at(sectors), at(rings)];
  const placesIn = (blips: readonly Standing[]): Place[] =>
    blips.flatMap(({ id, sector, ring }) => {
      const [s, r] = [sectorAt.get(sector), ringAt.get(ring)];
      return s === undefined || r === undefined ? [] : [{ id, sector: s, ring: r }];
    });
  const all = placesInOrder([...editions.map((id) => placesIn(placementsOf(db, id))), placesIn(now)]);
  return [...new Map(all.map((place) => [placeKey(place), place])).values()];
}
