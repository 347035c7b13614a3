import { afterEach, expect, test } from 'vitest';
import type { TestOffice } from '../helpers/office.ts';
import { registersByDefinition, registersOf } from './registers.ts';
import { simulate } from './simulation.ts';

let open: readonly TestOffice[] = [];
afterEach(() => {
  for (const office of open) office.close();
  open = [];
});

const first = Number(process.env['SIMULATION_SEED'] ?? '1');
const count = Number(process.env['SIMULATION_RUNS'] ?? '6');

test.each(Array.from({ length: count }, (_, n) => first + n))(
  'seed %i: offices that lost, doubled and mixed up their bundles are one in the end, and a rebuild changes nothing',
  async (seed) => {
    const { offices, digests } = await simulate({ seed, offices: 2 + (seed % 3), steps: 120 });
    open = offices;
    for (const digest of digests) expect(digest, `SIMULATION_SEED=${seed}`).toEqual(digests[0]);
    const conflicts = await Promise.all(offices.map((office) => office.get('conflict.list', { limit: 5000 })));
    const bare = conflicts.map(({ conflicts: all }) =>
      all.map(({ entity, id, field, values, base }) => ({
        entity,
        id,
        field,
        base,
        values: values.map((v) => [v.dot, v.value]),
      })),
    );
    for (const list of bare) expect(list, `SIMULATION_SEED=${seed}`).toEqual(bare[0]);
    for (const office of offices) {
      expect(registersOf(office), `SIMULATION_SEED=${seed}`).toEqual(registersByDefinition(office));
      expect((await office.get('store.rebuild', {})).differed, `SIMULATION_SEED=${seed}`).toBe(0);
      expect((await office.get('store.status', {})).integrity).toBe('ok');
    }
  },
);
