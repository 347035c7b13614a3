import * as fs from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { noteCrash } from '../../shared/support/crash-log.ts';
import type { Office } from '../office/office.ts';
import { readStep } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { type Diagnosis, diagnosisOf } from './diagnosis.ts';

/** What was shown last, so that exactly that is saved. */
const shown = new WeakMap<Office, Diagnosis>();

/** Notes that something broke in a page. Only frames in files the page really consists of: a page may say anything. */
export function note(office: Office, { error }: Parsed<'crash.note'>) {
  const at = new Date(office.ports.nowMs()).toISOString();
  const { app, pageFiles, folder } = office;
  const frames = error.frames.filter(({ file }) => pageFiles.has(file));
  const entry = { at, app, kind: 'page-error', error: { ...error, frames } } as const;
  return ok({ isNoted: noteCrash(fs, folder.root, entry) });
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
