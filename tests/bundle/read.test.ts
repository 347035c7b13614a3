import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainStart } from '../../db/bundle/chain.ts';
import { sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import { BundleFault } from '../../db/bundle/fault.ts';
import { publicPart, registryWriterOf, writerOfKey } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import {
  chainWithin,
  opElement,
  PlainFile,
  RecordNames,
  readBundle,
  type VerifiedSegment,
} from '../../db/bundle/read.ts';
import { limits } from '../../shared/sync/limits.ts';
import { closeBundle, keyOf, makeBundle, opLine, type SegmentPlan, segmentLines } from './make-bundle.ts';

const key = keyOf(0);
const other = keyOf(1);
const writer = writerOfKey(key);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileWith(content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}`);
  writeFileSync(path, content);
  return path;
}

function segmentsOf(path: string, names?: RecordNames): VerifiedSegment[] {
  return [...readBundle(path, names)].flatMap((part) => (part.kind === 'segment' ? [part.segment] : []));
}

/** Code and line of the refusal, or that there is none. */
function verdictOf(content: string | Uint8Array): string {
  try {
    segmentsOf(fileWith(content));
    return 'verified';
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return `${error.code} ${error.line}`;
  }
}

const ops = (count: number) => Array.from({ length: count }, (_, index) => opLine(index + 1));
const one = (line: string, plan: Partial<SegmentPlan> = {}): string => makeBundle([{ key, ops: [line], ...plan }]);
const honest = makeBundle([
  { key, ops: ops(3) },
  { key: other, ops: ops(2) },
]);
const proto = JSON.parse('{"__proto__":{"polluted":true}}');
const cut = (text: string, lines: number) => `${text.split('\n').slice(0, lines).join('\n')}\n`;

describe('a file that is signed with true keys is still refused if', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array])[] = [
    ['an op has white space', 'not-canonical 4', one(opLine(1).replace('{"e"', '{ "e"'))],
    ['an op has a number 1.0', 'not-canonical 4', one(opLine(1).replace('"n":1', '"n":1.0'))],
    ['a value is -0', 'not-canonical 4', one(opLine(1).replace('"Radweg 1"', '-0'))],
    ['an escape is in capitals', 'not-canonical 4', one(opLine(1).replace('Radweg 1', '\\u001F'))],
    ['a slash is escaped', 'not-canonical 4', one(opLine(1).replace('Radweg 1', '\\/'))],
    ['a surrogate stands alone', 'not-canonical 4', one(opLine(1).replace('Radweg 1', '\\ud800'))],
    ['a key stands twice', 'not-canonical 4', one(opLine(1).replace('{"e"', '{"e":"body","e"'))],
    ['a nested key stands twice', 'not-canonical 4', one(opLine(1).replace('"Radweg 1"', '{"a":1,"a":1}'))],
    ['keys are out of order', 'not-canonical 4', one(opLine(1).replace('"Radweg 1"', '{"b":1,"a":1}'))],
    ['an element is an array', 'not-an-object 4', one('[1]')],
    ['an element is a text', 'not-an-object 4', one('"op"')],
    ['an element is empty', 'not-json 4', one('')],
    ['an element is no JSON', 'not-json 4', one('{"e":NaN}')],
    ['an element is nested too deep', 'too-deep 4', one(`{"e":${'['.repeat(16)}${']'.repeat(16)}}`)],
    [
      'a nested value is too deep, however far',
      'too-deep 4',
      one(`{"e":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
    ],
    ['a line is too long', 'line-too-long 4', one(opLine(1, { set: { title: 'x'.repeat(limits.lineBytes) } }))],
    ['a value is too long', 'too-large 4', one(opLine(1, { set: { title: 'x'.repeat(limits.valueBytes) } }))],
    ['an entity is a prototype', 'op 4', one(opLine(1, { e: '__proto__' }))],
    ['a field is a constructor', 'op 4', one(opLine(1, { set: { constructor: 1 } }))],
    ['an op has no field', 'op 4', one(opLine(1, { set: {} }))],
    ['an op has another number', 'op 4', one(opLine(2))],
    ['an op replaces a field it does not write', 'op 4', one(opLine(1, { p: { status: 'x.1' } }))],
    ['a list has one dot', 'op 4', one(opLine(1, { p: { title: ['x.1'] } }))],
    ['a row is no UUID', 'op 4', one(opLine(1, { id: 'project' }))],
    ['a leaf is short', 'op 4', one('{"leaf":"AAAA","n":1}')],
    ['a leaf has another number', 'op 4', one(`{"leaf":"${'A'.repeat(43)}","n":2}`)],
    ['a segment is of an unknown class', 'segment-header 3', one(opLine(1), { header: { class: 'secret' } })],
    ['a segment ends before it begins', 'segment-header 3', one(opLine(1), { header: { to: 0 } })],
    ['a segment promises too much', 'segment-header 3', one(opLine(1), { header: { to: 2_000_001 } })],
    ['a prototype was seen', 'segment-header 3', one(opLine(1), { header: { seen: proto } })],
    ['a prototype is held', 'header 2', makeBundle([], { header: { heads: proto } })],
    ['a prototype is counted', 'header 2', makeBundle([], { header: { vv: proto } })],
    ['a segment begins nowhere', 'segment-header 3', one(opLine(1), { header: { prev: 'AAAA' } })],
    ['a key is no prototype', 'unknown-key 3', one(opLine(1), { header: { writer: 'aaaaaaaaaaaaaaaa' } })],
    ['a tail counts otherwise', 'count 5', one(opLine(1), { tail: { ops: 2 } })],
    ['a tail has another hash', 'chain 5', one(opLine(1), { tail: { hash: 'A'.repeat(43) } })],
    ['a tail is no tail', 'segment-tail 5', one(opLine(1), { tail: { sig: 5 } })],
    ['a tail is signed by nobody', 'signature 5', one(opLine(1), { tail: { sig: 'A'.repeat(86) } })],
    [
      'the header counts otherwise',
      'count 12',
      makeBundle(
        [
          { key, ops: ops(3) },
          { key: other, ops: ops(2) },
        ],
        { header: { segs: 1 } },
      ),
    ],
    ['the header is of a newer form', 'newer-format 2', makeBundle([], { header: { v: 2 } })],
    ['the header needs a feature', 'newer-format 2', makeBundle([], { header: { crit: ['x'] } })],
    ['the header is no header', 'header 2', makeBundle([], { header: { to: [] } })],
    ['the sender has no key', 'unknown-key 2', makeBundle([], { header: { sender: 'aaaaaaaaaaaaaaaa' } })],
    ['a key is another’s', 'key-mismatch 2', makeBundle([], { header: { keys: { [writer]: publicPart(other) } } })],
    ['the end counts otherwise', 'count 3', makeBundle([], { end: { lines: 9 } })],
    ['the end has another hash', 'checksum 3', makeBundle([], { end: { sha256: 'A'.repeat(43) } })],
    ['the end is no end', 'checksum 3', makeBundle([], { end: { sig: 5 } })],
    ['the end is signed by nobody', 'signature 3', makeBundle([], { end: { sig: 'A'.repeat(86) } })],
    ['an op is missing', 'op 5', honest.replace(`${opLine(2)},\n`, '')],
    ['it is cut after a line', 'truncated 5', cut(honest, 5)],
    ['it is cut in a line', 'truncated 6', honest.slice(0, honest.indexOf(opLine(3)) + 20)],
    [
      'it is cut in a character',
      'truncated 4',
      Buffer.from(one(opLine(1, { u: 'ü' }))).subarray(0, Buffer.from(one(opLine(1, { u: 'ü' }))).indexOf('ü') + 1),
    ],
    ['its bracket is missing', 'truncated 12', honest.replace(/\]\n$/, '')],
    ['the array ends within a segment', 'truncated 5', `${cut(honest, 5).slice(0, -2)}\n]\n`],
    ['the array ends after a comma', 'not-a-bundle 6', `${cut(honest, 5)}]\n`],
    ['a line follows', 'data-after-end 14', `${honest}{}\n`],
    ['bytes that are no text follow', 'data-after-end 14', Buffer.concat([Buffer.from(honest), Buffer.from([0xff])])],
    ['an element follows', 'data-after-end 13', honest.replace(/\n\]\n$/, ',\n{}\n]\n')],
    ['it is not UTF-8', 'not-utf8 5', Buffer.concat([Buffer.from(cut(honest, 4)), Buffer.from([0xc3, 0x28, 10])])],
    ['it is no array', 'not-a-bundle 1', '{}\n'],
    ['it is empty', 'not-a-bundle 1', ''],
    ['it is only a bracket', 'truncated 1', '[\n'],
    ['it is an empty array', 'not-a-bundle 2', '[\n]\n'],
  ];
  test.each(cases)('%s', (_name, verdict, content) => expect(verdictOf(content)).toBe(verdict));
});

