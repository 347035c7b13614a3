import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fingerprintOf, registryWriterOf, writerOfKey } from '../../db/bundle/keys.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import {
  digestOf,
  fingerprintOf as fingerprintByDocument,
  isHidden,
  type Row,
  readWithoutEngine,
  writerOf,
} from './reader.ts';
import { buildWorkedExample, exampleKeys } from './worked-example.ts';

const docs = new URL('../../docs/', import.meta.url);
const vector = new URL('vectors/worked-example.dabundle', docs);
const law = readFileSync(new URL('bundle-format.md', docs), 'utf8');
const file = readFileSync(vector, 'utf8');

/** The fenced block of the document that bears this name. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)\\n\`\`\`$`, 'm').exec(law)?.[1];
  if (found === undefined) throw new Error(`the document has no block "${name}"`);
  return found;
}

const stated = JSON.parse(block('result')) as {
  root: string;
  chainStart: Record<string, string>;
  rows: Record<string, Record<string, Record<string, unknown>>>;
  shown: Record<string, unknown>;
  conflicts: string[];
  hidden: string[];
  digest: string;
};

const root = stated.root.replaceAll('-', '');

const byDot = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([field, cell]) => [field, Object.fromEntries(cell.map(({ dot, value }) => [dot, value]))]),
  );

test('the lines quoted in the document are the lines of the file', () => {
  expect(`${block('worked-example')}\n`).toBe(file);
});

test('the keys printed in the document are those the example was signed with', () => {
  const { nottuln, olfen, kreis } = exampleKeys;
  expect(JSON.parse(block('keys'))).toEqual({
    [writerOfKey(nottuln)]: nottuln,
    [writerOfKey(olfen)]: olfen,
    [registryWriterOf(kreis)]: kreis,
  });
  expect(stated.root).toBe(fingerprintOf(kreis));
  expect(fingerprintByDocument(kreis.x)).toBe(root);
  expect(writerOf(kreis.x, true)).toBe(registryWriterOf(kreis));
  expect(writerOf(nottuln.x)).toBe(writerOfKey(nottuln));
  expect(fingerprintOf(nottuln).replaceAll('-', '').startsWith(writerOf(nottuln.x))).toBe(true);
});

test('a reader written from the document alone finds the values the document states', () => {
  const { rows, header } = readWithoutEngine(file, root);
  expect(() => readWithoutEngine(file, 'another root')).toThrow('no member');
  expect(Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, byDot(cells)]))).toEqual(stated.rows);
  const project = rows['project:01949e5a-0000-7000-8000-000000000001'] ?? {};
  const shown = Object.fromEntries(Object.entries(project).map(([field, [newest]]) => [field, newest?.value]));
  expect(shown).toEqual(stated.shown);
  expect(Object.keys(project).filter((field) => (project[field]?.length ?? 0) > 1)).toEqual(stated.conflicts);
  expect(Object.keys(rows).filter((row) => isHidden(rows[row] ?? {}))).toEqual(stated.hidden);
  expect(digestOf(rows)).toBe(stated.digest);
  expect(header['digest']).toBe(stated.digest);
});

test('the reader notices every changed character of the example', () => {
  for (let at = 0; at < file.length; at += 7) {
    const changed = `${file.slice(0, at)}${file[at] === 'a' ? 'b' : 'a'}${file.slice(at + 1)}`;
    expect(() => readWithoutEngine(changed, root), `character ${at}`).toThrow();
  }
});

test('the engine accepts the example and finds the same segments', () => {
  const parts = [...readBundle(fileURLToPath(vector))];
  const segments = parts.flatMap((part) => (part.kind === 'segment' ? [part.segment.header] : []));
  expect(segments).toEqual(readWithoutEngine(file, root).segments);
  expect(parts.at(-1)).toEqual({ kind: 'end', elements: 18 });
});

test('what a mail gateway does to line ends harms neither reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worked-example-'));
  try {
    const path = join(folder, 'mailed');
    const mailed = `\uFEFF${file.replaceAll('\n', '\r\n')}\r\n`;
    writeFileSync(path, mailed);
    expect([...readBundle(path)]).toHaveLength(6);
    expect(readWithoutEngine(mailed, root).rows).toEqual(readWithoutEngine(file, root).rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the engine of today writes the same ops as the example', async () => {
  const ops = (text: string) => text.split('\n').filter((line) => line.startsWith('{"e":'));
  expect(ops(await buildWorkedExample())).toEqual(ops(file));
});

test('the ids and hashes the document names are right', () => {
  expect(law).toContain(`\`body/05558\` and has the id \`${bodyId('05558')}\``);
  for (const [writer, start] of Object.entries(stated.chainStart)) {
    expect(createHash('sha256').update(`digitalagentur-chain/1\n${writer}`).digest('base64url')).toBe(start);
  }
});

test('the policy printed in the document is the one that holds until another is written', () => {
  expect(JSON.parse(block('policy'))).toEqual(defaultPolicy);
});
