import { countIn } from '../helpers/office.ts';
import * as accidents from './accidents.ts';
import { govern, isRoot, thaw } from './authority.ts';
import { check, type Fates } from './check.ts';
import * as edits from './edits.ts';
import * as post from './post.ts';
import { type Next, pick, weighted } from './random.ts';
import { meet, settle } from './settle.ts';
import { Stranger } from './stranger.ts';
import { type Cast, roles } from './templates.ts';
import { type Site, World } from './world.ts';

export type Outcome = {
  readonly offices: number;
  readonly rounds: number;
  /** What became of every value that was typed, by name of the fate. */
  readonly fates: Fates;
  /** What happened on the way, by name. */
  readonly happened: Readonly<Record<string, number>>;
};

/** What can happen at an office, by weight. */
const happenings: readonly (readonly [number, (world: World, site: Site) => Promise<void>])[] = [
  [9, edits.create],
  [30, edits.update],
  [2, edits.classify],
  [4, edits.remove],
  [2, edits.restore],
  [4, edits.resolve],
  [3, edits.undo],
  [4, edits.forge],
  [2, edits.writeNewer],
  [12, post.send],
  [16, post.receive],
  [1, post.takeBackOld],
  [2, post.crash],
  [1, post.takeOut],
  [2, accidents.restart],
  [1, accidents.setClock],
  [1, accidents.goBack],
  [1, accidents.copyFolder],
  [1, accidents.loseKey],
  [1, accidents.putBackOldFiles],
  [1, accidents.takeOldFiles],
  [6, governIfRoot],
  [5, (world, site) => Promise.resolve(stranger(world).act(world, site))],
  [1, (_world, site) => Promise.resolve(thaw(site.office))],
  [2, meeting],
];

const strangers = new WeakMap<World, Stranger>();

function stranger(world: World): Stranger {
  const known = strangers.get(world) ?? new Stranger();
  strangers.set(world, known);
  return known;
}

async function governIfRoot(world: World): Promise<void> {
  for (const site of world.sites) {
    if (!(await isRoot(site))) continue;
    await govern(world, site);
    world.ledger.look(site.office);
    return;
  }
}

/** Everybody meets; sometimes twice, so that one knows what all of them have, and takes out what nobody needs. */
async function meeting(world: World): Promise<void> {
  const hub = pick(world.next, world.sites);
  await meet(world, hub);
  if (world.next(2) === 0) return;
  await meet(world, hub);
  await post.takeOut(world, hub);
}

/** Who takes part in the history of a seed: two to six, rarely twelve, once 300; the last of them sometimes comes late. */
function castOf(seed: number, next: Next): Cast {
  const count = seed % 4000 === 0 ? 300 : seed % 97 === 0 ? 12 : 2 + next(5);
  const hasLate = next(4) === 0;
  return Array.from({ length: count }, (_, index) => ({
    role: roles[index % roles.length] ?? 'contact',
    isAdmitted: index === 0 || index < count - 1 || !hasLate,
  }));
}

/** One history: things happen, everybody exchanges until nothing changes, and all must be one. Throws if they are not. */
export async function play(seed: number, steps = 40, look?: (world: World) => void): Promise<Outcome> {
  const world = new World(seed);
  try {
    await world.open(castOf(seed, world.next));
    // Now and then a long one, so that values are replaced again and again.
    const length = seed % 10 === 0 ? 3 * steps : steps;
    for (let step = 0; step < length; step += 1) {
      const site = pick(world.next, world.sites);
      await weighted(world.next, happenings)(world, site);
      world.ledger.look(site.office);
    }
    world.note('— settle —');
    const rounds = await settle(world);
    const fates = await check(world);
    return { offices: world.sites.length, rounds, fates, happened: happenedIn(world) };
  } catch (error) {
    look?.(world);
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`, { cause: world.events });
  } finally {
    world.close();
  }
}

/** What a history contained, for the summary: a law that was never put to the test was not tested. */
function happenedIn({ sites, events, hasPruned }: World): Record<string, number> {
  const first = sites[0]?.office;
  const count = (text: string) => (first === undefined ? 0 : countIn(first, text));
  const said = (pattern: RegExp) => events.filter((event) => pattern.test(event)).length;
  return {
    edits: said(/ (record\.(create|update|delete|restore|erase)|conflict\.resolve) .* $/),
    imports: said(/ bundle\.import .* $/),
    'imports taken back': said(/ bundle\.undo .* $/),
    'crashes in an import': said(/ crashes after/),
    'branches of forked logs': count('SELECT count(*) FROM writer WHERE parent IS NOT NULL'),
    'refused ops': count('SELECT count(*) FROM refused'),
    'values of newer versions': count('SELECT coalesce(sum(unknown), 0) FROM record'),
    'open conflicts': count('SELECT count(*) FROM conflict'),
    'words of the registry': said(/ (member|registry|clock)\.\w+ .* $/),
    erasures: said(/ record\.erase .* $/),
    restores: said(/ backup\.restore .* $/) + said(/ takes an old copy/),
    'copied folders': said(/ is copied with its key/),
    'lost keys': said(/ loses its key/),
    'clocks set to 1995 or 2099': said(/ sets its clock to (1995|2099)/),
    'logs with bodies taken out': hasPruned ? 1 : 0,
    'segments of a stranger': said(/^a stranger signs/),
  };
}
