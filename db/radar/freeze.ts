import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import type { RadarPart } from '../../shared/radar/radar.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { validFields } from '../store/validate.ts';
import { blipsNow } from './blips.ts';
import { editionsOf, radarMissing, radarOf } from './read.ts';

const editionEntity = entities.trendEdition as unknown as Entity;
const placementEntity = entities.trendPlacement as unknown as Entity;

export const storedParts = (parts: readonly RadarPart[]) => ({
  items: parts.map(({ key, title }) => ({ key, title })),
});

/** Keeps what stands in a radar today under a name. What has no ring or no field, or stays at this site, stands in no edition. */
export function freeze({ tx, db, today }: CommandScope, { radarId, name, notes }: Parsed<'edition.freeze'>) {
  const radar = radarOf(db, radarId ?? officeRadarId);
  if (radar === null) return radarMissing;
  const fields = validFields(
    editionEntity,
    {
      radarId: radar.id,
      name,
      frozenOn: today,
      sectors: storedParts(radar.sectors),
      rings: storedParts(radar.rings),
      notes: notes === '' ? null : notes,
    },
    'create',
  );
  if (!fields.ok) return fields;
  const id = naturalId(editionEntity, fields.value);
  assert(id !== null, 'an edition has a natural key');
  if (readRow(db, editionEntity, id) !== null) {
    const message = `Die Ausgabe „${name}“ gibt es schon. Bitte geben Sie der neuen einen anderen Namen.`;
    return fail({ code: 'exists-already' as const, message, id });
  }
  const [sectors, rings] = [radar.sectors, radar.rings].map((parts) => new Set(parts.map(({ key }) => key)));
  const last = editionsOf(db, radar.id).at(-1)?.id ?? null;
  const placed = blipsNow(db, radar, last).filter(
    ({ sector, ring, isShared }) => isShared && sectors?.has(sector) && rings?.has(ring),
  );
  if (placed.length === 0) {
    const message =
      'Noch steht kein Trend in einem Ring. Bitte vereinbaren Sie zuerst Ringe, dann halten Sie die Ausgabe fest.';
    return fail({ code: 'nothing-to-freeze' as const, message });
  }
  edit(tx, editionEntity, id, fields.value);
  for (const blip of placed) {
    const key = { editionId: id, trendId: blip.id };
    const placementId = naturalId(placementEntity, key);
    assert(placementId !== null, 'a placement has a natural key');
    edit(tx, placementEntity, placementId, {
      ...key,
      title: blip.title,
      summary: blip.summary || null,
      sector: blip.sector,
      ring: blip.ring,
      impact: blip.impact,
      // In a first edition everything is new.
      movement: last === null ? 'new' : blip.movement,
      url: blip.url || null,
    });
  }
  return ok({ id, entries: placed.length });
}
