import { atomically } from '../../db/store/atomically.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { replan } from '../../db/sync/recompute.ts';
import { ok } from '../../shared/core/result.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { writerOf } from './post.ts';
import { pick, weighted } from './random.ts';
import { bodies } from './site.ts';
import type { Site, World } from './world.ts';

const roles = ['implementation', 'contact', 'coordination'] as const;

export const isRoot = async ({ office }: Site): Promise<boolean> => (await office.get('registry.status', {})).isRoot;

/** The site that keeps the registry now, if any knows itself to. */
export async function rootOf(world: World): Promise<Site | null> {
  for (const site of world.sites) if (await isRoot(site)) return site;
  return null;
}

export async function requestOf(world: World, site: Site): Promise<string> {
  const path = `${world.pathOfLetter()}.request`;
  await world.ask(site, 'request.create', { ticket: path });
  return path;
}

const someMember = async (world: World, root: Site): Promise<string | null> => {
  const { members } = await root.office.get('registry.status', {});
  return members.length === 0 ? null : pick(world.next, members).writer;
};

/** Something the coordination says about its members. */
export async function govern(world: World, root: Site): Promise<void> {
  const kind = weighted(world.next, [
    [4, 'admit'],
    [4, 'change'],
    [1, 'dormant'],
    [1, 'revoke'],
    [1, 'rotate'],
    [2, 'policy'],
    [2, 'clock'],
    [3, 'erase'],
    [1, 'handOver'],
  ] as const);
  const writer = await someMember(world, root);
  if (writer === null) return;
  const other = pick(world.next, world.sites);
  switch (kind) {
    case 'admit':
      await world.ask(root, 'member.admit', { ticket: await requestOf(world, other), role: pick(world.next, roles) });
      return;
    case 'change':
      await world.ask(root, 'member.change', {
        writer,
        role: pick(world.next, roles),
        ...(world.next(3) === 0 ? { body: bodyId(pick(world.next, bodies.slice(0, 4))) } : {}),
      });
      return;
    case 'dormant':
      await world.ask(root, 'member.dormant', { writer, dormant: world.next(3) > 0 });
      return;
    case 'revoke':
      await world.ask(root, 'member.revoke', {
        writer,
        ...(world.next(2) === 0 && !world.hasPruned ? { seq: world.next(8) } : {}),
      });
      return;
    case 'rotate':
      await world.ask(root, 'member.rotate', { writer, ticket: await requestOf(world, other) });
      return;
    case 'policy': {
      const { rules } = defaultPolicy;
      const contact = pick(world.next, [rules.contact, rules.implementation, []]);
      const implementation = pick(world.next, [
        rules.implementation,
        [{ entities: '*' as const, rows: 'any' as const }],
      ]);
      await world.ask(root, 'registry.policy', {
        rules: { implementation: [...implementation], contact: [...contact] },
        retentionDays: 0,
      });
      return;
    }
    case 'clock':
      await world.ask(root, 'clock.correct', {
        writer,
        from: 1 + world.next(3),
        to: 4 + world.next(20),
        shiftMs: pick(world.next, [-86_400_000, 86_400_000, -2_000_000_000_000]),
      });
      return;
    case 'erase': {
      const row = world.pickRow();
      if (row !== null) await world.ask(root, 'record.erase', row);
      return;
    }
    case 'handOver':
      if (world.next(2) === 0) await world.ask(root, 'registry.handOver', { ticket: await requestOf(world, other) });
  }
}

/** A person has looked at a forked log and lets it go on. */
export function thaw(office: TestOffice): void {
  const store = storeOf(office);
  const frozen = store.writing.prepare('SELECT count(*) FROM writer WHERE frozen = 1').pluck().get();
  if (frozen === 0) return;
  atomically(store.writing, () => {
    store.writing.prepare('UPDATE writer SET frozen = 0').run();
    replan(store.writer, office.ports.nowMs());
    return ok(null);
  });
}

export const isMember = async (root: Site, { office }: Site): Promise<boolean> => {
  const { members } = await root.office.get('registry.status', {});
  return members.some(({ writer, revoked }) => writer === writerOf(office) && revoked === null);
};
