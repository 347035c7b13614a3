import { fieldNamed } from '../../shared/core/entity.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { actionWords } from '../../shared/records/action-words.ts';
import type { ActionSummary } from '../../shared/records/contract.ts';
import type { Dot } from '../../shared/sync/dot.ts';
import { seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { isHidden, sameJson, shownValue } from '../../shared/sync/view.ts';
import type { Step } from '../scope.ts';
import type { Reader, Writer } from './database.ts';
import { drained } from './drained.ts';
import { type Changes, edit } from './edit.ts';
import { holdRecord, mergeOf } from './record.ts';
import type { Transaction } from './transaction.ts';

/** User actions that can be taken back; older ones are forgotten. */
const actionsKept = 200;

/** What a record is called; one that is named after another one (a participation, a measure for a goal) as that one is. */
function nameOf(db: Reader, name: string, id: string): string {
  const entity = entityNamed(name);
  if (entity === null) return '';
  const value = shownValue(holdRecord(db, name, id).state?.cells[entity.title], 'ask') ?? '';
  const target = fieldNamed(entity, entity.title)?.target ?? null;
  return target === null ? String(value) : nameOf(db, target, String(value));
}

/** Names an action for the message: "Projekt „Radweg“ gelöscht". */
function summarise({ db, changes, firstOf }: Transaction): ActionSummary {
  const [first] = changes;
  const deletion = first?.after[deletedField];
  const state = first ? holdRecord(db, first.entity, first.id).state : null;
  const born = state?.created.dot ?? '';
  const isNew = seqOf(born) >= (firstOf.get(writerOf(born)) ?? Number.POSITIVE_INFINITY);
  const isDecision = changes.every(({ decides }) => decides !== null);
  const verb = isDecision
    ? 'decide'
    : deletion === true
      ? 'delete'
      : deletion === null && isNew
        ? 'create'
        : deletion === null
          ? 'restore'
          : 'update';
  const title = (first === undefined ? '' : nameOf(db, first.entity, first.id)).slice(0, 120);
  const count = new Set(changes.map(({ entity: name, id }) => `${name}:${id}`)).size;
  const summary = { verb, entity: first?.entity ?? '', title, count } as const;
  return { ...summary, label: actionWords(summary, 'de') };
}

/** Names an action for good: numbers are given again after an undo, moments are not. */
export type ActionMark = { readonly no: number; readonly at: string };

/** Records between two breaths of an action that touches very many: ten thousand of them take seconds, and others want an answer meanwhile. */
const recordsPerStep = 20;

/** Whether somebody else may have a turn before the record with this number, counted from nought. */
export const isBreath = (at: number): boolean => at > 0 && at % recordsPerStep === 0;

/** Entries of the undo list between two breaths; each is one small row. */
const entriesPerStep = 500;

/**
 * Keeps what the action changed, so that it can be taken back; what had been undone before can no longer be redone. Answers its
 * mark, or `null` if it changed nothing.
 */
export function* recordActionInSteps(tx: Transaction, at: string): Generator<Step, ActionMark | null> {
  const { db, changes } = tx;
  if (changes.length === 0) return null;
  yield* dropActions(db, db.prepare("SELECT no FROM action WHERE state = 'undone'").pluck().all() as number[]);
  const { lastInsertRowid } = db
    .prepare("INSERT INTO action (label, at, state) VALUES (?, ?, 'done')")
    .run(JSON.stringify(summarise(tx)), at);
  const insert = db.prepare(
    'INSERT INTO action_change (action, position, entity, id, before, after, decides) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [position, { entity, id, before, after, decides }] of changes.entries()) {
    insert.run(lastInsertRowid, position, entity, id, JSON.stringify(before), JSON.stringify(after), decides);
    if (position % entriesPerStep === entriesPerStep - 1) yield stepOf(position + 1, changes.length);
  }
  const oldest = Number(lastInsertRowid) - actionsKept;
  yield* dropActions(db, db.prepare('SELECT no FROM action WHERE no <= ?').pluck().all(oldest) as number[]);
  return { no: Number(lastInsertRowid), at };
}

/** The same in one go, for an action of a few records. */
export const recordAction = (tx: Transaction, at: string): ActionMark | null => drained(recordActionInSteps(tx, at));

/** Handful by handful: one of a hundred thousand changes would be one long statement. */
function* dropActions(db: Writer, actions: readonly number[]): Generator<Step> {
  const last = db.prepare('SELECT max(position) FROM action_change WHERE action = ?').pluck();
  const drop = db.prepare('DELETE FROM action_change WHERE action = ? AND position < ?');
  for (const action of actions) {
    const total = ((last.get(action) as number | null) ?? -1) + 1;
    for (let done = entriesPerStep; done < total; done += entriesPerStep) {
      drop.run(action, done);
      yield stepOf(done, total);
    }
    db.prepare('DELETE FROM action WHERE no = ?').run(action);
  }
}

export const stepOf = (done: number, total: number): Step => ({ phase: 'apply', done, total });

/** Whether an action was taken back, and has not been done again since. One that is too old to be taken back was not. */
export function wasUndone(db: Reader, { no, at }: ActionMark): boolean {
  const row = db.prepare('SELECT state FROM action WHERE no = ? AND at = ?').get(no, at) as
    | { state: string }
    | undefined;
  if (row !== undefined) return row.state === 'undone';
  const last = (db.prepare('SELECT max(no) AS no FROM action').get() as { no: number | null }).no ?? 0;
  return no > last - actionsKept;
}

type Direction = 'undo' | 'redo';
type Nothing = { readonly undo: 'nothing-to-undo'; readonly redo: 'nothing-to-redo' };
type StepFailure<D extends Direction> = { readonly code: 'changed-meanwhile' | Nothing[D]; readonly message: string };
type ActionRow = { no: number; label: string };
type ChangeRow = { entity: string; id: string; before: string; after: string; decides: string | null };

/** An own op that decided a conflict, and the record it is about. */
export type Retractable = { readonly dot: Dot; readonly entity: string; readonly id: string };

/** Takes own ops back whole, if they are the newest and were never signed; answers whether it could, for all of them or none. */
export type Retract = (tx: Transaction, decided: readonly Retractable[]) => Generator<number, boolean>;

const refusals = {
  undo: { code: 'nothing-to-undo', message: 'Es gibt nichts rückgängig zu machen.' },
  redo: { code: 'nothing-to-redo', message: 'Es gibt nichts zu wiederholen.' },
} as const;

/**
 * Takes the last user action back, or does it again: new edits that write the other values.
 *
 * Refused as a whole if somebody has changed one of the values since, because then it would undo their work. A decided conflict
 * is opened again by retracting the decision; once that was signed, the value shown before is all that can be written.
 *
 * Yields between handfuls of records: all of it is one transaction, which whoever drives this holds open.
 */
export function* stepBack<D extends Direction>(
  tx: Transaction,
  direction: D,
  retract: Retract,
): Generator<Step, Result<ActionSummary, StepFailure<D>>> {
  const action = nextAction(tx.db, direction);
  if (!action) return fail(refusals[direction] as StepFailure<D>);
  const order = direction === 'undo' ? 'DESC' : 'ASC';
  const rows = tx.db
    .prepare(`SELECT entity, id, before, after, decides FROM action_change WHERE action = ? ORDER BY position ${order}`)
    .all(action.no) as ChangeRow[];
  const decided = direction === 'undo' && isDecision(rows) ? rows : [];
  if (decided.length > 0 && decided.every((row) => stillHolds(tx.db, row, afterOf(row)))) {
    const isRetracted = yield* counted(retract(tx, decided.map(opOf)), decided.length);
    if (isRetracted) return finished(tx, direction, action);
  }
  for (const [at, row] of rows.entries()) {
    if (isBreath(at)) yield stepOf(at, rows.length);
    const before = withoutRedundantDeletion(JSON.parse(row.before) as Changes);
    const after = afterOf(row);
    const [expected, wanted] = direction === 'undo' ? [after, before] : [before, after];
    if (!stillHolds(tx.db, row, expected)) {
      const message = 'Inzwischen wurde an derselben Stelle etwas anderes eingetragen. Es wurde nichts zurückgenommen.';
      return fail({ code: 'changed-meanwhile', message });
    }
    if (direction === 'undo' && row.decides !== null) {
      const isRetracted = yield* counted(retract(tx, [opOf({ ...row, decides: row.decides })]), rows.length);
      if (isRetracted) continue;
    }
    const entity = entityNamed(row.entity);
    if (entity !== null) edit(tx, entity, row.id, wanted);
  }
  return finished(tx, direction, action);
}

/** Numbers told as steps of a command. */
export function* counted<Value>(steps: Generator<number, Value>, total: number): Generator<Step, Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield stepOf(step.value, total);
  }
}

