import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BundleFault } from '../../db/bundle/fault.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { unpack } from '../../db/bundle/unpack.ts';
import type { AnyFailure } from '../../shared/core/result.ts';
import type { Words } from './arguments.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const noCounts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };

/** Passphrases come from the environment, so that they stand in no process list. */
function passphraseOf(words: Words): { passphrase?: string } | AnyFailure {
  const variable = words.text('passphrase-env');
  if (variable === undefined) return {};
  const passphrase = process.env[variable];
  if (passphrase) return { passphrase };
  return { code: 'usage', message: `Die Umgebungsvariable ${variable} ist leer. Bitte setzen Sie das Kennwort dort.` };
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
      const reply = !isFile(ticket)
        ? { ok: false as const, error: fileMissing(file) }
        : words.flag('preview')
          ? await call(office, 'bundle.preview', { ticket, ...passphrase })
          : await call(office, 'bundle.import', { ticket, ...passphrase });
      if (!reply.ok) {
        worst ??= reply.error;
        files.push({ file, bundle: null, verdict: 'refused', counts: noCounts, applied: false, error: reply.error });
        continue;
      }
      const { bundle, verdict, counts, segments } = reply.value;
      const applied = 'applied' in reply.value && reply.value.applied;
      const { warnings, withheld } = reply.value;
      const details =
        'changes' in reply.value
          ? { changes: reply.value.changes }
          : {
              agreement: reply.value.agreement,
              diagnosis: reply.value.diagnosis,
              newWriter: reply.value.newWriter,
            };
      files.push({ file, bundle, verdict, counts, applied, segments, warnings, withheld, ...details });
      if (verdict === 'refused') {
        const message = segments.find(({ message }) => message !== '')?.message ?? 'Das Bündel wurde nicht übernommen.';
        worst ??= { code: 'refused', message };
      }
    }
  } finally {
    settle(office);
  }
  return worst === null ? done({ files }) : refused(worst, { files });
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
