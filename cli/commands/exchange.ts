import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BundleFault } from '../../db/bundle/fault.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { unpack } from '../../db/bundle/unpack.ts';
import type { Office } from '../../db/office/office.ts';
import type { AnyFailure } from '../../shared/core/result.ts';
import type { Words } from './arguments.ts';
import { secretFrom } from './arguments.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const noCounts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };

/** Passphrases come from the environment, so that they stand in no process list. */
function passphraseOf(words: Words): { passphrase?: string } | AnyFailure {
  const passphrase = secretFrom(words, 'passphrase-env');
  return typeof passphrase === 'string' ? { passphrase } : (passphrase ?? {});
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const fileMissing = (file: string): AnyFailure => ({
  code: 'file-missing',
  message: `Die Datei ${file} gibt es nicht. Bitte prüfen Sie den Pfad.`,
});

const isFailure = (value: object): value is AnyFailure => 'code' in value;

export async function exportBundle(words: Words): Promise<Outcome> {
  if (words.list('seal').length > 0 && words.text('passphrase-env') !== undefined) {
    const message =
      'Ein Bündel wird entweder für Standorte oder mit einem Kennwort verschlossen. Bitte lassen Sie --seal oder --passphrase-env weg.';
    return refused({ code: 'usage', message });
  }
  const passphrase = passphraseOf(words);
  if (isFailure(passphrase)) return refused(passphrase);
  const office = openOffice(words);
  try {
    const reply = await call(office, 'bundle.create', {
      ticket: resolve(words.text('out') ?? ''),
      to: [...words.list('to')],
      seal: [...words.list('seal')],
      gzip: words.flag('gzip'),
      snapshot: words.flag('snapshot'),
      include: words.flag('nonpublic') ? ['nonpublic_session'] : [],
      ...passphrase,
    });
    if (!reply.ok) return refused(reply.error);
    const { bundle, ops, segments, bytes } = reply.value;
    return done({ bundle, ops, segments, bytes });
  } finally {
    office.close();
  }
}

type Files = { readonly files: readonly unknown[]; readonly worst: AnyFailure | null };

/** One file after the other; a bad one changes nothing and does not keep the others out. */
export async function importBundles(words: Words): Promise<Outcome> {
  const passphrase = passphraseOf(words);
  if (isFailure(passphrase)) return refused(passphrase);
  const office = openOffice(words);
  const files: unknown[] = [];
  let worst: AnyFailure | null = null;
  try {
    for (const file of words.operands) {
      const ticket = resolve(file);
      const read = isFile(ticket)
        ? await readIn(office, { file, ticket, isPreview: words.flag('preview'), ...passphrase })
        : refusedFile(file, fileMissing(file));
      files.push(...read.files);
      worst ??= read.worst;
    }
  } finally {
    settle(office);
  }
  return worst === null ? done({ files }) : refused(worst, { files });
}

const refusedFile = (file: string, error: AnyFailure): Files => ({
  files: [{ file, bundle: null, verdict: 'refused', counts: noCounts, applied: false, error }],
  worst: error,
});

type Reading = {
  readonly file: string;
  readonly ticket: string;
  readonly isPreview: boolean;
  readonly passphrase?: string;
};

/** Previews or reads in one file, and says of it what the command line says of files. */
export async function readIn(office: Office, { file, isPreview, ...input }: Reading): Promise<Files> {
  const reply = isPreview ? await call(office, 'bundle.preview', input) : await call(office, 'bundle.import', input);
  if (!reply.ok) return refusedFile(file, reply.error);
  const { bundle, verdict, counts, segments, warnings, withheld } = reply.value;
  const applied = 'applied' in reply.value && reply.value.applied;
  const details =
    'changes' in reply.value
      ? { changes: reply.value.changes }
      : {
          agreement: reply.value.agreement,
          diagnosis: reply.value.diagnosis,
          newWriter: reply.value.newWriter,
        };
  const line = { file, bundle, verdict, counts, applied, segments, warnings, withheld, ...details };
  const message = segments.find(({ message }) => message !== '')?.message ?? 'Das Bündel wurde nicht übernommen.';
  return { files: [line], worst: verdict === 'refused' ? { code: 'refused', message } : null };
}

/** Structure, chain, signatures of a file, without any store. */
export async function verify(words: Words): Promise<Outcome> {
  const file = resolve(words.operands[0] ?? '');
  if (!isFile(file)) return refused(fileMissing(file));
  const passphrase = passphraseOf(words);
  if (isFailure(passphrase)) return refused(passphrase);
  const folder = mkdtempSync(join(tmpdir(), 'dabundle-'));
  try {
    const plain = await unpack(file, join(folder, 'plain'), passphrase.passphrase);
    let sender = '';
    let segments = 0;
    let ops = 0;
    for (const part of readBundle(plain)) {
      if (part.kind === 'header') sender = part.header.sender;
      if (part.kind === 'segment') {
        segments += 1;
        const { class: kind, from, to } = part.segment.header;
        // As in `export`: what the offices wrote.
        if (kind !== 'registry') ops += to - from + 1;
      }
    }
    return done({ ok: true, sender, segments, ops });
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return refused({ code: error.code, line: error.line, message: error.message });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
