import { parseArgs } from 'node:util';
import { startApache } from '../helpers/dav-server.ts';
import { removeTemplates } from '../simulation/templates.ts';
import { playBadLine } from './bad-line.ts';

// The long form of the test at a real Apache: many histories, each by its seed. `npm run meet -- --histories 50 --steps 200`.
const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    sites: { type: 'string', default: '12' },
    steps: { type: 'string', default: '150' },
    'one-in': { type: 'string', default: '8' },
  },
});
const first = Number(values.seed);
const options = { sites: Number(values.sites), steps: Number(values.steps), oneIn: Number(values['one-in']) };

for (let seed = first; seed < first + Number(values.histories); seed += 1) {
  const server = await startApache();
  try {
    const { rounds, objects, line } = await playBadLine(server, { seed, ...options });
    const mishaps = [...line.values()].reduce((sum, count) => sum + count, 0);
    console.log(`seed ${seed}: alike after ${rounds} rounds, ${objects} objects, ${mishaps} mishaps`);
  } catch (error) {
    console.error(`seed ${seed} fails: --seed ${seed} --histories 1`);
    throw error;
  } finally {
    await server.close();
  }
}
removeTemplates();
