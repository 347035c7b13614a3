// The parts the program is built of, and where they end.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {'renderer' | 'main' | 'preload' | 'worker' | 'hasher' | 'checker'} Part */

/** @type {readonly Part[]} */
export const allParts = ['renderer', 'main', 'preload', 'worker', 'hasher', 'checker'];

/** Where the packages of a part are noted; beside the parts, so that nothing of it is shipped. @param {string} part */
export const packagesFile = (part) => join(root, 'out', `.${part}.packages.json`);
