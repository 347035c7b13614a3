import { fieldsOf } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import { commonBase } from '../../shared/sync/base.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import { predecessorsOf } from '../../shared/sync/op.ts';
import { type Entry, emptyState, joinOps, type RowState } from '../../shared/sync/row-state.ts';
import { type IsGranted, refusalOf, type Standing } from '../../shared/trust/allow.ts';
import { claimFields, type Grant, hasRights, judgeRow, noRights } from '../../shared/trust/judge-row.ts';
import type { NoStanding } from '../../shared/trust/registry.ts';
import { sha256 } from '../bundle/encoding.ts';
import type { Brought } from './source.ts';
import { onceEach, type RefusedOp } from './twice.ts';

/** What became of a row: its registers, what was refused of what was brought, and what it grants (`null`: as before). */
export type Evaluated = {
  readonly state: RowState;
  readonly refused: readonly RefusedOp[];
  readonly grants: readonly Grant[] | null;
};

/** Whether one of these fields says whose a row is. */
export const sayWhose = (fields: ReadonlySet<string>): boolean => claimFields.some((field) => fields.has(field));

const hasStanding = (standing: Standing | NoStanding): standing is Standing => typeof standing === 'object';

/** Adds ops to a row whose rights they do not touch. Far cheaper than the whole row, and the same by S2. */
export function addToRow(state: RowState, brought: readonly Brought[], isGranted: IsGranted): Evaluated {
  const refused: RefusedOp[] = [];
  const accepted: Entry[] = [];
  for (const entry of brought) {
    const { standing } = entry;
    const rights = state.rights ?? noRights;
    const reason = hasStanding(standing) ? refusalOf(entry.op, standing, rights, isGranted) : standing;
    if (reason === null) accepted.push(entry);
    else refused.push({ log: entry.log, seq: entry.op.n, reason });
  }
  return { state: joinOps(state, accepted), refused, grants: null };
}

/** A row from all its ops, in any order. */
export function wholeRow(entity: string, id: string, brought: readonly Brought[], isGranted: IsGranted): Evaluated {
  const ops = brought.map(({ log, op, standing, seen }) => ({ writer: log, op, standing, seen }));
  const judged = judgeRow(entity, id, ops, isGranted, sha256);
  const accepted: Entry[] = [];
  const refused: RefusedOp[] = [];
  brought.forEach((entry, index) => {
    const reason = judged.refusals[index] ?? null;
    if (reason === null) accepted.push(entry);
    else refused.push({ log: entry.log, seq: entry.op.n, reason });
  });
  const once = onceEach(accepted, refused);
  const state = joinOps(emptyState(), once.accepted);
  if (hasRights(judged.rights)) state.rights = judged.rights;
  keepBases(entity, state, once.accepted);
  return { state, refused: once.refused, grants: judged.grants };
}

/** Fields of an entity that are shown as a merge of their live values with the one they descend from. */
const mergedFields = new Map<string, readonly string[]>();

function mergedFieldsOf(entity: string): readonly string[] {
  const known = mergedFields.get(entity);
  if (known) return known;
  const declared = entityNamed(entity);
  const fields =
    declared === null ? [] : fieldsOf(declared).flatMap(([name, { merge }]) => (merge === 'text3' ? [name] : []));
  mergedFields.set(entity, fields);
  return fields;
}

/** Several live texts need the one they descend from, which only the whole row can tell. */
export const needsBase = (entity: string, state: RowState): boolean =>
  mergedFieldsOf(entity).some((field) => (state.cells[field]?.live.length ?? 0) > 1);

function keepBases(entity: string, state: RowState, accepted: readonly Entry[]): void {
  for (const field of mergedFieldsOf(entity)) {
    const cell = state.cells[field];
    if (cell === undefined || cell.live.length < 2) continue;
    const writers = new Map(
      accepted.filter(({ op }) => field in op.set).map((entry) => [dotOf(entry.log, entry.op.n), entry]),
    );
    const before = (dot: string) => {
      const entry = writers.get(dot);
      return entry === undefined
        ? []
        : predecessorsOf(entry.op, field).flatMap((named) => entry.reach(named, entry.op.n) ?? []);
    };
    const base = commonBase(
      before,
      cell.live.map(([dot]) => dot),
      (dot) => writers.has(dot),
    );
    const value = base === null ? undefined : writers.get(base)?.op.set[field];
    if (base !== null && value !== undefined) cell.base = [base, value];
  }
}
