import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altered, linesOf, withLine } from '../helpers/bundle-text.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let sender: TestOffice;
let reader: TestOffice;
let bundle: string;

beforeAll(async () => {
  sender = await openTestOffice({ body: '05558032', label: 'Nottuln' });
  reader = await openTestOffice({ body: '05558', label: 'Kreis' });
  for (let n = 0; n < 5; n += 1)
    await sender.get('record.create', { entity: 'project', fields: { title: `Radweg ${n}` } });
  bundle = await exportAll(sender);
});
afterAll(() => {
  sender.close();
  reader.close();
});

/** Reads a file that must be refused, and sees that nothing was written. */
async function refusalOf(path: string) {
  const before = await digestOf(reader);
  const reply = await reader.ask('bundle.import', { ticket: path });
  expect(await digestOf(reader)).toEqual(before);
  expect((await reader.get('bundle.log', {})).entries).toEqual([]);
  expect((await reader.get('backup.list', {})).points).toEqual([]);
  expect(reply.ok).toBe(false);
  return reply.ok ? null : (reply.error as { code: string; reason?: string; line?: number; message: string });
}

/** Changes an op in a segment of several. */
const withOp = (change: (line: string) => string) => (text: string) =>
  withLine(text.split('\n').findIndex((line) => line.startsWith('{"e":"project"')) + 1, change)(text);

const cases: readonly (readonly [string, (text: string) => string | Uint8Array, string])[] = [
  ['cut in the middle of a line', (text) => text.slice(0, 2000), 'truncated'],
  ['cut after a line', (text) => `${text.split('\n').slice(0, 8).join('\n')}\n`, 'truncated'],
  ['without its closing bracket', (text) => text.replace(/\]\n$/, ''), 'truncated'],
  ['with a changed value', (text) => text.replace('Radweg 3', 'Radweg 9'), 'chain'],
  ['with a repeated op', (text) => text.replace(/(\{"e":"project".*?\},\n)/s, '$1$1'), 'op'],
  ['with white space inside an element', withOp((line) => line.replace('{"e"', '{ "e"')), 'not-canonical'],
  ['with a number written as 1.0', withOp((line) => line.replace(/"n":(\d+)/, '"n":$1.0')), 'not-canonical'],
  ['with a duplicate key', withOp((line) => line.replace('{"e"', '{"e":"project","e"')), 'not-canonical'],
  ['nested too deep', withOp(() => `{"e":${'['.repeat(40)}${']'.repeat(40)}},`), 'too-deep'],
  ['with a line of two megabytes', withOp(() => `{"e":"${'x'.repeat(2 * 1024 * 1024)}"},`), 'line-too-long'],
  ['with text after the end', (text) => `${text}{"more":1}\n`, 'data-after-end'],
  ['with an element after the end line', (text) => text.replace(/\}\n\]\n$/, '},\n{"more":1}\n]\n'), 'data-after-end'],
  ['of a newer file form', withLine(2, (line) => line.replace('"v":1', '"v":2')), 'newer-format'],
  [
    'with another sender',
    withLine(2, (line) => line.replace(/"sender":"[a-z2-7]{16}"/, '"sender":"aaaaaaaaaaaaaaaa"')),
    'unknown-key',
  ],
  [
    'with a key that is not the writer’s',
    withLine(2, (line) => line.replace(/"x":"[^"]+"/, `"x":"${'A'.repeat(43)}"`)),
    'key-mismatch',
  ],
  ['that names a prototype', withOp((line) => line.replace('"e":"project"', '"e":"__proto__"')), 'op'],
  ['that is an empty file', () => '', 'not-a-bundle'],
  ['that is a letter', () => 'Sehr geehrte Damen und Herren,\n', 'not-a-bundle'],
  ['that is other JSON', () => '{"hello":"world"}\n', 'not-a-bundle'],
  ['that is binary', () => Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 10]), 'not-utf8'],
];

describe('a file is refused with a sentence, and nothing is written, when it is a bundle', () => {
  test.each(cases)('%s', async (_name, change, reason) => {
    const refusal = await refusalOf(altered(bundle, change));
    expect(refusal).toMatchObject({ code: 'invalid-bundle', reason });
    expect(refusal?.message).toMatch(/[.]$/);
    expect(refusal?.message).toMatch(/Bitte/);
  });

  test('whose segment was signed by somebody else', async () => {
    const lines = linesOf(bundle);
    const tail = lines.findIndex((line) => line.startsWith('{"hash"'));
    const forged = altered(
      bundle,
      withLine(tail + 1, (line) => line.replace(/"sig":"./, (sig) => (sig.endsWith('A') ? '"sig":"B' : '"sig":"A'))),
    );
    expect(await refusalOf(forged)).toMatchObject({ reason: 'signature', line: tail + 1 });
  });

  test('whose end line was forged', async () => {
    const end = linesOf(bundle).findIndex((line) => line.startsWith('{"end"'));
    const forged = altered(
      bundle,
      withLine(end + 1, (line) => line.replace(/"sig":"./, (sig) => (sig.endsWith('A') ? '"sig":"B' : '"sig":"A'))),
    );
    expect(await refusalOf(forged)).toMatchObject({ reason: 'signature', line: end + 1 });
  });

  test('that unfolds to more than a hundred times its size', async () => {
    const bomb = sender.file('bomb.gz');
    writeFileSync(bomb, gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)));
    expect(await refusalOf(bomb)).toMatchObject({ reason: 'too-large' });
  });

  test('that is a cut gzip', async () => {
    const cut = sender.file('cut.gz');
    writeFileSync(cut, gzipSync(Buffer.from(linesOf(bundle).join('\n'))).subarray(0, 300));
    expect(await refusalOf(cut)).toMatchObject({ reason: 'truncated' });
  });
});

test('a file that is gone is refused with the next step', async () => {
  expect(await refusalOf(sender.file('gone'))).toMatchObject({ code: 'file-missing' });
});

test('line ends of a mail gateway and a byte order mark do no harm', async () => {
  const mailed = altered(bundle, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(await reader.get('bundle.preview', { ticket: mailed })).toMatchObject({ verdict: 'new' });
});

test('a mutated bundle never crashes the reader and never changes the store', async () => {
  const text = linesOf(bundle).join('\n');
  const before = await digestOf(reader);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.nat(255),
      fc.constantFrom('replace', 'insert', 'drop'),
      async (at, code, how) => {
        const bytes = Buffer.from(text, 'utf8');
        const position = at % bytes.length;
        const mutant =
          how === 'drop'
            ? Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 1)])
            : Buffer.concat([
                bytes.subarray(0, position),
                Buffer.from([code]),
                bytes.subarray(position + (how === 'insert' ? 0 : 1)),
              ]);
        const path = sender.file('mutant');
        writeFileSync(path, mutant);
        const reply = await reader.ask('bundle.preview', { ticket: path });
        if (!reply.ok) expect(reply.error.code).toBe('invalid-bundle');
        // Only what the format declares harmless may still be accepted: line ends, mark, and white space after the end.
        else expect(mutant.toString('utf8').replace(/[\r\n\uFEFF]/g, '')).toBe(text.replace(/\n/g, ''));
      },
    ),
    { numRuns: 300 },
  );
  expect(await digestOf(reader)).toEqual(before);
});
