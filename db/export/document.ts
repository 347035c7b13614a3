import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { cut } from '../../shared/core/cut.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Block, DocumentFormat, TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { markdownOf } from '../../shared/documents/markdown.ts';
import { nameTrouble, plainFileName } from '../../shared/host/file-kind.ts';
import { commitFile } from '../bundle/write.ts';
import { printed } from '../print/printer.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlaceLater, fileMissing, placeRefusal, removeQuietly } from '../store/place-trouble.ts';
import { docxOf } from './docx.ts';
import { odtOf } from './odt.ts';
import { picturesOf, type SizedPicture } from './picture.ts';

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

const nameUnusable = (name: string) => {
  const trouble = nameTrouble(name);
  const suggestion = plainFileName(name);
  const about = trouble === null ? '' : { ...nameReasons, sign: `das Zeichen „${trouble.sign}“` }[trouble.why];
  return fail({
    code: 'name-unusable' as const,
    suggestion,
    message: `Unter dem Namen „${cut(name, 120)}“ kann nicht jeder Rechner die Datei speichern (${about}). Bitte nennen Sie sie anders, etwa „${cut(suggestion, 120)}“; es wurde keine Datei angelegt.`,
  });
};

const nameReasons = {
  empty: 'er ist leer',
  device: 'so heißt unter Windows ein Gerät',
  ending: 'ein Punkt oder Leerzeichen am Ende',
  length: 'er ist zu lang',
} as const;

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
  const place = scope.files.pathOf(input.ticket);
  if (place === null) return fileMissing;
  const name = basename(place.path);
  if (nameTrouble(name) !== null) return nameUnusable(name);
  const pictures = picturesOf(input.document);
  if (!(pictures instanceof Map)) return pictureMissing(pictures.missing);
  const temporary = `${place.path}.${process.pid}.part`;
  try {
    yield { phase: 'write', done: 0, total: 1 } satisfies Step;
    const made = await writers[input.format](input.document, pictures, scope);
    if (!made.ok) return made;
    // The last chance to cancel: after this the file is there.
    yield { phase: 'write', done: 1, total: 1 } satisfies Step;
    await atPlaceLater(async () => {
      writeFileSync(temporary, made.value);
      commitFile(temporary, place.path);
    });
    return ok({ bytes: made.value.length });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    removeQuietly(temporary);
  }
}
