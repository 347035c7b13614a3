/**
 * Writes the published vectors, docs/vectors/<name>/, anew. `npm run vectors`
 *
 * For a new version of the form only: the files of a released version are kept as they are, because they must keep opening.
 *
 * `npm run vectors -- --mix 2000 [--seed n]` writes nothing there: it mixes their segments in that many ways and compares what the
 * engine and docs/vectors/reader.py find. `--flip 2000` changes bytes of their files instead, `--resign 2000` what one element says,
 * signed again by those whose keys they are. The exit code is 1 if anything differs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { differences, python, seedsFrom } from '../tests/docs/mixed.ts';
import { modelFile } from '../tests/docs/vectors/model.ts';
import { viewsFile } from '../tests/docs/vectors/views.ts';
import { buildVector, vectorCases } from '../tests/docs/vectors.ts';

const { values } = parseArgs({
  options: { mix: { type: 'string' }, flip: { type: 'string' }, resign: { type: 'string' }, seed: { type: 'string' } },
});
/** @type {readonly (readonly [import('../tests/docs/mixed.ts').Way, string | undefined])[]} */
const asked = [
  ['mixed', values.mix],
  ['flipped', values.flip],
  ['resigned', values.resign],
];

if (asked.every(([, count]) => count === undefined)) await writeVectors();
else if (python === undefined) {
  console.log('NOT RUN: there is no Python 3.9 here');
  process.exitCode = 1;
} else
  for (const [way, count] of asked)
    if (count !== undefined) await compare(way, Number(count), Number(values.seed ?? Date.now() % 1_000_000));

/**
 * A few hundred at a time, so that not all of them lie on the disk.
 * @param {import('../tests/docs/mixed.ts').Way} way @param {number} count @param {number} first
 */
async function compare(way, count, first) {
  console.log(`${count} ${way} from seed ${first}`);
  const atOnce = 250;
  for (let done = 0; done < count; done += atOnce) {
    const some = seedsFrom(first + done, Math.min(atOnce, count - done));
    const found = await differences(some, way);
    for (const line of found) console.log(line);
    if (found.length > 0) process.exitCode = 1;
    else console.log(`${done + some.length} agree`);
  }
}

async function writeVectors() {
  for (const one of vectorCases) {
    const folder = new URL(`../docs/vectors/${one.name}/`, import.meta.url);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of await buildVector(one)) writeFileSync(new URL(name, folder), text);
    console.log(one.name);
  }
  for (const { name, text } of [viewsFile(), modelFile()])
    writeFileSync(new URL(`../docs/vectors/${name}`, import.meta.url), text);
}
