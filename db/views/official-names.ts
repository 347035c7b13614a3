import { bodyId } from '../../shared/records/natural-id.ts';
import { coesfeld, type Region } from '../../shared/region/region.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';

/** The region this store was made for. */
export function readRegion(db: Reader): Region {
  const kept = readMeta(db, 'region');
  return kept === null ? coesfeld : (JSON.parse(kept) as Region);
}

/** Official short names of the bodies of the region, by id: no secret of anybody, whatever the marks of their records. */
export function officialNames(db: Reader): (id: string | null) => string | null {
  const names = new Map(readRegion(db).bodies.map(({ ags, name, shortName }) => [bodyId(ags), shortName || name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
