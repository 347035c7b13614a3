import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../../shared/core/result.ts';
import {
  gatherOparl,
  type OparlFile,
  type OparlText,
  type OparlTrouble,
} from '../../../shared/councils/oparl/gather.ts';
import { oparlLimits } from '../../../shared/councils/oparl/limits.ts';
import type { Files } from '../../scope.ts';
import { fileMissing } from '../../store/place-trouble.ts';
import { textOfBytes } from '../../views/text-of-bytes.ts';

const nothing = 'Es wurde nichts übernommen.';

const sentences: Readonly<Record<OparlTrouble, (file: string) => string>> = {
  empty: (file) => `„${file}“ ist leer. Bitte wählen Sie eine andere Datei; ${lower(nothing)}`,
  html: (file) =>
    `„${file}“ ist eine Webseite (HTML) und keine OParl-Antwort. Öffnen Sie die Adresse der OParl-Schnittstelle selbst, meist endet sie auf „/oparl“ oder „/oparl/v1“, und speichern Sie die Antwort als JSON. ${nothing}`,
  'not-json': (file) =>
    `„${file}“ ist beschädigt oder unvollständig: Das ist kein JSON. Bitte laden Sie die Datei noch einmal herunter. ${nothing}`,
  'not-oparl': (file) =>
    `In „${file}“ steht nichts, was OParl kennt. Lesbar sind einzelne Objekte, Listen und Listenseiten von OParl 1.0 und 1.1. ${nothing}`,
  'too-large': (file) =>
    `Mit „${file}“ sind die Dateien zusammen größer als ${oparlLimits.fileBytes / 1024 / 1024} MB. Bitte lesen Sie sie in mehreren Schritten ein. ${nothing}`,
  'too-many': (file) =>
    `Mit „${file}“ sind es mehr als ${oparlLimits.objects} Objekte. Bitte lesen Sie die Dateien in mehreren Schritten ein. ${nothing}`,
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const refuse = (reason: OparlTrouble, file: string) =>
  fail({ code: 'unreadable-oparl' as const, reason, file, message: sentences[reason](file) });

/** The JSON files of a folder, in the order of their names; folders in it and links are left aside. */
function filesAt(path: string, name: string): { readonly path: string; readonly name: string }[] {
  if (!statSync(path).isDirectory()) return [{ path, name }];
  return readdirSync(path)
    .sort()
    .filter((one) => /\.json$/i.test(one) && lstatSync(join(path, one)).isFile())
    .map((one) => ({ path: join(path, one), name: one }));
}

/** What a person has chosen, as objects of OParl, and the texts themselves for the digest of a preview. */
export function readOparlFiles(files: Files, tickets: readonly string[]) {
  const places = tickets.map((ticket) => files.pathOf(ticket)).filter((place) => place !== null);
  if (places.length < tickets.length) return fileMissing;
  try {
    const found = places.flatMap(({ path, name }) => filesAt(path, name));
    const texts: OparlText[] = [];
    let bytes = 0;
    for (const { path, name } of found) {
      bytes += statSync(path).size;
      if (bytes > oparlLimits.fileBytes || texts.length >= oparlLimits.files) return refuse('too-large', name);
      texts.push({ name, text: textOfBytes(readFileSync(path)) });
    }
    if (texts.length === 0) return refuse('empty', places[0]?.name ?? '');
    const reading = gatherOparl(texts);
    if ('trouble' in reading) return refuse(reading.trouble, reading.name);
    return ok<{ readonly file: OparlFile; readonly texts: readonly OparlText[] }>({ file: reading.file, texts });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return fileMissing;
    throw error;
  }
}
