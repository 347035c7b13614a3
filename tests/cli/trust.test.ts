import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { callsHere, cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-trust-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
type Begun = { writer: string; fingerprint: string };
let kreis: Begun;

const members = (site: string) => cliHere<Output<'registry.status'>>(['members', '--data', at(site)]);
async function refused(words: readonly string[]): Promise<{ code: string; exit: number | null }> {
  const { out, exit } = await runHere(words);
  return { code: (JSON.parse(out) as { error: { code: string } }).error.code, exit };
}

beforeAll(async () => {
  kreis = await cliHere<Begun>(['init', '--data', at('kreis'), '--body', '05558', '--label', 'Kreis Coesfeld']);
});

test('two sites become one office: init, request, admit, export, import', async () => {
  const root = ['--root', kreis.fingerprint];
  const nottuln = [
    'init',
    '--data',
    at('nottuln'),
    '--body',
    '05558032',
    '--label',
    'Nottuln',
    '--role',
    'implementation',
  ];
  const { writer } = await cliHere<Begun>([...nottuln, ...root]);
  const asked = await cliHere<{ words: string[] }>(['request', '--data', at('nottuln'), '--out', at('n.daanfrage')]);
  const admit = ['admit', '--data', at('kreis'), at('n.daanfrage')];
  expect(await refused([...admit, '--words', 'apfel'])).toEqual({ code: 'words-differ', exit: 2 });
  expect(await refused([...admit, '--role', 'king'])).toEqual({ code: 'usage', exit: 2 });
  expect(await cliHere([...admit, '--words', asked.words.join(' ')])).toMatchObject({ writer, changed: true });
  expect(await cliHere(admit)).toMatchObject({ writer, changed: false, role: 'implementation' });
  await cliHere(['export', '--data', at('kreis'), '--out', at('k.dabundle')]);
  await cliHere(['import', '--data', at('nottuln'), at('k.dabundle')]);
  expect(await members('nottuln')).toMatchObject({ length: 2, own: { admitted: true, role: 'implementation' } });
});

test('a site that was begun without a root pins it by its words', async () => {
  await cliHere(['init', '--data', at('olfen'), '--body', '05558036', '--label', 'Olfen']);
  const { words } = (await members('kreis')).own;
  expect(await refused(['trust', '--data', at('olfen'), 'Kreis'])).toEqual({ code: 'no-fingerprint', exit: 2 });
  const pinned = await cliHere(['trust', '--data', at('olfen'), ...words]);
  expect(pinned).toMatchObject({ changed: true, rootWords: words });
  expect(await refused(['trust', '--data', at('olfen'), 'abcd'.repeat(8)])).toEqual({
    code: 'pinned-already',
    exit: 2,
  });
  await cliHere(['trust', '--data', at('olfen'), 'abcd'.repeat(8), '--replace']);
  expect((await members('olfen')).root).toBe('abcd'.repeat(8));
});

test('revoke and erase are the coordination’s, and name what they need', async () => {
  const { own } = await members('nottuln');
  const [project] = (await callsHere(at('kreis'), [
    { name: 'record.create', input: { entity: 'project', fields: { title: 'Radweg' } } },
  ])) as [{ id: string }];
  expect(await refused(['erase', '--data', at('nottuln'), 'project', project.id])).toMatchObject({ code: 'not-root' });
  expect(await cliHere(['erase', '--data', at('kreis'), 'project', project.id])).toMatchObject({ ops: 1 });
  const revoke = ['revoke', '--data', at('kreis')];
  expect(await refused([...revoke, own.writer, '--seq', 'x'])).toMatchObject({ code: 'usage' });
  expect(await refused([...revoke, own.writer, '--seq', '99'])).toMatchObject({ code: 'not-held' });
  expect(await refused([...revoke, 'a'.repeat(16)])).toMatchObject({ code: 'unknown-member' });
  expect(await cliHere([...revoke, own.writer])).toMatchObject({ changed: true, seq: 0 });
});
