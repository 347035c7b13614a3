import { sha256 } from '../../../db/bundle/encoding.ts';
import { publicPart } from '../../../db/bundle/keys.ts';
import { keyOfSeed, Scribe } from './scribe.ts';
import { type Case, row, type World } from './world.ts';

const trend = row(1);

/** Somebody says to have held what is not there yet, somebody what never was, somebody names a dot far ahead. */
async function whatWasSeen(world: World, isFilled: boolean): Promise<void> {
  const { nottuln, olfen, senden, kreis } = world;
  const registry = world.admit(nottuln, olfen, senden);
  const { writer } = nottuln.log;
  const one = nottuln.log.write('trend', trend, { title: 'one', summary: 'one' });
  const first = nottuln.log.sign({ reg: 4 });
  const two = nottuln.log.write('trend', trend, { title: 'two' }, { p: { title: one } });
  const second = nottuln.log.sign({ reg: 4 });
  olfen.log.write('trend', trend, { title: 'true' }, { p: { title: two } });
  senden.log.write('trend', trend, { title: 'wrong' }, { p: { title: two } });
  kreis.log.write(
    'trend',
    trend,
    { title: 'ahead', summary: 'ahead' },
    { p: { title: [one, two], summary: `${writer}.999` } },
  );
  const others = [
    olfen.log.sign({ reg: 4, seen: { [writer]: nottuln.log.at() } }),
    senden.log.sign({ reg: 4, seen: { [writer]: [2, nottuln.log.at(1)[1]] } }),
    kreis.log.sign({ reg: 4, seen: { [writer]: [999, nottuln.log.at(1)[1]] } }),
  ];
  await world.file(olfen.log, [registry, first, ...others], [registry, first, second, ...others]);
  if (isFilled) await world.file(nottuln.log, [registry, second]);
}

