import { basename } from 'node:path';
import { cut } from '../../shared/core/cut.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { nameTrouble, plainFileName } from '../../shared/host/file-kind.ts';
import type { Files } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';

const reasons = {
  empty: 'er ist leer',
  device: 'so heißt unter Windows ein Gerät',
  ending: 'ein Punkt oder Leerzeichen am Ende',
  length: 'er ist zu lang',
} as const;

/** The place a person chose for a new file, if every computer can store its name: else the colleague it is sent to cannot. */
export function placeNamed(files: Files, ticket: string) {
  const place = files.pathOf(ticket);
  if (place === null) return fileMissing;
  const name = basename(place.path);
  const trouble = nameTrouble(name);
  if (trouble === null) return ok(place);
  const suggestion = plainFileName(name);
  const about = { ...reasons, sign: `das Zeichen „${trouble.sign}“` }[trouble.why];
  return fail({
    code: 'name-unusable' as const,
    suggestion,
    message: `Unter dem Namen „${cut(name, 120)}“ kann nicht jeder Rechner die Datei speichern (${about}). Bitte nennen Sie sie anders, etwa „${cut(suggestion, 120)}“; es wurde keine Datei angelegt.`,
  });
}
