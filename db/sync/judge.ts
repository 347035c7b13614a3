import type { SegmentVerdict } from '../../shared/exchange/contract.ts';
import type { VerifiedSegment } from '../bundle/read.ts';
import type { KnownWriter } from '../store/writers.ts';

type Verdict = SegmentVerdict['verdict'];

/** What is known of a writer's log at the moment a segment of it arrives. */
export type LogPosition = {
  readonly log: KnownWriter | null;
  readonly applied: number;
  /** Hash of the chain at `applied`. */
  readonly head: string;
  /** Hash of the chain at the end of a stored segment, if one ends there. */
  readonly stored: (to: number) => string | null;
  readonly isHeld: boolean;
  /** An earlier segment of this writer needs a newer program. */
  readonly blocked: boolean;
};

/** Features of the file form that this version understands when a segment declares them as critical. */
const understood: ReadonlySet<string> = new Set();

/**
 * What becomes of a verified segment. Pure: depends on the segment and the position of its log only.
 *
 * The chain decides, never a clock: a segment applies when it starts exactly where the log ends.
 */
export function judge(segment: VerifiedSegment, position: LogPosition): Verdict {
  const { header } = segment;
  const { log, applied } = position;
  if (log?.publicKey && log.publicKey.x !== segment.publicKey.x) return 'refused';
  if (header.to <= applied) {
    const stored = position.stored(header.to);
    return stored !== null && stored !== segment.head ? 'fork' : 'known';
  }
  if (log?.own) return 'refused';
  if (header.from <= applied) return 'fork';
  if (position.blocked || header.crit.some((feature) => !understood.has(feature))) return 'needs-newer-app';
  if (header.from > applied + 1) return 'held';
  return header.prev === position.head ? 'new' : 'fork';
}

/** Says it to people: writer, range, reason, next step. */
export function sentenceOf(verdict: Verdict, site: string, from: number, missingFrom: number): string {
  switch (verdict) {
    case 'new':
      return `Neue Änderungen von ${site}.`;
    case 'known':
      return `Diese Änderungen von ${site} sind schon da.`;
    case 'held':
      return `Von ${site} fehlen die Änderungen ${missingFrom} bis ${from - 1}. Das Bündel wird aufgehoben, bis sie da sind; bitten Sie ${site} um ein vollständiges Bündel.`;
    case 'needs-newer-app':
      return `Diese Änderungen von ${site} brauchen eine neuere Programmversion. Sie werden aufgehoben und nach der Aktualisierung übernommen.`;
    case 'fork':
      return `Zu ${site} gibt es zwei verschiedene Fassungen derselben Änderungen ab Nummer ${from}. Sie werden nicht übernommen; bitte klären Sie mit ${site}, ob dort eine alte Sicherung eingespielt wurde.`;
    case 'refused':
      return `Diese Änderungen gibt sich ${site} zu Unrecht als Absender, oder sie stammen von einer Kopie dieses Standorts. Sie werden nicht übernommen; bitte fragen Sie bei ${site} nach.`;
  }
}
