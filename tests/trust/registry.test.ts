import { expect, test } from 'vitest';
import type { Adm } from '../../shared/trust/adm.ts';
import { admOf } from '../../shared/trust/adm.ts';
import {
  activeMembers,
  boundOf,
  clockShift,
  erasedAnew,
  erasedKey,
  erasedOf,
  foldRegistry,
  type Handover,
  isErasedOp,
  memberOf,
  nothingErased,
  runsOf,
  standingOf,
} from '../../shared/trust/registry.ts';
import { admOp, bodies, key, log, member, registry, uuid } from './builders.ts';

const kreis = member('kreis', 'coordination', bodies.kreis);
const nottuln = member('nottuln', 'implementation', bodies.nottuln);
const roleAt = (...args: Parameters<typeof standingOf>): string => {
  const found = standingOf(...args);
  return typeof found === 'string' ? found : found.role;
};
const revoke = (name: string, lastSeq: number): Adm => ({
  kind: 'revoke',
  value: { writer: log(name), lastSeq, lastHash: `h${lastSeq}` },
});
const handover = (from: string, seq: number, writer: string, branch = ''): Handover => ({
  from: log(from),
  branch: `${log(from)}${branch}`,
  seq,
  writer: log(writer),
  nonpublic: log(`${writer}np`),
  recipient: null,
  head: '',
});

test('an op of the registry says one thing, and what this version does not know says nothing', () => {
  const said = kreis.value;
  expect(admOf(admOp(1, 'member', said))).toEqual(kreis);
  expect(admOf(admOp(1, 'member', { ...said, newer: true }))).toEqual(kreis);
  expect(admOf(admOp(1, 'member', { ...said, role: 'emperor' }))).toBeNull();
  // A key is the same bytes in a header and in a word of the registry, or two readers find two registries.
  expect(admOf(admOp(1, 'root', { jwk: key('olfen') }))).not.toBeNull();
  for (const more of [{ kty: 'EC' }, { use: 'sig' }])
    expect(admOf(admOp(1, 'root', { jwk: { ...key('olfen'), ...more } }))).toBeNull();
  const rule = { entities: '*', rows: 'any' };
  const policy = (one: object) => ({ rules: { implementation: [one], contact: [] }, retentionDays: 365 });
  expect(admOf(admOp(1, 'policy', policy(rule)))).not.toBeNull();
  expect(admOf(admOp(1, 'policy', policy({ ...rule, unless: 'winter' })))).toBeNull();
  expect(admOf(admOp(1, 'future', said))).toBeNull();
  expect(admOf(admOp(1, '__proto__', said))).toBeNull();
  expect(admOf({ ...admOp(1, 'member', said), e: 'note' })).toBeNull();
  expect(admOf({ ...admOp(1, 'member', said), set: { member: said as never, root: 1 } })).toBeNull();
  expect(foldRegistry([{ position: 7, op: admOp(7, 'future', said) }])).toMatchObject({ length: 7, unknown: 1 });
});

test('T6: who names no registry at all is judged as admitted, and a stranger has no standing', () => {
  const now = registry(kreis, nottuln);
  expect(standingOf(now, log('nottuln'), 1, 0)).toMatchObject({ role: 'implementation', body: bodies.nottuln });
  expect(roleAt(now, log('nottulnnp'), 1, 0)).toBe('implementation');
  expect(roleAt(now, `${log('nottuln')}~abcdefgh`, 1, 0)).toBe('implementation');
  expect(roleAt(now, log('olfen'), 1, 2)).toBe('unknown-writer');
});

test('a change of role without `after` holds for those who have seen it', () => {
  const now = registry(kreis, nottuln, member('nottuln', 'contact', bodies.olfen));
  expect(roleAt(now, log('nottuln'), 50, 2)).toBe('implementation');
  expect(standingOf(now, log('nottuln'), 50, 3)).toMatchObject({ role: 'contact', body: bodies.olfen });
});

test('T6: a change of role with `after` holds behind it, even in a segment that names an old registry', () => {
  const changed = member('nottuln', 'contact', bodies.nottuln, { after: { [log('nottuln')]: [10, 'h'] } });
  const now = registry(kreis, nottuln, changed);
  expect(roleAt(now, log('nottuln'), 10, 0)).toBe('implementation');
  expect(roleAt(now, log('nottuln'), 11, 0)).toBe('contact');
  // Its other log is bound by nothing, and may go on under what it has seen.
  expect(roleAt(now, log('nottulnnp'), 11, 2)).toBe('implementation');
  expect(roleAt(now, log('nottulnnp'), 11, 3)).toBe('contact');
});

