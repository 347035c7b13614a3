import type { Parsed } from '../../shared/contract.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Conflict } from '../../shared/exchange/contract.ts';
import { baseOf } from '../../shared/sync/base.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { dotOf, writerOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField, predecessorsOf } from '../../shared/sync/op.ts';
import type { Cell, RowState } from '../../shared/sync/row-state.ts';
import { mergedText, newestFirst, shownValue } from '../../shared/sync/view.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { conflictsOf, holdRecord, mergeOf, openConflicts } from '../store/record.ts';
import { validFields } from '../store/validate.ts';
import { type Logged, opsOfMany } from '../sync/ops-of.ts';
import { siteNames } from '../views/site-names.ts';

type OpenRow = { entity: string; id: string; field: string; state: string; own: string | null };

/** Every field that waits for a person, with all live values, by record. */
export function list({ db }: QueryScope, input: Parsed<'conflict.list'>) {
  const offset = /^\d{1,9}$/.test(input.after ?? '') ? Number(input.after) : 0;
  const rows = db
    .prepare(
      `SELECT r.entity, r.id, r.state, c.field FROM conflict c JOIN record r ON r.no = c.record
       ORDER BY r.entity, r.id, c.field LIMIT ? OFFSET ?`,
    )
    .all(input.limit, offset) as OpenRow[];
  const total = openConflicts(db);
  const describe = describer(db, opsOfMany(db, rows));
  const next = offset + rows.length < total ? String(offset + rows.length) : null;
  return ok({ conflicts: rows.map(describe), total, next });
}

function describer(db: Reader, ops: ReturnType<typeof opsOfMany>): (row: OpenRow) => Conflict {
  const site = siteNames(db);
  const own = new Set(
    (db.prepare('SELECT writer FROM writer WHERE own = 1').all() as { writer: string }[]).map(({ writer }) => writer),
  );
  return ({ entity, id, field, state: text }) => {
    const state = JSON.parse(text) as RowState;
    const logged = ops(entity, id);
    const authors = new Map(logged.map(({ writer, op }) => [dotOf(writer, op.n), op.u]));
    const titleField = entityNamed(entity)?.title ?? '';
    const title = shownValue(state.cells[titleField], mergeOf(entity)(titleField));
    const live = field === deletedField ? deletionAgainstEdits(state) : newestFirst(state.cells[field]?.live ?? []);
    return {
      entity,
      id,
      title: typeof title === 'string' ? title : '',
      field,
      values: live.map(([dot, stamp, value]) => {
        const writer = writerOf(dot);
        const author = authors.get(dot) ?? '';
        return { value, dot, writer, site: site(writer), author, at: stampToInstant(stamp), own: own.has(writer) };
      }),
      base: field === deletedField ? null : baseIn(state.cells[field], logged, field),
      merged: proposal(entity, field, state.cells[field]),
    };
  };
}

/** Deleted here, edited there: the deletion, and the newest edit it had not seen. */
function deletionAgainstEdits(state: RowState) {
  const deletions = newestFirst(state.cells[deletedField]?.live ?? []).filter(([, , value]) => value !== null);
  const edits = Object.entries(state.cells).flatMap(([field, cell]) => (field === deletedField ? [] : cell.live));
  const [newest] = newestFirst(edits);
  return [
    ...(newest ? [[newest[0], newest[1], false] as const] : []),
    ...deletions.map(([dot, stamp]) => [dot, stamp, true] as const),
  ];
}

/** A register that merges texts keeps its base; others ask the log. */
const baseIn = (cell: Cell | undefined, logged: readonly Logged[], field: string): Json =>
  cell?.base?.[1] ??
  commonPredecessor(
    logged,
    field,
    (cell?.live ?? []).map(([dot]) => dot),
  );

/** The value every live one descends from, where the log still holds it; `null` if there is none. */
function commonPredecessor(ops: readonly Logged[], field: string, live: readonly string[]): Json {
  const writes = ops.flatMap(({ writer, op }) =>
    field in op.set
      ? [{ dot: dotOf(writer, op.n), replaces: predecessorsOf(op, field), value: op.set[field] ?? null }]
      : [],
  );
  return baseOf(writes, live)?.[1] ?? null;
}

/** What the texts come to, where they are merged by sentences. */
function proposal(entity: string, field: string, cell: Cell | undefined): Conflict['merged'] {
  if (cell === undefined || mergeOf(entity)(field) !== 'text3') return null;
  const merged = mergedText(cell);
  if (merged === null) return null;
  return {
    text: merged.text,
    overlaps: merged.overlaps.map((overlap) => ({ ...overlap, alternatives: [...overlap.alternatives] })),
  };
}

/** Writes what a person decided; it replaces every live value, and so decides it everywhere. */
export function resolve(scope: CommandScope, input: Parsed<'conflict.resolve'>) {
  const entity = entityNamed(input.entity);
  const held = holdRecord(scope.db, input.entity, input.id);
  if (entity === null || held.state === null) {
    return fail({
      code: 'not-found' as const,
      message: 'Diesen Datensatz gibt es hier nicht. Bitte laden Sie die Ansicht neu.',
    });
  }
  if (!conflictsOf(input.entity, held.state).includes(input.field)) {
    const message = 'Dieser Konflikt ist schon entschieden. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'no-conflict' as const, message });
  }
  const live = (
    input.field === deletedField ? deletionAgainstEdits(held.state) : (held.state.cells[input.field]?.live ?? [])
  ).map(([dot]) => dot);
  if (
    input.seen !== undefined &&
    (input.seen.length !== live.length || !input.seen.every((dot) => live.includes(dot)))
  ) {
    const message =
      'Inzwischen sind weitere Angaben eingetroffen. Bitte sehen Sie sich alle an und entscheiden Sie noch einmal.';
    return fail({ code: 'changed-meanwhile' as const, message });
  }
  if (input.field === deletedField) {
    const keepsDeleted = input.value === true;
    edit(scope.tx, entity, input.id, { [deletedField]: keepsDeleted ? true : null });
  } else {
    const known = fieldNamed(entity, input.field);
    const isLive = held.state.cells[input.field]?.live.some(
      ([, , value]) => JSON.stringify(value) === JSON.stringify(input.value),
    );
    const valid = validFields(entity, { [input.field]: input.value ?? null }, 'change');
    // A live value may be chosen even if this version would not accept it as new input.
    if (!valid.ok && !(isLive && known !== null)) return valid;
    edit(scope.tx, entity, input.id, valid.ok ? valid.value : { [input.field]: input.value as Json });
  }
  return ok({ entity: input.entity, id: input.id, field: input.field, openConflicts: openConflicts(scope.db) });
}
