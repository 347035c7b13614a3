import { readdirSync, readFileSync } from 'node:fs';
import { generator, type Next, pick } from '../simulation/random.ts';
import { type Given, readByEngine } from './vectors/reading.ts';
import { type Expected, expectedFile } from './vectors.ts';

type Vector = { readonly name: string; readonly root: string; readonly files: readonly string[] };

/** The vectors and their files, in the order in which they are read. */
export function filesOfVectors(folder: URL): readonly Vector[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
    return { name, root: expected.root, files: expected.read.map(({ file }) => file) };
  });
}

/** Bytes that mean something where they stand wrongly: white space, brackets, the form of text, of names and of numbers. */
const telling = [...Buffer.from('\n\r \t[]{}",:.-+~\\0159aAeEuzZ_=\0\x7f'), 0x80, 0xc3, 0xed, 0xf0, 0xff];

/** One way in which a file comes out of a bad stick. */
function damage(next: Next, bytes: Buffer): Buffer {
  const at = next(bytes.length);
  const flipped = Buffer.from(bytes);
  switch (next(5)) {
    case 0:
      flipped[at] = (flipped[at] ?? 0) ^ (1 << next(8));
      return flipped;
    case 1:
      flipped[at] = pick(next, telling);
      return flipped;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(3))]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([pick(next, telling)]), bytes.subarray(at)]);
    default:
      return bytes.subarray(0, at);
  }
}

/**
 * The files of a vector with a few bytes of one of them changed, lost or added, and what the engine finds in them.
 *
 * Nearly all of these are faults; another reader must find the same one in the same line.
 */
export async function flipped(seed: number, folder: URL): Promise<readonly Given[]> {
  const next = generator(seed);
  const { name, root, files } = pick(next, filesOfVectors(folder));
  const damaged = pick(next, files);
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder));
  const some = files.map((file) => ({ name: file, text: file === damaged ? damage(next, read(file)) : read(file) }));
  return [...some, expectedFile({ about: `${name}, ${damaged} damaged`, root, ...(await readByEngine(root, some)) })];
}
