import type { Parsed } from '../../../shared/contract.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import {
  partEntities,
  partText,
  type RecordPartKind,
  recordOfKey,
  textFields,
} from '../../../shared/strategy/amendments/part-text.ts';
import { partName, type StrategyPart } from '../../../shared/strategy/amendments/parts.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import type { CommandScope } from '../../scope.ts';
import { type Changes, edit } from '../../store/edit.ts';
import { naturalId } from '../../store/natural-id.ts';
import { readRow } from '../../store/rows.ts';
import { inForceAmong, strategies, strategyEntity, text, textOrNull } from '../../views/strategy-rows.ts';
import { strategyOf, wordsOfEdition } from '../../views/strategy-words.ts';
import { editionMissing } from './freeze.ts';

const alias = entities.alias as unknown as Entity;
const entityOf = (kind: RecordPartKind): Entity => entities[partEntities[kind]] as unknown as Entity;

/**
 * A frozen edition comes into force. Goals, fields and measures then say what it says: what it adds is a record from now on, what it
 * changes is written, what it drops is given up, what it merges stands behind the part that took it in. One action, one undo.
 */
export function adoptEdition(scope: CommandScope, { id, adoptedOn }: Parsed<'strategy.adopt'>) {
  const { db, tx } = scope;
  const strategy = strategyOf(db, id);
  if (strategy === null) return editionMissing;
  if (strategy['status'] === 'adopted' || strategy['status'] === 'superseded') {
    const message = 'Diese Fassung wurde schon in Kraft gesetzt.';
    return fail({ code: 'adopted-already' as const, message });
  }
  const { parts, isFrozen, damaged } = wordsOfEdition(db, strategy);
  if (!isFrozen) {
    const message =
      'Der Wortlaut dieser Fassung ist noch nicht festgehalten. Bitte halten Sie ihn fest, bevor Sie ihn in Kraft setzen.';
    return fail({ code: 'not-frozen' as const, message });
  }
  if (damaged > 0) {
    const message =
      'Von dieser Fassung fehlen hier Teile. Bitte lesen Sie zuerst die Bündel ein, mit denen sie gekommen sein müssten.';
    return fail({ code: 'damaged' as const, message });
  }
  const before = inForceAmong(strategies(db));
  const counts = { created: 0, changed: 0, dropped: 0 };
  for (const part of parts) {
    const written = writePart(scope, part, id);
    if (written !== null) counts[written] += 1;
  }
  if (before !== null) {
    const stays = new Set(parts.map(({ key }) => key));
    const gone = wordsOfEdition(db, before).parts.filter(({ key }) => !stays.has(key));
    for (const part of gone) {
      endPart(
        scope,
        part,
        parts.find(({ mergedFrom }) => mergedFrom.includes(part.key)) ?? null,
        text(strategy['title']),
      );
    }
    counts.dropped = gone.length;
    edit(tx, strategyEntity, before.id, { status: 'superseded' });
  }
  edit(tx, strategyEntity, id, { status: 'adopted', adoptedOn });
  return ok({ id, ...counts });
}

/** Writes what differs, and nothing else: a text in rich form stays so while its words are the same. */
function writePart({ db, tx }: CommandScope, part: StrategyPart, strategyId: string): 'created' | 'changed' | null {
  const record = recordOfKey(part.key);
  if (record === null) return null;
  const { kind, id } = record;
  const declared = entityOf(kind);
  const current = readRow(db, declared, id);
  const field = textFields[kind];
  const changes: Record<string, Changes[string]> = {};
  if (part.code !== text(current?.['code'])) changes['code'] = part.code || null;
  if (part.title !== text(current?.['title'])) changes['title'] = part.title;
  if (field !== null && part.text !== partText(current?.[field])) changes[field] = part.text || null;
  const fieldId = recordOfKey(part.fieldKey)?.id ?? null;
  if (kind !== 'field' && fieldId !== textOrNull(current?.['fieldId'])) changes['fieldId'] = fieldId;
  const says = Object.keys(changes).length > 0;
  if (current?.deleted) changes[deletedField] = null;
  edit(tx, declared, id, { ...changes, strategyId });
  if (current === null) return 'created';
  return says || current.deleted ? 'changed' : null;
}

/** What is not in the new edition. Projects point to measures: those are given up and stay; a merged part stands behind its taker. */
function endPart({ db, tx }: CommandScope, part: StrategyPart, taker: StrategyPart | null, edition: string): void {
  const record = recordOfKey(part.key);
  const current = record && readRow(db, entityOf(record.kind), record.id);
  if (record === null || current === null || current.deleted) return;
  const into = taker === null ? null : recordOfKey(taker.key);
  if (into !== null) {
    const key = { entity: partEntities[record.kind], duplicateId: record.id };
    const id = naturalId(alias, key);
    if (id === null) return;
    const reason = `Zusammengelegt mit ${partName(part)}: ${edition}`.slice(0, 300);
    edit(tx, alias, id, { ...key, keptId: into.id, reason, [deletedField]: null });
    return;
  }
  if (record.kind === 'measure') edit(tx, entityOf('measure'), record.id, { status: 'dropped' });
  else edit(tx, entityOf(record.kind), record.id, { [deletedField]: true });
}
