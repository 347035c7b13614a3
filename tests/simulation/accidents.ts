import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './authority.ts';
import { unsignedIn } from './ledger.ts';
import { pick } from './random.ts';
import { meet } from './settle.ts';
import { attach, type SitePorts } from './site.ts';
import { copyOffice } from './templates.ts';
import type { Site, World } from './world.ts';

const dates = ['1995-01-01T00:00:00Z', '2099-12-31T00:00:00Z', '2026-11-25T08:00:00Z', '2026-12-24T08:00:00Z'];

export async function restart(_world: World, site: Site): Promise<void> {
  site.office = site.office.reopen();
}

/** Somebody sets the clock of the machine. */
export async function setClock(world: World, site: Site): Promise<void> {
  const date = pick(world.next, dates);
  (site.office.ports as unknown as SitePorts).set(date);
  world.note(`${world.nameOf(site)} sets its clock to ${date}`);
}

/** Goes back to a copy made by the program itself. */
export async function goBack(world: World, site: Site): Promise<void> {
  const { points } = await site.office.get('backup.list', {});
  if (points.length === 0 || world.next(3) === 0) {
    await world.ask(site, 'backup.create', { reason: 'Probe' });
    return;
  }
  const { name } = pick(world.next, points);
  // What the keeper of the registry has signed and nobody else has would be missing for good, and the registry with it.
  if (await isRoot(site)) await meet(world, site);
  await world.ledger.losing(
    () => site.office,
    'in a store that was restored to an older copy',
    async () => {
      await world.ask(site, 'backup.restore', { name });
    },
  );
}

/** The folder is copied to another machine, key and all, and both go on. */
export async function copyFolder(world: World, site: Site): Promise<void> {
  if (world.sites.length > 7 || (await isRoot(site))) return;
  const from = site.office;
  from.office.close();
  world.addSite(from.dir, site.role, true, '2026-11-24T09:00:00Z');
  site.office = attach(from.dir, from.ports as unknown as SitePorts);
  world.note(`${world.nameOf(site)} is copied with its key`);
}

/** The store is found without its key, here or on another machine. */
export async function loseKey(world: World, site: Site): Promise<void> {
  if (await isRoot(site)) return;
  const { dir, ports } = site.office;
  world.ledger.look(site.office);
  const before = unsignedIn(site.office);
  site.office.office.close();
  rmSync(join(dir, 'identity.json'));
  site.office = attach(dir, ports as unknown as SitePorts);
  world.ledger.saidAgain(site.office, before);
  world.note(`${world.nameOf(site)} loses its key`);
}

/** Somebody copied only the files of the store while the program ran elsewhere: an old state comes back. */
export async function putBackOldFiles(world: World, site: Site): Promise<void> {
  if (await isRoot(site)) return;
  const { dir, ports } = site.office;
  const aside = join(dir, 'aside');
  site.office.office.close();
  copyOffice(dir, aside);
  site.office = attach(dir, ports as unknown as SitePorts);
  world.note(`${world.nameOf(site)} keeps a copy of its files`);
}

/** The copy of the files takes the place of the store; the key beside it knows that more was signed. */
export async function takeOldFiles(world: World, site: Site): Promise<void> {
  if (await isRoot(site)) return;
  const { dir, ports } = site.office;
  const aside = join(dir, 'aside');
  await world.ledger.losing(
    () => site.office,
    'in a store that was replaced by an older copy of its file',
    async () => {
      site.office.office.close();
      try {
        copyOffice(aside, dir, world.next(2) === 0);
      } catch {
        // No copy was kept.
      }
      site.office = attach(dir, ports as unknown as SitePorts);
    },
  );
  world.note(`${world.nameOf(site)} takes an old copy of its files`);
}