test('T7: behind a revocation nothing counts, whatever registry it names; what stood before stays', () => {
  const now = registry(kreis, nottuln, revoke('nottuln', 10));
  expect([10, 11].map((seq) => roleAt(now, log('nottuln'), seq, 0))).toEqual(['implementation', 'revoked']);
  expect(roleAt(now, log('nottuln'), 11, 99)).toBe('revoked');
  expect(roleAt(now, log('nottulnnp'), 11, 0)).toBe('implementation');
  expect(boundOf(now, log('nottuln'))).toEqual([10, 'h10']);
  expect(boundOf(now, log('nottulnnp'))).toBeNull();
  expect(activeMembers(now).map(({ label }) => label)).toEqual(['kreis']);
});

test('T7: a second revocation can only shorten a log, and admitting the same key again does not lengthen it', () => {
  const later = registry(kreis, nottuln, revoke('nottuln', 10), revoke('nottuln', 20), nottuln);
  expect(boundOf(later, log('nottuln'))).toEqual([10, 'h10']);
  expect(roleAt(later, log('nottuln'), 11, 5)).toBe('revoked');
  const shorter = registry(kreis, nottuln, revoke('nottuln', 10), revoke('nottuln', 5));
  expect(boundOf(shorter, log('nottuln'))).toEqual([5, 'h5']);
});

test('a rotation ends a log and puts a new key in its place', () => {
  const { value } = member('nottulnneu', 'implementation', bodies.nottuln);
  const rotate: Adm = {
    kind: 'rotate',
    value: { writer: log('nottuln'), lastSeq: 7, lastHash: 'h', to: value as never },
  };
  const now = registry(kreis, nottuln, rotate);
  expect([7, 8].map((seq) => roleAt(now, log('nottuln'), seq, 2))).toEqual(['implementation', 'revoked']);
  expect(roleAt(now, log('nottulnneu'), 1, 0)).toBe('implementation');
  expect(memberOf(now, log('nottuln'))).toEqual(memberOf(now, log('nottulnneu')));
  expect(activeMembers(now).map(({ writer }) => writer)).toEqual([log('kreis'), log('nottulnneu')]);
});

test('rotations in a circle end somewhere', () => {
  const rotate = (from: string, to: string): Adm => ({
    kind: 'rotate',
    value: { writer: log(from), lastSeq: 1, lastHash: 'h', to: member(to, 'contact', bodies.olfen).value as never },
  });
  const now = registry(kreis, rotate('aa', 'bb'), rotate('bb', 'aa'));
  expect(memberOf(now, log('aa'))?.body).toBe(bodies.olfen);
});

test('T5: a handover carries role and membership to the new key, also over several', () => {
  const now = registry(kreis, nottuln);
  const handovers = [handover('n3', 5, 'n4'), handover('nottuln', 10, 'n2'), handover('n2', 3, 'n3')];
  for (const name of ['n2', 'n3', 'n4', 'n4np']) {
    expect(standingOf(now, log(name), 1, 0, handovers)).toMatchObject({ role: 'implementation', body: bodies.nottuln });
  }
  expect(roleAt(now, log('n4'), 1, 0)).toBe('unknown-writer');
  expect(memberOf(now, log('nottuln'), handovers)).toMatchObject({ writer: log('n4'), nonpublic: log('n4np') });
  expect(activeMembers(now, handovers).map(({ writer }) => writer)).toEqual([log('kreis'), log('n4')]);
});

test('T5: behind its own handover a log says nothing more, and a second handover there does not count', () => {
  const now = registry(kreis, nottuln);
  const handovers = [handover('nottuln', 12, 'thief'), handover('nottuln', 10, 'n2')];
  expect([10, 11].map((seq) => roleAt(now, log('nottuln'), seq, 2, handovers))).toEqual(['implementation', 'revoked']);
  expect(roleAt(now, log('thief'), 1, 2, handovers)).toBe('unknown-writer');
});

test('T5: of a forked log each branch may go on under a key of its own, whichever has the smaller number', () => {
  const now = registry(kreis, nottuln);
  const handovers = [handover('nottuln', 10, 'n2'), handover('nottuln', 3, 'n3', '~abcdefgh')];
  expect(['n2', 'n3'].map((name) => roleAt(now, log(name), 1, 0, handovers))).toEqual([
    'implementation',
    'implementation',
  ]);
  expect(memberOf(now, log('nottuln'), handovers)?.logs).toEqual(
    ['n2', 'n2np', 'n3', 'n3np', 'nottuln', 'nottulnnp'].map(log).sort(),
  );
});

