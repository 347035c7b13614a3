// Holds a bill of materials against the schema of its specification, and against itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const schemas = join(dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res', 'schema');
/** @param {string} name */
const schema = (name) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));

/** @typedef {{ 'bom-ref'?: string }} HasRef */

/**
 * What is wrong, as lines; none if it is valid. The schema knows shapes only; that every reference leads somewhere is asked here.
 * @param {ReturnType<typeof import('./sbom.mjs').composeSbom>} bom @returns {string[]}
 */
export function faultsOfSbom(bom) {
  const formats = ['date-time', 'iri-reference', 'idn-email', 'email', 'uri', 'regex'];
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    // What these forms mean is not checked here; the file has none but the time, and that is our own.
    formats: Object.fromEntries(formats.map((format) => [format, true])),
    schemas: Object.fromEntries(
      ['spdx', 'jsf-0.82'].map((name) => [`http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`, schema(name)]),
    ),
  });
  const isValid = ajv.compile(schema('bom-1.6'));
  const faults = isValid(bom)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  const refs = [bom.metadata?.component, ...(bom.components ?? [])].map((one) => one?.['bom-ref']);
  if (new Set(refs).size !== refs.length) faults.push('bom-ref kommt doppelt vor');
  for (const { ref, dependsOn = [] } of bom.dependencies ?? [])
    for (const one of [ref, ...dependsOn]) if (!refs.includes(one)) faults.push(`${one} führt nirgendwohin`);
  return faults;
}
