import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { validFields } from '../store/validate.ts';
import { whoAssesses } from './me.ts';
import { radarOf, trendMissing } from './read.ts';

const assessment = entities.trendAssessment as unknown as Entity;
const trend = entities.trend as unknown as Entity;

/** Says what the person here thinks; what the same person said for the same edition before is changed, nothing else. */
export function assess(scope: CommandScope, { trendId, edition, reason, ...scores }: Parsed<'trend.assess'>) {
  const { tx, db } = scope;
  const row = readRow(db, trend, trendId);
  if (row === null || row.deleted) return trendMissing;
  const fields = validFields(
    assessment,
    {
      trendId,
      edition,
      ...whoAssesses(scope),
      bodyId: tx.ownBodyId,
      ...scores,
      reason: reason === '' ? null : reason,
      assessedOn: scope.today,
      // What is said of something that stays here stays here, too.
      visibility: row['visibility'] ?? 'shared',
      classification: row['classification'] ?? 'internal',
    },
    'create',
  );
  if (!fields.ok) return fields;
  const id = naturalId(assessment, fields.value);
  assert(id !== null, 'an assessment has a natural key');
  // One that was deleted comes back: it is the same person's opinion.
  edit(tx, assessment, id, { ...fields.value, _del: null });
  const written = readRow(db, assessment, id);
  assert(written !== null, 'an assessment that was just written is there');
  return ok(written);
}

/** Decides on the ring of a trend, with the reason. */
export function agree({ tx, db, today }: CommandScope, { trendId, ring, reason, on, seen }: Parsed<'trend.agree'>) {
  const current = readRow(db, trend, trendId);
  if (current === null || current.deleted) return trendMissing;
  if (seen !== undefined && seen !== current.version) {
    const message =
      'Inzwischen wurde dieser Trend geändert. Bitte sehen Sie den neuen Stand an und entscheiden Sie noch einmal.';
    return fail({ code: 'changed-meanwhile' as const, message, current });
  }
  const radar = radarOf(db, String(current['radarId'] ?? officeRadarId));
  if (radar !== null && !radar.rings.some(({ key }) => key === ring)) {
    const message = 'Diesen Ring hat das Radar nicht. Bitte wählen Sie einen der Ringe, die es gibt.';
    return fail({ code: 'unknown-ring' as const, message });
  }
  const fields = validFields(trend, { ring, ringReason: reason, ringOn: on ?? today }, 'change');
  if (!fields.ok) return fields;
  edit(tx, trend, trendId, fields.value);
  const written = readRow(db, trend, trendId);
  assert(written !== null, 'a trend that was just written is there');
  return ok(written);
}
