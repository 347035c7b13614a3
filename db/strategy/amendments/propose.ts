import type { Parsed } from '../../../shared/contract.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { AnyReference } from '../../../shared/core/schema.ts';
import { entities } from '../../../shared/entities.ts';
import type { StrategyPart } from '../../../shared/strategy/amendments/parts.ts';
import { amendmentState } from '../../../shared/strategy/amendments/state.ts';
import { saysSomething } from '../../../shared/strategy/amendments/wording.ts';
import type { CommandScope } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { edit } from '../../store/edit.ts';
import { naturalId } from '../../store/natural-id.ts';
import { type AnyRow, readRow, readRows } from '../../store/rows.ts';
import { newRowId } from '../../store/transaction.ts';
import { validFields } from '../../store/validate.ts';
import { Rights } from '../../views/own-rights.ts';
import {
  amendmentEntity,
  decisionEntity,
  inForceAmong,
  strategies,
  text,
  textOrNull,
} from '../../views/strategy-rows.ts';
import { wordsOfEdition } from '../../views/strategy-words.ts';
import { containedAmendments } from './amendments.ts';

const link = entities.link as unknown as Entity;

export const amendmentMissing = fail({
  code: 'not-found' as const,
  message: 'Diesen Änderungsantrag gibt es hier nicht (mehr). Bitte laden Sie die Liste neu.',
});

export const overtaken = fail({
  code: 'changed-meanwhile' as const,
  message:
    'Inzwischen wurde dieser Änderungsantrag geändert oder entschieden. Bitte sehen Sie den neuen Stand an und versuchen Sie es noch einmal.',
});

export const noEdition = fail({
  code: 'no-edition' as const,
  message: 'Noch ist keine Fassung der Strategie beschlossen, die geändert werden könnte.',
});

const decided = fail({
  code: 'decided-already' as const,
  message:
    'Über diesen Änderungsantrag ist schon entschieden. Bitte stellen Sie einen neuen, wenn Sie etwas anderes vorschlagen.',
});

const unknownPart = fail({
  code: 'unknown-part' as const,
  message: 'Diesen Teil hat die geltende Fassung nicht (mehr). Bitte wählen Sie einen der Teile, die es gibt.',
});

const saysNothing = fail({
  code: 'says-nothing' as const,
  message: 'Der neue Wortlaut ist der bisherige. Bitte ändern Sie etwas, oder brechen Sie ab.',
});

/** An amendment that is here and was not deleted. */
export function amendmentOf(db: Reader, id: string): AnyRow | null {
  const row = readRow(db, amendmentEntity, id);
  return row === null || row.deleted ? null : row;
}

/** What has become of it, and the decision for the edition in force. */
export function standingOf(db: Reader, amendment: AnyRow) {
  const editions = strategies(db);
  const inForce = inForceAmong(editions);
  const decisions = readRows(db, decisionEntity, 'WHERE w.amendment_id = ? AND w.hidden = 0 ORDER BY w.id', [
    amendment.id,
  ]);
  const facts = decisions.map((row) => ({ strategyId: text(row['strategyId']), result: textOrNull(row['result']) }));
  const isContained = containedAmendments(db, editions).has(amendment.id);
  const state = amendmentState(textOrNull(amendment['withdrawnOn']), facts, inForce?.id ?? '', isContained);
  return { inForce, state, decision: decisions.find((row) => row['strategyId'] === inForce?.id) ?? null };
}

export function propose(scope: CommandScope, input: Parsed<'amendment.propose'>) {
  const { db, tx } = scope;
  const current = input.id === undefined ? null : amendmentOf(db, input.id);
  if (input.id !== undefined && current === null) return amendmentMissing;
  if (current !== null && input.seen !== undefined && input.seen !== current.version) return overtaken;
  if (current !== null && standingOf(db, current).state !== 'proposed') return decided;
  const inForce = inForceAmong(strategies(db));
  if (inForce === null) return noEdition;
  const parts = new Map(wordsOfEdition(db, inForce).parts.map((part) => [part.key, part]));
  const wording = wordingOn(parts, input);
  if (wording === null) return unknownPart;
  if (!saysSomething(wording)) return saysNothing;
  const { words, ...about } = wording;
  const fields = validFields(
    amendmentEntity,
    {
      ...about,
      ...words,
      code: words.code || null,
      text: words.text || null,
      fieldKey: words.fieldKey || null,
      reason: input.reason || null,
      strategyId: inForce.id,
      ...(current === null ? { proposedOn: scope.today } : {}),
    },
    current === null ? 'create' : 'change',
  );
  if (!fields.ok) return fields;
  const id = current?.id ?? newRowId(tx);
  edit(tx, amendmentEntity, id, fields.value);
  tieToSource(scope, id, input.inspiredBy);
  return ok({ id });
}

/** What is asked for, with the words that are in force beside it; `null` where a part it names is not there. */
function wordingOn(parts: ReadonlyMap<string, StrategyPart>, input: Parsed<'amendment.propose'>) {
  const { kind, targetKind, words } = input;
  const isNewField = words.fieldKey !== '' && parts.get(words.fieldKey)?.kind !== 'field';
  if (kind === 'add') {
    // There is one vision, and it is there: it is changed.
    if (targetKind === 'vision' || isNewField) return null;
    return { kind, targetKind, target: '', mergeInto: '', words, seen: null };
  }
  const target = parts.get(input.target);
  if (target === undefined || target.kind !== targetKind) return null;
  const wordsNow = ({ code, title, text: said, fieldKey }: StrategyPart) => ({ code, title, text: said, fieldKey });
  if (kind === 'drop') {
    return { kind, targetKind, target: target.key, mergeInto: '', words: wordsNow(target), seen: null };
  }
  if (kind === 'change') {
    if (isNewField && words.fieldKey !== target.fieldKey) return null;
    return { kind, targetKind, target: target.key, mergeInto: '', words, seen: wordsNow(target) };
  }
  const taker = parts.get(input.mergeInto);
  if (taker === undefined || taker.kind !== target.kind || taker.key === target.key || target.kind === 'vision')
    return null;
  return { kind, targetKind, target: target.key, mergeInto: taker.key, words, seen: wordsNow(taker) };
}

/** The trend or note it comes from leads to it, where this site may link records; a contact proposes all the same. */
function tieToSource(scope: CommandScope, id: string, source: string | undefined): void {
  if (!new Rights(scope).mayCreate('link')) return;
  if (!AnyReference.safeParse(source).success || source === undefined) return;
  const key = { from: source, to: `amendment:${id}`, kind: 'inspires' };
  const linkId = naturalId(link, key);
  if (linkId !== null) edit(scope.tx, link, linkId, key);
}

export function withdraw({ db, tx, today }: CommandScope, { id, seen }: Parsed<'amendment.withdraw'>) {
  const current = amendmentOf(db, id);
  if (current === null) return amendmentMissing;
  if (seen !== undefined && seen !== current.version) return overtaken;
  if (!['proposed', 'deferred'].includes(standingOf(db, current).state)) return decided;
  edit(tx, amendmentEntity, id, { withdrawnOn: today });
  return ok({ id });
}
