import { entityNamed } from '../../shared/entities.ts';
import { clockDoubt } from '../../shared/exchange/clock-doubt.ts';
import type { Conflict } from '../../shared/exchange/contract.ts';
import { baseOf } from '../../shared/sync/base.ts';
import { compareStamps, type Stamp, stampToInstant } from '../../shared/sync/clock.ts';
import { type Dot, dotOf, writerOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import { ancestorsOf } from '../../shared/sync/near.ts';
import { deletedField, predecessorsOf } from '../../shared/sync/op.ts';
import type { Cell, Live, RowState } from '../../shared/sync/row-state.ts';
import { mergedText, newestFirst, shownValue } from '../../shared/sync/view.ts';
import type { Reader } from '../store/database.ts';
import { mergeOf } from '../store/record.ts';
import { type Logged, opsOfMany } from '../sync/ops-of.ts';
import { shownStamp } from '../views/shown-stamp.ts';
import { siteNames } from '../views/site-names.ts';

/** A field on the conflict list, with the registers of its record. */
export type OpenRow = { readonly entity: string; readonly id: string; readonly field: string; readonly state: string };

/** One write of the disputed field, as the log has it. */
type Write = {
  readonly dot: Dot;
  readonly stamp: Stamp;
  readonly author: string;
  readonly value: Json;
  readonly replaces: readonly Dot[];
};

/** Says of open conflicts everything a person needs to decide them. The log is read once for all of them. */
export function describeConflicts(db: Reader, rows: readonly OpenRow[], nowMs: number): Conflict[] {
  const ops = opsOfMany(db, rows);
  const site = siteNames(db);
  const own = new Set(
    (db.prepare('SELECT writer FROM writer WHERE own = 1').all() as { writer: string }[]).map(({ writer }) => writer),
  );
  const shown = shownStamp(db);
  const stampOf = ({ writer, op }: Logged): Stamp => shown(writer, op.n, op.t);
  return rows.map(({ entity, id, field, state: text }) => {
    const state = JSON.parse(text) as RowState;
    const writes = writesOf(ops(entity, id), field, stampOf);
    const titleField = entityNamed(entity)?.title ?? '';
    const title = shownValue(state.cells[titleField], mergeOf(entity)(titleField));
    const signed = (dot: Dot, stamp: Stamp, value: Json) => {
      const writer = writerOf(dot);
      const author = writes.get(dot)?.author ?? '';
      return { value, dot, writer, site: site(writer), author, at: stampToInstant(stamp) };
    };
    const cell = state.cells[field];
    const live = field === deletedField ? deletionAgainstEdits(state) : newestFirst(cell?.live ?? []);
    const base = field === deletedField ? null : baseIn(cell, writes);
    return {
      entity,
      id,
      title: typeof title === 'string' ? title : '',
      field,
      owners: ownersOf(state),
      values: live.map(([dot, stamp, value]) => {
        const seen = seenBy(writes, dot);
        return {
          ...signed(dot, stamp, value),
          own: own.has(writerOf(dot)),
          clock: clockDoubt(
            stamp,
            nowMs,
            seen.map((before) => before.stamp),
          ),
          // Who replaced several values at once had them side by side.
          decided: seen.length < 2 ? [] : seen.map((before) => signed(before.dot, before.stamp, wordOf(field, before))),
        };
      }),
      base: base?.value ?? null,
      hasBase: base !== null,
      merged: proposal(entity, field, cell),
    };
  });
}

/** Deletions speak of a record as a whole: `true` deleted, `false` kept, as the values of the conflict itself. */
const wordOf = (field: string, { value }: Write): Json => (field === deletedField ? value !== null : value);

function writesOf(
  logged: readonly Logged[],
  field: string,
  stampOf: (logged: Logged) => Stamp,
): ReadonlyMap<Dot, Write> {
  const writes = logged.map((one) => {
    const { writer, op } = one;
    const value = op.set[field] ?? null;
    const replaces = field in op.set ? predecessorsOf(op, field) : [];
    const dot = dotOf(writer, op.n);
    return [dot, { dot, stamp: stampOf(one), author: op.u, value, replaces }] as const;
  });
  return new Map(writes);
}

/** What the author of a value had before him in this field, as far as the log still says, newest first. */
function seenBy(writes: ReadonlyMap<Dot, Write>, dot: Dot): readonly Write[] {
  const named = writes.get(dot)?.replaces ?? [];
  const far = ancestorsOf(named, (before) => writes.get(before)?.replaces ?? []);
  return named
    .filter((before) => !far.has(before))
    .flatMap((before) => writes.get(before) ?? [])
    .sort((a, b) => compareStamps(b.stamp, a.stamp));
}

function ownersOf(state: RowState): string[] {
  if (state.rights !== undefined && state.rights.owners.length > 0) return [...state.rights.owners];
  const said = shownValue(state.cells['ownerBodyId'], 'ask');
  return typeof said === 'string' ? [said] : [];
}

/**
 * Deleted here, edited there: the newest edit the deletions had not seen, or the word of whoever took the deletion back; and the
 * deletions.
 */
export function deletionAgainstEdits(state: RowState): Live[] {
  const register = newestFirst(state.cells[deletedField]?.live ?? []);
  const kept = register.filter(([, , value]) => value === null);
  const edits = Object.entries(state.cells).flatMap(([field, cell]) => (field === deletedField ? [] : cell.live));
  const [newest] = newestFirst(kept.length > 0 ? kept : edits);
  return [
    ...(newest ? [[newest[0], newest[1], false] as const] : []),
    ...register.filter(([, , value]) => value !== null).map(([dot, stamp]) => [dot, stamp, true] as const),
  ];
}

/** The value every live one descends from, where it is still known. A register that merges texts keeps its base; others ask the log. */
function baseIn(cell: Cell | undefined, writes: ReadonlyMap<Dot, Write>): { readonly value: Json } | null {
  if (cell?.base) return { value: cell.base[1] };
  const found = baseOf(
    [...writes.values()],
    (cell?.live ?? []).map(([dot]) => dot),
  );
  return found === null ? null : { value: found[1] };
}

/** What the texts come to, where they are merged by sentences. */
function proposal(entity: string, field: string, cell: Cell | undefined): Conflict['merged'] {
  if (cell === undefined || mergeOf(entity)(field) !== 'text3') return null;
  const merged = mergedText(cell);
  if (merged === null) return null;
  return {
    text: merged.text,
    value: merged.value,
    marked: merged.marked,
    overlaps: merged.overlaps.map((overlap) => ({ ...overlap, alternatives: [...overlap.alternatives] })),
  };
}
