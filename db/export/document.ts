import { writeFileSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { cut } from '../../shared/core/cut.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Block, DocumentFormat, TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { markdownOf } from '../../shared/documents/markdown.ts';
import { commitFile } from '../bundle/write.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlaceLater, fileMissing, placeRefusal, removeQuietly } from '../store/place-trouble.ts';
import { docxOf } from './docx.ts';
import { odtOf } from './odt.ts';
import { picturesOf, type SizedPicture } from './picture.ts';

type Pictures = ReadonlyMap<Block, SizedPicture>;

/** The bytes of a document in each form. */
const writers: Readonly<
  Partial<Record<DocumentFormat, (document: TextDocument, pictures: Pictures) => Promise<Buffer>>>
> = {
  docx: docxOf,
  odt: odtOf,
  md: async (document) => Buffer.from(markdownOf(document), 'utf8'),
  html: async (document) => Buffer.from(htmlOf(document), 'utf8'),
};

const notYet = fail({
  code: 'invalid-request' as const,
  message:
    'Diese Form kann noch nicht geschrieben werden. Bitte wählen Sie eine andere; es wurde keine Datei angelegt.',
});

const pictureMissing = (alt: string) =>
  fail({
    code: 'picture-missing' as const,
    picture: alt,
    message: `Das Bild „${cut(alt, 120)}“ fehlt oder ist beschädigt. Bitte fügen Sie es neu ein, oder nehmen Sie es heraus; es wurde keine Datei angelegt.`,
  });

/** Writes a document to a chosen place, whole or not at all. */
export async function* exportDocument(scope: LongScope, input: Parsed<'document.export'>) {
  const place = scope.files.pathOf(input.ticket);
  if (place === null) return fileMissing;
  const write = writers[input.format];
  if (write === undefined) return notYet;
  const pictures = picturesOf(input.document);
  if (!(pictures instanceof Map)) return pictureMissing(pictures.missing);
  const temporary = `${place.path}.${process.pid}.part`;
  try {
    yield { phase: 'write', done: 0, total: 1 } satisfies Step;
    const bytes = await write(input.document, pictures);
    // The last chance to cancel: after this the file is there.
    yield { phase: 'write', done: 1, total: 1 } satisfies Step;
    await atPlaceLater(async () => {
      writeFileSync(temporary, bytes);
      commitFile(temporary, place.path);
    });
    return ok({ bytes: bytes.length });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    removeQuietly(temporary);
  }
}
