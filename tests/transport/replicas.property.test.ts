import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Replicas } from '../helpers/replicas.ts';
import { generator } from '../simulation/random.ts';
import { removeTemplates } from '../simulation/templates.ts';
import { edit, openMeeting, stateOf, sync } from './twelve-sites.ts';

afterAll(removeTemplates);

const sites = 4;
const steps = 60;

async function play(seed: number): Promise<void> {
  const next = generator(seed);
  const replicas = new Replicas(sites, generator(seed + 1), 12);
  const meeting = await openMeeting(sites, seed, (site) => replicas.transport(site));
  try {
    const places: string[] = [];
    for (const site of meeting.sites) {
      for (;;) {
        const added = await site.ask('transport.add', { where: { kind: 'folder', path: '/cloud' } });
        if (added.ok) places.push(added.value.place.id);
        if (added.ok) break;
      }
    }
    for (let step = 0; step < steps; step += 1) {
      const index = next(sites);
      const site = meeting.sites[index];
      if (site === undefined) continue;
      if (next(3) === 0) await edit(next, meeting, site);
      else if (next(2) === 0) await sync(site, places[index] ?? '');
      replicas.step(next(sites));
    }
    replicas.failsOneIn = 1_000_000_000;
    for (let round = 0; round < 6; round += 1) {
      for (const [index, site] of meeting.sites.entries()) {
        replicas.settle();
        expect(await sync(site, places[index] ?? '')).toBe('done');
      }
    }
    expect(new Set(await Promise.all(meeting.sites.map(stateOf))).size).toBe(1);
  } finally {
    meeting.close();
  }
}

// Clients bring files late, in any order, in halves and as copies of conflicts; whoever works on such a folder still comes to the same.
test('sites that meet in a cloud folder come to the same, whatever its clients do', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), play), {
    numRuns: Number(process.env['RUNS'] ?? '6'),
    endOnFailure: true,
  });
});
