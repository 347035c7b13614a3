import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import { EraseReason, Role } from './adm.ts';
import { Policy } from './policy.ts';

/** Any log of a member: its shared one, its non-public one, or one from before it got a new key. */
const Writer = z.string().regex(/^[a-z2-7]{16}$/, 'keine gültige Kennung eines Standorts');
/** Where a file lies: the ticket of a file port, never a path. */
const Ticket = z.string().max(200);
const Label = z.string().trim().min(1).max(200);
const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Fingerprint of a key and the twelve words for it, to be compared by people. */
const named = { fingerprint: z.string(), words: z.array(z.string()) };

const Member = z.object({
  writer: z.string(),
  label: z.string(),
  role: Role,
  body: z.string(),
  bodyName: z.string(),
  ...named,
  /** Position in the registry at which it was admitted. */
  since: z.number(),
  /** When that was. */
  admittedAt: z.string(),
  dormant: z.boolean(),
  /** The last of its ops that counts, and the chain hash there. */
  revoked: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  /** Its log has forked, and nobody has looked yet. */
  frozen: z.boolean(),
  /** Files can be sealed to it. */
  recipient: z.boolean(),
  /** Ops of it that wait here. */
  held: z.number(),
});

const Request = z.object({
  writer: z.string(),
  label: z.string(),
  body: z.string(),
  bodyName: z.string(),
  /** What the site asks for; the coordination decides. */
  role: Role,
  at: z.string(),
  ...named,
  recipient: z.boolean(),
});

const notRoot = refusal('not-root');
const fileMissing = refusal('file-missing');
const invalidFile = refusal('invalid-file', { reason: z.string() });
const unknownMember = refusal('unknown-member');
const isRoot = refusal('is-root');
const revoked = refusal('revoked');

/** What a command about a member answers: its position in the registry, and whether there was anything to say. */
const said = { writer: z.string(), position: z.number(), changed: z.boolean() };
const touches = ['trust', 'record', 'conflict', 'exchange', 'office', 'undo'] as const;

