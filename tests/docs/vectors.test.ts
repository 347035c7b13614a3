import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { python, runReader as read } from './mixed.ts';
import { modelFile } from './vectors/model.ts';
import { viewsFile } from './vectors/views.ts';
import { buildVector, vectorCases } from './vectors.ts';

const folder = fileURLToPath(new URL('../../docs/vectors/', import.meta.url));

if (python === undefined)
  console.log('NOT RUN: the reader in docs/vectors/reader.py, because there is no Python 3.9 here');
const readers = test.skipIf(python === undefined);

/** No part of the reader has more lines, and all of them together no more; docs/vectors/README.md says what each is for. */
const mostLines = { part: 200, all: 382 };

test('the reader stays a few short files, one statement after the other', () => {
  const parts = readdirSync(folder).filter((name) => name.endsWith('.py'));
  expect(parts.sort()).toEqual(['form.py', 'members.py', 'reader.py', 'signatures.py']);
  const texts = parts.map((part) => readFileSync(join(folder, part), 'utf8').trimEnd());
  for (const text of texts) {
    expect(text.split('\n').length, text).toBeLessThanOrEqual(mostLines.part);
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
    const code = text.replace(/^"""[\s\S]*?"""/, '').replaceAll(/"[^"\n]*"|#.*$/gm, '');
    expect(code.split('\n').filter((line) => /;|\bexec\b|\beval\b|= lambda\b/.test(line))).toEqual([]);
  }
  expect(texts.flatMap((text) => text.split('\n')).length).toBeLessThanOrEqual(mostLines.all);
});

test('docs/vectors/views.json is what the program shows by the rules of the view', () => {
  expect(readFileSync(join(folder, 'views.json'), 'utf8')).toBe(viewsFile().text);
});

test('docs/vectors/model.json has the exact forms of the document, and keys and policy of the model (npm run vectors writes it)', () => {
  expect(readFileSync(join(folder, 'model.json'), 'utf8')).toBe(modelFile().text);
});

test('every folder of docs/vectors is a case that is made here', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(vectorCases.map(({ name }) => name).sort());
});

test.each(vectorCases)(
  'the engine makes the vector $name byte for byte, and reads in it what is published',
  async (one) => {
    const made = await buildVector(one);
    const published = readdirSync(join(folder, one.name));
    expect(made.map(({ name }) => name).sort()).toEqual(published.sort());
    for (const { name, text } of made) expect(readFileSync(join(folder, one.name, name), 'utf8'), name).toBe(text);
  },
);

readers.each([
  ['with the signatures of the package, where it is installed', false],
  ['with its own signatures', true],
])('a reader in Python, written from the document alone, finds the same in every vector, %s', (_, isPure) => {
  const { status, lines, error } = read(isPure, '--check', folder);
  expect(error).toBe('');
  const names = vectorCases.map(({ name }) => name).sort();
  expect(lines).toEqual(names.map((name) => `${name}: as expected`));
  expect(status).toBe(0);
});

readers('the reader says so when it finds something else than was expected', () => {
  const copy = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    cpSync(join(folder, 'plain'), join(copy, 'plain'), { recursive: true });
    cpSync(join(folder, 'held'), join(copy, 'held'), { recursive: true });
    const path = join(copy, 'plain', '1.dabundle');
    // One character of one signature: whatever checks signatures, it must be this reader.
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"sig":"(.)/, (all, first) => all.slice(0, -1) + (first === 'A' ? 'B' : 'A')),
    );
    for (const isPure of [false, true]) {
      const { status, lines } = read(isPure, '--check', copy);
      expect(lines).toEqual(['held: as expected', expect.stringMatching(/^plain: DIFFERS in read/)]);
      expect(status).toBe(1);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

readers('the reader prints what it finds in files one after the other', () => {
  const expected = JSON.parse(readFileSync(join(folder, 'held', 'expected.json'), 'utf8')) as Record<string, unknown>;
  const { about: _, root, ...reading } = expected;
  const files = ['1.dabundle', '2.dabundle'].map((name) => join(folder, 'held', name));
  const { status, lines } = read(false, '--root', String(root), ...files);
  expect(JSON.parse(lines.join('\n'))).toEqual(reading);
  expect(status).toBe(0);
});

readers('the reader opens a packed file, and says that a packed file breaks off', () => {
  const copy = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    const plain = join(folder, 'plain', '1.dabundle');
    const { root } = JSON.parse(readFileSync(join(folder, 'plain', 'expected.json'), 'utf8')) as { root: string };
    const packed = gzipSync(readFileSync(plain));
    const path = join(copy, '1.dabundle');
    writeFileSync(path, packed);
    expect(read(false, '--root', root, path)).toEqual(read(false, '--root', root, plain));
    writeFileSync(path, packed.subarray(0, packed.length / 2));
    const { lines } = read(false, '--root', root, path);
    expect(JSON.parse(lines.join('\n')).read[0].fault).toEqual({ code: 'truncated', line: 1 });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
