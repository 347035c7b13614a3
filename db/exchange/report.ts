import type { Counts, SegmentVerdict, Verdict, Warning, Withheld } from '../../shared/exchange/contract.ts';
import type { Asks } from '../../shared/exchange/reading-contract.ts';
import { daysAhead } from '../../shared/sync/clock.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { boundOf, nonpublicLogs } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import type { Candidate } from '../sync/candidate.ts';
import type { Judged } from '../sync/intake.ts';
import type { Judgement } from '../sync/judge.ts';
import { siteNames } from '../views/site-names.ts';
import type { Planned } from './plan.ts';
import type { Share } from './shares.ts';
import { sentenceOf, verdictOf } from './verdict-words.ts';
import { clockAhead, otherHistory } from './warnings.ts';

const manyRecords = 50;
const manyConflicts = 200;

/** Hides or disputes so much that a person should look twice; `null`: as usual. */
export function asksAgain(db: Reader, { deleted, conflicts }: Asks): Asks | null {
  const shownNow = (db.prepare('SELECT count(*) AS n FROM record WHERE hidden = 0').get() as { n: number }).n;
  const isMuch = deleted > manyRecords || deleted * 10 > shownNow || conflicts > manyConflicts;
  return isMuch ? { deleted, conflicts } : null;
}

const counts = ({ verdict }: Judgement): boolean => verdict === 'new' || verdict === 'fork';

/** Ops of segments with this verdict, those that came with files only. */
const opsOf = (judged: readonly Judged[], verdict: string): number =>
  judged
    .filter(({ candidate, judgement }) => candidate.no === null && judgement.verdict === verdict)
    .reduce((sum, { candidate: { header } }) => sum + header.to - header.from + 1, 0);

/** With what was refused or is held as a whole. */
export const wholeCounts = (judged: readonly Judged[], counts: Share['counts'], refused: number): Counts => ({
  ...counts,
  refused: refused + opsOf(judged, 'refused'),
  held: opsOf(judged, 'held'),
});

/** Everything a plan has to say about one of its files, once its rows have been gone through. */
export class Report {
  readonly #planned: Planned;
  readonly #share: Share;
  readonly #nameOf: (log: string) => string;
  readonly #judged: readonly Judged[];

  /** `labels`: names sites give themselves in these very bundles. `isFirst`: what waited here and is let go is told with this file. */
  constructor(
    db: Reader,
    planned: Planned,
    share: Share,
    labels: ReadonlyMap<string, string>,
    { isFirst = true }: { readonly isFirst?: boolean } = {},
  ) {
    this.#planned = planned;
    this.#share = share;
    const site = siteNames(db);
    this.#nameOf = (log) => labels.get(writerOfLog(log)) ?? site(writerOfLog(log));
    const own = new Set<Candidate>(planned.candidates);
    this.#judged = planned.plan.intake.judged.filter(
      ({ candidate }) => own.has(candidate) || (isFirst && candidate.no !== null),
    );
  }

  nameOf(log: string): string {
    return this.#nameOf(log);
  }

  /** Whom a person would say it is from: for a bundle this site made of what waited at a place, the place. */
  get origin(): string {
    const { header, plan } = this.#planned;
    const via = plan.intake.logs.get(header.sender)?.own === true ? header['via'] : undefined;
    return typeof via === 'string' ? via : this.nameOf(header.sender);
  }

  /** One verdict per segment of the file, and per segment that had waited and was let go. */
  get segments(): SegmentVerdict[] {
    return this.#judged
      .filter(({ candidate, judgement }) => candidate.no === null || counts(judgement))
      .map(({ candidate, judgement }) => {
        const { writer, from, to } = candidate.header;
        const site = this.nameOf(writer);
        return { writer, site, from, to, ...verdictOf(judgement), message: sentenceOf(judgement, site, from, to) };
      });
  }

  /** Ops of this file that have come to count. */
  get applied(): number {
    return this.#share.applied;
  }

  get counts(): Counts {
    return wholeCounts(this.#judged, this.#share.counts, this.#share.refused);
  }

  /** One word for the whole file. */
  get verdict(): Verdict {
    const kinds = new Set(
      this.#judged.filter(({ candidate }) => candidate.no === null).map(({ judgement }) => judgement.verdict),
    );
    const hasNew = kinds.has('new') || kinds.has('fork');
    const { refused, applied } = this.#share;
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
      ...(days >= 1 && this.#brings(plan.newestWriter) ? [clockAhead(this.nameOf(plan.newestWriter), days)] : []),
      ...torn.map(([log]) => otherHistory(sender, this.nameOf(log))),
    ];
  }

  /** The word about a clock is said with the file that brings what it was about. */
  #brings(writer: string): boolean {
    return this.#judged.some(
      ({ candidate, judgement }) => writerOfLog(candidate.header.writer) === writer && judgement.verdict !== 'known',
    );
  }

  /** Whom a bundle was made for, if this site is not among them: it may lack what this one lacks. */
  get madeFor(): string[] {
    const { to } = this.#planned.header;
    const { logs } = this.#planned.plan.intake;
    const isForUs = to.length === 0 || to.some((writer) => writer === '*' || logs.get(writer)?.own === true);
    return isForUs ? [] : to.map((writer) => this.nameOf(writer));
  }
}
