import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsHere, cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const [kreis, nottuln, place] = [at('kreis'), at('nottuln'), at('austausch')];

const project = (title: string) => ({ name: 'record.create', input: { entity: 'project', fields: { title } } });
const document = async (words: readonly string[]) => {
  const { exit, out } = await runHere(words);
  return { exit, ...(JSON.parse(out) as { error: unknown; places?: unknown }) };
};

beforeAll(async () => {
  mkdirSync(place);
  const init = ['init', '--data', kreis, '--body', '05558', '--label', 'Kreis'];
  const { fingerprint } = await cliHere<{ fingerprint: string }>(init);
  await cliHere(['init', '--data', nottuln, '--body', '05558032', '--label', 'Nottuln', '--root', fingerprint]);
  await cliHere(['request', '--data', nottuln, '--out', at('anfrage')]);
  await cliHere(['admit', '--data', kreis, at('anfrage'), '--role', 'coordination']);
});

test('two sites meet in a folder, by commands alone', async () => {
  await callsHere(kreis, [project('Radweg')]);
  for (const data of [kreis, nottuln]) {
    await cliHere(['place-add', '--data', data, '--folder', place, '--label', 'Netz']);
  }
  const sent = await cliHere<{ places: { label: string; segments: number }[] }>(['send', '--data', kreis]);
  expect(sent.places).toMatchObject([{ label: 'Netz', segments: 2 }]);
  const seen = await cliHere(['look', '--data', nottuln, 'Netz']);
  expect(seen).toMatchObject({ places: [{ place: { look: { waitingSegments: 2 } } }] });
  const previewed = await cliHere(['take', '--data', nottuln, '--preview']);
  expect(previewed).toMatchObject({ places: [{ segments: 2, files: [{ verdict: 'new', applied: false }] }] });
  const taken = await cliHere(['take', '--data', nottuln]);
  expect(taken).toMatchObject({ places: [{ files: [{ file: 'Netz.dabundle', verdict: 'new', applied: true }] }] });
  expect(await cliHere(['take', '--data', nottuln])).toMatchObject({ places: [{ segments: 0, files: [] }] });
  await cliHere(['send', '--data', nottuln]);
  await cliHere(['take', '--data', kreis]);
  expect(await cliHere(['digest', '--data', kreis])).toEqual(await cliHere(['digest', '--data', nottuln]));
});

test('trouble with one place is said, and the folder is gone on with only when somebody says so', async () => {
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
  const refused = await document(['send', '--data', kreis]);
  expect(refused).toMatchObject({ exit: 2, error: { code: 'place-trouble', reason: 'emptied' } });
  expect(refused.places).toMatchObject([{ label: 'Netz', error: { reason: 'emptied' } }]);
  await cliHere(['place-renew', '--data', kreis, 'Netz']);
  expect(await cliHere(['send', '--data', kreis])).toMatchObject({ places: [{ place: { trouble: null } }] });
});

test('what does not fit is refused with what to do', async () => {
  const usage = async (...words: string[]) => document(['place-add', '--data', kreis, ...words]);
  expect(await usage()).toMatchObject({ exit: 2, error: { code: 'usage' } });
  expect(await usage('--folder', place, '--url', 'https://x.invalid/')).toMatchObject({ error: { code: 'usage' } });
  expect(await usage('--url', 'https://x.invalid/', '--user', 'a')).toMatchObject({ error: { code: 'usage' } });
  expect(await usage('--folder', place)).toMatchObject({ exit: 2, error: { code: 'exists-already' } });
  expect(await usage('--url', 'https://x.invalid/', '--user', 'a', '--password-env', 'LEER_GEBLIEBEN')).toMatchObject({
    error: { message: expect.stringContaining('LEER_GEBLIEBEN') },
  });
  expect(await document(['look', '--data', kreis, 'Mond'])).toMatchObject({ exit: 2, error: { code: 'not-found' } });
});

test('a password comes from the environment and reaches no list', async () => {
  const words = ['place-add', '--data', kreis, '--url', 'http://127.0.0.1:1/dav', '--user', 'kreis'];
  const run = await runHere([...words, '--password-env', 'DAV'], '', { DAV: 'Sehr-Geheim' });
  expect(JSON.parse(run.out)).toMatchObject({ error: { code: 'place-trouble', reason: 'unreachable' } });
  expect(run.out + run.err).not.toContain('Sehr-Geheim');
});

test('a place is forgotten by its id', async () => {
  const { places } = await cliHere<{ places: { id: string }[] }>(['places', '--data', nottuln]);
  await cliHere(['place-remove', '--data', nottuln, places[0]?.id ?? '']);
  expect(await cliHere(['places', '--data', nottuln])).toMatchObject({ places: [] });
  expect(readdirSync(place).length).toBeGreaterThan(0);
});
