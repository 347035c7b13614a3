// The bill of materials: CycloneDX 1.6 as JSON, of what is really shipped. The same source gives the same file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundFrom } from '../bundled-packages.mjs';
import { root } from '../parts.mjs';
import { revision } from './revision.mjs';

/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/** As the purl specification writes a scope: its @ encoded. @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** SQLite comes from no registry. @param {Shipped} one */
const purl = (one) =>
  one.path.includes('#') ? `pkg:generic/${one.name}@${one.version}` : purlOf(one.name, one.version);

/** Two copies of one version are two components with one purl. @param {Shipped} one */
const refOf = (one) => `${purl(one)}#${one.path}`;

/** A version 5 shape of a hash: the same content, the same number. @param {string} content */
function uuidOf(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** @param {string | null} integrity */
const hashesOf = (integrity) => {
  const found = /^sha512-(\S+)$/.exec(integrity ?? '')?.[1];
  return found ? [{ alg: 'SHA-512', content: Buffer.from(found, 'base64').toString('hex') }] : [];
};

/** @param {Shipped} one */
function component(one) {
  const [scope, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  const hashes = hashesOf(one.integrity);
  return {
    type: one.name === 'electron' ? 'framework' : 'library',
    'bom-ref': refOf(one),
    ...(one.author === null ? {} : { authors: [{ name: one.author }] }),
    ...(scope === undefined ? {} : { group: scope }),
    name,
    version: one.version,
    scope: 'required',
    ...(hashes.length === 0 ? {} : { hashes }),
    licenses: /^[\w.+-]+$/.test(one.licence) ? [{ license: { id: one.licence } }] : [{ expression: one.licence }],
    purl: purl(one),
    properties: one.parts.map((part) => ({ name: 'digitalagentur:part', value: part })),
  };
}

/** What each needs of what is shipped, as Node would find it from there. @param {readonly Shipped[]} packages */
function dependencies(packages) {
  const byPath = new Map(packages.map((one) => [one.path, one]));
  const inside = packages.filter(({ path }) => path.includes('#'));
  return packages.map((one) => {
    const needed = one.needs.flatMap((name) => {
      const path = foundFrom(name, one.path, (folder) => byPath.has(folder));
      const found = path === null ? undefined : byPath.get(path);
      return found ? [refOf(found)] : [];
    });
    const contained = inside.filter(({ path }) => path.startsWith(`${one.path}#`)).map(refOf);
    return { ref: refOf(one), dependsOn: [...new Set([...needed, ...contained])].sort() };
  });
}

/** @param {readonly Shipped[]} packages @param {ReturnType<typeof revision>} [from] */
export function composeSbom(packages, from = revision()) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = `pkg:npm/${manifest.name}@${manifest.version}`;
  const parts = {
    components: packages.map(component),
    dependencies: [{ ref: own, dependsOn: packages.map(refOf).sort() }, ...dependencies(packages)],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own, from, parts]))}`,
    version: 1,
    metadata: {
      ...(from.seconds === null ? {} : { timestamp: new Date(from.seconds * 1000).toISOString() }),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
        purl: own,
        properties: [{ name: 'digitalagentur:commit', value: from.commit ?? 'unknown' }],
      },
    },
    ...parts,
  };
}
