import { afterEach, expect, test } from 'vitest';
import type { TestOffice } from '../helpers/office.ts';
import { closeAll, createProject, join, openRoot, openSite, send } from '../trust/offices.ts';

afterEach(closeAll);

/** Who has how many changes of whom, by name. */
async function picture(office: TestOffice) {
  const { sites, has } = await office.get('exchange.lag', {});
  const rows = sites.map(({ site }, holder) => [
    site,
    has[holder] && Object.fromEntries(sites.map((of, at) => [of.site, has[holder]?.[at]])),
  ]);
  return { names: sites.map(({ site }) => site), made: sites.map(({ made }) => made), has: Object.fromEntries(rows) };
}

test('who has how much of whom: the own store, and each site by its own last word; nothing is claimed of the silent', async () => {
  const kreis = await openRoot();
  const olfen = await openSite('olfen', kreis);
  await join(kreis, olfen, 'implementation');
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  await createProject(nottuln, 'Radweg');
  await send(nottuln, kreis);

  const first = await picture(kreis);
  // The coordination first, then by name, whatever arrived when.
  expect(first.names).toEqual(['Kreis Coesfeld', 'nottuln', 'olfen']);
  const [, madeByNottuln = 0] = first.made;
  expect(madeByNottuln).toBeGreaterThan(0);
  expect(first.has['nottuln']).toMatchObject({ nottuln: madeByNottuln, olfen: 0 });
  expect(first.has['Kreis Coesfeld']).toMatchObject({ nottuln: madeByNottuln, olfen: 0 });
  expect(first.has['olfen']).toBeNull();

  await createProject(kreis, 'Schulserver');
  await send(kreis, olfen);
  await send(olfen, kreis);
  const { sites, has } = await kreis.get('exchange.lag', {});
  const at = (name: string) => sites.findIndex(({ site }) => site === name);
  const own = sites[at('Kreis Coesfeld')];
  expect(own).toMatchObject({ own: true, heardAt: null });
  // Olfen is up to date, Nottuln has not heard of the newest project.
  expect(has[at('olfen')]?.[at('Kreis Coesfeld')]).toBe(own?.made);
  expect(has[at('nottuln')]?.[at('Kreis Coesfeld')]).toBeLessThan(own?.made ?? 0);
  expect(sites[at('olfen')]?.heardAt).not.toBeNull();
});

test('a site that got a new key is one line, and what others hold of its old log counts', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  await createProject(nottuln, 'Radweg');
  await send(nottuln, kreis);
  const before = await picture(kreis);
  const { name } = await nottuln.get('backup.create', {});
  await nottuln.get('backup.restore', { name });
  await createProject(nottuln, 'Schule');
  await send(nottuln, kreis);
  const after = await picture(kreis);
  expect(after.names).toEqual(before.names);
  expect(after.made[1]).toBeGreaterThan(before.made[1] ?? 0);
  expect(after.has['nottuln']).toMatchObject({ nottuln: after.made[1] });
});

test('a revoked site is not in the picture any more', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  await kreis.get('member.revoke', { writer });
  expect((await picture(kreis)).names).toEqual(['Kreis Coesfeld']);
});

test('before there is a registry, all sites that are known here are in the picture', async () => {
  const alone = await openSite('olfen', null);
  expect((await picture(alone)).names).toEqual(['olfen']);
});
