import { assert } from '../../shared/core/assert.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Preview } from '../../shared/exchange/contract.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { readBundle } from '../bundle/read.ts';
import type { Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { mergeOf } from '../store/record.ts';
import { ImportPlan } from '../sync/import-plan.ts';
import { siteNames } from '../views/site-names.ts';

const changesShown = 500;
const manyRecords = 50;
const manyConflicts = 200;

export type Planned = { readonly header: BundleHeader; readonly plan: ImportPlan };

/**
 * Verifies a whole bundle and computes what it would do; nothing is written.
 *
 * The plan counts only once the end line has been verified: until then everything read is provisional.
 */
export function* planImport(db: Reader, path: string): Generator<Step, Planned> {
  const plan = new ImportPlan(db, siteNames(db));
  let header: BundleHeader | null = null;
  let done = 0;
  for (const part of readBundle(path)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'segment') {
      plan.add(part.segment);
      done += 1;
      yield { phase: 'verify', done, total: header?.segs ?? done };
    }
  }
  assert(header !== null, 'a verified bundle has a header');
  return { header, plan };
}

/** The plan for people: by record and field, old and new. */
export function previewOf(db: Reader, { header, plan }: Planned, nowMs: number): Preview {
  const counts = plan.counts();
  const changes: Preview['changes'] = [];
  let total = 0;
  for (const { held, kind, before, conflicts } of plan.changes()) {
    total += 1;
    if (changes.length >= changesShown || held.state === null) continue;
    const title = shownValue(held.state.cells[entityNamed(held.entity)?.title ?? ''], 'ask');
    changes.push({
      entity: held.entity,
      id: held.id,
      title: typeof title === 'string' ? title : '',
      kind: conflicts.length > 0 ? 'conflict' : kind,
      fields: fieldChanges(held.entity, before, held.state, conflicts),
    });
  }
  const shownNow = (db.prepare('SELECT count(*) AS n FROM record WHERE hidden = 0').get() as { n: number }).n;
  return {
    bundle: header.bundle,
    verdict: plan.verdict(),
    sender: header.sender,
    senderSite: plan.nameOf(header.sender),
    createdAt: header.at,
    counts,
    segments: plan.verdicts(),
    changes,
    more: total - changes.length,
    warnings: plan.warnings(nowMs),
    askAgain: counts.deleted > manyRecords || counts.deleted * 10 > shownNow || counts.conflicts > manyConflicts,
  };
}

function fieldChanges(entity: string, before: RowState | null, after: RowState, conflicts: readonly string[]) {
  const declared = entityNamed(entity);
  const policy = mergeOf(entity);
  return Object.keys(after.cells)
    .filter((field) => field === deletedField || declared === null || fieldNamed(declared, field) !== null)
    .map((field) => ({
      field,
      from: shownValue(before?.cells[field], policy(field)) ?? null,
      to: shownValue(after.cells[field], policy(field)) ?? null,
      conflict: conflicts.includes(field),
    }))
    .filter(({ from, to, conflict }) => conflict || JSON.stringify(from) !== JSON.stringify(to));
}
