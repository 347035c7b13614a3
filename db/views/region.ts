import { bodyId } from '../../shared/records/natural-id.ts';
import { coesfeld, type Region, regionOf } from '../../shared/region/region.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';

type Kept = { readonly key: string; readonly region: Region };

const read = new WeakMap<Reader, Kept>();

type Mark = { readonly id: string; readonly revision: number; readonly changes: number };
type Stored = { readonly profile: string | null; readonly bodies: string | null; readonly map: string | null };

/**
 * Which version of which row holds, without a byte of it: every call asks this, and a package has a map of its own. Whoever writes the record
 * gives it a new revision; one that is rolled back is given again, so what this connection itself has changed counts, too.
 */
const holding = `SELECT id, revision, total_changes() AS changes FROM record
  WHERE entity = 'region' AND hidden = 0 ORDER BY id LIMIT 1`;

/**
 * The region this store works by: what the coordination has written, else what the site was set up with, else the one the program brings.
 *
 * What is no region (of a newer program, or of somebody who writes nonsense) counts as not written; read again only after a change. What the
 * site was set up with is written once, before anybody can ask (db/office/begin.ts).
 */
export function readRegion(db: Reader): Region {
  const mark = db.prepare(holding).get() as Mark | undefined;
  const key = mark === undefined ? '' : `${mark.revision} ${mark.changes} ${mark.id}`;
  const last = read.get(db);
  if (last?.key === key) return last.region;
  const region = (mark === undefined ? null : fromRow(db, mark.id)) ?? fromMeta(readMeta(db, 'region')) ?? coesfeld;
  read.set(db, { key, region });
  return region;
}

function fromRow(db: Reader, id: string): Region | null {
  const { profile, bodies, map } = db.prepare('SELECT profile, bodies, map FROM region WHERE id = ?').get(id) as Stored;
  const list = (parsed(bodies) as { readonly list?: unknown } | null)?.list;
  const region = regionOf({ ...(parsed(profile) as object | null), bodies: list, map: parsed(map) });
  return region.ok ? region.value : null;
}

/** A store that was made before there were packages holds name, source and bodies only; those of the built-in region are the whole of it. */
function fromMeta(kept: string | null): Region | null {
  const value = parsed(kept) as { readonly format?: unknown; readonly name?: unknown } | null;
  if (value === null || (value.format === undefined && value.name === coesfeld.name)) return null;
  const region = regionOf(value);
  return region.ok ? region.value : null;
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Official short names of the bodies of the region, by id: no secret of anybody, whatever the marks of their records. */
export function officialNames(db: Reader): (id: string | null) => string | null {
  const names = new Map(readRegion(db).bodies.map(({ ags, name, shortName }) => [bodyId(ags), shortName || name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
