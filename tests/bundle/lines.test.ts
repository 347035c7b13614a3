import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Lines } from '../../db/bundle/lines.ts';
import { limits } from '../../shared/sync/limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string): string[] {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const lines = new Lines(path);
  try {
    const found: string[] = [];
    while (lines.next()) found.push(`${lines.offset} ${lines.text()}`);
    return found;
  } finally {
    lines.close();
  }
}

const offsets = (all: readonly string[]): string[] => {
  let at = 0;
  return all.map((line) => {
    const one = `${at} ${line}`;
    at += Buffer.byteLength(line) + 1;
    return one;
  });
};

test('lines come as they are, however much longer than those before them one is', () => {
  const long = (length: number) => 'ä'.repeat(length / 2);
  const all = ['[', 'a'.repeat(100_000), long(130_000), 'b', long(400_000), '', long(limits.lineBytes), 'c'];
  expect(read(`${all.join('\n')}\n`)).toEqual(offsets(all));
  expect(read(all.join('\n'))).toEqual(offsets(all));
  // Each once at the beginning, where the first window is the smallest.
  for (const line of all) expect(read(`${line}\nend`)).toEqual(offsets([line, 'end']));
});

test('a line over the limit is a fault, with its number, wherever its end is', () => {
  for (const more of [1, limits.lineBytes / 2, limits.lineBytes, 3 * limits.lineBytes]) {
    const line = 'x'.repeat(limits.lineBytes + more);
    for (const content of [`a\n${line}`, `a\n${line}\n`, `a\n${line}\nb\n`])
      expect(() => read(content)).toThrow(expect.objectContaining({ code: 'line-too-long', line: 2 }));
  }
});
