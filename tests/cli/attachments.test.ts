import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '../helpers/cli-here.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'beipack-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const at = (name: string) => join(dir, name);

async function cli(exit: number, ...words: string[]) {
  const run = await runHere(words);
  expect(run.exit, run.out + run.err).toBe(exit);
  return JSON.parse(run.out);
}

test('a document goes from one folder to another by export --attachments and import, in whatever order the files are named', async () => {
  const { fingerprint } = await cli(0, 'init', '--data', at('kreis'), '--body', '05558', '--label', 'Kreis');
  await cli(0, 'init', '--data', at('olfen'), '--body', '05558036', '--label', 'Olfen', '--root', fingerprint);
  await cli(0, 'request', '--data', at('olfen'), '--out', at('olfen.daanfrage'));
  await cli(0, 'admit', '--data', at('kreis'), at('olfen.daanfrage'));
  const fields = { entity: 'project', fields: { title: 'Radweg' } };
  const created = await cli(0, 'call', '--data', at('kreis'), 'record.create', JSON.stringify(fields));
  const id = (created.value ?? created).id;
  writeFileSync(at('Bescheid.pdf'), '%PDF-1.7 Bescheid');
  const add = JSON.stringify({ ticket: at('Bescheid.pdf'), on: `project:${id}` });
  const added = await cli(0, 'call', '--data', at('kreis'), 'attachment.add', add);
  const { sha256 } = added.value ?? added;

  const written = await cli(0, 'export', '--data', at('kreis'), '--out', at('k.dabundle'), '--attachments', 'lacking');
  expect(written.attachments).toEqual({ file: at('k.dabeipack'), contents: 1, bytes: 17, missing: 0, left: 0 });
  const again = await cli(0, 'export', '--data', at('kreis'), '--out', at('k2.dabundle'), '--attachments', 'lacking');
  expect(again.attachments).toMatchObject({ file: null, contents: 0 });
  const whole = await cli(0, 'export', '--data', at('kreis'), '--out', at('k3.dabundle.gz'), '--attachments', id);
  expect(whole.attachments).toMatchObject({ file: at('k3.dabeipack'), contents: 1 });

  const early = await cli(2, 'import', '--data', at('olfen'), at('k.dabeipack'));
  expect(early.files[0].attachments).toMatchObject({ count: 0, refused: [{ reason: 'no-record' }] });
  const read = await cli(0, 'import', '--data', at('olfen'), at('k.dabeipack'), at('k.dabundle'));
  expect(read.files.map(({ file }: { file: string }) => file)).toEqual([at('k.dabundle'), at('k.dabeipack')]);
  expect(read.files[1].attachments).toMatchObject({ count: 1, taken: [{ name: 'Bescheid.pdf', bytes: 17 }] });
  const shelf = join(dir, 'olfen', 'attachments', sha256.slice(0, 2));
  expect(readdirSync(shelf)).toEqual([sha256]);
  expect(readFileSync(join(shelf, sha256), 'utf8')).toBe('%PDF-1.7 Bescheid');
});

test('--attachments wants a word it knows', async () => {
  const refused = await cli(2, 'export', '--data', at('kreis'), '--out', at('x.dabundle'), '--attachments', 'alle');
  expect(refused.error.code).toBe('usage');
});
