import { sha256 } from '../../../db/bundle/encoding.ts';
import { bodyId, idOfKey } from '../../../db/store/natural-id.ts';
import { provingRowId } from '../../../shared/trust/row-id.ts';
import { heirOf } from './handing-over.ts';
import { keyOfSeed, Scribe } from './scribe.ts';
import { type Case, row } from './world.ts';

const project = row(1);

/** The registry, what it lets count, and where logs end. */
export const casesOfMembers: readonly Case[] = [
  {
    name: 'refused',
    about: 'Ops beyond the role of their author: in the log, passed on, and without effect on any value.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('member', world.member(nottuln, 'implementation'));
      world.say('member', world.member(olfen, 'implementation'));
      world.say('member', world.member(senden, 'contact'));
      const registry = world.registry.sign();
      const title = nottuln.log.write('project', project, { ownerBodyId: nottuln.body, title: 'Radweg' });
      const first = nottuln.log.sign({ reg: 4 });
      const seen = { [nottuln.log.writer]: nottuln.log.at() };
      olfen.log.write('project', project, { title: 'not theirs' }, { p: { title } });
      olfen.log.write('project', project, { ownerBodyId: olfen.body });
      olfen.log.write('body', bodyId('05558036'), { ags: '05558036', name: 'Olfen' });
      olfen.log.write('projectBody', row(2), { projectId: project, bodyId: olfen.body, role: 'partner' });
      olfen.log.write('adm', row(3), { member: world.member(olfen, 'coordination') });
      olfen.log.write('site', idOfKey('site', [olfen.log.writer]), { writer: olfen.log.writer, label: 'Olfen' });
      olfen.log.write('site', idOfKey('site', [senden.log.writer]), { writer: senden.log.writer, label: 'not theirs' });
      senden.log.write('project', row(4), { ownerBodyId: senden.body, title: 'not for this role' });
      senden.log.write('statusReport', row(5), { ownerBodyId: senden.body, summary: 'their own' });
      senden.log.write('statusReport', row(6), { summary: 'nobody owns it' });
      await world.file(olfen.log, [registry, first, olfen.log.sign({ reg: 4, seen }), senden.log.sign({ reg: 4 })]);
    },
  },
  {
    name: 'rights',
    about: 'Whose a row is: by proof of creation, by claim, by participation; partners cannot make partners.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      const registry = world.admit(nottuln, olfen, senden);
      const proved = provingRowId(project, nottuln.log.writer, (text) => sha256(text));
      const partnership = (body: string) => idOfKey('projectBody', [proved, body]);
      nottuln.log.write('project', proved, { ownerBodyId: nottuln.body, title: 'Radweg' });
      const partner = (of: string, owner: string) => ({
        ownerBodyId: owner,
        projectId: proved,
        bodyId: of,
        role: 'partner',
      });
      nottuln.log.write('projectBody', partnership(olfen.body), partner(olfen.body, nottuln.body));
      nottuln.log.write('task', row(2), {
        ownerBodyId: nottuln.body,
        projectId: proved,
        title: 'belongs to the project',
      });
      const p = { title: `${nottuln.log.writer}.1` };
      const seen = { [nottuln.log.writer]: nottuln.log.at() };
      olfen.log.write('project', proved, { title: 'Radweg der Partner' }, { p });
      olfen.log.write('task', row(2), { status: 'done' });
      olfen.log.write('projectBody', partnership(senden.body), partner(senden.body, olfen.body));
      senden.log.write('project', proved, { ownerBodyId: senden.body }, { t: 0 });
      senden.log.write('project', proved, { title: 'no partner' });
      senden.log.write('risk', row(3), { ownerBodyId: senden.body, title: 'claimed by two at once' });
      olfen.log.write('risk', row(3), { ownerBodyId: olfen.body });
      nottuln.log.write('risk', row(4), { ownerBodyId: nottuln.body, title: 'claimed again later' });
      olfen.log.write('risk', row(4), { ownerBodyId: olfen.body });
      kreis.log.write('risk', row(5), { ownerBodyId: senden.body });
      senden.log.write('risk', row(5), { title: 'given by the coordination' });
      const made = nottuln.log.sign({ reg: 4 });
      const after = { [nottuln.log.writer]: nottuln.log.at() };
      const others = [olfen.log.sign({ reg: 4, seen: after }), senden.log.sign({ reg: 4, seen })];
      await world.file(kreis.log, [registry, made, ...others, kreis.log.sign({ reg: 4 })]);
    },
  },
  {
    name: 'role-changed',
    about:
      'A change of role holds from the op it names on, whatever registry the segments behind it name; a policy likewise.',
    make: async (world) => {
      const { nottuln, olfen, kreis } = world;
      const first = world.admit(nottuln, olfen);
      const { writer } = nottuln.log;
      nottuln.log.write('trend', row(1), { title: 'before' });
      nottuln.log.write('trend', row(2), { title: 'behind, naming the old registry' });
      const own = nottuln.log.sign({ reg: 3 });
      world.say('member', world.member(nottuln, 'contact', { after: { [writer]: [1, nottuln.log.at(1)[1]] } }));
      const rules = { implementation: [{ entities: ['note'], rows: 'any' }], contact: [] };
      world.say('policy', { rules, retentionDays: 365 });
      olfen.log.write('trend', row(3), { title: 'under the old policy' });
      const before = olfen.log.sign({ reg: 3 });
      olfen.log.write('trend', row(4), { title: 'under the new policy' });
      olfen.log.write('note', row(5), { text: 'under the new policy' });
      const files = [first, own, before];
      await world.file(kreis.log, files);
      await world.file(kreis.log, [first, world.registry.sign({ reg: 3 }), olfen.log.sign({ reg: 5 })]);
    },
  },
  {
    name: 'revoked',
    about:
      'A log is ended by number and hash: what stands behind it in a segment that counts is refused, later segments too.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const { writer } = nottuln.log;
      for (const title of ['one', 'two', 'three'])
        nottuln.log.write(
          'trend',
          row(1),
          { title },
          title === 'one' ? {} : { p: { title: `${writer}.${title === 'two' ? 1 : 2}` } },
        );
      const own = nottuln.log.sign({ reg: 2 });
      nottuln.log.write('trend', row(2), { title: 'four' });
      const behind = nottuln.log.sign({ reg: 2 });
      world.say('revoke', { writer, lastSeq: 2, lastHash: nottuln.log.at(2)[1] });
      await world.file(nottuln.log, [first, own]);
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 }), behind], [first, own]);
    },
  },
  {
    name: 'handover',
    about: 'The last op of a log names a new key: the same member goes on under it, and the old log is at its end.',
    make: async (world) => {
      const { nottuln } = world;
      const first = world.admit(nottuln);
      const { log: fresh, set } = heirOf(nottuln.log.writer);
      const title = nottuln.log.write('project', project, { ownerBodyId: nottuln.body, title: 'Radweg' });
      nottuln.log.write('adm', row(2), set);
      const old = nottuln.log.sign({ reg: 2 });
      const seen = { [nottuln.log.writer]: nottuln.log.at() };
      fresh.write('project', project, { title: 'Radweg unter neuem Schlüssel' }, { p: { title } });
      nottuln.log.write('project', project, { title: 'behind the end' }, { p: { title } });
      const going = fresh.sign({ reg: 2, seen });
      await world.file(nottuln.log, [first, going], [first, old, going]);
      await world.file(fresh, [first, old, nottuln.log.sign({ reg: 2 })], [first, old, going]);
    },
  },
  {
    name: 'rotate',
    about: 'The registry ends a log whose key was lost and puts another key of the same site in its place.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const key = keyOfSeed(160);
      const fresh = new Scribe('Nottuln', key);
      const title = nottuln.log.write('project', project, { ownerBodyId: nottuln.body, title: 'Radweg' });
      const old = nottuln.log.sign({ reg: 2 });
      const to = world.member({ ...nottuln, key, log: fresh }, 'implementation');
      world.say('rotate', { writer: nottuln.log.writer, lastSeq: 1, lastHash: nottuln.log.at()[1], to });
      const second = world.registry.sign({ reg: 2 });
      fresh.write('project', project, { title: 'Radweg unter neuem Schlüssel' }, { p: { title } });
      const going = fresh.sign({ reg: 3, seen: { [nottuln.log.writer]: nottuln.log.at() } });
      nottuln.log.write('project', project, { title: 'by whoever has the old key' });
      await world.file(
        kreis.log,
        [first, second, old, going, nottuln.log.sign({ reg: 2 })],
        [first, second, old, going],
      );
    },
  },
  {
    name: 'root',
    about:
      'The registry goes on in the log of another coordination; what the first one says behind that does not count.',
    make: async (world) => {
      const { nottuln, olfen, senden, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('member', world.member(senden, 'coordination'));
      const { crv, kty, x } = senden.key;
      world.say('root', { jwk: { crv, kty, x } });
      const first = world.registry.sign();
      world.say('member', world.member(olfen, 'implementation'));
      const ignored = world.registry.sign({ reg: 3 });
      const next = new Scribe('Senden', senden.key, 'registry');
      world.say('member', world.member(nottuln, 'implementation'), next);
      const second = next.sign({ reg: 3 });
      nottuln.log.write('trend', row(1), { title: 'admitted by the second' });
      olfen.log.write('trend', row(2), { title: 'admitted by nobody' });
      const ops = [nottuln.log.sign({ reg: 4 }), olfen.log.sign({ reg: 4 })];
      await world.file(kreis.log, [first, ignored, ...ops], [first, second, ...ops]);
      await world.file(senden.log, [first, second], [first, second, ...ops]);
    },
  },
];
