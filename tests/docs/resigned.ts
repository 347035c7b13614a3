import { readFileSync } from 'node:fs';
import { chainNext, leafOfLine } from '../../db/bundle/chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import { type PrivateJwk, registryWriterOf, signParts, writerOfKey } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import type { Json } from '../../shared/sync/json.ts';
import { generator, type Next, pick } from '../simulation/random.ts';
import { filesOfVectors } from './flipped.ts';
import { type File, readByEngine } from './vectors/reading.ts';
import { keyOfSeed, Scribe, sealed } from './vectors/scribe.ts';
import { expectedFile } from './vectors.ts';

type Members = Record<string, Json>;

/** The published keys, by the logs that are signed with them. */
const keys: ReadonlyMap<string, PrivateJwk> = new Map(
  [0, 32, 64, 96, 128, 160, 192, 224].map(keyOfSeed).flatMap((key) => [
    [writerOfKey(key), key],
    [registryWriterOf(key), key],
  ]),
);

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values a hostile author might write anywhere. */
const hostile: readonly Json[] = [
  null,
  true,
  '',
  'trend',
  'adm',
  -1,
  0,
  1,
  2,
  1e15,
  9007199254740991,
  1e21,
  0.5,
  [],
  [1, ''],
  {},
  { a: 1 },
  'coordination',
];
const names = [
  'e',
  'set',
  'p',
  'leaf',
  'n',
  'hash',
  'ops',
  'class',
  'crit',
  'A',
  'end',
  'self',
  'segment',
  '_del',
  'member',
];

/** The same element with one thing in it changed, however deep. */
function altered(next: Next, element: Members, others: readonly Json[]): Members {
  const name = pick(next, Object.keys(element));
  const value = element[name];
  if (isMembers(value) && Object.keys(value).length > 0 && next(4) > 0)
    return { ...element, [name]: altered(next, value, others) };
  const more = next(3) === 0 ? pick(next, others) : pick(next, hostile);
  switch (next(4)) {
    case 0: {
      const { [name]: _, ...rest } = element;
      return rest;
    }
    case 1:
      return { ...element, [pick(next, names)]: more };
    case 2:
      return { ...element, [name]: typeof value === 'number' ? value + 1 - 2 * next(2) : more };
    default:
      return { ...element, [name]: more };
  }
}

/** A segment of these lines, its chain and its signature true again. */
function signedAgain(lines: readonly string[], renamed: Map<string, string>): readonly string[] {
  const [opening = '', ...ops] = lines;
  const header = JSON.parse(opening) as { writer: string; prev: string };
  const key = keys.get(header.writer);
  const start = typeof header.prev === 'string' ? fromBase64Url(header.prev) : null;
  if (key === undefined || start === null) return lines;
  const tail = ops.pop() ?? '';
  const before = (JSON.parse(tail) as { hash?: string }).hash;
  let hash = start as Hash;
  for (const op of ops) hash = chainNext(hash, leafOfLine(op));
  const now = toBase64Url(hash);
  if (before !== undefined && before !== now) renamed.set(before, now);
  const sig = signParts(key, 'digitalagentur-segment', sha256(opening), hash);
  return [opening, ...ops, lineOf({ hash: now, ops: ops.length, sig })];
}

/** The elements of a file in groups: the header, then each segment. */
function segmentsIn(text: string): readonly (readonly string[])[] {
  const [header = '', ...lines] = text
    .split('\n')
    .slice(1, -3)
    .map((line) => line.replace(/,$/, ''));
  const groups = [[header]];
  while (lines.length > 0) {
    const { from, to } = JSON.parse(lines[0] ?? '') as { from: number; to: number };
    groups.push(lines.splice(0, to - from + 3));
  }
  return groups;
}

function rewritten(
  text: string,
  renamed: Map<string, string>,
  change: (segment: readonly string[]) => readonly string[],
) {
  const [[header = ''] = [], ...segments] = segmentsIn(text);
  const sender = new Scribe('', keys.get((JSON.parse(header) as { sender: string }).sender) ?? keyOfSeed(128));
  const again = segments.map((segment) => {
    const renewed = segment.map((line) => line.replaceAll(/[A-Za-z0-9_-]{43}/g, (hash) => renamed.get(hash) ?? hash));
    return signedAgain(change(renewed), renamed);
  });
  return sealed(sender, [header, ...again.flat()]);
}

/**
 * The files of a vector in which one element says something else, signed by those whose keys they are, and what the engine finds.
 *
 * No signature and no chain shows such a change, so this is what a hostile member can send: only the rules are left to refuse it.
 */
export async function resigned(seed: number, folder: URL): Promise<readonly File[]> {
  const next = generator(seed);
  const damaged = ['damaged', 'faults', 'envelope'];
  const { name, root, files } = pick(
    next,
    filesOfVectors(folder).filter((vector) => !damaged.includes(vector.name)),
  );
  const texts = files.map((file) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
  const all = texts.flatMap((text) => segmentsIn(text).slice(1).flat());
  const target = pick(next, all);
  const others = all.flatMap((line) => Object.values(JSON.parse(line) as Members));
  const line = lineOf(altered(next, JSON.parse(target) as Members, others));
  const renamed = new Map<string, string>();
  const changed = texts.map((text, at) => ({
    name: files[at] ?? '',
    text: rewritten(text, renamed, (segment) => segment.map((it) => (it === target ? line : it))),
  }));
  return [...changed, expectedFile({ about: `${name}: ${line}`, root, ...(await readByEngine(root, changed)) })];
}
