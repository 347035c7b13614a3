/**
 * Writes the published vectors, docs/vectors/<name>/, anew. `npm run vectors`
 *
 * For a new version of the form only: the files of a released version are kept as they are, because they must keep opening.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { viewsFile } from '../tests/docs/vectors/views.ts';
import { buildVector, vectorCases } from '../tests/docs/vectors.ts';

for (const one of vectorCases) {
  const folder = new URL(`../docs/vectors/${one.name}/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of await buildVector(one)) writeFileSync(new URL(name, folder), text);
  console.log(one.name);
}
const views = viewsFile();
writeFileSync(new URL(`../docs/vectors/${views.name}`, import.meta.url), views.text);
