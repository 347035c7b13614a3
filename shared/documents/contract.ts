import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';
import { Day } from '../core/schema.ts';
import { Drawing } from './drawing.ts';

const Text = z.string().max(200_000);
const Line = z.string().max(10_000);

/** Characters of a picture: base64 of a PNG, or the text of an SVG. A document has to get through a door as a whole. */
const mostPictureLength = 3_000_000;

/** The text stands between the sides of an A4 page with margins of 2.5 cm. */
export const textWidthMm = 160;

export const Picture = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('png'), base64: z.base64().max(mostPictureLength) }),
  /** The whole file as text, from `<svg` to `</svg>`; nothing in it may point out of it. */
  z.strictObject({
    format: z.literal('svg'),
    svg: z.string().max(mostPictureLength),
    /** The same as a PNG, for programs that read DOCX and know no SVG (Word before 2016, LibreOffice before 24); without it they show a plain ground. */
    png: z.base64().max(mostPictureLength).optional(),
  }),
  /** Shapes and letters; each file gets the kind of picture its readers know. */
  Drawing,
]);
export type Picture = z.output<typeof Picture>;

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
  z.strictObject({
    kind: z.literal('image'),
    /** What is to be seen, in words: read aloud, and written where there are no pictures. */
    alt: Line.min(1),
    /** Stands below it for everybody: how the picture is read. */
    caption: Line.optional(),
    /** `null`: it should be here and is not. Such a document is not written; the refusal names the picture. */
    picture: Picture.nullable(),
    /** Height follows from the picture. */
    widthMm: z.number().min(5).max(textWidthMm),
  }),
]);
export type Block = z.output<typeof Block>;

/** A document for people who write with Word: an A4 page with real headings, in German. */
export const TextDocument = z.strictObject({
  title: z.string().max(1000),
  /** In the foot of every page, beside its number. */
  footer: z.string().max(300).default(''),
  /** The day whose state it tells, in the foot of every page. */
  date: Day.optional(),
  blocks: z.array(Block).max(5000),
});
export type TextDocument = z.output<typeof TextDocument>;

/** DOCX and ODT to write on in, Markdown for other programs, a web page for printing, a tagged PDF for handing out. */
export const DocumentFormat = z.enum(['docx', 'odt', 'md', 'html', 'pdf']);
export type DocumentFormat = z.output<typeof DocumentFormat>;

export const documentsContract = {
  /** A document as a screen has put it together, written down; the screen says what is in it. */
  'document.export': query(() => ({
    input: z.strictObject({
      ticket: z.string().max(200),
      format: DocumentFormat.default('docx'),
      document: TextDocument,
    }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      /** A name that not every system can store; `suggestion` is one like it that can. */
      refusal('name-unusable', { suggestion: z.string() }),
      /** `picture` is its alt text. */
      refusal('picture-missing', { picture: z.string() }),
      /** Only of a PDF: there is nothing here that could make one, or it did not come about. */
      refusal('no-printer'),
      refusal('print-failed'),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
