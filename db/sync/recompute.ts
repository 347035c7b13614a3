import type { Registry } from '../../shared/trust/registry.ts';
import type { Reader, Writer } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import { serialise } from '../store/record.ts';
import { applyPlan } from './import-apply.ts';
import { ImportPlan } from './import-plan.ts';

export type Replanned = { readonly rows: number; readonly differed: number; readonly segments: number };

type Wanted = {
  readonly keys?: Iterable<string>;
  readonly whole?: boolean;
  /** The registry as it was before what is to be taken into account now. */
  readonly registryBefore?: Registry;
  /** The revision of the user action it belongs to; without it the next one. */
  readonly revision?: number;
};

/** Runs a plan without a file: what waits is judged again, and the rows named are computed anew. Yields the rows written so far. */
export function* replanInSteps(db: Writer, nowMs: number, wanted: Wanted = {}): Generator<number, Replanned> {
  const plan = new ImportPlan(db);
  plan.anew(wanted.keys ?? []);
  if (wanted.registryBefore) plan.intake.registryBefore = wanted.registryBefore;
  plan.revision = wanted.revision ?? null;
  plan.settle({ whole: wanted.whole === true });
  let rows = 0;
  let differed = 0;
  yield* applyPlan(db, plan, null, nowMs, ({ held }) => {
    rows += 1;
    if ((held.state === null ? null : serialise(held.state)) !== held.before) differed += 1;
  });
  return { rows, differed, segments: plan.intake.applied.length };
}

/** The same in one go, for what is small or has to be done at once. */
export function replan(db: Writer, nowMs: number, wanted: Wanted = {}): Replanned {
  return drained(replanInSteps(db, nowMs, wanted));
}

/** Ops that are kept and count, or would if their authors were allowed. */
const opsKept = (db: Reader): number =>
  Number(
    db
      .prepare(
        `SELECT (SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment WHERE held = 0)
              + (SELECT count(*) FROM pending)`,
      )
      .pluck()
      .get(),
  );

export type Rebuilt = { readonly ops: number; readonly records: number; readonly differed: number };

/** Everything anew, from the log: registers, rows, what is refused, what is granted. Yields the rows written so far. */
export function* rebuildInSteps(db: Writer, nowMs: number): Generator<number, Rebuilt> {
  const { rows, differed } = yield* replanInSteps(db, nowMs, { whole: true });
  return { ops: opsKept(db), records: rows, differed };
}

/** The same in one go. */
export const rebuildAll = (db: Writer, nowMs: number): Rebuilt => drained(rebuildInSteps(db, nowMs));
