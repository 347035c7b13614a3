import canonicalize from 'canonicalize';
import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import {
  type Accepted,
  type AmendmentFault,
  applyAmendments,
  withoutHistory,
} from '../../shared/strategy/amendments/apply.ts';
import { editionContent, listed, partContent, partOfRow } from '../../shared/strategy/amendments/frozen.ts';
import {
  detailsOf,
  keyOfRecord,
  partEntities,
  partText,
  type RecordPartKind,
  textFields,
} from '../../shared/strategy/amendments/part-text.ts';
import { inReadingOrder, type StrategyPart, visionKey } from '../../shared/strategy/amendments/parts.ts';
import { wordingOf } from '../../shared/strategy/amendments/wording.ts';
import { sha256 } from '../bundle/encoding.ts';
import type { Reader } from '../store/database.ts';
import { idOfKey } from '../store/natural-id.ts';
import { type AnyRow, readRow, readRows } from '../store/rows.ts';
import { readMerged } from './merged.ts';
import {
  decisionEntity,
  editionEntity,
  partEntity,
  strategies,
  strategyEntity,
  text,
  textOrNull,
} from './strategy-rows.ts';

/** The words of an edition, and what is to be said about them. */
export type EditionWords = {
  readonly parts: readonly StrategyPart[];
  readonly faults: readonly AmendmentFault[];
  readonly amendments: readonly string[];
  readonly isFrozen: boolean;
  readonly frozenOn: string | null;
  /** Frozen rows that are not here, or are not what they are named by (FE3). */
  readonly damaged: number;
};

export const digestOf = (content: object): string => sha256(canonicalize(content) ?? '').toString('hex');
export const partRowId = (digest: string): string => idOfKey('strategyPart', [digest]);

/** An edition goes on from another one, and that from a third; a circle two sites have made ends here. */
const longestLine = 50;

/**
 * The words of an edition: the frozen ones if it was frozen; those of the edition it goes on from, with what was accepted; or those
 * of the records, for a first one.
 */
export function wordsOfEdition(db: Reader, strategy: AnyRow, depth = 0): EditionWords {
  const frozenId = textOrNull(strategy['frozenId']);
  if (frozenId !== null) return frozenWords(db, frozenId, strategy.id);
  const basedOnId = textOrNull(strategy['basedOnId']);
  const base = basedOnId === null || depth > longestLine ? null : readRow(db, strategyEntity, basedOnId);
  const open = { isFrozen: false, frozenOn: null, damaged: 0 } as const;
  if (base === null || basedOnId === null) {
    return { ...open, parts: livingParts(db, strategy), faults: [], amendments: [] };
  }
  const before = wordsOfEdition(db, base, depth + 1);
  const accepted = acceptedFor(db, basedOnId);
  const { parts, faults } = applyAmendments(before.parts.map(withoutHistory), accepted);
  return { ...open, parts, faults, amendments: accepted.map(({ id }) => id), damaged: before.damaged };
}

/** What was accepted for the edition that follows this one, in the words that were decided about. */
export function acceptedFor(db: Reader, strategyId: string): readonly Accepted[] {
  const rows = readRows(
    db,
    decisionEntity,
    "WHERE w.hidden = 0 AND w.strategy_id = ? AND w.result = 'accepted' ORDER BY w.amendment_id",
    [strategyId],
  );
  return rows.flatMap((row) => {
    const wording = wordingOf(row['wording']);
    return wording === null ? [] : [{ ...wording, id: text(row['amendmentId']) }];
  });
}

/** Frozen rows are read even where somebody has deleted them: an edition stays readable for ever. */
function frozenWords(db: Reader, frozenId: string, strategyId: string): EditionWords {
  const row = readRow(db, editionEntity, frozenId);
  const head = row && {
    strategyId: text(row['strategyId']),
    title: text(row['title']),
    edition: text(row['edition']),
    parts: listed(row['parts']),
    amendments: listed(row['amendments']),
  };
  const frozen = { isFrozen: true, faults: [], frozenOn: textOrNull(row?.['frozenOn']) } as const;
  const isWhole =
    head !== null &&
    head.strategyId === strategyId &&
    idOfKey('strategyEdition', [digestOf(editionContent(head))]) === frozenId;
  if (!isWhole) return { ...frozen, parts: [], amendments: [], damaged: 1 };
  const rows = readRows(db, partEntity, 'WHERE w.id IN (SELECT value FROM json_each(?))', [JSON.stringify(head.parts)]);
  const byId = new Map(rows.map((one) => [one.id, partOfRow(one)]));
  const parts = head.parts.flatMap((id) => {
    const part = byId.get(id);
    return part && partRowId(digestOf(partContent(part))) === id ? [part] : [];
  });
  return { ...frozen, parts, amendments: head.amendments, damaged: head.parts.length - parts.length };
}

/**
 * A first edition, out of the records. Goals, fields and measures that name no strategy belong to it where there is only one that goes
 * on from none: lists made before there were editions name none.
 */
function livingParts(db: Reader, strategy: AnyRow): readonly StrategyPart[] {
  const roots = strategies(db).filter((row) => textOrNull(row['basedOnId']) === null);
  const isOnly = roots.length === 1 && roots[0]?.id === strategy.id;
  const fields = recordsOf(db, 'field').filter((row) => belongs(row, strategy.id, isOnly));
  const fieldIds = new Set(fields.map(({ id }) => id));
  const inField = (row: AnyRow) => row['strategyId'] === null && fieldIds.has(text(row['fieldId']));
  const others = (kind: 'goal' | 'measure') =>
    recordsOf(db, kind).filter((row) => belongs(row, strategy.id, isOnly) || inField(row));
  const vision: StrategyPart = {
    ...{ key: visionKey, kind: 'vision', code: '', title: 'Leitbild', text: partText(strategy['vision']) },
    ...{ details: '', fieldKey: '', mergedFrom: [], amendments: [] },
  };
  return inReadingOrder([
    vision,
    ...others('goal').map((row) => partOfRecord('goal', row)),
    ...fields.map((row) => partOfRecord('field', row)),
    ...others('measure').map((row) => partOfRecord('measure', row)),
  ]);
}

const belongs = (row: AnyRow, strategyId: string, isOnly: boolean): boolean =>
  row['strategyId'] === strategyId || (isOnly && textOrNull(row['strategyId']) === null);

function recordsOf(db: Reader, kind: RecordPartKind): readonly AnyRow[] {
  const declared = entities[partEntities[kind]] as unknown as Entity;
  const { isDropped } = readMerged(db, declared.name);
  // What does not leave this site stands in no edition.
  return readRows(db, declared, 'WHERE w.hidden = 0', []).filter(
    ({ id, ...row }) => !isDropped(id) && row['visibility'] !== 'private' && row['visibility'] !== 'site',
  );
}

/** A goal, field or measure as it stands in its record. */
export function partOfRecord(kind: RecordPartKind, row: AnyRow): StrategyPart {
  const field = textFields[kind];
  const fieldId = kind === 'field' ? null : textOrNull(row['fieldId']);
  return {
    key: keyOfRecord(kind, row.id),
    kind,
    code: text(row['code']),
    title: text(row['title']),
    text: field === null ? '' : partText(row[field]),
    details: detailsOf(kind, row),
    fieldKey: fieldId === null ? '' : keyOfRecord('field', fieldId),
    mergedFrom: [],
    amendments: [],
  };
}

/** The edition of this id, unless it was deleted. */
export function strategyOf(db: Reader, id: string): AnyRow | null {
  const row = readRow(db, strategyEntity, id);
  return row === null || row.deleted ? null : row;
}
