import { afterAll, expect, test } from 'vitest';
import { play } from './history.ts';
import { removeTemplates } from './templates.ts';

// The long form of the same is `npm run simulate -- --histories 4000`.
const first = Number(process.env['SIMULATION_SEED'] ?? '1');
const count = Number(process.env['SIMULATION_RUNS'] ?? '40');

afterAll(removeTemplates);

test.each(Array.from({ length: count }, (_, n) => first + n))(
  'seed %i: offices that lost, doubled, forged, copied and restored are one in the end, as the oracle says, and every value has a fate',
  async (seed) => {
    const { offices, fates } = await play(seed);
    expect(offices).toBeGreaterThan(1);
    expect(fates['live']).toBeGreaterThan(0);
  },
);
