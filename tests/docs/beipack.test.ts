import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCompanion } from '../../db/exchange/companion/format.ts';
import { attachmentLimits } from '../../shared/attachments/limits.ts';
import { companion, part, sha256Of } from '../attachments/help.ts';

const document = readFileSync('docs/beipack-format.md', 'utf8');
const [, example = ''] = /```\n(digitalagentur-beipack[\s\S]*?)```/.exec(document) ?? [];

test('the example of docs/beipack-format.md is a companion file, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beipack-'));
  try {
    writeFileSync(join(folder, 'x'), example);
    const read: object[] = [];
    for (const { sha256, size, pieces } of readCompanion(join(folder, 'x'))) {
      read.push({ sha256, size, bytes: [...pieces()].map((piece) => piece.toString()).join('') });
    }
    expect(read).toEqual([{ sha256: sha256Of('foo\n'), size: 4, bytes: 'foo\n' }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the files the tests make have the form of the example', () => {
  const made = companion([part('foo\n')]).toString();
  const shape = (text: string) => text.split('\n').filter((_, line) => line !== 1);
  expect(shape(made)).toEqual(shape(example));
});

test('the limits the document names are those that hold', () => {
  expect(document).toContain(`${attachmentLimits.fileBytes / 1e6} MB per content`);
  expect(document).toContain(`at most ${attachmentLimits.lineBytes} bytes`);
  expect(document).toContain(`${attachmentLimits.contents.toLocaleString('fr').replace(/\s/g, ' ')} contents`);
});
