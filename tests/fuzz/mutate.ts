import type { Random } from './random.ts';
import { jsonTraps } from './traps.ts';

/** One way to damage a file; works on bytes, because that is what arrives. */
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const splice = (bytes: Buffer, from: number, drop: number, put: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)]);

const ofLines =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (bytes, random) => {
    const lines = bytes.toString('utf8').split('\n');
    change(lines, random);
    return Buffer.from(lines.join('\n'));
  };

/** Where some JSON value of the line begins, and where it ends as far as can be seen without parsing. */
function replaceValue(line: string, random: Random, put: string): string {
  const places = [...line.matchAll(/[:[,]("(?:[^"\\]|\\.)*"|-?\d+|true|false|null|\{\}|\[\])/g)];
  if (places.length === 0) return put;
  const place = random.pick(places);
  const from = place.index + 1;
  return line.slice(0, from) + put + line.slice(from + (place[1]?.length ?? 0));
}

const harmlessBytes = Buffer.from('{}[]",:\\0123456789.eE-+ \t\r\n\u0000\ufeffäz_~');

export const mutations: Readonly<Record<string, Mutation>> = {
  'byte replaced': (bytes, random) => splice(bytes, random.below(bytes.length), 1, Buffer.from([random.below(256)])),
  'byte inserted': (bytes, random) => splice(bytes, random.below(bytes.length), 0, Buffer.from([random.below(256)])),
  'sign inserted': (bytes, random) =>
    splice(bytes, random.below(bytes.length), random.below(2), Buffer.from([random.pick([...harmlessBytes])])),
  'bytes dropped': (bytes, random) => splice(bytes, random.below(bytes.length), random.below(40) + 1, Buffer.alloc(0)),
  'bytes repeated': (bytes, random) => {
    const from = random.below(bytes.length);
    return splice(bytes, random.below(bytes.length), 0, bytes.subarray(from, from + random.below(400)));
  },
  cut: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'line dropped': ofLines((lines, random) => lines.splice(random.below(lines.length), 1)),
  'line repeated': ofLines((lines, random) => lines.splice(random.below(lines.length), 0, random.pick(lines))),
  'lines swapped': ofLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  'segment moved': ofLines((lines, random) => {
    const starts = lines.flatMap((line, index) => (line.includes('-segment"') ? [index] : []));
    const from = random.pick(starts);
    const moved = lines.splice(from, random.below(8) + 1);
    lines.splice(random.below(lines.length), 0, ...moved);
  }),
  'JSON trap as a value': ofLines((lines, random) => {
    const at = random.below(lines.length);
    lines[at] = replaceValue(lines[at] ?? '', random, random.pick(jsonTraps));
  }),
  'JSON trap as a line': ofLines((lines, random) => {
    lines[random.below(lines.length)] = `${random.pick(jsonTraps)}${random.pick(['', ','])}`;
  }),
  'number changed': ofLines((lines, random) => {
    const at = random.below(lines.length);
    lines[at] = (lines[at] ?? '').replace(
      /:\d+/,
      () => `:${random.pick(['0', '-1', '2', '1e9', '9007199254740992', '1.5'])}`,
    );
  }),
  'line ends of a mail': (bytes, random) =>
    Buffer.from(
      `${random.pick(['', '\ufeff', '\ufeff\ufeff'])}${bytes.toString('utf8').replaceAll('\n', random.pick(['\r\n', '\r', '\r\r\n', '\n\n']))}`,
    ),
  'another encoding': (bytes, random) =>
    Buffer.from(bytes.toString('utf8'), random.pick(['utf16le', 'latin1'] as const)),
  'zeros at the end': (bytes, random) => Buffer.concat([bytes, Buffer.alloc(random.below(100))]),
  'blank lines at the end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(random.pick(['\n', '\r\n\r\n', '\n\n\n', '\n ']))]),
  'a block overwritten': (bytes, random) =>
    splice(bytes, random.below(bytes.length), 512, Buffer.alloc(512, random.pick([0, 0xff, 0x20]))),
  'random bytes': (_bytes, random) => Buffer.from(Array.from({ length: random.below(3000) }, () => random.below(256))),
};