export const trustContract = {
  /** Who takes part, as far as it is known here, and who this site is among them. */
  'registry.status': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      /** Pinned fingerprint of the coordination: 32 or, if it was typed as words, 24 characters; `null` while none is. */
      root: z.string().nullable(),
      rootWords: z.array(z.string()).nullable(),
      /** This site writes the registry. */
      isRoot: z.boolean(),
      own: z.object({
        writer: z.string(),
        label: z.string(),
        role: Role,
        body: z.string(),
        ...named,
        admitted: z.boolean(),
        /** 0 while it is not admitted. */
        position: z.number(),
      }),
      length: z.number(),
      members: z.array(Member),
      policy: Policy,
      /** Writers whose changes wait here because nobody has admitted them. */
      unknownWriters: z.array(
        z.object({ writer: z.string(), ops: z.number(), ...named, firstSeenAt: z.string().nullable() }),
      ),
      /** Ops that do not count. */
      refused: z.number(),
    }),
  })),
  /** Ops that do not count, with the reason. */
  'registry.refused': query(() => ({
    input: z.strictObject({
      limit: z.int().min(1).max(1000).default(100),
      /** `next` of the answer before. */
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      refused: z.array(
        z.object({
          writer: z.string(),
          site: z.string(),
          seq: z.number(),
          entity: z.string(),
          id: z.string(),
          title: z.string(),
          fields: z.array(z.string()),
          reason: z.string(),
          message: z.string(),
          at: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  })),
  /** Writes the file with which this site asks to be admitted. */
  'request.create': command(() => ({
    input: z.strictObject({
      ticket: Ticket,
      /** How this site wants to be called, and in which role it wants to take part; as it was set up without them. */
      label: Label.optional(),
      role: Role.optional(),
    }),
    output: z.object({ writer: z.string(), label: z.string(), role: Role, at: z.string(), ...named }),
    failure: refusals(fileMissing),
    touches: ['office', 'record', 'trust', 'undo'],
  })),
  /** Shows a request before anybody is admitted. */
  'request.read': query(() => ({
    input: z.strictObject({ ticket: Ticket }),
    output: Request.extend({
      state: z.enum(['new', 'admitted', 'revoked']),
      /** Sites of the same body that are members already. */
      others: z.array(z.object({ writer: z.string(), label: z.string() })),
    }),
    failure: refusals(fileMissing, invalidFile),
  })),
  /** Takes a site in. The same request twice is the same as once. */
  'member.admit': command(() => ({
    input: z.strictObject({
      ticket: Ticket,
      /** Without it what the request asks for; `coordination` must be said. */
      role: Role.optional(),
      label: Label.optional(),
      /** Another body than the one the request names: what the site creates from then on belongs to it. */
      body: Uuid.optional(),
      /** What was read out; if given, it must fit. */
      words: z.string().max(500).optional(),
    }),
    output: z.object({ ...said, ...named, role: Role, label: z.string(), body: z.string() }),
    failure: refusals(
      notRoot,
      fileMissing,
      invalidFile,
      revoked,
      refusal('words-differ'),
      refusal('role-needed'),
      refusal('already-admitted'),
    ),
    touches,
  })),
  /** Another role, label or body, for everything it writes after what is held here. */
  'member.change': command(() => ({
    input: z.strictObject({ writer: Writer, role: Role.optional(), label: Label.optional(), body: Uuid.optional() }),
    output: z.object(said),
    failure: refusals(notRoot, unknownMember, isRoot, revoked),
    touches,
  })),
  'member.dormant': command(() => ({
    input: z.strictObject({ writer: Writer, dormant: z.boolean() }),
    output: z.object(said),
    failure: refusals(notRoot, unknownMember, isRoot),
    touches,
  })),
  /** Lets what waits behind two histories of a log count, once somebody has looked. Holds for this store only. */
  'member.thaw': command(() => ({
    input: z.strictObject({ writer: Writer }),
    output: z.object({
      writer: z.string(),
      /** Ops that have waited for this. */
      released: z.number(),
    }),
    failure: refusals(unknownMember),
    touches,
  })),
  /** Nothing after `seq` counts any more; without it, nothing after what is held here. */
  'member.revoke': command(() => ({
    input: z.strictObject({ writer: Writer, seq: Seq.optional() }),
    output: z.object({ ...said, seq: z.number() }),
    failure: refusals(notRoot, unknownMember, isRoot, refusal('not-held', { held: z.number() })),
    touches,
  })),
  /** A new key takes the place of an old one, with its role and body. */
  'member.rotate': command(() => ({
    input: z.strictObject({ writer: Writer, ticket: Ticket }),
    output: z.object({ ...said, ...named }),
    failure: refusals(
      notRoot,
      unknownMember,
      isRoot,
      fileMissing,
      invalidFile,
      revoked,
      refusal('other-body'),
      refusal('already-admitted'),
    ),
    touches,
  })),
  /** Another coordination site keeps the registry from now on. */
  'registry.handOver': command(() => ({
    input: z
      .strictObject({
        /** A join request of that site … */
        ticket: Ticket.optional(),
        /** … or its name in the registry. */
        writer: Writer.optional(),
      })
      .refine(({ ticket, writer }) => (ticket === undefined) !== (writer === undefined), {
        message: 'entweder eine Beitrittsanfrage oder ein Standort',
      }),
    output: z.object(said),
    failure: refusals(notRoot, fileMissing, invalidFile, unknownMember, refusal('not-coordination'), isRoot),
    touches,
  })),
  /** Who may write what, from now on. */
  'registry.policy': command(() => ({
    input: Policy.strict(),
    output: z.object({ position: z.number(), changed: z.boolean() }),
    failure: refusals(notRoot),
    touches,
  })),
  /** Around a change whose moment is in doubt: which changes of that log are in doubt with it, and by how much they are off. */
  'clock.inspect': query(() => ({
    input: z.strictObject({
      writer: Writer,
      seq: Seq.min(1),
      kind: z.enum(['ahead', 'behind']),
      ms: z.number().min(0),
    }),
    output: z.object({
      writer: z.string(),
      site: z.string(),
      from: z.number(),
      to: z.number(),
      /** As the clock there had it: the change that was asked about, the first and the last of them. */
      at: z.string(),
      firstAt: z.string(),
      lastAt: z.string(),
      /** When they came here, if they came in a bundle. */
      receivedAt: z.string().nullable(),
      /** The shift in force, and the smallest one that makes them believable. */
      shiftMs: z.number(),
      suggestedMs: z.number(),
    }),
    failure: refusals(refusal('not-found'), unknownMember),
  })),
  /** Stamps of these ops are shown shifted: a clock was wrong. 0 takes a correction back. */
  'clock.correct': command(() => ({
    input: z
      .strictObject({ writer: Writer, from: Seq.min(1), to: Seq.min(1), shiftMs: z.int() })
      .refine(({ from, to }) => from <= to, { message: 'die erste Nummer liegt hinter der letzten', path: ['to'] }),
    output: z.object(said),
    failure: refusals(notRoot, unknownMember),
    touches,
  })),
  /**
   * Takes everything that was ever written in a record out of every log, for good (Art. 17 GDPR). Of a record others hold, the coordination
   * says so; one that never left this computer is erased here, by whoever works at it, and `isOnlyHere`.
   */
  'record.erase': command(() => ({
    input: z.strictObject({
      entity: z.string().max(64),
      id: Uuid,
      /** Why, for the log; it travels with the erasure, so it never names anybody. */
      reason: EraseReason.optional(),
    }),
    output: z.object({
      entity: z.string(),
      id: z.string(),
      ops: z.number(),
      position: z.number(),
      isOnlyHere: z.boolean(),
    }),
    failure: refusals(notRoot, refusal('not-found')),
    touches,
  })),
  /** The same for many records of one kind, all or none; `onlyHere`: those of them that had never left this computer. */
  'record.eraseMany': command(() => ({
    input: z.strictObject({
      entity: z.string().max(64),
      ids: z.array(Uuid).min(1).max(10_000),
      reason: EraseReason.optional(),
    }),
    output: z.object({ erased: z.array(z.string()), onlyHere: z.array(z.string()), ops: z.number() }),
    failure: refusals(notRoot),
    touches,
  })),
  /** Keeps the fingerprint of the coordination; from then on only members count. */
  'root.pin': command(() => ({
    input: z.strictObject({
      /** Fingerprint, or the twelve words. */
      root: z.string().max(500),
      /** Give up the one that is pinned. */
      replace: z.boolean().default(false),
    }),
    output: z.object({ root: z.string(), rootWords: z.array(z.string()), changed: z.boolean(), length: z.number() }),
    failure: refusals(refusal('no-fingerprint'), refusal('pinned-already', { root: z.string() }), isRoot),
    touches,
  })),
} as const;
