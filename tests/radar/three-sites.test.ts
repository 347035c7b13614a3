import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

const bodies = ['05558', '05558016', '05558032'];
let sites: TestOffice[];
beforeEach(async () => {
  sites = [];
  for (const body of bodies) sites.push(await openTestOffice({ body }));
});
afterEach(() => {
  for (const site of sites) site.close();
});

/** Everybody reads what everybody has. */
async function exchange(): Promise<void> {
  const tickets = await Promise.all(sites.map((site) => exportAll(site)));
  for (const site of sites) for (const ticket of tickets) await site.get('bundle.import', { ticket });
}

test('three people who assess a trend at the same time at three sites are three rows everywhere, and nobody is asked', async () => {
  const trend = await sites[0]?.get('record.create', { entity: 'trend', fields: { title: 'Drohnen im Brandschutz' } });
  await exchange();
  for (const [index, site] of sites.entries())
    await site.get('record.create', {
      entity: 'trendAssessment',
      fields: {
        trendId: trend?.id,
        edition: '2026-II',
        site: `standort-${index}`,
        // The same name at each site: it is the site that tells them apart.
        by: 'Scouting',
        ring: ['adopt', 'trial', 'hold'][index],
        impact: index + 2,
        reason: `Meinung ${index}`,
      },
    });
  await exchange();
  const seen = await Promise.all(
    sites.map(async (site) => (await site.get('record.list', { entity: 'trendAssessment', sort: ['site'] })).rows),
  );
  for (const rows of seen)
    expect(rows.map(({ site, ring, impact, reason }) => [site, ring, impact, reason])).toEqual([
      ['standort-0', 'adopt', 2, 'Meinung 0'],
      ['standort-1', 'trial', 3, 'Meinung 1'],
      ['standort-2', 'hold', 4, 'Meinung 2'],
    ]);
  for (const site of sites) expect((await site.get('conflict.list', {})).conflicts).toEqual([]);
});
