import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { type Stamp, shiftStamp } from '../../shared/sync/clock.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Standing } from '../../shared/trust/allow.ts';
import { freeStanding } from '../../shared/trust/judge-row.ts';
import {
  clockShift,
  type Erased,
  erasedOf,
  type Handover,
  isErasedOp,
  memberOf,
  type NoStanding,
  type Registry,
  runsOf,
} from '../../shared/trust/registry.ts';
import { boundOfLog } from './bounds.ts';
import { handedOverAt } from './counting-handovers.ts';
import type { Logs } from './logs.ts';

/** Ops `from` to `to` of a segment that are written with the same rights. */
export type Run = { readonly from: number; readonly to: number; readonly standing: Standing | NoStanding };

/**
 * With which rights the ops of a log are written, by the registry as it is known here.
 *
 * While no registry has arrived, and for what this site writes before it is admitted, everything counts: there is nobody yet who
 * could say otherwise, and what a person typed must not vanish from their own screen.
 */
export class Law {
  readonly registry: Registry;
  readonly #logs: Logs;
  readonly #handovers: readonly Handover[];
  readonly #erased: Erased;
  readonly hasClockShifts: boolean;
  /** One list per writer, because what follows from a list is kept with it. */
  readonly #ofOthers = new Map<string, readonly Handover[]>();

  /** `handovers`: those that count. */
  constructor(registry: Registry, logs: Logs, handovers: readonly Handover[]) {
    this.registry = registry;
    this.#logs = logs;
    this.#handovers = handovers;
    this.#erased = erasedOf(registry);
    this.hasClockShifts = registry.clocks.length > 0;
  }

  /** The runs of a signed segment that stands in `log`. */
  runsOf(log: string, header: Pick<SegmentHeader, 'from' | 'to' | 'reg' | 'writer'>): readonly Run[] {
    const { from, to, reg, writer } = header;
    if (this.#isFree(log, writer)) return [{ from, to, standing: freeStanding(writer) }];
    if (this.#logs.branchesOf(writer).length < 2) return runsOf(this.registry, writer, from, to, reg, this.#handovers);
    const runs = runsOf(this.registry, writer, from, to, reg, this.#handoversOfOthers(writer));
    const ends = [boundOfLog(this.registry, this.#logs, log), handedOverAt(this.#logs, this.#handovers, log)];
    const bound = Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY));
    return runs.flatMap((run) => cutAt(run, bound));
  }

  /** Of a forked log a handover ends the branch it stands in; the others go on. */
  #handoversOfOthers(writer: string): readonly Handover[] {
    const known = this.#ofOthers.get(writer) ?? this.#handovers.filter(({ from }) => from !== writer);
    this.#ofOthers.set(writer, known);
    return known;
  }

  /** Rights of own edits that are not yet signed. */
  ownStanding(writer: string, seq: number): Standing | NoStanding {
    const [run] = this.runsOf(writer, { writer, from: seq, to: seq, reg: this.registry.length });
    return run?.standing ?? 'unknown-writer';
  }

  #isFree(log: string, writer: string): boolean {
    if (this.registry.length === 0) return true;
    return this.#logs.get(log)?.own === true && memberOf(this.registry, writer, this.#handovers) === null;
  }

  /** Erased ops of a row (`entity:id`) contribute nothing, whether their body is still there or not. */
  isErased(log: string, seq: number, row: string | null): boolean {
    return this.hasErasures && isErasedOp(this.#erased, log, seq, row);
  }

  get hasErasures(): boolean {
    return this.#erased.dots.size + this.#erased.rows.size > 0;
  }

  /** The stamp an op is shown with, where the registry has put a wrong clock right. */
  stampOf(log: string, seq: number, stamp: Stamp): Stamp {
    if (!this.hasClockShifts) return stamp;
    const shift = clockShift(this.registry, writerOfLog(log), seq);
    return shift === 0 ? stamp : shiftStamp(stamp, shift);
  }
}

function cutAt(run: Run, bound: number): Run[] {
  if (run.to <= bound) return [run];
  if (run.from > bound) return [{ ...run, standing: 'revoked' }];
  return [
    { ...run, to: bound },
    { ...run, from: bound + 1, standing: 'revoked' },
  ];
}
