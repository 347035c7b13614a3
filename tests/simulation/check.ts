import { isDeepStrictEqual } from 'node:util';
import { mergeOf } from '../../db/store/record.ts';
import { versionVector } from '../../db/sync/digest.ts';
import type { Op } from '../../shared/sync/op.ts';
import { countIn, digestOf, storeOf, type TestOffice } from '../helpers/office.ts';
import { type Expected, expectedOf } from '../sync/oracle-store.ts';
import { bareStoreOf, bodiesOf, refusedAt, rowsOf } from './bare.ts';
import { heldIn, keyOf, type Typed } from './ledger.ts';
import type { Site, World } from './world.ts';

/** How many typed values met which fate. */
export type Fates = Record<string, number>;

const differ = (what: string, a: unknown, b: unknown): never => {
  throw new Error(`${what}\n  here:     ${JSON.stringify(a)}\n  expected: ${JSON.stringify(b)}`);
};

/** The first entry in which two objects differ. */
function compare(
  what: string,
  here: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): void {
  for (const key of new Set([...Object.keys(here), ...Object.keys(expected)])) {
    if (!isDeepStrictEqual(here[key], expected[key])) differ(`${what}: ${key}`, here[key], expected[key]);
  }
}

/** Everything that must hold at rest. Throws with the first thing that does not; answers the fates of all values. */
export async function check(world: World): Promise<Fates> {
  await checkAgreement(world);
  const bodies = bodiesOf(world.ledger);
  const expected: Expected[] = [];
  for (const site of world.sites) {
    const name = world.nameOf(site);
    const bare = expectedOf(bareStoreOf(site.office));
    compare(`${name}: registers and oracle`, rowsOf(site.office), bare.rows);
    compare(`${name}: refused and oracle`, listed(refusedAt(site.office)), listed(Object.keys(bare.refused)));
    const whole = expectedOf(bareStoreOf(site.office, bodies));
    if (world.hasPruned) compare(`${name}: registers and oracle with pruned bodies`, rowsOf(site.office), whole.rows);
    expected.push(whole);
    await checkRebuild(name, site);
  }
  checkLogs(world, expected);
  return fatesOf(world, expected);
}

const listed = (dots: readonly string[]) => Object.fromEntries(dots.map((dot) => [dot, true]));

/** Everything a store keeps of its rows, as it lies there. */
function kept(office: TestOffice): Record<string, unknown> {
  const db = storeOf(office).writing;
  const records = db
    .prepare("SELECT entity || ':' || id AS key, local, hidden, unknown, state, leaf FROM record")
    .all();
  const refused = db.prepare('SELECT writer, seq, reason FROM refused ORDER BY writer, seq').all();
  const granted = db
    .prepare('SELECT project, body, max(leads) FROM granted GROUP BY project, body ORDER BY project, body')
    .all();
  return { ...Object.fromEntries((records as { key: string }[]).map((row) => [row.key, row])), refused, granted };
}

async function checkRebuild(name: string, { office }: Site): Promise<void> {
  const [before, digest] = [kept(office), await digestOf(office)];
  const { differed } = await office.get('store.rebuild', {});
  compare(`${name}: a rebuild changes`, kept(office), before);
  if (differed !== 0) throw new Error(`${name}: a rebuild says that ${differed} rows differed`);
  compare(`${name}: a rebuild changes the digest`, await digestOf(office), digest);
  const { integrity } = await office.get('store.status', {});
  if (integrity !== 'ok') throw new Error(`${name}: ${integrity}`);
}

async function conflictsAt(office: TestOffice) {
  const { conflicts } = await office.get('conflict.list', { limit: 5000 });
  return conflicts.map(({ entity, id, field, values, base, merged }) => ({
    entity,
    id,
    field,
    base,
    merged,
    values: values.map(({ dot, value, at }) => [dot, value, at]),
  }));
}

type Conflicts = Awaited<ReturnType<typeof conflictsAt>>;

/** Leaf hashes of the bodies that are gone at an office. */
function lackedBy(office: TestOffice): ReadonlySet<string> {
  const texts = storeOf(office)
    .writing.prepare(`SELECT ops FROM segment WHERE instr(ops, '{"leaf":') > 0`)
    .pluck()
    .all();
  const lines = (texts as string[]).flatMap((text) => text.split('\n'));
  return new Set(
    lines.filter((line) => line.startsWith('{"leaf":')).map((line) => (JSON.parse(line) as { leaf: string }).leaf),
  );
}

type Side = { readonly conflicts: Conflicts; readonly lacks: ReadonlySet<string> };

/**
 * What several values come from may be unknown to an office that lacks a body the other one has (docs/bundle-format.md §3); to the
 * other one it is not, and it is never another value: a value between the base and the live ones that is not here means that there
 * is none. Then it asks a person about texts that the other one can merge. Offices that lack the same, by an erasure say, must say the
 * same.
 */
