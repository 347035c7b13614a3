import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { officeRadarId, officeRadarKey } from '../../shared/radar/office-radar.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { beginTransaction, newRowId, type Transaction } from '../store/transaction.ts';
import { endAction } from '../sync/finish.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { previewOutdated } from '../views/preview-outdated.ts';
import { storedParts } from './freeze.ts';
import { changesIn, countsIn, partsAfter, planImport, type RadarPlan, verdictOf } from './import-plan.ts';

const config = entities.radarConfig as unknown as Entity;
const edition = entities.trendEdition as unknown as Entity;
const placement = entities.trendPlacement as unknown as Entity;
const trend = entities.trend as unknown as Entity;

/** More faults than anybody reads; the counts say how many there are. */
const faultsShown = 1000;

/** What reading a radar in would do. */
export async function* preview(scope: LongScope, input: Parsed<'radar.preview'>) {
  yield { phase: 'read', done: 0, total: 0 } satisfies Step;
  const planned = planImport(scope, input);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const shown = plan.entries.slice(0, input.limit);
  const { id, title, isNew } = plan.radar;
  return ok({
    format: plan.format,
    radar: { id, title, isNew },
    edition: { name: plan.edition.name, isNew: plan.edition.isNew, frozenOn: plan.edition.frozenOn },
    older: plan.older.map(({ name, frozenOn, isNew, places }) => ({ name, frozenOn, isNew, entries: places.length })),
    isOlder: plan.isOlder,
    sectors: [...plan.sectors],
    rings: [...plan.rings],
    counts: countsIn(plan),
    rows: shown.map((planned) => {
      const { row, file, name, sector, ring, movement } = planned.entry;
      const verdict = verdictOf(planned);
      const said = planned.placement['movement'] as typeof movement | undefined;
      const changes = verdict === 'changed' ? changesIn(planned) : [];
      return { row, file, name, sector, ring, movement: said ?? movement, verdict, changes };
    }),
    more: plan.entries.length - shown.length,
    faults: plan.faults.slice(0, faultsShown),
    digest: plan.digest,
  });
}

/** Reads a radar in: whole or not at all, as one action that one undo takes back. */
export async function* importRadar(scope: LongScope, input: Parsed<'radar.import'>) {
  const { writing, writer: db } = scope.store;
  yield { phase: 'read', done: 0, total: 0 } satisfies Step;
  try {
    // Held open over the steps, so that a person can cancel; nobody sees half of it.
    writing.exec('BEGIN IMMEDIATE');
    const planned = planImport({ ...scope, db }, input);
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (plan.digest !== input.seen) return previewOutdated;
    yield* write(scope, plan);
    writing.exec('COMMIT');
    return ok({
      radarId: plan.radar.id,
      editionId: plan.edition.id,
      editions: plan.older.length + 1,
      counts: countsIn(plan),
    });
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

const rowsPerStep = 50;

function* write(scope: LongScope, plan: RadarPlan): Generator<Step> {
  const { writer: db } = scope.store;
  const tx = beginTransaction(db, scope.identity, scope.ports, ownStanding(db, scope.identity));
  writeRadar(tx, plan);
  for (const { id, name, frozenOn } of [...plan.older, plan.edition]) {
    const parts = partsAfter(db, plan, id);
    const stored = { sectors: storedParts(parts.sectors), rings: storedParts(parts.rings) };
    edit(tx, edition, id, { radarId: plan.radar.id, name, frozenOn, ...stored });
  }
  const ids: string[] = [];
  const total = plan.entries.length;
  for (const [index, entry] of plan.entries.entries()) {
    if (index % rowsPerStep === 0) yield { phase: 'apply', done: index, total };
    const id = entry.id ?? newRowId(tx);
    ids.push(id);
    const home = entry.id !== null || plan.radar.id === officeRadarId ? {} : { radarId: plan.radar.id };
    if (Object.keys(entry.set).length > 0) edit(tx, trend, id, { ...entry.set, ...home });
    place(tx, plan.edition.id, id, entry.placement);
  }
  for (const { id: editionId, places } of plan.older) {
    for (const [index, { entry, placement }] of places.entries()) {
      if (index % rowsPerStep === 0) yield { phase: 'apply', done: total, total };
      place(tx, editionId, ids[entry] ?? '', placement);
    }
  }
  yield* endAction(tx, instantOf(scope));
  // The last chance to cancel: after this everything is there.
  yield { phase: 'apply', done: total, total };
}

/** Puts a trend to its place in an edition; nothing where it stands there already. */
function place(tx: Transaction, editionId: string, trendId: string, fields: Changes): void {
  if (Object.keys(fields).length === 0) return;
  const key = { editionId, trendId };
  const id = naturalId(placement, key);
  assert(id !== null, 'a placement has a natural key');
  edit(tx, placement, id, { ...key, ...fields });
}

/** The radar itself, if it is new or has got parts it did not have. */
function writeRadar(tx: Transaction, { radar, parts }: RadarPlan): void {
  const named = radar.isNew || radar.key !== '' ? { key: radar.key, title: radar.title } : {};
  const office = radar.id === officeRadarId ? { key: officeRadarKey, title: radar.title } : {};
  const fields = {
    ...(parts.sectors === null ? {} : { sectors: storedParts(parts.sectors) }),
    ...(parts.rings === null ? {} : { rings: storedParts(parts.rings) }),
  };
  if (!radar.isNew && Object.keys(fields).length === 0) return;
  edit(tx, config, radar.id, { ...named, ...office, ...fields });
}
