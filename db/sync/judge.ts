import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import type { KnownWriter } from '../store/writers.ts';

/** What becomes of a segment; `why` of a held or refused one. */
export type Judgement =
  | { readonly verdict: 'new'; readonly log: string }
  | { readonly verdict: 'known' | 'fork' }
  | { readonly verdict: 'held'; readonly why: Waiting; readonly missingFrom?: number }
  | { readonly verdict: 'refused'; readonly why: Refused };

/** Why a segment waits. Each ends by itself when what it waits for comes, except `frozen`, which a person ends. */
export type Waiting = 'gap' | 'unknown-writer' | 'no-root' | 'registry' | 'needs-newer-app' | 'frozen' | 'fork-gap';

export type Refused =
  | 'hollow-registry'
  | 'too-much'
  | 'wrong-key'
  | 'revoked'
  | 'back-dated'
  | 'foreign-registry'
  | 'registry-fork'
  | 'no-chain';

/** What must be known about a log and its writer to judge a segment of it. */
export type Position = {
  /** The log and its branches; empty for a log nobody has heard of. */
  readonly branches: readonly KnownWriter[];
  readonly chainAt: (log: string, seq: number) => string | null;
  /** Chain hash of the segment itself after one of its ops. */
  readonly hashInside: (seq: number) => string;
  /** The very same segment is kept already. */
  readonly isKept: boolean;
  readonly isMember: boolean;
  readonly hasRoot: boolean;
  readonly isFrozen: boolean;
  /** An earlier segment of the writer needs a newer program. */
  readonly isBlocked: boolean;
  /** Number at which the registry ended the log, whichever branch it meant. */
  readonly endedAt: number | null;
  /** Last op of a log or branch that still counts, where the registry ended it. */
  readonly lastSeq: (log: string) => number | null;
  readonly registryLength: number;
  /** `reg` of the segment in which op `seq` of a log stands here; 0 before the first one. */
  readonly regAt: (log: string, seq: number) => number;
};

/** Features of the file form that this version understands when a segment declares them as critical. */
export const understood: ReadonlySet<string> = new Set();

const held = (why: Waiting, missingFrom?: number): Judgement => ({
  verdict: 'held',
  why,
  ...(missingFrom === undefined ? {} : { missingFrom }),
});

/**
 * What becomes of a verified segment of a member's log. Pure: depends on the segment and the position of its log only.
 *
 * The chain decides, never a clock: a segment counts when it starts exactly where the log ends. A copied store may have cut the same
 * ops otherwise: such a segment counts too, beside the one that is here, because both are signed.
 */
export function judge(header: SegmentHeader, head: string, position: Position): Judgement {
  const { branches, chainAt } = position;
  const { writer, from, to, prev, reg } = header;
  if (position.isKept) return { verdict: 'known' };
  if (position.endedAt !== null && from > position.endedAt) return { verdict: 'refused', why: 'revoked' };
  if (!position.isMember) return held(position.hasRoot ? 'unknown-writer' : 'no-root');
  if (position.isBlocked || header.crit.some((feature) => !understood.has(feature))) return held('needs-newer-app');
  if (reg > position.registryLength) return held('registry');
  const known = branches.filter(({ sealed }) => sealed > 0);
  const before = known.filter(({ writer: log, sealed }) => sealed >= from - 1 && chainAt(log, from - 1) === prev);
  if (before.length === 0) {
    if (from > 1) return waitsForWhatIsBefore(from, known);
    if (chainAt(writer, 0) !== prev) return { verdict: 'refused', why: 'no-chain' };
  }
  const continued = before.find((log) => goesOnFrom(log, header, head, position));
  const log = (continued ?? before[0])?.writer ?? writer;
  if (reg < position.regAt(log, from - 1)) return { verdict: 'refused', why: 'back-dated' };
  if (continued === undefined && known.length > 0) return { verdict: 'fork' };
  const last = position.lastSeq(log);
  if (last !== null && from > last) return { verdict: 'refused', why: 'revoked' };
  return position.isFrozen && to > (continued?.sealed ?? 0) ? held('frozen') : { verdict: 'new', log };
}

function waitsForWhatIsBefore(from: number, branches: readonly KnownWriter[]): Judgement {
  const ends = branches.length === 0 ? [0] : branches.map(({ sealed }) => sealed);
  return from > Math.max(...ends) + 1 ? held('gap', Math.min(...ends) + 1) : held('fork-gap');
}

/** Whether a segment says the same as this log where both have come, and so continues it or lies within it. */
function goesOnFrom(log: KnownWriter, { from, to }: SegmentHeader, head: string, position: Position): boolean {
  if (log.sealed === from - 1) return true;
  if (to <= log.sealed) return position.chainAt(log.writer, to) === head;
  return position.hashInside(log.sealed) === log.head;
}