function isSameConflicts(a: Side, b: Side): boolean {
  return isDeepStrictEqual(asKnownTo(b, a), asKnownTo(a, b));
}

const isLessThan = (one: Side, other: Side): boolean => [...one.lacks].some((leaf) => !other.lacks.has(leaf));

/** The conflicts of one office without the bases that the other one cannot know, and those it lists only for want of a base. */
function asKnownTo(other: Side, one: Side): Conflicts {
  const theirs = new Map(other.conflicts.map((conflict) => [nameOf(conflict), conflict]));
  return one.conflicts.flatMap((conflict) => {
    const same = theirs.get(nameOf(conflict));
    if (same === undefined) return isLessThan(one, other) && isForWantOfBase(conflict) ? [] : [conflict];
    const isUnknown = same.base === null && isLessThan(other, one);
    return [isUnknown ? { ...conflict, base: null, merged: same.merged } : conflict];
  });
}

const nameOf = ({ entity, id, field }: Conflicts[number]): string => `${entity}:${id}.${field}`;

const isForWantOfBase = ({ entity, field, base }: Conflicts[number]): boolean =>
  base === null && mergeOf(entity)(field) === 'text3';

/** Offices with equal logs and registry are equal in everything. */
async function checkAgreement(world: World): Promise<void> {
  const first = new Map<string, { name: string; digest: unknown } & Side>();
  for (const site of world.sites) {
    const { office } = site;
    const name = world.nameOf(site);
    const digest = await digestOf(office);
    const { length, root } = await office.get('registry.status', {});
    const key = JSON.stringify([digest.vv, length, root]);
    const here = { name, digest, conflicts: await conflictsAt(office), lacks: lackedBy(office) };
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, here);
      continue;
    }
    if (!isDeepStrictEqual(here.digest, other.digest))
      differ(`${name} and ${other.name}: digest`, here.digest, other.digest);
    if (!isSameConflicts(here, other)) differ(`${name} and ${other.name}: conflicts`, here.conflicts, other.conflicts);
  }
}

/** A log comes to the same end everywhere, unless the registry ended it or its writer was never admitted. */
function checkLogs(world: World, expected: readonly Expected[]): void {
  const vectors = world.sites.map(({ office }) => versionVector(storeOf(office).writer));
  const isExcused = (log: string) => expected.some(({ isMember, isEnded }) => isEnded(log) || !isMember(log));
  for (const log of new Set(vectors.flatMap((vector) => Object.keys(vector)))) {
    const ends = vectors.map((vector) => vector[log] ?? 0);
    if (new Set(ends).size > 1 && !isExcused(log.slice(0, 16)))
      throw new Error(`log ${log} has come to different ends: ${JSON.stringify(ends)}`);
  }
}

/** S5: every value ever typed is live, or replaced by an op whose author held it, or does not count for a reason, or is gone by a known accident. */
function fatesOf(world: World, expected: readonly Expected[]): Fates {
  const fates: Fates = {};
  const held = world.sites.map(({ office }) => heldIn(office));
  for (const typed of world.ledger.typed.values()) {
    for (const fate of fateOf(world, typed, expected, held)) fates[fate] = (fates[fate] ?? 0) + 1;
  }
  return fates;
}

function fateOf(world: World, typed: Typed, expected: readonly Expected[], held: readonly Set<string>[]): string[] {
  const op = JSON.parse(typed.line) as Op;
  if (op.e === 'adm') return [];
  for (const { fates } of expected) {
    const fate = fates.get(`${typed.writer}.${typed.seq}.${typed.leaf}`);
    if (fate === undefined) continue;
    if (fate.reason !== null) return [fate.reason];
    return [...fate.live.map(() => 'live'), ...fate.replaced.map(() => 'replaced')];
  }
  const key = keyOf(typed);
  const at = held.findIndex((keys) => keys.has(key));
  if (at >= 0) return [reasonHeld(world, world.sites[at] as Site, typed)];
  const accident = world.ledger.accidents.get(key);
  if (accident !== undefined) return [accident];
  throw new Error(`S5: ${typed.line} of ${typed.writer} is nowhere, and nobody knows why`);
}

/** Waiting is a fate only where it has a reason that a person can end. */
function reasonHeld(world: World, { office }: Site, { writer, seq, line }: Typed): string {
  const where = 'substr(writer, 1, 16) = ? AND from_seq <= ? AND to_seq >= ?';
  const row = storeOf(office)
    .writing.prepare(`SELECT why, held FROM segment WHERE ${where} ORDER BY held DESC`)
    .get(writer, seq, seq) as { why: string | null; held: 0 | 1 } | undefined;
  if (row?.why === 'gap' || row?.why === 'unknown-writer') return `waits: ${row.why}`;
  if (row?.held === 0) return 'erased';
  throw new Error(
    `S5: ${line} of ${writer} is in the store and in no account: ${JSON.stringify(row)} ${countIn(office, 'SELECT count(*) FROM segment')} ${world.seed}`,
  );
}
