import canonicalize from 'canonicalize';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { type Dot, dotOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField, type Op } from '../../shared/sync/op.ts';
import { joinOps, type RowRights, type RowState } from '../../shared/sync/row-state.ts';
import { isHidden, sameJson, shownValue } from '../../shared/sync/view.ts';
import { type IsGranted, refusalOf } from '../../shared/trust/allow.ts';
import { claimFields, freeStanding, hasRights, judgeRow, noRights } from '../../shared/trust/judge-row.ts';
import { sha256 } from '../bundle/encoding.ts';
import { lineOf } from '../bundle/line.ts';
import { asClosedAsItsEnds, openedWith } from './closeness.ts';
import { seenByDeletion } from './deletion.ts';
import { NotAllowed } from './failure.ts';
import { firstWriteOf } from './first-edit.ts';
import { isGrantedHere } from './granted.ts';
import { localWriter } from './identity.ts';
import { conflictsOf, type Held, holdRecord, liveDotsOf, mergeOf, saveRecord } from './record.ts';
import { indexRecord } from './search.ts';
import type { RecordLane } from './tables.ts';
import { type Change, nextOp, type Transaction } from './transaction.ts';

/** New values by field; `_del` true deletes, null takes a deletion back. */
export type Changes = Readonly<Record<string, Json>>;

/**
 * The one way anything is written: op, registers, wide row, conflict list, search and undo entry, in the caller's transaction.
 *
 * A write that changes nothing is not recorded, unless it decides a conflict. Local edits go through the same join as foreign
 * ones (S6), so no office can hold a value the others would not arrive at. What hangs on a record is as closed as that (V1, V2 in
 * closeness.ts). Answers whether anything was written.
 */
export function edit(tx: Transaction, entity: Entity, id: string, changes: Changes): boolean {
  const held = holdRecord(tx.db, entity.name, id);
  const written = asClosedAsItsEnds(tx.db, held, held.state === null ? withOwner(tx, changes) : changes);
  const isPublished = held.local && isPublishing(written);
  const isOpened = held.state !== null && isOpening(held, written);
  if (isPublished) publish(tx, entity, held, written);
  else {
    const entry = append(tx, entity, held, written);
    if (entry === null) return false;
    tx.changes.push(entry);
  }
  const no = saveRecord(tx.db, held, tx.revision);
  tx.db.prepare('UPDATE pending SET record = ? WHERE record = 0').run(no);
  indexRecord(tx.db, no);
  const on = `${entity.name}:${id}`;
  if (isPublished) openCompanions(tx, on, 'visibility', 'shared');
  if (isOpened) openCompanions(tx, on, 'classification', written['classification'] ?? null);
  return true;
}

/** What hangs on a record is handed over with it; what somebody else has said of it is theirs to open. */
function openCompanions(tx: Transaction, on: string, opened: 'visibility' | 'classification', value: Json): void {
  const { db, standing } = tx;
  const isGranted: IsGranted = (project, body, as) => isGrantedHere(db, project, body, as);
  for (const { entity, id, changes } of openedWith(db, on, opened, value)) {
    const { local, state } = holdRecord(db, entity.name, id);
    const asked = { e: entity.name, id, set: changes };
    const isOurs = local || !standing || refusalOf(asked, standing, state?.rights ?? noRights, isGranted) === null;
    if (isOurs) edit(tx, entity, id, changes);
  }
}

const withOwner = (tx: Transaction, changes: Changes): Changes =>
  tx.ownBodyId === null || 'ownerBodyId' in changes ? changes : { ...changes, ownerBodyId: tx.ownBodyId };

const staysHere = (visibility: Json | undefined) => visibility === 'private' || visibility === 'site';
const isPublishing = (changes: Changes) => 'visibility' in changes && !staysHere(changes['visibility']);

/** Adds one op to the log and joins it; answers what undo needs, or `null` if nothing was to be written. */
function append(tx: Transaction, entity: Entity, held: Held, changes: Changes): Change | null {
  const wanted = effective(tx, held, changes);
  if (Object.keys(wanted).length === 0) return null;
  const set = isOpening(held, wanted) ? { ...undisputed(entity, held), ...wanted } : wanted;
  if (held.state === null) held.local = tx.staysHere || staysHere(changes['visibility']);
  const lane: RecordLane = held.local ? 'local' : laneOf(held.state, changes);
  const { writer, seq, stamp, first } = nextOp(tx, lane);
  const replaced: Record<string, Dot | readonly Dot[]> = {};
  for (const field of Object.keys(set)) {
    const live = liveDotsOf(held.state, field);
    const first = firstWriteOf(tx, held, field, live);
    const dots = first === null ? live : [...live, first].sort();
    if (dots.length > 0) replaced[field] = dots.length === 1 && dots[0] !== undefined ? dots[0] : dots;
  }
  const op: Op = { e: entity.name, id: held.id, n: seq, p: replaced, set, t: stamp, u: tx.author, x: first };
  const disputed = conflictsOf(held.entity, held.state);
  const decides = Object.keys(wanted).some((field) => disputed.includes(field)) ? dotOf(writer, seq) : null;
  const entry = undoEntry(entity, held, wanted, decides);
  const rights = lane === 'local' ? null : checkRights(tx, held, op);
  tx.db.prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, 0, ?)').run(writer, seq, lineOf(op));
  held.state = joinOps(held.state, [{ log: writer, op, stamp, reach: (dot) => dot, bound: (seen) => seen }]);
  if (rights !== null) held.state.rights = rights;
  return entry;
}

