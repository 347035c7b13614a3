import type { Counts } from '../../shared/exchange/contract.ts';
import type { Candidate } from '../sync/candidate.ts';
import type { ImportPlan } from '../sync/import-plan.ts';
import type { Row } from '../sync/rows.ts';
import type { Offer } from './plan.ts';
import type { Told } from './tally.ts';

/** What one file of several has brought. */
export type Share = {
  readonly counts: Omit<Counts, 'refused' | 'held'>;
  /** Ops that count, and ops that were refused one by one. */
  applied: number;
  refused: number;
};

const empty = (): Share => ({
  counts: { new: 0, changed: 0, deleted: 0, conflicts: 0, unknown: 0 },
  applied: 0,
  refused: 0,
});

type Run = { readonly from: number; readonly to: number; readonly file: number };

/** Says of every record and every op which of several files has brought it; what several bring belongs to the first. */
export class Shares {
  readonly #plan: ImportPlan;
  /** Number of the file by number of the record, -1 for none. */
  readonly #owners: Int32Array;
  readonly #runs = new Map<string, Run[]>();
  readonly of: readonly Share[];

  constructor(plan: ImportPlan, offers: readonly Offer[]) {
    this.#plan = plan;
    this.of = offers.map(empty);
    this.#owners = new Int32Array(plan.names.size).fill(-1);
    const fileOf = new Map<Candidate, number>();
    offers.forEach(({ candidates }, file) => {
      for (const candidate of candidates) fileOf.set(candidate, file);
    });
    for (const { candidate, log } of plan.intake.applied) {
      const file = fileOf.get(candidate);
      if (file === undefined || candidate.header.class === 'registry') continue;
      this.#take(candidate, log, file);
    }
  }

  #take(candidate: Candidate, log: string, file: number): void {
    const { from, to } = candidate.header;
    this.#runs.set(log, [...(this.#runs.get(log) ?? []), { from, to, file }]);
    const share = this.of[file];
    for (const name of candidate.ops.records) {
      if (name < 0) continue;
      if (share) share.applied += 1;
      const owner = this.#owners[name] ?? -1;
      if (owner < 0 || owner > file) this.#owners[name] = file;
    }
    candidate.ops.forget();
  }

  /** The file that has brought a row; -1 for one that is computed anew for another reason. */
  fileOf({ held }: Row): number {
    return this.#owners[this.#plan.names.numberOf(`${held.entity}:${held.id}`)] ?? -1;
  }

  /** Notes what became of a row, and which of its ops were refused. */
  note(row: Row, told: Told | null): void {
    for (const { log, seq } of row.refused) {
      const file = this.#runs.get(log)?.find(({ from, to }) => from <= seq && seq <= to)?.file;
      const share = file === undefined ? undefined : this.of[file];
      if (share === undefined) continue;
      share.refused += 1;
      share.applied -= 1;
    }
    const share = told === null ? undefined : this.of[this.fileOf(row)];
    if (share === undefined || told === null) return;
    share.counts[told.kind] += 1;
    share.counts.conflicts += told.conflicts;
    share.counts.unknown += told.unknown;
  }
}
