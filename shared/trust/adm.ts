import { z } from 'zod';
import type { Op } from '../sync/op.ts';
import { Policy } from './policy.ts';

/**
 * What the registry of members says, as it stands in ops of the entity `adm` (docs/bundle-format.md).
 *
 * Each op has exactly one field, its kind. All kinds but `handover` count only in the registry log of the pinned root; `handover`
 * counts only in the log it ends.
 */
export const admEntity = 'adm';

const WriterId = z.string().regex(/^[a-z2-7]{16}$/);
/** A log, or one branch of a forked one. */
const LogName = z.string().regex(/^[a-z2-7]{16}(~[a-z2-7]{8})?$/);
const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Hash = z.string().regex(/^[A-Za-z0-9_-]{0,86}$/);
const Uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** Exactly these members, as in a header (docs/bundle-format.md §4). */
export const PublicKey = z.strictObject({
  crv: z.literal('Ed25519'),
  kty: z.literal('OKP'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type PublicKey = z.output<typeof PublicKey>;

export const Role = z.enum(['coordination', 'implementation', 'contact']);
export type Role = z.output<typeof Role>;

const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** An age recipient; those of post-quantum keys are long. */
export const Recipient = z.string().regex(/^age1[a-z0-9]{20,4000}$/);

export const NonpublicLog = z.strictObject({ writer: WriterId, jwk: PublicKey });
export type NonpublicLog = z.output<typeof NonpublicLog>;

export const MemberValue = z.object({
  writer: WriterId,
  jwk: PublicKey,
  /** To whom files can be sealed; `null` if this site has no such key. */
  recipient: Recipient.nullable(),
  body: Uuid,
  role: Role,
  label: z.string().min(1).max(200),
  nonpublic: NonpublicLog.nullable(),
  /** Where in the member's logs a change begins: ops behind these positions fall under it, whatever registry they name. */
  after: z.record(LogName, z.tuple([Seq, Hash])).optional(),
});
export type MemberValue = z.output<typeof MemberValue>;

/** Why a record was erased: a request of the person, consent withdrawn, kept too long, never allowed, written by mistake. */
export const EraseReason = z.enum(['request', 'consent', 'retention', 'unlawful', 'mistake']);
export type EraseReason = z.output<typeof EraseReason>;

const values = {
  /** The first one of a writer admits it, a later one changes its role, body or label. */
  member: MemberValue,
  /** A site that nobody waits for any more, until it speaks again. */
  dormant: z.object({ writer: WriterId, dormant: z.boolean() }),
  /** Ends one log. A site has two. */
  revoke: z.object({ writer: WriterId, lastSeq: Seq, lastHash: Hash }),
  /** Ends one log and puts a new key in its place. */
  rotate: z.object({ writer: WriterId, lastSeq: Seq, lastHash: Hash, to: MemberValue }),
  /** The registry goes on in the registry log of this key. */
  root: z.object({ jwk: PublicKey }),
  policy: Policy,
  /** Stamps of these ops are shown shifted; negative is earlier. */
  clock: z.object({ writer: WriterId, from: Seq, to: Seq, shiftMs: z.int() }),
  /** These ops contribute nothing any more, and their words are taken out of every log. */
  erase: z.object({
    entity: z.string().max(64),
    id: Uuid,
    dots: z.array(z.string().regex(/^[a-z2-7]{16}(~[a-z2-7]{8})?\.[1-9]\d{0,14}$/)).max(100_000),
    /** And every op of the row in these logs up to there: whoever erases may no longer hold the bodies of all of them. */
    upTo: z.record(LogName, Seq).optional(),
    /** Nothing follows from it; a newer program may know others. */
    reason: z.string().max(40).optional(),
  }),
  /** In a member's own log, as its last op: the same member goes on under another key. */
  handover: z.object({
    writer: WriterId,
    jwk: PublicKey,
    recipient: Recipient.nullable(),
    nonpublic: NonpublicLog.extend({ proof: Signature }).nullable(),
    /** The new key's word that it follows this log, so that nobody can claim somebody else's. */
    proof: Signature,
  }),
} as const;

type Values = typeof values;
export type AdmKind = keyof Values;
export type AdmValue<Kind extends AdmKind> = z.output<Values[Kind]>;
export type Adm = { readonly [Kind in AdmKind]: { readonly kind: Kind; readonly value: AdmValue<Kind> } }[AdmKind];

const isKind = (name: string): name is AdmKind => Object.hasOwn(values, name);

/** What an op says about members, or `null`: no such op, or one of a newer program, which is kept and passed on. */
export function admOf(op: Op): Adm | null {
  if (op.e !== admEntity) return null;
  const [kind, ...others] = Object.keys(op.set);
  if (kind === undefined || others.length > 0 || !isKind(kind)) return null;
  const parsed = values[kind].safeParse(op.set[kind]);
  return parsed.success ? ({ kind, value: parsed.data } as Adm) : null;
}
