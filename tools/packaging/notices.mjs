// The licences as the program shows them (Über Digitalagentur), in one file beside the page.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../parts.mjs';
import { refusedLicences } from './licences.mjs';
import { revision } from './revision.mjs';
import { shippedPackages } from './shipped.mjs';

export const noticesFile = join(root, 'out', 'renderer', 'notices.json');

/**
 * What the page reads; shape in renderer/about/notices.ts. Many packages share a text, which stands in it once.
 * @param {readonly import('./shipped.mjs').Shipped[]} packages @param {string | null} commit
 */
export function composeNotices(packages, commit) {
  const texts = [...new Set(packages.map(({ text }) => text))];
  return {
    commit,
    packages: packages.map(({ name, version, licence, author, text }) => ({
      name,
      version,
      licence,
      author,
      text: texts.indexOf(text),
    })),
    texts,
    own: readFileSync(join(root, 'LICENSE'), 'utf8').replaceAll('\r\n', '\n'),
  };
}

/** Writes the file if it says something else than before. A licence that is not allowed ends the build. */
export function writeNotices() {
  const packages = shippedPackages();
  const refused = refusedLicences(packages);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const text = `${JSON.stringify(composeNotices(packages, revision().commit))}\n`;
  if (existsSync(noticesFile) && readFileSync(noticesFile, 'utf8') === text) return;
  // Two test runs may do so at once.
  const whole = `${noticesFile}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, noticesFile);
}
