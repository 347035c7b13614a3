// The long run of the laws: `npm run properties -- --rounds 20 [FILE …]`. Each round throws new dice; ends with 1 at the first law that is
// broken, with the seed and the case in the output.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1');
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const files = positionals.length > 0 ? positionals : ['property'];

for (let round = 1; round <= rounds; round += 1) {
  console.log(`Runde ${round} von ${rounds}`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--project', 'property', ...files],
    {
      stdio: 'inherit',
      env: { ...process.env, DICE: 'new' },
    },
  );
  if (status !== 0) process.exit(1);
}