describe('logs of one key', () => {
  const keys = { [writer]: publicPart(key), [registryWriterOf(key)]: publicPart(key) };
  const registry = (header: object) =>
    makeBundle([{ key, class: 'registry', ops: ops(1), header }], { header: { keys } });

  test('the registry log is written under an id of its own and needs its class', () => {
    expect(registryWriterOf(key)).toMatch(/^[a-z2-7]{16}$/);
    expect(registryWriterOf(key)).not.toBe(writer);
    expect(verdictOf(registry({}))).toBe('verified');
    expect(verdictOf(registry({ class: undefined }))).toBe('key-mismatch 3');
    expect(verdictOf(registry({ class: 'nonpublic_session' }))).toBe('key-mismatch 3');
  });

  test('an ordinary log is no registry, and a log of non-public sessions has its own writer', () => {
    expect(verdictOf(registry({ writer }))).toBe('key-mismatch 3');
    expect(verdictOf(one(opLine(1), { class: 'nonpublic_session' }))).toBe('verified');
  });

  test('branches of a forked log may be named in what was seen and held, but have no segments', () => {
    const branch = `${writerOfKey(other)}~abcd2345`;
    const seen = { [branch]: [3, 'A'.repeat(43)] };
    expect(verdictOf(one(opLine(1), { header: { seen } }))).toBe('verified');
    expect(verdictOf(makeBundle([], { header: { heads: seen, vv: { [branch]: 3 } } }))).toBe('verified');
    expect(verdictOf(one(opLine(1), { header: { seen: { [`${branch}x`]: [3, ''] } } }))).toBe('segment-header 3');
    expect(verdictOf(one(opLine(1), { header: { writer: `${writer}~abcd2345` } }))).toBe('segment-header 3');
  });
});

