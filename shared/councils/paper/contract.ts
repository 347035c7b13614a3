import { z } from 'zod';
import { Lock } from '../../agency/contract.ts';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';
import { RecordRow } from '../../records/contract.ts';

const text = z.string().nullable();

/** A line of the list of papers. */
export const PaperLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  reference: text,
  title: text,
  paperType: text,
  bodyId: text,
  body: text,
  date: text,
  status: text,
  groupId: text,
  group: text,
  /** The reservation the paper brought; of several, one that still holds something back. */
  lock: Lock.nullable(),
});
export type PaperLine = z.output<typeof PaperLine>;

/** A paper that is here already, and what it brought. */
export const KnownPaper = z.object({
  id: z.string(),
  version: z.string(),
  reference: text,
  title: text,
  bodyId: text,
  body: text,
  /** Nobody has its wording: it was only named by another one. */
  isStub: z.boolean(),
  reservations: z.number(),
  positions: z.number(),
  budgetItems: z.number(),
});
export type KnownPaper = z.output<typeof KnownPaper>;

const Values = z.record(z.string(), z.unknown());
const Reference = z.string().trim().min(1).max(60);

/** What a person has confirmed of a pasted paper. */
const Confirmed = z.strictObject({
  /** With `id` that paper is brought up to date; parts that are not said stay as they are. */
  paper: z.strictObject({ id: Uuid.optional(), seen: z.string().max(40).optional(), fields: Values }),
  /** Papers it names. Without `paperId` one is written that says that its wording is not here. */
  ties: z.array(z.strictObject({ reference: Reference, paperId: Uuid.nullable() })).max(200),
  reservation: z.strictObject({ fields: Values, bodies: z.array(Uuid).max(500) }).nullable(),
  position: z.strictObject({ fields: Values }).nullable(),
  budgetItem: z.strictObject({ fields: Values }).nullable(),
});

export const papersContract = {
  'paper.list': query(() => ({ input: z.strictObject({}), output: z.object({ papers: z.array(PaperLine) }) })),
  /** Papers with one of these references, however it is parted ("SV-10-0056", "SV 10/0056"). */
  'paper.known': query(() => ({
    input: z.strictObject({ references: z.array(Reference).max(300) }),
    output: z.object({ papers: z.array(KnownPaper) }),
  })),
  /** Writes a pasted paper with all a person has ticked: one action, one undo, or nothing. */
  'paper.take': command(() => ({
    input: Confirmed,
    output: z.object({ id: z.string(), isNew: z.boolean() }),
    failure: refusals(
      refusal('not-found'),
      refusal('changed-meanwhile', { current: RecordRow }),
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
