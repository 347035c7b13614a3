import { writeFileSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { cut } from '../../shared/core/cut.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Block, DocumentFormat, TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { markdownOf } from '../../shared/documents/markdown.ts';
import { commitFile } from '../bundle/write.ts';
import { printed } from '../print/printer.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlaceLater, placeRefusal, removeQuietly } from '../store/place-trouble.ts';
import { docxOf } from './docx.ts';
import { odtOf } from './odt.ts';
import { picturesOf, type SizedPicture } from './picture.ts';
import { placeNamed } from './place-named.ts';

type Pictures = ReadonlyMap<Block, SizedPicture>;
type Writer = (
  document: TextDocument,
  pictures: Pictures,
  scope: LongScope,
) => Promise<Awaited<ReturnType<typeof pdfOf>>>;

const bytesOf = (text: string) => ok(Buffer.from(text, 'utf8'));

const pdfOf = (document: TextDocument, _pictures: Pictures, { print, signal }: Pick<LongScope, 'print' | 'signal'>) =>
  printed(print, htmlOf(document), signal);

/** The bytes of a document in each form. */
const writers: Readonly<Record<DocumentFormat, Writer>> = {
  docx: async (document, pictures) => ok(await docxOf(document, pictures)),
  odt: async (document, pictures) => ok(await odtOf(document, pictures)),
  md: async (document) => bytesOf(markdownOf(document)),
  html: async (document) => bytesOf(htmlOf(document)),
  pdf: pdfOf,
};

const pictureMissing = (alt: string) =>
  fail({
    code: 'picture-missing' as const,
    picture: alt,
    message: `Das Bild „${cut(alt, 120)}“ fehlt oder ist beschädigt. Bitte fügen Sie es neu ein, oder nehmen Sie es heraus; es wurde keine Datei angelegt.`,
  });

/**
 * Writes a document to a chosen place.
 *
 * DW1  Whole or not at all: under the final name there is what was there before, until all of it is on the disk.
 */
export async function* exportDocument(scope: LongScope, input: Parsed<'document.export'>) {
  const place = placeNamed(scope.files, input.ticket);
  if (!place.ok) return place;
  const { path } = place.value;
  const pictures = picturesOf(input.document);
  if (!(pictures instanceof Map)) return pictureMissing(pictures.missing);
  const temporary = `${path}.${process.pid}.part`;
  try {
    yield { phase: 'write', done: 0, total: 1 } satisfies Step;
    const made = await writers[input.format](input.document, pictures, scope);
    if (!made.ok) return made;
    // The last chance to cancel: after this the file is there.
    yield { phase: 'write', done: 1, total: 1 } satisfies Step;
    await atPlaceLater(async () => {
      writeFileSync(temporary, made.value);
      commitFile(temporary, path);
    });
    return ok({ bytes: made.value.length });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    removeQuietly(temporary);
  }
}
