import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adm, Role } from '../../shared/trust/adm.ts';
import { activeMembers, type Handover, memberOf, runsOf, standingOf } from '../../shared/trust/registry.ts';
import { bodies, log, member, registry } from './builders.ts';

// Few names and small numbers: logs that are ended, changed and handed over twice are the point.
const names = ['aa', 'bb', 'cc', 'dd'] as const;
const name = fc.constantFrom(...names);
const seq = fc.integer({ min: 0, max: 8 });
const role = fc.constantFrom<Role[]>('coordination', 'implementation', 'contact');

const said: fc.Arbitrary<Adm> = fc.oneof(
  fc
    .record({
      name,
      role,
      after: fc.option(
        fc.dictionary(
          name.map(log),
          seq.map((n) => [n, 'h'] as [number, string]),
        ),
      ),
    })
    .map((one) => member(one.name, one.role, bodies.olfen, one.after === null ? {} : { after: one.after })),
  fc.record({ name, seq }).map(
    (one): Adm => ({
      kind: 'revoke',
      value: { writer: log(one.name), lastSeq: one.seq, lastHash: 'h' },
    }),
  ),
  fc.record({ name, seq, to: name, role }).map((one): Adm => {
    const { value } = member(one.to, one.role, bodies.senden);
    return { kind: 'rotate', value: { writer: log(one.name), lastSeq: one.seq, lastHash: 'h', to: value as never } };
  }),
);
const registries = fc.array(said, { maxLength: 8 }).map((all) => registry(...all));
const handovers: fc.Arbitrary<Handover[]> = fc.array(
  fc
    .record({
      from: name.map(log),
      branch: fc.constantFrom('', '~abcdefgh'),
      seq,
      writer: name.map(log),
      nonpublic: fc.constant(null),
      recipient: fc.constant(null),
      head: fc.constant(''),
    })
    .map((one) => ({ ...one, branch: `${one.from}${one.branch}` })),
  { maxLength: 4 },
);
const reg = fc.integer({ min: 0, max: 10 });

test('runs cover every op of a segment once and say of each what it would be told alone', () => {
  fc.assert(
    fc.property(registries, handovers, name, reg, (now, handed, of, at) => {
      const runs = runsOf(now, log(of), 1, 10, at, handed);
      const alone = Array.from({ length: 10 }, (_, index) => standingOf(now, log(of), index + 1, at, handed));
      const told = runs.flatMap(({ from, to, standing }) => Array.from({ length: to - from + 1 }, () => standing));
      expect(told).toEqual(alone);
      expect(runs.map(({ from }) => from)).toEqual([1, ...runs.slice(0, -1).map(({ to }) => to + 1)]);
    }),
    { numRuns: 2000 },
  );
});

test('T5: whose a log is does not depend on the order in which handovers arrived', () => {
  fc.assert(
    fc.property(registries, handovers, (now, handed) => {
      const turned = [...handed].reverse();
      for (const of of names) {
        expect(memberOf(now, log(of), turned)).toEqual(memberOf(now, log(of), handed));
        expect(standingOf(now, log(of), 3, 0, turned)).toEqual(standingOf(now, log(of), 3, 0, handed));
      }
      expect(activeMembers(now, turned)).toEqual(activeMembers(now, handed));
    }),
    { numRuns: 2000 },
  );
});

test('T7: once an op is behind the end of its log, nothing said later makes it count', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), said, name, seq, reg, (before, later, of, n, at) => {
      fc.pre(standingOf(registry(...before), log(of), n + 1, at) === 'revoked');
      expect(standingOf(registry(...before, later), log(of), n + 1, at)).toBe('revoked');
    }),
    { numRuns: 1000 },
  );
});

test('T6: what says from which op on it holds, holds there whatever registry the segment names', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), role, seq, reg, (before, wanted, from, at) => {
      const change = member('aa', wanted, bodies.nottuln, { after: { [log('aa')]: [from, 'h'] } });
      const now = registry(member('aa', 'contact', bodies.olfen), ...before, change);
      const told = standingOf(now, log('aa'), from + 1, at);
      if (typeof told === 'string') expect(told).toBe('revoked');
      else expect(told).toMatchObject({ role: wanted, body: bodies.nottuln });
    }),
    { numRuns: 1000 },
  );
});