function finished(tx: Transaction, direction: Direction, action: ActionRow): Result<ActionSummary, never> {
  tx.db.prepare('UPDATE action SET state = ? WHERE no = ?').run(direction === 'undo' ? 'undone' : 'done', action.no);
  return ok(JSON.parse(action.label) as ActionSummary);
}

type DecidedRow = ChangeRow & { readonly decides: Dot };

/** Nothing but decisions, each about fields of its own: then all of them can be taken back at once. */
const isDecision = (rows: readonly ChangeRow[]): rows is readonly DecidedRow[] =>
  rows.every(({ decides }) => decides !== null) && new Set(rows.map(({ decides }) => decides)).size === rows.length;

const opOf = ({ decides, entity, id }: DecidedRow): Retractable => ({ dot: decides, entity, id });

const afterOf = ({ after }: ChangeRow): Changes => withoutRedundantDeletion(JSON.parse(after) as Changes);

const nextAction = (db: Reader, direction: Direction): ActionRow | undefined =>
  db
    .prepare(
      direction === 'undo'
        ? "SELECT no, label FROM action WHERE state = 'done' ORDER BY no DESC LIMIT 1"
        : "SELECT no, label FROM action WHERE state = 'undone' ORDER BY no LIMIT 1",
    )
    .get() as ActionRow | undefined;

/** Whether there is something to take back, and something to do again. */
export const undoState = (db: Writer) => ({
  canUndo: nextAction(db, 'undo') !== undefined,
  canRedo: nextAction(db, 'redo') !== undefined,
});

function stillHolds(db: Reader, row: ChangeRow, expected: Changes): boolean {
  const { state } = holdRecord(db, row.entity, row.id);
  if (state === null) return false;
  const policy = mergeOf(row.entity);
  return Object.entries(expected).every(([field, value]) =>
    field === deletedField
      ? isHidden(state) === (value === true)
      : sameJson((shownValue(state.cells[field], policy(field)) ?? null) as Json, value),
  );
}

/** A deletion hides the row whatever its values are: they are neither looked at, nor written, which would bring it back. */
const withoutRedundantDeletion = (wanted: Changes): Changes =>
  wanted[deletedField] === true ? { [deletedField]: true } : wanted;
