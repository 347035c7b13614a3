import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altered, linesOf, withLine } from '../helpers/bundle-text.ts';
import { callsHere, cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const [kreis, nottuln] = [at('kreis'), at('nottuln')];

type File = {
  readonly file: string;
  readonly bundle: string | null;
  readonly verdict: string;
  readonly counts: Record<string, number>;
  readonly applied: boolean;
  readonly error?: { code: string; message: string };
};

const failed = async (words: readonly string[]) => {
  const run = await runHere(words);
  return {
    exit: run.exit,
    err: run.err,
    ...(JSON.parse(run.out) as { ok: boolean; error: Record<string, unknown>; files: File[] }),
  };
};

const project = (title: string) => ({ name: 'record.create', input: { entity: 'project', fields: { title } } });

let first: string;
let id: string;
let fingerprint: string;
beforeAll(async () => {
  const root = await cliHere<{ fingerprint: string }>([
    'init',
    '--data',
    kreis,
    '--body',
    '05558',
    '--label',
    'Kreis Coesfeld',
  ]);
  fingerprint = root.fingerprint;
  const pinned = ['--root', fingerprint];
  await cliHere(['init', '--data', nottuln, '--body', '05558032', '--label', 'Nottuln', ...pinned]);
  await cliHere(['request', '--data', nottuln, '--out', at('nottuln.daanfrage')]);
  await cliHere(['admit', '--data', kreis, at('nottuln.daanfrage'), '--role', 'coordination']);
  const [created] = (await callsHere(kreis, [project('Radweg'), project('Wärmeplanung')])) as { id: string }[];
  id = created?.id ?? '';
  first = at('first.dabundle');
});

describe('export', () => {
  test('writes a bundle and prints what is in it', async () => {
    const written = await cliHere<Record<string, number>>(['export', '--data', kreis, '--out', first]);
    expect(Object.keys(written)).toEqual(['bundle', 'ops', 'segments', 'bytes']);
    expect(written['bytes']).toBe(readFileSync(first).byteLength);
    // The registry with the root and Nottuln, and what the Kreis wrote.
    expect(written['segments']).toBe(2);
  });

  test('packs with --gzip, seals with a passphrase from the environment', async () => {
    const [packed, sealed] = [at('packed.dabundle.gz'), at('sealed.dabundle')];
    await cliHere(['export', '--data', kreis, '--out', packed, '--gzip']);
    expect([...readFileSync(packed).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(await cliHere(['verify', packed])).toMatchObject({ ok: true });
    const words = ['--passphrase-env', 'BUNDLE_WORD'];
    const run = await runHere(['export', '--data', kreis, '--out', sealed, ...words], '', {
      BUNDLE_WORD: 'Korrekt Pferd',
    });
    expect(run.exit).toBe(0);
    const opened = await runHere(['verify', sealed, ...words], '', { BUNDLE_WORD: 'Korrekt Pferd' });
    expect(JSON.parse(opened.out)).toMatchObject({ ok: true });
    expect(await failed(['verify', sealed])).toMatchObject({ exit: 2, error: { code: 'needs-passphrase' } });
    expect(await failed(['import', '--data', nottuln, sealed])).toMatchObject({
      exit: 2,
      error: { code: 'needs-passphrase' },
    });
  });

  test('refuses an unknown recipient, sealing for an unknown site, and a place nobody can write to', async () => {
    const refusals = await Promise.all([
      failed(['export', '--data', kreis, '--out', at('x'), '--to', 'aaaaaaaaaaaaaaaa']),
      failed(['export', '--data', kreis, '--out', at('x'), '--seal', 'aaaaaaaaaaaaaaaa']),
      failed(['export', '--data', kreis, '--out', join(first, 'x')]),
    ]);
    expect(refusals.map(({ exit, error }) => [error['code'], exit])).toEqual([
      ['unknown-recipient', 2],
      ['unknown-recipient', 2],
      ['place-unusable', 1],
    ]);
  });
});

describe('import', () => {
  test('--preview shows what would change and changes nothing', async () => {
    const before = await cliHere(['digest', '--data', nottuln]);
    const { files } = await cliHere<{ files: (File & { changes: unknown[] })[] }>([
      'import',
      '--data',
      nottuln,
      first,
      '--preview',
    ]);
    expect(files).toMatchObject([{ file: first, verdict: 'new', applied: false }]);
    expect(files[0]?.changes.length).toBeGreaterThan(2);
    expect(await cliHere(['digest', '--data', nottuln])).toEqual(before);
  });

  test('takes several files, each with verdict and counts; a bad one changes nothing and does not keep the others out', async () => {
    const bad = altered(first, (text) => text.replace('Radweg', 'Umwege'));
    const missing = at('none.dabundle');
    const run = await failed(['import', '--data', nottuln, bad, first, missing, first]);
    expect(run).toMatchObject({ exit: 2, ok: false, error: { code: 'invalid-bundle', reason: 'chain' } });
    expect(run.files.map(({ file, verdict, applied, error }) => [file, verdict, applied, error?.code])).toEqual([
      [bad, 'refused', false, 'invalid-bundle'],
      [first, 'new', true, undefined],
      [missing, 'refused', false, 'file-missing'],
      [first, 'known', false, undefined],
    ]);
    for (const { counts } of run.files) {
      expect(Object.keys(counts).sort()).toEqual([
        'changed',
        'conflicts',
        'deleted',
        'held',
        'new',
        'refused',
        'unknown',
      ]);
    }
    expect(run.files[1]?.counts['new']).toBeGreaterThanOrEqual(2);
  });

  test('a known bundle is no refusal: exit code 0', async () => {
    const { files } = await cliHere<{ files: File[] }>(['import', '--data', nottuln, first]);
    expect(files).toMatchObject([{ verdict: 'known', applied: false }]);
  });

  test('after both have read each other, the digests are equal', async () => {
    await cliHere(['export', '--data', nottuln, '--out', at('back.dabundle')]);
    await cliHere(['import', '--data', kreis, at('back.dabundle')]);
    expect(await cliHere(['digest', '--data', kreis])).toEqual(await cliHere(['digest', '--data', nottuln]));
  });

  test('an early bundle is held, with exit code 0 and the missing part named', async () => {
    const { writer } = JSON.parse(
      JSON.stringify((await cliHere<{ site: { writer: string } }>(['status', '--data', nottuln])).site),
    ) as { writer: string };
    await callsHere(kreis, [project('Zweites')]);
    await cliHere(['export', '--data', kreis, '--out', at('second.dabundle')]);
    await cliHere(['import', '--data', nottuln, at('second.dabundle')]);
    await cliHere(['export', '--data', nottuln, '--out', at('seen.dabundle')]);
    await cliHere(['import', '--data', kreis, at('seen.dabundle')]);
    await callsHere(kreis, [project('Drittes')]);
    await cliHere(['export', '--data', kreis, '--out', at('third.dabundle'), '--to', writer]);
    await cliHere(['init', '--data', at('olfen'), '--body', '05558036', '--label', 'Olfen', '--root', fingerprint]);
    const { files } = await cliHere<{ files: (File & { segments: { verdict: string; message: string }[] })[] }>([
      'import',
      '--data',
      at('olfen'),
      at('third.dabundle'),
    ]);
    expect(files).toMatchObject([{ verdict: 'partly', applied: true, counts: { new: 0, held: 1 } }]);
    expect(files[0]?.segments.map(({ verdict }) => verdict)).toEqual(['new', 'held']);
    expect(files[0]?.segments[1]?.message).toMatch(/fehlen die Änderungen 1 bis \d+/);
  });

  test('undo-import forgets what a bundle brought, once', async () => {
    const { files } = await cliHere<{ files: File[] }>(['import', '--data', nottuln, at('third.dabundle')]);
    const bundle = files[0]?.bundle ?? '';
    expect(await cliHere(['undo-import', '--data', nottuln, bundle])).toEqual({ bundle, ops: 1, records: 1 });
    expect(await failed(['undo-import', '--data', nottuln, bundle])).toMatchObject({
      exit: 2,
      error: { code: 'already-undone' },
    });
    await cliHere(['import', '--data', nottuln, at('third.dabundle')]);
  });
});

test('conflicts lists every open one with all values, who, when, and what stood there before', async () => {
  const update = (title: string) => ({ name: 'record.update', input: { entity: 'project', id, set: { title } } });
  await Promise.all([callsHere(kreis, [update('Nord')]), callsHere(nottuln, [update('Süd')])]);
  await cliHere(['export', '--data', nottuln, '--out', at('conflict.dabundle')]);
  await cliHere(['import', '--data', kreis, at('conflict.dabundle')]);
  const { conflicts } = await cliHere<{ conflicts: Record<string, unknown>[] }>(['conflicts', '--data', kreis]);
  expect(conflicts).toMatchObject([{ entity: 'project', id, field: 'title', base: 'Radweg' }]);
  const values = conflicts[0]?.['values'] as Record<string, unknown>[];
  expect(values.map(({ value, site }) => [site, value]).sort()).toEqual([
    ['Kreis Coesfeld', 'Nord'],
    ['Nottuln', 'Süd'],
  ]);
  for (const value of values) {
    expect(Object.keys(value)).toEqual(expect.arrayContaining(['value', 'dot', 'writer', 'site', 'at']));
    expect(value['dot']).toMatch(/^[a-z2-7]{16}\.\d+$/);
  }
  await callsHere(kreis, [
    { name: 'conflict.resolve', input: { entity: 'project', id, field: 'title', value: 'Nord und Süd' } },
  ]);
  expect(await cliHere(['conflicts', '--data', kreis])).toEqual({ conflicts: [] });
});

describe('verify needs no store', () => {
  test('and prints sender, segments and ops of a whole bundle', async () => {
    const { site } = await cliHere<{ site: { writer: string } }>(['status', '--data', kreis]);
    const verified = await cliHere<Record<string, unknown>>(['verify', first]);
    expect(verified).toEqual({ ok: true, sender: site.writer, segments: 2, ops: expect.any(Number) });
  });

  test.each<readonly [string, (text: string) => string, string, number | null]>([
    ['a changed value', (text) => text.replace('Radweg', 'Umwege'), 'chain', null],
    ['a cut', (text) => text.slice(0, 2000), 'truncated', null],
    ['white space', withLine(5, (line) => line.replace('{', '{ ')), 'not-canonical', 5],
    ['a trap for prototypes', (text) => text.replace('"e":"body"', '"e":"__proto__"'), 'op', null],
    ['a newer form', withLine(2, (line) => line.replace('"v":1', '"v":9')), 'newer-format', 2],
    ['more after the end', (text) => `${text}{}\n`, 'data-after-end', null],
    ['no bundle at all', () => 'Guten Tag\n', 'not-a-bundle', 1],
  ])('%s is a fault with code and line, exit code 2', async (_name, change, code, line) => {
    const path = altered(first, change);
    const run = await failed(['verify', path]);
    expect(run).toMatchObject({ exit: 2, ok: false, err: '', error: { code } });
    expect(Object.keys(run.error).sort()).toEqual(['code', 'line', 'message']);
    if (line !== null) expect(run.error['line']).toBe(line);
    expect(run.error['line']).toBeGreaterThanOrEqual(1);
    expect(run.error['line']).toBeLessThanOrEqual(linesOf(path).length);
  });

  test('a file that is not there, or is a folder, is refused with exit code 2', async () => {
    writeFileSync(at('empty'), '');
    for (const path of [at('none'), folder]) {
      expect(await failed(['verify', path])).toMatchObject({ exit: 2, error: { code: 'file-missing' } });
    }
  });
});
