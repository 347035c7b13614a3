import { countIn, digestOf } from '../helpers/office.ts';
import { isMember, requestOf, rootOf, thaw } from './authority.ts';
import { take } from './post.ts';
import type { Site, World } from './world.ts';

/** More rounds than any history has needed; a history that needs them all has not come to rest. */
const mostRounds = 12;

/** What two rounds must have in common for everything to be at rest. */
async function stateOf({ office }: Site): Promise<string> {
  const { vv, digest } = await digestOf(office);
  const held = countIn(office, 'SELECT count(*) FROM segment WHERE held = 1');
  const unsigned = countIn(office, "SELECT count(*) FROM pending WHERE writer <> 'local'");
  return JSON.stringify([vv, digest, held, unsigned]);
}

/** Everybody hands everything to one, and that one to everybody. */
export async function meet(world: World, hub: Site): Promise<void> {
  const others = world.sites.filter((site) => site !== hub);
  for (const site of others) await carry(world, site, [hub]);
  await carry(world, hub, others);
}

async function carry(world: World, from: Site, to: readonly Site[]): Promise<void> {
  const path = world.pathOfLetter();
  const made = await world.ask(from, 'bundle.create', { ticket: path, include: ['nonpublic_session'] });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  world.ledger.look(from.office);
  for (const site of to) {
    const read = await take(world, site, path);
    if (!read.ok) throw new Error(`${world.nameOf(site)} refuses ${path}: ${JSON.stringify(read.error)}`);
  }
}

/** Sites that have lost their key, or came late, ask again; who was revoked stays outside. */
async function readmit(world: World, root: Site): Promise<void> {
  for (const site of world.sites) {
    if (await isMember(root, site)) continue;
    const ticket = await requestOf(world, site);
    await world.ask(root, 'member.admit', { ticket, role: site.role });
  }
}

/** Everybody exchanges until nothing changes any more; answers how many rounds it took. */
export async function settle(world: World): Promise<number> {
  let before = '';
  for (let round = 1; round <= mostRounds; round += 1) {
    const root = await rootOf(world);
    if (root !== null) await readmit(world, root);
    for (const { office } of world.sites) thaw(office);
    await meet(world, root ?? (world.sites[0] as Site));
    for (const { office } of world.sites) thaw(office);
    const states = await Promise.all(world.sites.map(stateOf));
    const now = JSON.stringify(states);
    // All alike and nothing waits: another round could change nothing.
    if (now === before || (new Set(states).size === 1 && states[0]?.endsWith(',0,0]'))) return round;
    before = now;
  }
  throw new Error('the offices do not come to rest');
}
