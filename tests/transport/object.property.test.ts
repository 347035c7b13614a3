import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundleFault } from '../../db/bundle/fault.ts';
import { generateKey, publicPart } from '../../db/bundle/keys.ts';
import { elementsOf, objectContent, readObject, segmentId } from '../../db/transport/object-file.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice } from '../helpers/office.ts';

let folder: string;
let whole: Buffer;
let path: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'object-'));
  const office = await openTestOffice({ body: '05558' });
  await create(office, 'project', { title: 'Radweg „Stever“', summary: 'Zeile eins\nZeile zwei' });
  const { place } = await office.get('transport.add', { where: { kind: 'folder', path: folder } });
  await office.get('transport.send', { place: place.id });
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.daseg'));
  const texts = names.map((name) => readFileSync(join(folder, name)));
  whole = texts.find((text) => text.includes('Stever')) ?? Buffer.alloc(0);
  path = join(folder, 'probe');
  office.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader makes of these bytes: an object, or a fault with a code. Anything else it throws is a fault of ours. */
function made(bytes: Uint8Array): ReturnType<typeof readObject> | string {
  writeFileSync(path, bytes);
  try {
    return readObject(path);
  } catch (error) {
    if (error instanceof BundleFault) return error.code;
    throw error;
  }
}

test('an object is a JSON array that can be read whole, and its lines are those of the segment', () => {
  const [opening, header, ...rest] = JSON.parse(whole.toString('utf8')) as Record<string, unknown>[];
  expect(opening).toMatchObject({ crit: [], fmt: 'digitalagentur-object', v: 1 });
  expect(header).toMatchObject({ fmt: 'digitalagentur-segment', from: 1 });
  const object = made(whole);
  if (typeof object === 'string') throw new Error(object);
  const lines = elementsOf(path, object);
  expect(lines).toHaveLength(rest.length + 1);
  expect(object.name.id).toBe(segmentId(lines[0] ?? '', object.segment.head));
});

test('any cut is seen, and only the end of the last line may be missing', () => {
  // Every length near both ends, and every seventh between: what is in the middle is all alike.
  for (let length = 0; length < whole.length - 1; length += 1) {
    if (length > 200 && length < whole.length - 200 && length % 7 !== 0) continue;
    expect(typeof made(whole.subarray(0, length)), String(length)).toBe('string');
  }
  expect(typeof made(whole.subarray(0, whole.length - 1))).toBe('object');
});

test('F4: whatever is changed in an object, it is refused with a code, or it is the same segment', () => {
  const original = made(whole);
  if (typeof original === 'string') throw new Error(original);
  const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), kind: fc.constantFrom(0, 1, 2) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let bytes = Buffer.from(whole);
      for (const { at, byte, kind } of changes) {
        const index = at % bytes.length;
        if (kind === 0) bytes[index] = byte;
        if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + 1)]);
        if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, index), Buffer.from([byte]), bytes.subarray(index)]);
      }
      const outcome = made(bytes);
      if (typeof outcome === 'string') return;
      // A carriage return at the end of a line, or a word in the opening that nobody reads.
      expect(outcome.name).toEqual(original.name);
      expect(outcome.segment.headerLine).toBe(original.segment.headerLine);
    }),
    { numRuns: 1500 },
  );
});

test("a key that is not the writer's, a newer form and a foreign file have codes of their own", () => {
  const lines = whole.toString('utf8').split('\n');
  const withOpening = (opening: object | string) =>
    made(
      Buffer.from(
        [lines[0], `${typeof opening === 'string' ? opening : JSON.stringify(opening)},`, ...lines.slice(2)].join('\n'),
      ),
    );
  const key = publicPart(generateKey());
  const opening = { crit: [], fmt: 'digitalagentur-object', key, v: 1 };
  expect(withOpening(opening)).toBe('key-mismatch');
  expect(withOpening({ ...opening, v: 2 })).toBe('newer-format');
  expect(withOpening({ ...opening, crit: ['hologram'] })).toBe('newer-format');
  expect(withOpening({ ...opening, fmt: 'digitalagentur-objekt' })).toBe('not-a-bundle');
  expect(withOpening({ ...opening, key: { ...key, x: 'kurz' } })).toBe('header');
  expect(made(Buffer.from('Guten Tag'))).toBe('not-a-bundle');
  expect(made(Buffer.concat([whole, Buffer.from('{}\n')]))).toBe('data-after-end');
});

test('the same segment makes the same bytes, whoever puts it', () => {
  const object = made(whole);
  if (typeof object === 'string') throw new Error(object);
  const [header = '', ...rest] = elementsOf(path, object);
  const tail = rest.pop() ?? '';
  expect(objectContent(object.key, header, rest.join('\n'), tail)).toEqual(whole);
});
