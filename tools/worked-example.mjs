/**
 * Writes docs/vectors/worked-example.dabundle, the worked example of docs/bundle-format.md.
 *
 * For a new version of the form only: the file of a released version is kept as it is, because it must keep opening.
 */
import { writeFileSync } from 'node:fs';
import { buildWorkedExample } from '../tests/docs/worked-example.ts';

writeFileSync(new URL('../docs/vectors/worked-example.dabundle', import.meta.url), await buildWorkedExample());