/** Chains: gaps, strangers, forks, what was seen, the order of the registry. */
export const casesOfLogs: readonly Case[] = [
  {
    name: 'held',
    about: 'A segment comes before the one it continues, waits, and counts once the gap is filled.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      const segments = ['one', 'two', 'three'].map((title, at) => {
        nottuln.log.write('trend', trend, { title }, at === 0 ? {} : { p: { title: `${nottuln.log.writer}.${at}` } });
        return nottuln.log.sign({ reg: 2 });
      });
      const [first, second, third] = segments;
      if (!first || !second || !third) throw new Error('three segments were signed');
      await world.file(nottuln.log, [registry, first, third], [registry, ...segments]);
      await world.file(nottuln.log, [registry, second], [registry, ...segments]);
    },
  },
  {
    name: 'unknown-writer',
    about: 'What a stranger wrote waits until the registry admits the stranger.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit();
      nottuln.log.write('trend', trend, { title: 'from outside' });
      await world.file(kreis.log, [first, nottuln.log.sign({ reg: 0 })]);
      world.say('member', world.member(nottuln, 'implementation'));
      await world.file(kreis.log, [first, world.registry.sign({ reg: 1 })]);
    },
  },
  {
    name: 'fork',
    about:
      'Two histories under one name: both count, the names are the same everywhere, and what goes on waits for a person.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      const { writer } = nottuln.log;
      const one = nottuln.log.write('trend', trend, { title: 'one', summary: 'one' });
      const first = nottuln.log.sign({ reg: 2 });
      const copied = nottuln.log.copy();
      nottuln.log.write('trend', trend, { title: 'here' }, { p: { title: one } });
      const here = nottuln.log.sign({ reg: 2 });
      copied.write('trend', trend, { title: 'in the copy' }, { p: { title: one } });
      copied.write('trend', row(2), { title: 'deleted in the copy' });
      copied.write('trend', row(2), { _del: { [writer]: 3 } });
      const there = copied.sign({ reg: 2 });
      kreis.log.write('trend', trend, { summary: 'seen in the copy' }, { p: { summary: one } });
      kreis.log.write('trend', trend, { title: 'instead of the copy' }, { p: { title: `${writer}.2` } });
      const witness = kreis.log.sign({ reg: 2, seen: { [writer]: copied.at() } });
      nottuln.log.write('trend', trend, { title: 'goes on' }, { p: { title: `${writer}.2` } });
      const goesOn = nottuln.log.sign({ reg: 2 });
      nottuln.log.write('trend', row(3), { title: 'goes on further' });
      await world.file(nottuln.log, [registry, first, here]);
      await world.file(kreis.log, [registry, first, there, witness], [registry, first, there, witness]);
      await world.file(nottuln.log, [registry, goesOn, nottuln.log.sign({ reg: 2 })], [registry, first, here]);
    },
  },
  {
    name: 'cut-anew',
    about:
      'Two copies of a store signed the same ops, cut otherwise: no fork, and what one of the segments has seen counts.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      const before = kreis.log.write('trend', trend, { title: 'of Kreis', summary: 'of Kreis' });
      const other = kreis.log.sign({ reg: 2 });
      nottuln.log.write('trend', trend, { title: 'one' }, { p: { title: before } });
      const copied = nottuln.log.copy();
      const short = nottuln.log.sign({ reg: 2 });
      for (const log of [nottuln.log, copied])
        log.write('trend', trend, { summary: 'two' }, { p: { summary: before } });
      const rest = nottuln.log.sign({ reg: 2 });
      const long = copied.sign({ reg: 2, seen: { [kreis.log.writer]: kreis.log.at() } });
      await world.file(nottuln.log, [registry, other, short, rest]);
      await world.file(nottuln.log, [registry, long, rest]);
    },
  },
  {
    name: 'seen-open',
    about:
      'Who says to have held what is not here yet replaces nothing yet, and who names a dot far ahead nothing at all.',
    make: (world) => whatWasSeen(world, false),
  },
  {
    name: 'seen-confirmed',
    about:
      'The same story: once the log is here, the true statement counts, the wrong one never, the one far ahead stays open.',
    make: (world) => whatWasSeen(world, true),
  },
  {
    name: 'registry-position',
    about:
      'A segment that names a position beyond the registry waits; one that names less than the one before is refused.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      nottuln.log.write('trend', trend, { title: 'knew both' });
      const first = nottuln.log.sign({ reg: 2 });
      nottuln.log.write('trend', trend, { title: 'knew less later' });
      const backDated = nottuln.log.sign({ reg: 1 });
      kreis.log.write('trend', row(2), { title: 'knows more' });
      const ahead = kreis.log.sign({ reg: 3 });
      await world.file(kreis.log, [registry, first, backDated, ahead], [registry, first]);
    },
  },
  {
    name: 'strangers',
    about: 'A registry of another root, two histories of the registry, and a log that begins nowhere are refused.',
    make: async (world) => {
      const { nottuln, kreis, olfen } = world;
      const first = world.admit(nottuln);
      const copied = world.registry.copy();
      world.say('dormant', { writer: nottuln.log.writer, dormant: true });
      world.say('dormant', { writer: nottuln.log.writer, dormant: false }, copied);
      const foreign = new Scribe('Olfen', olfen.key, 'registry');
      world.say('member', world.member(olfen, 'coordination'), foreign);
      const nowhere = new Scribe('Nottuln', nottuln.key, null, sha256('nowhere'));
      nowhere.write('trend', trend, { title: 'begins nowhere' });
      const second = world.registry.sign({ reg: 2 });
      await world.file(kreis.log, [first, second]);
      const refused = [copied.sign({ reg: 2 }), foreign.sign(), nowhere.sign({ reg: 2 })];
      await world.file(kreis.log, refused, [first, second]);
    },
  },
  {
    name: 'root-waits',
    about:
      'What a coordination says in a registry log of its own waits for the word that the registry goes on there; of others it is refused.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('member', world.member(olfen, 'coordination'));
      world.say('member', world.member(nottuln, 'implementation'));
      const first = world.registry.sign();
      const [next, other] = [olfen, nottuln].map(({ label, key }) => new Scribe(label, key, 'registry'));
      if (!next || !other) throw new Error('two registries were begun');
      world.say('member', world.member(senden, 'implementation'), next);
      world.say('member', world.member(senden, 'coordination'), other);
      senden.log.write('trend', trend, { title: 'admitted by the next keeper' });
      const early = [next.sign({ reg: 4 }), other.sign({ reg: 3 })];
      await world.file(kreis.log, [first, ...early, senden.log.sign({ reg: 5 })], [first]);
      world.say('root', { jwk: { ...publicPart(olfen.key) } });
      await world.file(kreis.log, [first, world.registry.sign({ reg: 3 })], [first]);
    },
  },
  {
    name: 'nonpublic',
    about: 'A log of non-public sessions stands beside the shared one; its site is the same member.',
    make: async (world) => {
      const { nottuln } = world;
      const key = keyOfSeed(96);
      const closed = new Scribe('Nottuln', key, 'nonpublic_session');
      world.say('member', world.member(world.kreis, 'coordination'));
      const { crv, kty, x } = key;
      const nonpublic = { writer: closed.writer, jwk: { crv, kty, x } };
      world.say('member', world.member(nottuln, 'implementation', { nonpublic }));
      nottuln.log.write('trend', trend, { title: 'for all' });
      closed.write('trend', row(2), { title: 'behind closed doors', classification: 'nonpublic_session' });
      await world.file(nottuln.log, [world.registry.sign(), nottuln.log.sign({ reg: 2 }), closed.sign({ reg: 2 })]);
    },
  },
];