test('T5: a handover behind the end of a revoked log does not count; one before it does, until its heir is revoked too', () => {
  const handovers = [handover('nottuln', 10, 'n2')];
  expect(roleAt(registry(kreis, nottuln, revoke('nottuln', 9)), log('n2'), 1, 0, handovers)).toBe('unknown-writer');
  const before = registry(kreis, nottuln, revoke('nottuln', 10));
  expect(roleAt(before, log('n2'), 1, 0, handovers)).toBe('implementation');
  const both = registry(kreis, nottuln, revoke('nottuln', 10), revoke('n2', 4));
  expect([4, 5].map((seq) => roleAt(both, log('n2'), seq, 0, handovers))).toEqual(['implementation', 'revoked']);
  expect(activeMembers(both, handovers).map(({ label }) => label)).toEqual(['kreis']);
});

test('T6: a member that lost its role does not get it back by handing over', () => {
  const demoted = member('nottuln', 'contact', bodies.nottuln, { after: { [log('nottuln')]: [5, 'h'] } });
  const now = registry(kreis, nottuln, demoted);
  expect(roleAt(now, log('n2'), 1, 0, [handover('nottuln', 10, 'n2')])).toBe('contact');
  // Handed over before the change: that log is bound only where the registry names it.
  expect(roleAt(now, log('n2'), 1, 0, [handover('nottuln', 4, 'n2')])).toBe('implementation');
  const named = registry(
    kreis,
    nottuln,
    member('nottuln', 'contact', bodies.nottuln, { after: { [log('n2')]: [3, 'h'] } }),
  );
  const handovers = [handover('nottuln', 4, 'n2')];
  expect([3, 4].map((seq) => roleAt(named, log('n2'), seq, 0, handovers))).toEqual(['implementation', 'contact']);
});

test('T5: nobody can hand over to a key the registry names, to a non-public log, in a branch, or in a circle', () => {
  const now = registry(kreis, nottuln, member('olfen', 'contact', bodies.olfen));
  expect(roleAt(now, log('olfen'), 1, 0, [handover('nottuln', 3, 'olfen')])).toBe('contact');
  expect(roleAt(now, log('n2'), 1, 0, [handover('nottulnnp', 3, 'n2')])).toBe('unknown-writer');
  expect(roleAt(now, log('n2'), 1, 0, [{ ...handover('x', 3, 'n2'), from: `${log('nottuln')}~abcdefgh` }])).toBe(
    'unknown-writer',
  );
  const circle = [handover('nottuln', 3, 'n2'), handover('n2', 3, 'n3'), handover('n3', 3, 'n2')];
  expect(memberOf(now, log('n2'), circle)?.writer).toBe(log('n3'));
});

test('T5: of two handovers to one key the same one counts, in whatever order they came', () => {
  const now = registry(kreis, nottuln, member('olfen', 'contact', bodies.olfen));
  const [a, b] = [handover('nottuln', 3, 'new'), handover('olfen', 3, 'new')];
  expect(roleAt(now, log('new'), 1, 0, [a, b])).toBe('implementation');
  expect(roleAt(now, log('new'), 1, 0, [b, a])).toBe('implementation');
});

test('a list of handovers that grows is looked at again', () => {
  const now = registry(kreis, nottuln);
  const growing: Handover[] = [];
  expect(roleAt(now, log('n2'), 1, 0, growing)).toBe('unknown-writer');
  growing.push(handover('nottuln', 3, 'n2'));
  expect(roleAt(now, log('n2'), 1, 0, growing)).toBe('implementation');
});

test('runs cover a segment without gaps and say what each op would be told', () => {
  const now = registry(
    kreis,
    nottuln,
    member('nottuln', 'contact', bodies.nottuln, { after: { [log('nottuln')]: [10, 'h'] } }),
    revoke('nottuln', 20),
  );
  const runs = runsOf(now, log('nottuln'), 5, 30, 0);
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    [5, 10],
    [11, 20],
    [21, 30],
  ]);
  for (const { from, to, standing } of runs)
    for (let seq = from; seq <= to; seq += 1) expect(standingOf(now, log('nottuln'), seq, 0)).toBe(standing);
  expect(runsOf(now, log('senden'), 5, 30, 0)).toEqual([{ from: 5, to: 30, standing: 'unknown-writer' }]);
});

test('a policy holds for those who have seen it', () => {
  const policy: Adm = { kind: 'policy', value: { rules: { implementation: [], contact: [] }, retentionDays: 30 } };
  const now = registry(kreis, nottuln, policy);
  expect(standingOf(now, log('nottuln'), 1, 3)).toMatchObject({ policy: { retentionDays: 30 } });
  expect(standingOf(now, log('nottuln'), 1, 2)).toMatchObject({ policy: { retentionDays: 365 } });
});

