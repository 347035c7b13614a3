import { ok } from '../../../shared/core/result.ts';
import { applyAmendments, withoutHistory } from '../../../shared/strategy/amendments/apply.ts';
import type { AmendmentLine } from '../../../shared/strategy/amendments/contract.ts';
import { listed } from '../../../shared/strategy/amendments/frozen.ts';
import { partKinds } from '../../../shared/strategy/amendments/parts.ts';
import { amendmentState } from '../../../shared/strategy/amendments/state.ts';
import { sameWords, wordingOf, wordsOf } from '../../../shared/strategy/amendments/wording.ts';
import { type QueryScope, readStep } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { type AnyRow, readRows } from '../../store/rows.ts';
import { bodyNames } from '../../views/body-names.ts';
import { readMerged } from '../../views/merged.ts';
import { Rights } from '../../views/own-rights.ts';
import {
  amendmentEntity,
  decisionEntity,
  editionEntity,
  inForceAmong,
  strategies,
  text,
  textOrNull,
} from '../../views/strategy-rows.ts';
import { acceptedFor, wordsOfEdition } from '../../views/strategy-words.ts';
import { readAnswers } from './councils.ts';
import { editionLine, partOut } from './editions.ts';
import { copied } from './freeze.ts';

const kinds = ['add', 'change', 'drop', 'merge'] as const;
const results = ['accepted', 'refused', 'deferred'] as const;

type Decision = NonNullable<AmendmentLine['decision']>;

/** All amendments with what became of them, and what they are about. */
export function* listAmendments({ db, identity }: QueryScope) {
  const all = strategies(db);
  const row = inForceAmong(all);
  const rights = new Rights({ db, identity });
  const answersTo = yield* readAnswers(db);
  yield readStep();
  const base = row === null ? null : wordsOfEdition(db, row);
  const accepted = row === null ? [] : acceptedFor(db, row.id);
  const { faults } = applyAmendments((base?.parts ?? []).map(withoutHistory), accepted);
  const contained = containedAmendments(db, all);
  const draft = all.find((one) => row !== null && one['basedOnId'] === row.id && one['status'] === 'draft');
  return ok({
    inForce: row === null ? null : editionLine(db, row, answersTo(row.id)),
    parts: (base?.parts ?? []).map(partOut),
    amendments: readAmendments(db, rights, row?.id ?? '', contained),
    // What stands in a frozen edition was free of them when it was frozen.
    faults: faults.filter(({ amendments }) => amendments.some((id) => !contained.has(id))).map(copied),
    draftId: draft?.id ?? null,
    mayPropose: row !== null && rights.mayCreate('amendment'),
    mayDecide: rights.mayCreate('amendmentDecision'),
  });
}

/** Amendments that stand in a frozen edition. */
export function containedAmendments(db: Reader, editions: readonly AnyRow[]): ReadonlySet<string> {
  const frozen = editions.flatMap((row) => textOrNull(row['frozenId']) ?? []);
  const rows = readRows(db, editionEntity, 'WHERE w.id IN (SELECT value FROM json_each(?))', [JSON.stringify(frozen)]);
  return new Set(rows.flatMap((row) => listed(row['amendments'])));
}

function readAmendments(
  db: Reader,
  rights: Rights,
  inForceId: string,
  contained: ReadonlySet<string>,
): AmendmentLine[] {
  const { isDropped } = readMerged(db, 'amendment');
  const nameOf = bodyNames(db);
  const decisions = Map.groupBy(
    readRows(db, decisionEntity, 'WHERE w.hidden = 0 ORDER BY w.decided_on, w.id', []),
    (one) => text(one['amendmentId']),
  );
  const comments = new Map(
    db
      .prepare(`SELECT substr("on", 11), count(*) FROM comment WHERE hidden = 0 AND "on" GLOB 'amendment:*' GROUP BY 1`)
      .raw()
      .all() as [string, number][],
  );
  return readRows(db, amendmentEntity, 'WHERE w.hidden = 0 ORDER BY w.proposed_on, w.id', []).flatMap((row) => {
    const wording = readWording(row);
    if (wording === null || isDropped(row.id)) return [];
    const said = decisions.get(row.id) ?? [];
    const counts = said.find((one) => one['strategyId'] === inForceId) ?? said.at(-1);
    const facts = said.map((one) => ({ strategyId: text(one['strategyId']), result: textOrNull(one['result']) }));
    const withdrawnOn = textOrNull(row['withdrawnOn']);
    const bodyId = textOrNull(row['ownerBodyId']);
    const line: AmendmentLine = {
      ...wording,
      id: row.id,
      version: row.version,
      strategyId: text(row['strategyId']),
      reason: text(row['reason']),
      bodyId,
      body: nameOf(bodyId ?? ''),
      proposedOn: textOrNull(row['proposedOn']),
      proposedBy: row.createdBy,
      withdrawnOn,
      state: amendmentState(withdrawnOn, facts, inForceId, contained.has(row.id)),
      decision: counts === undefined ? null : decisionOut(counts, wording.words),
      comments: comments.get(row.id) ?? 0,
      hasConflict: (row.conflicts ?? []).length > 0,
      isOurs: rights.mayEdit('amendment', row.id, ['withdrawnOn']),
    };
    return [line];
  });
}

/** What a row asks for; `null` where it names a kind this version does not know. */
export function readWording(row: AnyRow) {
  const kind = kinds.find((one) => one === row['kind']);
  const targetKind = partKinds.find((one) => one === row['targetKind']);
  if (kind === undefined || targetKind === undefined) return null;
  const words = {
    code: text(row['code']),
    title: text(row['title']),
    text: text(row['text']),
    fieldKey: text(row['fieldKey']),
  };
  const [target, mergeInto] = [text(row['target']), text(row['mergeInto'])];
  return { kind, targetKind, target, mergeInto, words, seen: wordsOf(row['seen']) };
}

function decisionOut(row: AnyRow, proposed: AmendmentLine['words']): Decision | null {
  const result = results.find((one) => one === row['result']);
  if (result === undefined) return null;
  const words = wordingOf(row['wording'])?.words ?? null;
  return {
    version: row.version,
    strategyId: text(row['strategyId']),
    result,
    reason: text(row['reason']),
    decidedOn: textOrNull(row['decidedOn']),
    decidedBy: row.updatedBy,
    words: words !== null && !sameWords(words, proposed) ? words : null,
    hasConflict: (row.conflicts ?? []).length > 0,
  };
}
