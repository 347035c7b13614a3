import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BundleFault } from '../../db/bundle/fault.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { unpack } from '../../db/bundle/unpack.ts';
import type { Office } from '../../db/office/office.ts';
import { openPassingFolder } from '../../db/store/passing-folder.ts';
import type { Input } from '../../shared/contract.ts';
import type { AnyFailure } from '../../shared/core/result.ts';
import { Uuid } from '../../shared/core/schema.ts';
import { companionName } from '../../shared/exchange/bundle-name.ts';
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
  const which = whichDocuments(words);
  if (which !== null && isFailure(which)) return refused(which);
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
    const written = { bundle, ops, segments, bytes };
    return which === null ? done(written) : await withCompanion(office, words, which, { ...written, ...passphrase });
  } finally {
    office.close();
  }
}

type Which = Input<'attachment.pack'>['which'];

function whichDocuments(words: Words): Which | AnyFailure | null {
  const text = words.text('attachments');
  if (text === undefined) return null;
  if (text === 'lacking') return { kind: 'lacking' };
  if (Uuid.safeParse(text).success) return { kind: 'project', id: text };
  const message = `--attachments erwartet „lacking“ oder die Kennung eines Projekts, nicht „${text}“.`;
  return { code: 'usage', message };
}

type Written = {
  readonly bundle: string;
  readonly ops: number;
  readonly segments: number;
  readonly bytes: number;
  readonly passphrase?: string;
};

/** The companion beside a bundle that was just written; `file` is `null` where there was nothing to put in it. */
async function withCompanion(office: Office, words: Words, which: Which, { passphrase, ...written }: Written) {
  const ticket = companionName(resolve(words.text('out') ?? ''));
  const reply = await call(office, 'attachment.pack', {
    ticket,
    which,
    bundle: written.bundle,
    to: [...words.list('to')],
    seal: [...words.list('seal')],
    include: words.flag('nonpublic') ? ['nonpublic_session'] : [],
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  if (!reply.ok) return refused(reply.error, written);
  return done({ ...written, attachments: { file: reply.value.contents > 0 ? ticket : null, ...reply.value } });
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
    // Contents need the records of their bundles, in whatever order the files were named.
    const companions = await companionsAmong(office, words.operands);
    for (const file of words.operands.toSorted((a, b) => Number(companions.has(a)) - Number(companions.has(b)))) {
      const ticket = resolve(file);
      const read = companions.has(file)
        ? await takeContents(office, { file, ticket, isPreview: words.flag('preview'), ...passphrase })
        : isFile(ticket)
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

/** Companion files among the files named. */
async function companionsAmong(office: Office, files: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const file of files) {
    const reply = await call(office, 'bundle.open', { ticket: resolve(file) });
    if (reply.ok && reply.value.mail === null && reply.value.companions.length > 0) found.add(file);
  }
  return found;
}

/** Takes the contents of a companion file in, and says of it what the command line says of files. */
async function takeContents(office: Office, { file, ...input }: Reading): Promise<Files> {
  const reply = await call(office, 'attachment.takeIn', input);
  if (!reply.ok) return { files: [{ file, attachments: null, error: reply.error }], worst: reply.error };
  const { fault, refused: left } = reply.value;
  const problem = fault?.message ?? left[0]?.message ?? null;
  const worst = problem === null ? null : { code: 'refused', message: problem };
  return { files: [{ file, attachments: reply.value }], worst };
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
  const folder = openPassingFolder('pruefen');
  try {
    const plain = await unpack(file, join(folder.root, 'plain'), passphrase.passphrase);
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
    folder.remove();
  }
}