test('a dormant site is not waited for until it is awake again', () => {
  const sleep = (dormant: boolean): Adm => ({ kind: 'dormant', value: { writer: log('nottuln'), dormant } });
  expect(activeMembers(registry(kreis, nottuln, sleep(true)))).toHaveLength(1);
  expect(activeMembers(registry(kreis, nottuln, sleep(true), sleep(false)))).toHaveLength(2);
});

test('the latest correction of a clock that names an op counts, and zero takes one back', () => {
  const shift = (from: number, to: number, shiftMs: number): Adm => ({
    kind: 'clock',
    value: { writer: log('nottuln'), from, to, shiftMs },
  });
  const now = registry(kreis, nottuln, shift(5, 9, -1000), shift(7, 7, 0));
  expect([4, 5, 7, 9, 10].map((seq) => clockShift(now, log('nottuln'), seq))).toEqual([0, -1000, 0, -1000, 0]);
  expect(clockShift(now, log('kreis'), 5)).toBe(0);
});

test('erased dots count in the row they are named with, each word by itself, and the root names the key the registry goes on with', () => {
  const dots = [`${log('nottuln')}.3`, `${log('nottuln')}~abcdefgh.4`];
  const now = registry(
    kreis,
    { kind: 'erase', value: { entity: 'person', id: uuid(5), dots } },
    { kind: 'erase', value: { entity: 'person', id: uuid(6), dots: dots.slice(1) } },
    { kind: 'erase', value: { entity: 'adm', id: uuid(7), dots } },
    { kind: 'root', value: { jwk: key('new') } },
  );
  const found = [...erasedOf(now).dots.values()].map(({ seq, entity, id }) => [seq, entity, id]);
  expect(found).toEqual([
    [3, 'person', uuid(5)],
    [4, 'person', uuid(5)],
    [4, 'person', uuid(6)],
  ]);
  const branch = `${log('nottuln')}~qrstuvwx`;
  expect(erasedOf(now).dots.get(erasedKey(branch, 4, `person:${uuid(5)}`))).toMatchObject({ writer: log('nottuln') });
  expect(now.next).toEqual({ jwk: key('new'), position: 5 });
});

test('an erasure reaches up to the highest number said of a writer, on every branch, in its row alone', () => {
  const upTo = { [log('nottuln')]: 7, [`${log('nottuln')}~abcdefgh`]: 9, [log('kreis')]: 2 };
  const erase = (id: string, dots: string[], upTo: Record<string, number>, entity = 'person'): Adm => ({
    kind: 'erase',
    value: { entity, id, dots, upTo },
  });
  const before = erasedOf(registry(kreis, erase(uuid(5), [], upTo)));
  const said = [erase(uuid(5), [], { [log('nottuln')]: 4 }), erase(uuid(7), [], upTo, 'adm')];
  const now = erasedOf(registry(kreis, erase(uuid(5), [], upTo), ...said));
  const reaches = (name: string, seq: number, row = `person:${uuid(5)}`) => isErasedOp(now, name, seq, row);
  expect([9, 10].map((seq) => reaches(log('nottuln'), seq))).toEqual([true, false]);
  expect([9, 10].map((seq) => reaches(`${log('nottuln')}~qrstuvwx`, seq))).toEqual([true, false]);
  expect([2, 3].map((seq) => reaches(log('kreis'), seq))).toEqual([true, false]);
  expect(reaches(log('kreis'), 1, `person:${uuid(6)}`)).toBe(false);
  expect(reaches(log('kreis'), 1, `adm:${uuid(7)}`)).toBe(false);
  expect(isErasedOp(now, log('kreis'), 1, null)).toBe(false);
  expect([...erasedAnew(nothingErased, now)]).toEqual([`person:${uuid(5)}`]);
  expect([...erasedAnew(before, now)]).toEqual([]);
  const further = erasedOf(registry(kreis, erase(uuid(5), [`${log('kreis')}.3`], upTo)));
  expect([...erasedAnew(before, further)]).toEqual([`person:${uuid(5)}`]);
});

test('a member’s own log cannot admit anybody: a handover in the registry says nothing', () => {
  const value = { writer: log('x'), jwk: key('x'), recipient: null, nonpublic: null, proof: 'A'.repeat(86) };
  expect(registry(kreis, { kind: 'handover', value })).toMatchObject({ length: 2, unknown: 1 });
});