describe('a verified segment', () => {
  const lines = [
    opLine(1, { u: 'Jörg', set: { title: 'Füße 😀' } }),
    `{"leaf":"${toBase64Url(sha256('gone'))}","n":2}`,
    opLine(3, { set: { ratio: 1e-9, title: { é: 1, z: 2 } } }),
    opLine(4, { id: '01930000-0000-7000-8000-000000000001' }),
    opLine(5, { zz: 'a member of a newer version' }),
  ];
  const content = makeBundle([
    { key, ops: lines },
    { key: other, ops: ops(4) },
  ]);

  test.each([
    ['as written', content],
    ['after a mail gateway', `\uFEFF${content.replaceAll('\n', '\r\n')}\r\n\r\n`],
    ['with mixed line ends', content.replace(`${lines[1]},\n`, `${lines[1]},\r\n`)],
  ])('its lines are found again, one by one and together, %s', (_name, text) => {
    const path = fileWith(text);
    const names = new RecordNames();
    const segments = segmentsOf(path, names);
    const plain = new PlainFile(path);
    const [first, second] = segments as [VerifiedSegment, VerifiedSegment];
    expect(plain.bytes(first).toString()).toBe(lines.join('\n'));
    expect(plain.bytes(second).toString()).toBe(ops(4).join('\n'));
    expect(lines.map((_, index) => plain.line(first, index))).toEqual(lines);
    expect(plain.line(second, 3)).toBe(opLine(4));
    expect(first.hasReturns).toBe(text.includes('\r'));
    expect([...first.records].map((number) => (number < 0 ? null : names.keyOf(number)))).toEqual(
      lines.map((line) => (line.startsWith('{"leaf"') ? null : `${opElement(line).e}:${opElement(line).id}`)),
    );
    const raw = Buffer.from(text)
      .subarray(first.offset, first.offset + first.bytes)
      .toString('utf8');
    expect(raw.split(/,\r?\n/)).toEqual(lines);
    plain.close();
  });

  test('the chain can be followed to any op in it', () => {
    const [first] = segmentsOf(fileWith(content)) as [VerifiedSegment];
    const { head } = segmentLines({ key, ops: lines });
    const hashes = [...chainWithin(chainStart(writer), lines)].map(toBase64Url);
    expect(hashes).toHaveLength(lines.length);
    expect(hashes.at(-1)).toBe(first.head);
    expect(first.head).toBe(toBase64Url(head));
    const third = segmentLines({ key, ops: lines.slice(0, 3) }).head;
    expect(hashes[2]).toBe(toBase64Url(third));
  });

  test('without names nothing is numbered', () => {
    const [first] = segmentsOf(fileWith(content)) as [VerifiedSegment];
    expect([...first.records]).toEqual([-1, -1, -1, -1, -1]);
  });
});

test('a file larger than every buffer is read as it was written', () => {
  const long = (n: number) => opLine(n, { set: { summary: 'ä€😀'.repeat(n % 9000), title: `${n}` } });
  const lines = Array.from({ length: 700 }, (_, index) => long(index + 1));
  const [head, tail] = [lines.slice(0, 300), lines.slice(300)];
  const first = segmentLines({ key, ops: head });
  const path = fileWith(
    makeBundle([
      { key, ops: head },
      { key, ops: tail, from: 301, prev: first.head },
    ]),
  );
  const segments = segmentsOf(path);
  const plain = new PlainFile(path);
  expect(segments.map((segment) => plain.bytes(segment).toString()).join('\n') === lines.join('\n')).toBe(true);
  for (let step = 0; step < 700; step += 1) {
    const at = (step * 389) % 700;
    const [segment, index] = at < 300 ? [segments[0], at] : [segments[1], at - 300];
    expect(plain.line(segment as VerifiedSegment, index) === lines[at]).toBe(true);
  }
  plain.close();
});

test('what stands behind the header and before the end is hashed as it stands', () => {
  const { lines } = segmentLines({ key, ops: ops(2) });
  const header =
    makeBundle([{ key, ops: ops(2) }])
      .split(',\n')[0]
      ?.slice(2) ?? '';
  const forged = closeBundle(other, [header, ...lines]);
  expect(verdictOf(forged)).toBe('signature 7');
  expect(verdictOf(closeBundle(key, [header, ...lines]))).toBe('verified');
  expect(verdictOf(closeBundle(key, [lineOf({ ...JSON.parse(header), extra: 1 }), ...lines]))).toBe('verified');
});