/**
 * Asks before the edit what every other site will ask (shared/trust/allow.ts), so that nobody types what the others would refuse.
 *
 * Answers whose a new row is. An edit that may change whose a row is, is judged with all its ops when the action ends.
 */
function checkRights({ db, standing, rejudge, identity }: Transaction, held: Held, op: Op): RowRights | null {
  const isGranted: IsGranted = (project, body, as) => isGrantedHere(db, project, body, as);
  const mayGrant = op.e === 'project' || op.e === 'projectBody';
  // What was private until now, or was erased, begins with this op for all others, as a new row does.
  const begins = held.state === null;
  const isClaiming = begins || claimFields.some((field) => field in op.set);
  if (held.no === null ? mayGrant : isClaiming) rejudge.add(`${op.e}:${op.id}`);
  const by = standing ?? freeStanding(identity.shared.writer);
  if (!begins) {
    const refused = refusalOf(op, by, held.state?.rights ?? noRights, isGranted);
    if (refused !== null) throw new NotAllowed(refused);
    return null;
  }
  const ops = [{ writer: identity.shared.writer, op, standing: by, seen: () => 0 }];
  const { refusals, rights } = judgeRow(op.e, op.id, ops, isGranted, sha256);
  const [refused] = refusals;
  if (refused) throw new NotAllowed(refused);
  return hasRights(rights) ? rights : null;
}

/** Only what differs from what is shown, or decides a conflict; objects with their keys in order. */
function effective(tx: Transaction, held: Held, changes: Changes): Record<string, Json> {
  const set: Record<string, Json> = {};
  const disputed = new Set(conflictsOf(held.entity, held.state));
  const policy = mergeOf(held.entity);
  for (const [field, wanted] of Object.entries(changes)) {
    if (field === deletedField) {
      const deletion = wanted === true && held.state ? seenByDeletion(tx.db, held.state) : null;
      const isThere =
        held.state !== null && (deletion !== null ? !isHidden(held.state) : liveDotsOf(held.state, field).length > 0);
      if (isThere) set[field] = deletion;
      continue;
    }
    const value = JSON.parse(canonicalize(wanted) ?? 'null') as Json;
    const shown = shownValue(held.state?.cells[field], policy(field));
    const isSame = sameJson(shown ?? null, value) && (shown !== undefined || value === null);
    if (!isSame || disputed.has(field)) set[field] = value;
  }
  return set;
}

/** Once a record is part of a non-public session, what is written to it travels only when asked for by name. */
function laneOf(state: RowState | null, changes: Changes): RecordLane {
  const classification = changes['classification'] ?? shownValue(state?.cells['classification'], 'ask');
  return classification === nonpublic ? 'nonpublic' : 'shared';
}

const nonpublic = 'nonpublic_session';

/** A record of a non-public session is opened: the op says all of it again, because most sites never got what was said before. */
const isOpening = ({ state, local }: Held, changes: Changes): boolean =>
  !local && laneOf(state, {}) === 'nonpublic' && laneOf(state, changes) === 'shared';

/** What is shown of every written field. */
function shownFields(entity: Entity, { state }: Held): Record<string, Json> {
  const shown: Record<string, Json> = {};
  for (const [field, { merge }] of fieldsOf(entity)) {
    const value = shownValue(state?.cells[field], merge);
    if (value !== undefined && value !== null) shown[field] = value;
  }
  return shown;
}

/** Without the fields that wait for a person: saying one of their values again would decide them. */
function undisputed(entity: Entity, held: Held): Record<string, Json> {
  const disputed = new Set(conflictsOf(held.entity, held.state));
  return Object.fromEntries(Object.entries(shownFields(entity, held)).filter(([field]) => !disputed.has(field)));
}

/**
 * A private record is handed to everybody: its private log is dropped, and one op with what is shown starts its shared life.
 *
 * Others could never receive the private ops, so naming them as replaced would leave dots nobody can resolve.
 */
function publish(tx: Transaction, entity: Entity, held: Held, changes: Changes): void {
  const shown = shownFields(entity, held);
  // A record that was here before may have left numbered lines of a log that travels under its number.
  tx.db.prepare('DELETE FROM pending WHERE record = ? AND writer = ?').run(held.no, localWriter);
  held.state = null;
  held.local = false;
  append(tx, entity, held, { ...shown, ...changes });
  // Undo of a publication cannot call back what may have travelled; it restores the other values only.
  const fields = Object.keys(changes).filter((field) => field !== 'visibility');
  const valuesIn = (of: Readonly<Record<string, Json>>) => Object.fromEntries(fields.map((f) => [f, of[f] ?? null]));
  const after = valuesIn(shownFields(entity, held));
  tx.changes.push({ entity: entity.name, id: held.id, before: valuesIn(shown), after, decides: null });
}

function undoEntry(entity: Entity, held: Held, set: Readonly<Record<string, Json>>, decides: Dot | null): Change {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = { ...set };
  const isNew = held.state === null;
  for (const field of Object.keys(set)) {
    if (field === deletedField) continue;
    before[field] = shownValue(held.state?.cells[field], mergeOf(entity.name)(field)) ?? null;
  }
  if (isNew)
    return {
      entity: entity.name,
      id: held.id,
      before: { [deletedField]: true },
      after: { [deletedField]: null },
      decides,
    };
  if (deletedField in set) {
    before[deletedField] = held.state !== null && isHidden(held.state) ? true : null;
    after[deletedField] = set[deletedField] === null ? null : true;
  }
  return { entity: entity.name, id: held.id, before, after, decides };
}
