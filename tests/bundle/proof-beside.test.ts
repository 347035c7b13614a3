import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundleFault } from '../../db/bundle/fault.ts';
import { ProofBeside, proofBeside } from '../../db/bundle/proof-beside.ts';
import { PlainFile, readBundle } from '../../db/bundle/read.ts';
import { openTestOffice } from '../helpers/office.ts';
import { keyOf, makeBundle, opLine, segmentLines } from './make-bundle.ts';

const key = keyOf(0);
const other = keyOf(1);

let folder: string;
let honest: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proof-'));
  // Larger than what is hashed in the same thread.
  const long = (n: number) => opLine(n, { set: { summary: `${n} ${'Ausführlich. '.repeat(400)}` } });
  const lines = Array.from({ length: 1800 }, (_, index) => long(index + 1));
  const first = segmentLines({ key, ops: lines.slice(0, 900) });
  honest = makeBundle([
    { key, ops: lines.slice(0, 900) },
    { key, ops: lines.slice(900), from: 901, prev: first.head },
    { key: other, ops: [opLine(1)] },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileWith(content: string): string {
  files += 1;
  const path = join(folder, `${files}`);
  writeFileSync(path, content);
  return path;
}

function faultOf(read: () => void): string {
  try {
    read();
    return 'verified';
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return `${error.code} ${error.line}`;
  }
}

const atOnce = (path: string) => faultOf(() => void [...readBundle(path)]);

function later(path: string): string {
  const file = new PlainFile(path);
  try {
    return faultOf(() => {
      for (const _ of readBundle(path, undefined, file));
      file.prove();
    });
  } finally {
    file.close();
  }
}

/** The text of line `number`, from 1, replaced. */
const withLine = (number: number, change: (line: string) => string): string =>
  honest
    .split('\n')
    .map((line, index) => (index === number - 1 ? change(line) : line))
    .join('\n');

test.each([
  ['as it was written', () => honest, 'verified'],
  ['with a word changed in its first op', () => withLine(4, (line) => line.replace('Aus', 'aus')), 'chain 904'],
  [
    'with a word changed in its last op',
    () => withLine(1808, (line) => line.replace('Radweg', 'Radwet')),
    'chain 1809',
  ],
  [
    'with another sum',
    () => withLine(1810, (line) => line.replace(/"sha256":"...../, '"sha256":"AAAAA')),
    'checksum 1810',
  ],
  [
    'with a wrong word, and no JSON behind it',
    () => withLine(4, (line) => line.replace('Aus', 'aus')).replace(/\n\]\n$/, '\n]\n{'),
    'chain 904',
  ],
  ['cut off in the middle of an op', () => honest.slice(0, 9_000_000), /^truncated \d+$/],
])('a large file is judged alike whether its hashes are proved at once or beside: %s', (_, content, expected) => {
  const path = fileWith(content());
  const fault = atOnce(path);
  if (expected instanceof RegExp) expect(fault).toMatch(expected);
  else expect(fault).toBe(expected);
  expect(later(path)).toBe(fault);
});

test('a large file gets a thread of its own, a small one is hashed before a thread has started', () => {
  const path = fileWith(honest);
  const [large, small] = [proofBeside(path, 9_000_000), proofBeside(path, 900_000)];
  expect([large, small].map((proof) => proof instanceof ProofBeside)).toEqual([true, false]);
  large.close();
});

test('where no thread finds the hashes, they are proved here', () => {
  const path = fileWith(honest);
  // The thread is told of a file that is not there, and ends without a hash.
  const proof = new ProofBeside(path, 1000, join(folder, 'missing'));
  for (const part of readBundle(path))
    if (part.kind === 'segment')
      proof.segmentSays(part.segment.head, part.segment.line + part.segment.starts.length + 1);
  expect(faultOf(() => proof.prove())).toBe('verified');
  proof.segmentSays('A'.repeat(43), 7);
  expect(faultOf(() => proof.prove())).toBe('chain 7');
  proof.close();
});

test('an import whose hashes turn out wrong changes nothing, whatever was computed until then', async () => {
  const office = await openTestOffice({ body: '05558' });
  const before = await office.get('store.digest', {});
  const points = () => readdirSync(office.file('restore'));
  const pointsBefore = points();
  const path = fileWith(withLine(4, (line) => line.replace('Aus', 'aus')));
  for (const call of ['bundle.preview', 'bundle.import'] as const)
    expect(await office.ask(call, { ticket: path })).toMatchObject({
      error: { code: 'invalid-bundle', reason: 'chain', line: 904 },
    });
  expect(await office.get('store.digest', {})).toEqual(before);
  expect((await office.get('bundle.log', {})).entries).toEqual([]);
  expect(points()).toEqual(pointsBefore);
  expect(readdirSync(office.file('archive'))).toEqual([]);
  expect((await office.get('store.rebuild', {})).differed).toBe(0);
  office.close();
});
