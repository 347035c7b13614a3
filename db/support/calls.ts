import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Office } from '../office/office.ts';
import { readStep } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { notePageError } from './crash-log.ts';
import { type Diagnosis, diagnosisOf } from './diagnosis.ts';

/** What was shown last, so that exactly that is saved. */
const shown = new WeakMap<Office, Diagnosis>();

export function note(office: Office, { error }: Parsed<'crash.note'>) {
  const at = new Date(office.ports.nowMs()).toISOString();
  const { app, pageFiles, folder } = office;
  return ok({ isNoted: notePageError({ root: folder.root, at, app, pageFiles }, error) });
}

export async function* read(office: Office) {
  yield readStep();
  const diagnosis = await diagnosisOf(office);
  shown.set(office, diagnosis);
  return ok(diagnosis);
}

export function save(office: Office, { ticket, digest }: Parsed<'diagnosis.save'>) {
  const diagnosis = shown.get(office);
  if (diagnosis?.digest !== digest) {
    const message = 'Diese Diagnose wurde nicht angezeigt. Bitte sehen Sie sie noch einmal an und speichern Sie dann.';
    return fail({ code: 'not-shown' as const, message });
  }
  const file = office.files.pathOf(ticket);
  if (file === null) return fileMissing;
  const content = Buffer.from(diagnosis.content, 'utf8');
  try {
    atPlace(() => writeDurably(file.path, content));
  } catch (error) {
    return placeRefusal(error);
  }
  return ok({ bytes: content.byteLength });
}
