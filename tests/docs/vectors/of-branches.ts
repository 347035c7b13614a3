import { publicPart } from '../../../db/bundle/keys.ts';
import { heirOf } from './handing-over.ts';
import { withoutBodies } from './scribe.ts';
import { type Case, row } from './world.ts';

const trend = row(1);

/** What becomes of the branches of a forked log, and what is missing before a segment of one. */
export const casesOfBranches: readonly Case[] = [
  {
    name: 'fork-revoked',
    about:
      'The registry ends a forked log by number and hash: the other branch counts only as far as both share it, and does not go on.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const { writer } = nottuln.log;
      nottuln.log.write('trend', trend, { title: 'shared' });
      const shared = nottuln.log.sign({ reg: 2 });
      const thief = nottuln.log.copy();
      nottuln.log.write('trend', row(2), { title: 'by the office' });
      thief.write('trend', row(3), { title: 'by the thief' });
      const [own, stolen] = [nottuln.log.sign({ reg: 2 }), thief.sign({ reg: 2 })];
      thief.write('trend', row(4), { title: 'by the thief once more' });
      const more = thief.sign({ reg: 2 });
      await world.file(nottuln.log, [first, shared, own]);
      await world.file(kreis.log, [first, shared, stolen], [first, shared, own, stolen]);
      world.say('revoke', { writer, lastSeq: 2, lastHash: nottuln.log.at(2)[1] });
      const revoked = world.registry.sign({ reg: 2 });
      await world.file(kreis.log, [first, revoked, more], [first, shared, own, stolen, revoked]);
    },
  },
  {
    name: 'fork-handover',
    about:
      'Of a forked log each branch may hand over, and ends there; the third goes on. A branch that the registry ended hands over to nobody.',
    make: async (world) => {
      const { nottuln, olfen, kreis } = world;
      const first = world.admit(nottuln, olfen);
      const segments = [first];
      for (const { log } of [nottuln, olfen]) {
        log.write('trend', row(1), { title: 'shared' });
        const branches = [log, log.copy(), log.copy()];
        const heirs = [
          heirOf(log.writer, log === olfen.log ? 162 : 160),
          heirOf(log.writer, log === olfen.log ? 163 : 161),
        ];
        for (const [at, branch] of branches.entries()) {
          branch.write('trend', row(2 + at), { title: `branch ${at}` });
          const heir = heirs[at];
          if (heir) branch.write('adm', row(9), heir.set);
          segments.push(branch.sign({ reg: 3 }));
          branch.write('trend', row(5 + at), { title: heir ? 'behind the handover' : 'goes on' });
          segments.push(branch.sign({ reg: 3 }));
        }
        for (const [at, heir] of heirs.entries()) {
          heir.log.write('trend', row(8 + at), { title: `heir of branch ${at}` });
          segments.push(heir.log.sign({ reg: 3 }));
        }
      }
      await world.file(kreis.log, segments);
      world.say('revoke', { writer: olfen.log.writer, lastSeq: 3, lastHash: olfen.log.at(3)[1] });
      await world.file(kreis.log, [first, world.registry.sign({ reg: 3 })]);
    },
  },
  {
    name: 'fork-erased',
    about:
      'What is erased stays so whatever a fork calls it: the op with that number in that row on every branch. In another row it stays.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      nottuln.log.write('trend', trend, { title: 'shared' });
      const [copied, third, fourth] = [nottuln.log.copy(), nottuln.log.copy(), nottuln.log.copy()];
      nottuln.log.write('trend', row(2), { title: 'on one branch' });
      copied.write('trend', row(2), { title: 'on the other branch' });
      const both = [nottuln.log.sign({ reg: 2 }), copied.sign({ reg: 2 })];
      await world.file(kreis.log, [first, ...both]);
      world.say('erase', { entity: 'trend', id: row(2), dots: [await branchOf(world.files.at(-1)?.text ?? '')] });
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 })]);
      third.write('trend', row(2), { title: 'late, in the row' });
      fourth.write('trend', row(3), { title: 'late, in another row' });
      await world.file(nottuln.log, [third.sign({ reg: 2 }), fourth.sign({ reg: 2 })]);
    },
  },
  {
    name: 'waiting-behind',
    about:
      'What is missing before a segment of a frozen log waits with it; what continues no branch waits; nothing is lost by either.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      nottuln.log.write('trend', trend, { title: 'shared' });
      const shared = nottuln.log.sign({ reg: 2 });
      const [second, third] = [nottuln.log.copy(), nottuln.log.copy()];
      const signed = [nottuln.log, second, third].map((log, at) => {
        log.write('trend', row(2), { title: `branch ${at}` });
        const one = log.sign({ reg: 2 });
        log.write('trend', row(2), { title: `branch ${at} goes on` });
        return [one, log.sign({ reg: 2 })] as const;
      });
      const [a, b, c] = signed;
      if (!a || !b || !c) throw new Error('three branches were signed');
      nottuln.log.write('trend', row(3), { title: 'behind what is missing' });
      nottuln.log.sign({ reg: 2 });
      nottuln.log.write('trend', row(3), { title: 'far behind' });
      const far = nottuln.log.sign({ reg: 2 });
      await world.file(kreis.log, [first, shared, a[0], b[0]]);
      await world.file(kreis.log, [a[1], c[1], far], [first, shared, a[0], b[0]]);
    },
  },
  {
    name: 'hollow-registry',
    about:
      'A registry from which a body was taken out is refused: who leaves a word out of it wants it not to be known.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      nottuln.log.write('trend', trend, { title: 'from a member' });
      const own = nottuln.log.sign({ reg: 2 });
      await world.file(kreis.log, [withoutBodies(first, 2), own], [first, own]);
    },
  },
  {
    name: 'statements',
    about: 'Words of the registry that are not of the form have their position and say nothing.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('member', world.member(nottuln, 'implementation', { role: 'boss' }));
      world.say('member', world.member(nottuln, 'implementation', { more: { of: 'a newer version' } }));
      world.say('member', world.member(olfen, 'implementation', { body: 'nowhere' }));
      world.say('revoke', { writer: nottuln.log.writer, lastSeq: 0 });
      world.say('policy', {
        rules: { implementation: [{ entities: '*', rows: 'none' }], contact: [] },
        retentionDays: 365,
      });
      world.say('rotate', { writer: nottuln.log.writer, lastSeq: 0, lastHash: '', to: { writer: nottuln.log.writer } });
      world.registry.write('adm', row(0x9100), { dormant: null, member: world.member(senden, 'implementation') });
      world.registry.write('note', row(0x9101), { text: 'no word about members' });
      const first = world.registry.sign();
      nottuln.log.write('trend', trend, { title: 'from a member' });
      olfen.log.write('trend', row(2), { title: 'from nobody' });
      senden.log.write('trend', row(3), { title: 'from nobody' });
      const ops = [nottuln, olfen, senden].map(({ log }) => log.sign({ reg: 9 }));
      await world.file(kreis.log, [first, ...ops], [first, ...ops]);
    },
  },
  {
    name: 'statements-keys',
    about:
      'A key in a word of the registry has exactly its three members, as in a header; a word with another one says nothing.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('member', world.member(olfen, 'implementation', { jwk: { ...publicPart(olfen.key), kty: 'EC' } }));
      world.say('member', world.member(senden, 'implementation', { jwk: { ...publicPart(senden.key), use: 'sig' } }));
      world.say('member', world.member(nottuln, 'implementation', { jwk: { ...publicPart(nottuln.key) } }));
      const first = world.registry.sign();
      const ops = [nottuln, olfen, senden].map(({ log, label }, at) => {
        log.write('trend', row(1 + at), { title: label });
        return log.sign({ reg: 4 });
      });
      await world.file(kreis.log, [first, ...ops], [first, ...ops]);
    },
  },
  {
    name: 'fork-late',
    about: 'A segment that had waited turns out to be the other history: it counts, and the reader says so.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      nottuln.log.write('trend', trend, { title: 'shared' });
      const shared = nottuln.log.sign({ reg: 2 });
      const copied = nottuln.log.copy();
      nottuln.log.write('trend', row(2), { title: 'here' });
      copied.write('trend', row(2), { title: 'in the copy' });
      const [here, there] = [nottuln.log.sign({ reg: 2 }), copied.sign({ reg: 2 })];
      await world.file(kreis.log, [first, there], [first, shared, there]);
      await world.file(nottuln.log, [shared, here], [first, shared, here, there]);
    },
  },
  {
    name: 'order-in-file',
    about:
      'Which of two histories of the registry comes first in a file decides nothing: the one with the smaller chain hash counts.',
    make: async (world) => {
      const { nottuln, olfen, kreis } = world;
      const first = world.admit();
      const copied = world.registry.copy();
      world.say('member', world.member(nottuln, 'implementation'));
      world.say('member', world.member(olfen, 'implementation'), copied);
      const both = [world.registry.sign({ reg: 1 }), copied.sign({ reg: 1 })];
      nottuln.log.write('trend', trend, { title: 'Nottuln' });
      olfen.log.write('trend', trend, { title: 'Olfen' });
      const [larger, smaller] = both.toSorted((a, b) => (a.hash < b.hash ? 1 : -1));
      if (!larger || !smaller) throw new Error('two histories were signed');
      const ops = [nottuln.log.sign({ reg: 2 }), olfen.log.sign({ reg: 2 })];
      await world.file(kreis.log, [larger, ...ops, first, smaller], [first, smaller, ...ops]);
    },
  },
];

/** The dot with which the one branch of a log in a file has its op number 2: the leaf that is not the smallest names it. */
async function branchOf(text: string): Promise<string> {
  const { sha256, toBase32 } = await import('../../../db/bundle/encoding.ts');
  const lines = text.split('\n').filter((line) => line.includes('"n":2') && line.includes('branch"'));
  const leaves = lines.map((line) => sha256(line.replace(/,$/, '')));
  const [, other] = leaves.sort(Buffer.compare);
  const { writer } = JSON.parse(
    (text.split('\n').find((line) => line.includes('"reg":2,"schema"')) ?? '').slice(0, -1),
  );
  return `${writer}~${toBase32(other ?? Buffer.alloc(0)).slice(0, 8)}.2`;
}
