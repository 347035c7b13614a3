import { bodyId } from '../../../db/store/natural-id.ts';
import { type Case, row } from './world.ts';

const project = row(1);
const note = row(2);
const deadline = row(3);

/** Values, conflicts, deletions, names of a newer version, clocks. */
export const casesOfValues: readonly Case[] = [
  {
    name: 'plain',
    about: 'Two members, values of many kinds, a value replaced, a value cleared.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      const first = nottuln.log.write('project', project, {
        ownerBodyId: nottuln.body,
        title: 'Radweg „Stever“ \\ "Süd"\tTeil 1\n🚲 \u0001\u007f',
        status: 'idea',
        budgetCents: 12_500_000,
        startOn: { day: '2027-04-01', precision: 'quarter' },
      });
      nottuln.log.write('note', note, { text: 'Förderung für Radwege?', recordedAt: '2027-01-11T08:02:00Z' });
      nottuln.log.write(
        'project',
        project,
        { status: 'planned', budgetCents: null },
        { p: { status: first, budgetCents: first } },
      );
      kreis.log.write('body', bodyId('05558032'), {
        ags: '05558032',
        name: 'Nottuln',
        areaKm2: 85.7,
        population: 19_800,
      });
      await world.file(nottuln.log, [registry, kreis.log.sign({ reg: 2 }), nottuln.log.sign({ reg: 2 })]);
    },
  },
  {
    name: 'conflict',
    about: 'Two sites change the same fields without knowing of each other; one of them decides one field.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      const a = nottuln.log.write('project', project, {
        ownerBodyId: nottuln.body,
        title: 'Radweg',
        status: 'idea',
        benefit: 1,
        effort: 1,
      });
      const b = nottuln.log.write('deadline', deadline, {
        ownerBodyId: nottuln.body,
        isCutoffHard: false,
        statedOn: '2027-03-31',
      });
      const first = nottuln.log.sign({ reg: 2 });
      const p = { title: a, status: a, benefit: a, effort: a };
      const seen = { [nottuln.log.writer]: nottuln.log.at() };
      kreis.log.write(
        'project',
        project,
        { title: 'Radweg Stever', status: 'planned', benefit: 10, effort: null },
        { p, t: 10 },
      );
      kreis.log.write(
        'deadline',
        deadline,
        { isCutoffHard: true, statedOn: '2027-04-15' },
        { p: { isCutoffHard: b, statedOn: b }, t: 10 },
      );
      const second = kreis.log.sign({ reg: 2, seen });
      nottuln.log.write(
        'project',
        project,
        { title: 'Radweg Süd', status: 'planned', benefit: 9, effort: 3 },
        { p, t: 11 },
      );
      nottuln.log.write(
        'deadline',
        deadline,
        { isCutoffHard: false, statedOn: '2027-04-30' },
        { p: { isCutoffHard: b, statedOn: b }, t: 10 },
      );
      const third = nottuln.log.sign({ reg: 2 });
      const decided = { statedOn: [`${kreis.log.writer}.2`, `${nottuln.log.writer}.4`].sort() };
      nottuln.log.write('deadline', deadline, { statedOn: '2027-04-20' }, { p: decided });
      const fourth = nottuln.log.sign({ reg: 2, seen: { [kreis.log.writer]: kreis.log.at() } });
      await world.file(kreis.log, [registry, first, second]);
      await world.file(nottuln.log, [registry, third, fourth]);
    },
  },
  {
    name: 'delete',
    about:
      'A deletion hides a row; a concurrent edit shows another one again; a deletion is taken back; one claims too much.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const registry = world.admit(nottuln);
      const own = nottuln.log.writer;
      for (const number of [1, 2, 3, 4]) nottuln.log.write('trend', row(number), { title: `Trend ${number}` });
      const first = nottuln.log.sign({ reg: 2 });
      const seen = { [own]: nottuln.log.at() };
      nottuln.log.write('trend', row(1), { _del: { [own]: 1 } });
      nottuln.log.write('trend', row(2), { _del: { [own]: 2 } });
      const deleted = nottuln.log.write('trend', row(3), { _del: { [own]: 3 } });
      nottuln.log.write('trend', row(3), { _del: null }, { p: { _del: deleted } });
      nottuln.log.write('trend', row(4), { _del: { [own]: 999, [kreis.log.writer]: 999 } });
      const second = nottuln.log.sign({ reg: 2 });
      kreis.log.write('trend', row(2), { title: 'Trend zwei' }, { p: { title: `${own}.2` } });
      kreis.log.write('trend', row(4), { title: 'Trend vier' }, { p: { title: `${own}.4` } });
      await world.file(nottuln.log, [registry, first, second]);
      await world.file(kreis.log, [registry, kreis.log.sign({ reg: 2, seen })]);
    },
  },
  {
    name: 'future',
    about:
      'An entity, a field, a choice and a registry op of a newer version are kept; a critical feature holds its log.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      world.say('member', world.member(kreis, 'coordination'));
      world.say('season', { of: 'more' });
      world.say('member', world.member(nottuln, 'implementation'));
      const registry = world.registry.sign();
      nottuln.log.write('drone', row(5), { ownerBodyId: nottuln.body, heightMetres: [1, { of: 2.5 }] });
      nottuln.log.write('trend', row(6), { title: { de: 'Wärme' }, horizon: 'next-century', mood: true });
      const first = nottuln.log.sign({ reg: 3 });
      nottuln.log.write('trend', row(7), { title: 'waits' });
      const critical = nottuln.log.sign({ reg: 3, crit: ['bodies-in-parts'] });
      nottuln.log.write('trend', row(7), { title: 'waits as well' });
      const behind = nottuln.log.sign({ reg: 3 });
      kreis.log.write('trend', row(8), { title: 'does not wait' });
      await world.file(nottuln.log, [registry, first, critical, behind, kreis.log.sign({ reg: 3 })], [registry, first]);
    },
  },
  {
    name: 'clock',
    about:
      'A clock that ran ahead is put right by the registry, so another value is the newest; the latest correction counts.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const tenYears = 10 * 365 * 24 * 60;
      nottuln.log.write('trend', row(1), { title: 'from 2037' }, { t: tenYears });
      nottuln.log.write('trend', row(2), { title: 'from 2037 too' }, { t: tenYears });
      kreis.log.write('trend', row(1), { title: 'from 2027' });
      kreis.log.write('trend', row(2), { title: 'from 2027 too' });
      const ops = [nottuln.log.sign({ reg: 2 }), kreis.log.sign({ reg: 2 })];
      const { writer } = nottuln.log;
      world.say('clock', { writer, from: 1, to: 2, shiftMs: 1 });
      world.say('clock', { writer, from: 1, to: 1, shiftMs: -(tenYears + 600) * 60_000 });
      await world.file(kreis.log, [first, ...ops]);
      await world.file(kreis.log, [first, world.registry.sign()]);
    },
  },
];
