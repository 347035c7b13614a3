// What goes along with the installers: the bill of materials and the checksums.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedLicences } from './licences.mjs';
import { composeSbom } from './sbom.mjs';
import { faultsOfSbom } from './sbom-schema.mjs';
import { shippedPackages } from './shipped.mjs';

export const sbomName = 'digitalagentur.cdx.json';
export const sumsName = 'SHA256SUMS';

/** @param {string} dist @returns {import('./checks.mjs').Finding} */
export function writeSbom(dist) {
  const bom = composeSbom(shippedPackages());
  writeFileSync(join(dist, sbomName), `${JSON.stringify(bom, null, 2)}\n`);
  return {
    told: `${sbomName}, CycloneDX ${bom.specVersion}, ${bom.components.length} Bestandteile`,
    faults: faultsOfSbom(bom),
  };
}

/** @returns {import('./checks.mjs').Finding} */
export function lookAtLicences() {
  const packages = shippedPackages();
  return {
    told: [...new Set(packages.map(({ licence }) => licence))].sort().join(', '),
    faults: refusedLicences(packages),
  };
}

/** In the form `sha256sum --check` reads. @param {string} dist @returns {import('./checks.mjs').Finding} */
export function writeSums(dist) {
  const names = readdirSync(dist)
    .filter((name) => /\.(exe|json)$/.test(name))
    .sort();
  const sum = (/** @type {string} */ name) =>
    createHash('sha256')
      .update(readFileSync(join(dist, name)))
      .digest('hex');
  writeFileSync(join(dist, sumsName), names.map((name) => `${sum(name)}  ${name}\n`).join(''));
  return {
    told: `${sumsName}, ${names.length} Dateien`,
    faults: names.length > 0 ? [] : ['Es gibt nichts zu prüfen.'],
  };
}
