import { assert } from '../../shared/core/assert.ts';
import type { Counts, Preview, SegmentVerdict, Verdict, Warning, Withheld } from '../../shared/exchange/contract.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { daysAhead } from '../../shared/sync/clock.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { boundOf, nonpublicLogs } from '../../shared/trust/registry.ts';
import { type PlainFile, RecordNames, readBundle } from '../bundle/read.ts';
import type { Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { ImportPlan } from '../sync/import-plan.ts';
import { opsOfFile } from '../sync/segment-ops.ts';
import { siteNames } from '../views/site-names.ts';
import type { Tally } from './tally.ts';
import { sentenceOf, verdictOf } from './verdict-words.ts';
import { clockAhead, otherHistory } from './warnings.ts';

const manyRecords = 50;
const manyConflicts = 200;

export type Planned = { readonly header: BundleHeader; readonly plan: ImportPlan };

/**
 * Verifies a whole bundle and decides which of its segments come to count; nothing is written.
 *
 * The plan counts only once the end line has been verified and `file.prove()` has come back: until then everything read is provisional.
 * `file` must stay open as long as the plan is used.
 */
export function* planImport(db: Reader, path: string, file: PlainFile): Generator<Step, Planned> {
  const plan = new ImportPlan(db, new RecordNames());
  let header: BundleHeader | null = null;
  let done = 0;
  for (const part of readBundle(path, plan.names, file)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'segment') {
      const { segment } = part;
      plan.offer({ ...segment, ops: opsOfFile(file, segment), no: null });
      done += 1;
      yield { phase: 'verify', done, total: header?.segs ?? done };
    }
  }
  assert(header !== null, 'a verified bundle has a header');
  plan.settle();
  return { header, plan };
}

/** Everything a plan has to say about a bundle, once its rows have been gone through. */
export class Report {
  readonly #db: Reader;
  readonly #planned: Planned;
  readonly #tally: Tally;
  readonly #site: (writer: string) => string;

  constructor(db: Reader, planned: Planned, tally: Tally) {
    this.#db = db;
    this.#planned = planned;
    this.#tally = tally;
    this.#site = siteNames(db);
  }

  nameOf(log: string): string {
    return this.#tally.siteLabels.get(writerOfLog(log)) ?? this.#site(writerOfLog(log));
  }

  /** Whom a person would say it is from: for a bundle this site made of what waited at a place, the place. */
  get #origin(): string {
    const { header, plan } = this.#planned;
    const via = plan.intake.logs.get(header.sender)?.own === true ? header['via'] : undefined;
    return typeof via === 'string' ? via : this.nameOf(header.sender);
  }

  /** One verdict per segment of the file, and per segment that had waited and was let go. */
  get segments(): SegmentVerdict[] {
    const { judged } = this.#planned.plan.intake;
    return judged
      .filter(({ candidate, judgement }) => candidate.no === null || judgement.verdict === 'new')
      .map(({ candidate, judgement }) => {
        const { writer, from, to } = candidate.header;
        const site = this.nameOf(writer);
        return { writer, site, from, to, ...verdictOf(judgement), message: sentenceOf(judgement, site, from, to) };
      });
  }

  get counts(): Counts {
    const { plan } = this.#planned;
    const opsOf = (verdict: string) =>
      plan.intake.judged
        .filter(({ candidate, judgement }) => candidate.no === null && judgement.verdict === verdict)
        .reduce((sum, { candidate: { header } }) => sum + header.to - header.from + 1, 0);
    return this.#tally.whole(plan.rowsOf.refused + opsOf('refused'), opsOf('held'));
  }

  /** One word for the whole file. */
  get verdict(): Verdict {
    const { plan } = this.#planned;
    const kinds = new Set(
      plan.intake.judged.filter(({ candidate }) => candidate.no === null).map(({ judgement }) => judgement.verdict),
    );
    const hasNew = kinds.has('new') || kinds.has('fork');
    const { refused, applied } = plan.rowsOf;
    if (kinds.has('refused') || refused > 0) {
      const isAllRefused = !kinds.has('held') && (!hasNew || (refused > 0 && applied === 0));
      return isAllRefused ? 'refused' : 'partly';
    }
    if (kinds.has('held')) return hasNew ? 'partly' : 'held';
    return hasNew ? 'new' : 'known';
  }

  /** Logs of which the sender says to hold more than there is here. */
  get withheld(): Withheld[] {
    const { header, plan } = this.#planned;
    const sender = this.nameOf(header.sender);
    const { logs, registry, handovers } = plan.intake;
    const named = nonpublicLogs(registry, handovers);
    const isNonpublic = (log: string) => named.has(writerOfLog(log)) || logs.get(log)?.lane === 'nonpublic';
    const number = (n: number) => n.toLocaleString('de-DE');
    return Object.entries(header.vv).flatMap(([writer, theirs]) => {
      const here = logs.end(writer);
      if (here >= theirs || isNonpublic(writer)) return [];
      // By another name it may be here: which branch of a forked log keeps the name depends on the branches one knows.
      const head = header.heads[writer];
      if (head !== undefined && typeof logs.whatWasSeen(writer, ...head) === 'object') return [];
      // Where a log was ended, what the sender holds beyond counts for nobody.
      if (here >= (boundOf(registry, writer)?.[0] ?? Number.POSITIVE_INFINITY)) return [];
      const site = this.nameOf(writer);
      const message = `${sender} hat ${number(theirs)} Änderungen von ${site}, hier sind ${number(here)}. Bitten Sie ${sender} um ein vollständiges Bündel.`;
      return [{ writer, site, theirs, here, message }];
    });
  }

  /** Nothing is refused for its time, but people should know; and two histories under one name are worth a call. */
  warnings(nowMs: number): Warning[] {
    const { header, plan } = this.#planned;
    const days = plan.newestStamp === null ? 0 : daysAhead(plan.newestStamp, nowMs);
    const sender = this.nameOf(header.sender);
    const torn = Object.entries(header.heads).filter(
      ([log, [seq, hash]]) => plan.intake.logs.whatWasSeen(log, seq, hash) === 'wrong',
    );
    return [
      ...(days >= 1 ? [clockAhead(this.nameOf(plan.newestWriter), days)] : []),
      ...torn.map(([log]) => otherHistory(sender, this.nameOf(log))),
    ];
  }

  preview(nowMs: number): Preview {
    const { header } = this.#planned;
    const { counts } = this;
    const shownNow = (this.#db.prepare('SELECT count(*) AS n FROM record WHERE hidden = 0').get() as { n: number }).n;
    return {
      bundle: header.bundle,
      verdict: this.verdict,
      sender: header.sender,
      senderSite: this.#origin,
      createdAt: header.at,
      counts,
      segments: this.segments,
      changes: this.#tally.changes,
      more: this.#tally.more,
      warnings: this.warnings(nowMs),
      withheld: this.withheld,
      askAgain: counts.deleted > manyRecords || counts.deleted * 10 > shownNow || counts.conflicts > manyConflicts,
    };
  }
}
