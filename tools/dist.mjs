// `npm run dist`: the installers for Windows, with bill of materials and checksums, checked. `npm run dist -- --stub` makes and checks all
// of it on a stub of Electron, on a machine that can fetch neither Electron nor Windows' tools; what it makes cannot run.
// Other arguments go to electron-builder: `npm run dist -- nsis --config packaging/per-machine.yml`.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allParts, ensureBuilt } from './build.mjs';
import { checks, lookAtInstallers } from './packaging/checks.mjs';
import { findCompiler } from './packaging/nsis-stand-ins.mjs';
import { installersIn, packStub, runBuilder } from './packaging/pack.mjs';
import { lookAtLicences, writeSbom, writeSums } from './packaging/papers.mjs';
import { root } from './parts.mjs';

const args = process.argv.slice(2);
const isStub = args.includes('--stub');

/** @param {string} name @param {import('./packaging/checks.mjs').Finding} finding */
function report(name, { told, faults }) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}: ${told}`);
  for (const fault of faults) console.log(`    ${fault}`);
  return faults.length;
}

/** @returns {Promise<import('./packaging/pack.mjs').Packed>} */
async function pack() {
  if (isStub) {
    const folder = join(root, 'dist', 'stub');
    rmSync(folder, { recursive: true, force: true });
    return packStub(folder, { installers: true });
  }
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  runBuilder(args);
  return { dist, unpacked: join(dist, 'win-unpacked'), variants: existsSync(dist) ? installersIn(dist) : [] };
}

ensureBuilt(allParts);
const packed = await pack();
let faults = 0;
for (const { name, look } of checks) faults += report(name, await look(packed));
faults += report('Lizenzen', lookAtLicences());
faults += report('Stückliste', writeSbom(packed.dist));
const { sevenZip, missing } = findCompiler();
// Our own stub's installers are read with 7-Zip, as are real ones where it is there.
if (sevenZip !== null && packed.variants.length > 0)
  faults += report('Installation', lookAtInstallers(packed, sevenZip));
else
  console.log(
    `– Installation: nicht ${packed.variants.length > 0 ? 'gelesen' : 'gebaut'}, es fehlt ${missing.join(' und ')}`,
  );
faults += report('Prüfsummen', writeSums(packed.dist));
console.log(faults === 0 ? `In ${packed.dist}${isStub ? ' (Attrappe: nichts davon läuft)' : ''}` : `${faults} Fehler.`);
process.exitCode = faults === 0 ? 0 : 1;
