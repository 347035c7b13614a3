// The long runs: `npm run durability -- --places 50 --kills 200 --power 200`. Prints what it did; ends with 1 if anything was lost.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { opsIn } from './damage.ts';
import { damageOnce } from './damaged.ts';
import { killFolder, killLoad } from './kills.ts';
import { cutPower } from './power.ts';
import { exampleBase, foreignBase } from './stores.ts';
import { hasStrace } from './trace.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    power: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const root = mkdtempSync(join(tmpdir(), 'durability-'));
const tell = (text: string): void => void process.stdout.write(`${text}\n`);
let failures = 0;

async function damagedPlaces(places: number): Promise<void> {
  const bases = [await exampleBase(join(root, 'example')), await foreignBase(join(root, 'foreign'))] as const;
  const known = bases.map(({ folder }) => opsIn(folder));
  const found = { refused: 0, checked: 0, whole: 0 };
  let [listed, silent, altered, dead] = [0, 0, 0, 0];
  for (let place = 0; place < places; place += 1) {
    const which = place % 2;
    const base = which === 0 ? bases[0] : bases[1];
    try {
      const one = await damageOnce(base, join(root, 'place'), seed + place, known[which]);
      found[one.found] += 1;
      if (one.report !== null && (one.report.lost.length > 0 || one.report.isDirectoryLost)) listed += 1;
      silent += one.silent.length;
      altered += one.altered.length;
      for (const op of [...one.silent, ...one.altered])
        tell(`  place ${seed + place} ${JSON.stringify(one.hit)}: ${op}`);
    } catch (error) {
      dead += 1;
      tell(`  place ${seed + place}: a dead end: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  failures += silent + altered + dead;
  tell(
    `${places} damaged places: ${found.refused} refused when opened, ${found.checked} found by the check, ${found.whole} without a trace; ` +
      `${listed} with a list of losses, ${silent} changes lost silently, ${altered} altered, ${dead} dead ends`,
  );
}

try {
  if (Number(values.places) > 0) await damagedPlaces(Number(values.places));
  if (Number(values.kills) > 0) {
    mkdirSync(killFolder(root));
    const { kills, inUpdate, confirmed, lost } = await killLoad(killFolder(root), Number(values.kills), seed, tell);
    for (const line of lost) tell(`  ${line}`);
    failures += lost.length;
    tell(
      `${kills} kills -9 under a mixed load, ${inUpdate} of them in an update of the store: ${confirmed} confirmed changes, ${lost.length} lost`,
    );
  }
  if (Number(values.power) > 0) {
    if (!hasStrace()) throw new Error('NOT RUN: the power cut needs strace (apt-get install strace)');
    const { images, confirmed, unwritten, lost } = await cutPower(root, Number(values.power), 120, seed);
    for (const line of lost) tell(`  ${line}`);
    failures += lost.length;
    tell(
      `${images} power cuts in ${confirmed} confirmed changes: ${unwritten} writes lost or torn, ${lost.length} confirmed changes lost`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
