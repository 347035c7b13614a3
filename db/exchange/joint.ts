import type { FailedFile, Source } from '../../shared/exchange/reading-contract.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { RecordNames } from '../bundle/read.ts';
import type { Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { mergeOf } from '../store/record.ts';
import type { ImportPlan } from '../sync/import-plan.ts';
import type { Row } from '../sync/rows.ts';
import { Ours } from '../views/ours.ts';
import { decide, type Offer, type Planned, readOffer } from './plan.ts';
import { Report } from './report.ts';
import { type Share, Shares } from './shares.ts';
import { type Copies, type Copy, failedFile } from './sources.ts';
import { Tally, type Told } from './tally.ts';

/** A file that was verified. `isRepeated`: the same bundle stands earlier in the list. */
type Verified = {
  readonly state: 'verified';
  readonly copy: Copy;
  readonly offer: Offer;
  readonly isRepeated: boolean;
};

const goodOf = (files: readonly (Verified | FailedFile)[]): readonly Verified[] =>
  files.filter((file): file is Verified => file.state === 'verified' && !file.isRepeated);

/** Several files read together: one plan, and what each of them has to do with it. */
export class Joint {
  readonly files: readonly (Verified | FailedFile)[];
  readonly plan: ImportPlan;
  readonly tally: Tally;
  readonly #db: Reader;
  readonly #good: readonly Verified[];
  readonly #shares: Shares;

  private constructor(
    db: Reader,
    files: readonly (Verified | FailedFile)[],
    plan: ImportPlan,
    shares: Shares,
    ours: Ours,
  ) {
    this.#db = db;
    this.files = files;
    this.#good = goodOf(files);
    this.plan = plan;
    this.#shares = shares;
    const places = this.#good.map((file) => files.indexOf(file));
    this.tally = new Tally(db, {
      fileOf: (row) => places[shares.fileOf(row)] ?? places[0] ?? 0,
      concernsOf: (row) => ours.concerns(row.held.entity, row.held.id, fieldsOf(row)),
    });
  }

  /** Decides about verified files together, in steps between which others have their turn. */
  static *of(db: Reader, names: RecordNames, files: readonly (Verified | FailedFile)[]): Generator<Step, Joint> {
    const step = { phase: 'plan', done: 0, total: names.size } satisfies Step;
    const offers = goodOf(files).map(({ offer }) => offer);
    yield step;
    const plan = decide(db, names, offers);
    yield step;
    const shares = new Shares(plan, offers);
    yield step;
    const ours = oursIn(db, plan);
    yield step;
    return new Joint(db, files, plan, shares, ours);
  }

  /** Call it for every row of the plan, before it is written. */
  readonly look = (row: Row): Told | null => {
    const told = this.tally.add(row);
    this.#shares.note(row, told);
    return told;
  };

  /** Waits until the hashes of all files are proved; nothing of them counts before. Throws `BundleFault`, of a single file only. */
  prove(): void {
    for (const { copy } of this.#good) copy.file.prove();
  }

  /** Files that count once each; whoever stands twice in the list is reported, and nothing more. */
  get good(): readonly Verified[] {
    return this.#good;
  }

  plannedOf({ offer }: Verified): Planned {
    return { ...offer, plan: this.plan };
  }

  /** What is to be said of a file, once all rows have been gone through. */
  reportOf(file: Verified): Report {
    const at = this.#good.indexOf(file);
    const labels = this.tally.siteLabels;
    return new Report(this.#db, this.plannedOf(file), this.#shareOf(at), labels, { isFirst: at === 0 });
  }

  /** To the only file belongs everything, also what it changes about ops that were here before. */
  #shareOf(at: number): Share {
    const { rowsOf } = this.plan;
    if (this.#good.length === 1) return { counts: this.tally.counts, applied: rowsOf.applied, refused: rowsOf.refused };
    const nothing = { new: 0, changed: 0, deleted: 0, conflicts: 0, unknown: 0 };
    return this.#shares.of[at] ?? { counts: nothing, applied: 0, refused: 0 };
  }

  /** Whether anything of a file is to be kept. */
  brings({ offer }: Verified): boolean {
    if (this.#good.length === 1) return this.plan.changesAnything;
    const own = new Set(offer.candidates);
    return this.plan.intake.judged.some(
      ({ candidate, judgement: { verdict } }) => own.has(candidate) && verdict !== 'known' && verdict !== 'refused',
    );
  }
}

export type JointFile = Joint['files'][number];

/** Opens and verifies all sources, and decides about them together. A file that cannot be read keeps no other out. */
export async function* readTogether(
  db: Reader,
  sources: readonly Source[],
  copies: Copies,
): AsyncGenerator<Step, Joint> {
  const names = new RecordNames();
  const files: (Verified | FailedFile)[] = [];
  const seen = new Set<string>();
  const total = sources.length;
  for (const source of sources) {
    if (total > 1) yield { phase: 'verify', done: files.length, total } satisfies Step;
    const copy = await copies.open(source);
    if ('state' in copy) {
      files.push(copy);
      continue;
    }
    const offer = yield* verified(copy, names, total > 1 ? { done: files.length, total } : null);
    if ('state' in offer) files.push(offer);
    else {
      files.push({ state: 'verified', copy, offer, isRepeated: seen.has(offer.header.bundle) });
      seen.add(offer.header.bundle);
    }
  }
  return yield* Joint.of(db, names, files);
}

/** Of one file the parts are counted, of several the files. */
function* verified(
  copy: Copy,
  names: RecordNames,
  counted: Omit<Step, 'phase'> | null,
): Generator<Step, Offer | FailedFile> {
  try {
    const steps = readOffer(copy.path, copy.file, names);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        // Of several files a bad one must be known before anything is decided; of one it is soon enough before it is kept.
        if (counted !== null) copy.file.prove();
        return step.value;
      }
      yield counted === null ? step.value : { ...step.value, ...counted };
    }
  } catch (error) {
    const failed = failedFile(error);
    if (failed === null) throw error;
    return failed;
  }
}

/** What concerns this site, also by what the files themselves say: only rows that can say it are looked into. */
function oursIn(db: Reader, { intake, names }: ImportPlan): Ours {
  const ours = new Ours(db);
  const speaks = new Map<number, boolean>();
  const maySay = (name: number): boolean => {
    const known = speaks.get(name);
    if (known !== undefined) return known;
    const says = /^(project|projectBody|person):/.test(names.keyOf(name));
    speaks.set(name, says);
    return says;
  };
  for (const { candidate } of intake.applied) {
    // Most segments say nothing of this body, and one look at all their bytes tells.
    if (!candidate.ops.bytes().includes(ours.body)) continue;
    const { records } = candidate.ops;
    for (let index = 0; index < records.length; index += 1) {
      const name = records[index] ?? -1;
      if (name < 0 || !maySay(name)) continue;
      const line = candidate.ops.line(index);
      if (!line.includes(ours.body)) continue;
      const { e, id, set } = JSON.parse(line) as Op;
      if (set !== undefined) ours.note(e, id, set as Readonly<Record<string, Json>>);
    }
    candidate.ops.forget();
  }
  return ours;
}

/** The values of a row as they will be shown; of a deleted one as they were. */
function fieldsOf({ held, shownBefore }: Row): (field: string) => Json | undefined {
  const policy = mergeOf(held.entity);
  return (field) => shownValue(held.state?.cells[field], policy(field)) ?? shownBefore(field);
}
