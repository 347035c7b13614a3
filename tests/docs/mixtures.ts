import { readdirSync, readFileSync } from 'node:fs';
import { lineOf } from '../../db/bundle/line.ts';
import { generator, type Next, pick } from '../simulation/random.ts';
import { type File, readByEngine } from './vectors/reading.ts';
import { keyOfSeed, Scribe, sealed } from './vectors/scribe.ts';
import { type Expected, expectedFile } from './vectors.ts';

type Jwk = { readonly x: string };
type Segment = { readonly writer: string; readonly isRegistry: boolean; readonly lines: readonly string[] };
type Vector = {
  readonly name: string;
  readonly root: string;
  readonly keys: Readonly<Record<string, Jwk>>;
  readonly segments: readonly Segment[];
};

type Header = { readonly from: number; readonly to: number; readonly writer: string; readonly class?: string };

/** Their files are damaged, so they have no segments to mix. */
const damaged = ['damaged', 'faults', 'envelope'];

/** The segments of a published vector, each once, as they stand in its files. */
function vectorIn(folder: URL, name: string): Vector {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
  const expected = JSON.parse(read('expected.json')) as Expected;
  const keys: Record<string, Jwk> = {};
  const segments = new Map<string, Segment>();
  for (const { file } of expected.read) {
    const [header = '', ...lines] = read(file)
      .split('\n')
      .slice(1, -3)
      .map((line) => line.replace(/,$/, ''));
    Object.assign(keys, (JSON.parse(header) as { keys: Record<string, Jwk> }).keys);
    while (lines.length > 0) {
      const { from, to, writer, class: lane } = JSON.parse(lines[0] ?? '') as Header;
      const own = lines.splice(0, to - from + 3);
      segments.set(own.join('\n'), { writer, isRegistry: lane === 'registry', lines: own });
    }
  }
  return { name, root: expected.root, keys, segments: [...segments.values()] };
}

/** All vectors whose files are whole. */
export function vectorsIn(folder: URL): readonly Vector[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.filter(({ name }) => !damaged.includes(name)).map(({ name }) => vectorIn(folder, name));
}

const shuffled = <Item>(next: Next, items: readonly Item[]): Item[] =>
  items
    .map((item) => [next(1e9), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

/**
 * Segments of one to three vectors, thrown together and cut into one to four files.
 *
 * The vectors share their keys and begin their logs anew, so logs fork, gaps open and close, and registries contradict each other in
 * ways nobody thought of. What the engine finds in them, another reader must find too.
 */
export async function mixture(seed: number, vectors: readonly Vector[]): Promise<readonly File[]> {
  const next = generator(seed);
  const picked = Array.from({ length: 1 + next(3) }, () => pick(next, vectors));
  const [first] = picked;
  if (first === undefined) throw new Error('there are vectors');
  // Mostly one registry, so that something counts, and mostly early, so that not everything waits.
  const isIn = ({ isRegistry }: Segment, index: number) => index === 0 || !isRegistry || next(4) === 0;
  let pool = shuffled(
    next,
    picked.flatMap(({ segments }, index) => segments.filter((segment) => isIn(segment, index))),
  );
  if (next(3) > 0) pool = pool.sort((a, b) => Number(b.isRegistry) - Number(a.isRegistry));
  const keys = Object.assign({}, ...picked.map((vector) => vector.keys)) as Vector['keys'];
  const files: File[] = [];
  for (let left = 1 + next(4); left > 0; left -= 1) {
    const some = pool.splice(0, left === 1 ? pool.length : next(pool.length + 1));
    if (some.length > 0 && next(5) === 0) some.push(pick(next, some));
    files.push({ name: `${files.length + 1}.dabundle`, text: fileWith(some, keys, files.length) });
  }
  const about = picked.map(({ name }) => name).join(' + ');
  return [...files, expectedFile({ about, root: first.root, ...(await readByEngine(first.root, files)) })];
}

function fileWith(segments: readonly Segment[], keys: Vector['keys'], at: number): string {
  const sender = new Scribe('Kreis', keyOfSeed(128));
  const { crv, kty, x } = sender.key;
  const header = lineOf({
    app: 'digitalagentur/mixtures',
    at: '2027-01-11T12:00:00.000Z',
    bundle: `01949e5a-0000-7000-8000-00000000c00${at}`,
    crit: [],
    digest: '',
    fmt: 'digitalagentur-bundle',
    heads: {},
    keys: {
      [sender.writer]: { crv, kty, x },
      ...Object.fromEntries(segments.map(({ writer }) => [writer, keys[writer]])),
    },
    reg: [0, ''],
    segs: segments.length,
    sender: sender.writer,
    to: ['*'],
    v: 1,
    vv: {},
  });
  return sealed(sender, [header, ...segments.flatMap(({ lines }) => lines)]);
}
