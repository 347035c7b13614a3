import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';

const Text = z.string().max(200_000);
const Line = z.string().max(10_000);

/** A part of a document. Line breaks in a text stay line breaks; an empty line is a new paragraph. */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: Line }),
  /** `lead` stands before the text in bold, in the same paragraph. */
  z.strictObject({ kind: z.literal('paragraph'), text: Text, lead: Line.optional() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(Text).max(2000) }),
  /** Without a `head` names stand left and values right; with one it is repeated on every page. */
  z.strictObject({
    kind: z.literal('table'),
    head: z.array(Line).max(20),
    rows: z.array(z.array(Text).max(20)).max(5000),
    /** Shares of the width, one per column; left out: all the same. */
    widths: z.array(z.number().positive()).max(20).optional(),
  }),
]);
export type Block = z.output<typeof Block>;

/** A document for people who write with Word: an A4 page with real headings, in German. */
export const TextDocument = z.strictObject({
  title: z.string().max(1000),
  /** In the foot of every page, beside its number. */
  footer: z.string().max(300).default(''),
  blocks: z.array(Block).max(5000),
});
export type TextDocument = z.output<typeof TextDocument>;

export const documentsContract = {
  /** A document as a screen has put it together, written down as DOCX; the screen says what is in it. */
  'document.export': query(() => ({
    input: z.strictObject({ ticket: z.string().max(200), document: TextDocument }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
