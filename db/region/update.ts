import { createHash } from 'node:crypto';
import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { planRegion, type RegionPlan, type StandingBody } from '../../shared/region/differences.ts';
import { keeperOf, partsOfRegion, stableText } from '../../shared/region/parts.ts';
import { parseRegion, type Region } from '../../shared/region/region.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { bodyId, naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { previewOutdated } from '../views/preview-outdated.ts';
import { readRegion } from '../views/region.ts';
import { failed } from './read-file.ts';

const body = entities.body as unknown as Entity;
const region = entities.region as unknown as Entity;

const standing = (db: Reader) =>
  db
    .prepare(
      `SELECT ags, name, short_name AS shortName, coalesce(kind, 'other') AS kind, population, area_km2 AS areaKm2,
        geometry_key AS geometryKey FROM body WHERE hidden = 0 AND ags IS NOT NULL ORDER BY ags, id`,
    )
    .all() as StandingBody[];

const plan = (db: Reader, to: Region): RegionPlan => planRegion(standing(db), readRegion(db), to);

const digestOf = (of: RegionPlan): string => createHash('sha256').update(stableText(of)).digest('hex');

export function preview({ db }: QueryScope, { text }: Parsed<'region.preview'>) {
  const read = parseRegion(text);
  if (!read.ok) return invalid(read.error);
  const planned = plan(db, read.value);
  return ok({ changes: planned.changes.map((change) => ({ ...change })), seen: digestOf(planned) });
}

/** Writes what the preview said: the package, new bodies, and what of the others nobody has changed by hand (RU1, RU2). */
export function apply({ db, tx }: CommandScope, { text, seen }: Parsed<'region.apply'>) {
  const read = parseRegion(text);
  if (!read.ok) return invalid(read.error);
  const planned = plan(db, read.value);
  if (digestOf(planned) !== seen) return previewOutdated;
  if (!planned.isChanged) return ok({ changed: 0 });
  const ownerBodyId = keeperOf(read.value);
  const parts = { ...partsOfRegion(read.value), ownerBodyId } as unknown as Readonly<Record<string, Json>>;
  const id = naturalId(region, parts) ?? '';
  const isThere = readRow(db, region, id) !== null;
  edit(tx, region, id, isThere ? { ...parts, _del: null } : parts);
  for (const one of planned.newBodies) {
    const known = readRow(db, body, bodyId(one.ags));
    edit(tx, body, bodyId(one.ags), { ...one, ownerBodyId, ...(known?.deleted ? { _del: null } : {}) });
  }
  for (const { ags, set } of planned.bodyChanges) edit(tx, body, bodyId(ags), set as Readonly<Record<string, Json>>);
  return ok({ changed: planned.changes.filter(({ how }) => how === 'new' || how === 'changed').length });
}

function invalid(error: Extract<ReturnType<typeof parseRegion>, { ok: false }>['error']) {
  return failed(error) as {
    readonly ok: false;
    readonly error: {
      code: 'invalid-region';
      message: string;
      faults: { place: (string | number)[]; message: string }[];
    };
  };
}
