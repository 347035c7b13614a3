/**
 * Writes the published vectors, docs/vectors/<name>/, anew. `npm run vectors`
 *
 * For a new version of the form only: the files of a released version are kept as they are, because they must keep opening.
 *
 * `npm run vectors -- --mix 2000 [--seed n]` writes nothing there: it mixes their segments in that many ways and compares what the
 * engine and docs/vectors/reader.py find. The exit code is 1 if anything differs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { differences, python, seedsFrom } from '../tests/docs/mixed.ts';
import { viewsFile } from '../tests/docs/vectors/views.ts';
import { buildVector, vectorCases } from '../tests/docs/vectors.ts';

const { values } = parseArgs({ options: { mix: { type: 'string' }, seed: { type: 'string' } } });

if (values.mix === undefined) await writeVectors();
else if (python === undefined) {
  console.log('NOT RUN: there is no Python 3.9 here');
  process.exitCode = 1;
} else await mix(Number(values.mix), Number(values.seed ?? Date.now() % 1_000_000));

/** A few hundred at a time, so that not all of them lie on the disk. @param {number} count @param {number} first */
async function mix(count, first) {
  console.log(`${count} mixtures from seed ${first}`);
  const atOnce = 250;
  for (let done = 0; done < count; done += atOnce) {
    const some = seedsFrom(first + done, Math.min(atOnce, count - done));
    const found = await differences(some);
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
  const views = viewsFile();
  writeFileSync(new URL(`../docs/vectors/${views.name}`, import.meta.url), views.text);
}
