import { z } from 'zod';
import { isStamp } from './clock.ts';
import { isDot } from './dot.ts';
import { isSafeName, limits } from './limits.ts';

/** The elements of a bundle, one per line (docs/bundle-format.md §4). Unknown keys are kept and ignored. */

const WriterId = z.string().regex(/^[a-z2-7]{16}$/);
/** A log, or one branch of a forked one: `writer~hash8`. */
const LogName = z.string().regex(/^[a-z2-7]{16}(~[a-z2-7]{8})?$/);
const Base64Url = z.string().regex(/^[A-Za-z0-9_-]*$/);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Position = z.tuple([Seq, Base64Url]);

/** By writer or log. zod passes over a member named `__proto__` without a word, but whoever reads the line again meets it. */
const namedBy = <K extends z.ZodString, V extends z.ZodType>(name: K, value: V) =>
  z
    .unknown()
    .refine((record) => typeof record !== 'object' || record === null || !Object.hasOwn(record, '__proto__'))
    .pipe(z.record(name, value));
const Positions = namedBy(LogName, Position);
const Jwk = z.strictObject({ crv: z.literal('Ed25519'), kty: z.literal('OKP'), x: Base64Url });

export const bundleFormat = 'digitalagentur-bundle';
export const segmentFormat = 'digitalagentur-segment';

/** First element: who sends what to whom, and what the sender holds. */
export const BundleHeader = z.looseObject({
  app: z.string().max(100),
  at: z.iso.datetime({ offset: true }),
  bundle: z.string().regex(uuid),
  crit: z.array(z.string()),
  digest: Base64Url,
  fmt: z.literal(bundleFormat),
  heads: Positions,
  keys: namedBy(WriterId, Jwk),
  reg: Position,
  segs: Seq,
  sender: WriterId,
  to: z.array(z.string().max(64)).min(1),
  v: z.literal(1),
  vv: namedBy(LogName, Seq),
});
export type BundleHeader = z.output<typeof BundleHeader>;

/** Opens a contiguous run of one writer's ops. `seen` bounds which foreign dots they may replace. */
export const SegmentHeader = z.looseObject({
  class: z.enum(['nonpublic_session', 'registry']).optional(),
  crit: z.array(z.string()),
  fmt: z.literal(segmentFormat),
  from: Seq.min(1),
  prev: Base64Url,
  reg: Seq,
  schema: Seq,
  seen: Positions,
  to: Seq.min(1),
  v: z.literal(1),
  writer: WriterId,
});
export type SegmentHeader = z.output<typeof SegmentHeader>;

/** Closes a segment: hash of the chain after its last op, signature over header and hash. */
export const SegmentTail = z.looseObject({ hash: Base64Url, ops: Seq, sig: Base64Url });
export type SegmentTail = z.output<typeof SegmentTail>;

/** Last element: number of elements before it, hash over them, the sender's signature. */
export const BundleEnd = z.looseObject({
  end: z.literal(bundleFormat),
  lines: Seq,
  sha256: Base64Url,
  sig: Base64Url,
});
export type BundleEnd = z.output<typeof BundleEnd>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDotOrDots = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 1 && value.length <= limits.predecessorsPerField && value.every(isDot)
    : isDot(value);

/**
 * Whether a parsed element is an op. By hand, because it runs for every line of every import.
 *
 * Answers the reason it is none, or `null`.
 */
export function opFault(op: unknown): string | null {
  if (!isRecord(op)) return 'op-shape';
  const { e, id, n, p, set, t, u, x } = op;
  if (typeof e !== 'string' || !isSafeName(e)) return 'op-entity';
  if (typeof id !== 'string' || !uuid.test(id)) return 'op-id';
  if (!Number.isSafeInteger(n) || Number(n) < 1) return 'op-number';
  if (!Number.isSafeInteger(x) || Number(x) < 1 || Number(x) > Number(n)) return 'op-action';
  if (typeof t !== 'string' || !isStamp(t)) return 'op-stamp';
  if (typeof u !== 'string' || u.length > 200) return 'op-author';
  if (!isRecord(set) || !isRecord(p)) return 'op-fields';
  const fields = Object.keys(set);
  if (fields.length === 0 || fields.length > limits.fieldsPerOp || !fields.every(isSafeName)) return 'op-fields';
  if (!Object.entries(p).every(([field, dots]) => Object.hasOwn(set, field) && isDotOrDots(dots)))
    return 'op-predecessors';
  return null;
}
