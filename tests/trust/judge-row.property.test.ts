import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOfKey } from '../../shared/records/natural-id.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { IsGranted, Standing } from '../../shared/trust/allow.ts';
import { judgeRow, type RowOp } from '../../shared/trust/judge-row.ts';
import { provingRowId } from '../../shared/trust/row-id.ts';
import { bodies, log, sha256, standing, uuid } from './builders.ts';

// Few writers, bodies and fields: small ranges make collisions common, and collisions are the point.
const project = uuid(78);
const authors: readonly (Standing | 'revoked')[] = [
  standing('coordination', bodies.kreis, log('kreis')),
  standing('implementation', bodies.nottuln, log('nottuln')),
  standing('implementation', bodies.olfen, log('olfen')),
  standing('contact', bodies.senden, log('senden')),
  'revoked',
];
const body = fc.constantFrom(bodies.nottuln, bodies.olfen, bodies.senden);
const rows = fc.constantFrom(
  { entity: 'project', id: project },
  { entity: 'task', id: provingRowId('01949e5a-0000-7abc-8000-000000000001', log('nottuln'), sha256) },
  { entity: 'statusReport', id: uuid(80) },
  { entity: 'projectBody', id: idOfKey('projectBody', [project, bodies.senden]) },
);

const fields = fc.record(
  {
    ownerBodyId: body,
    leadBodyId: body,
    bodyId: body,
    projectId: fc.constantFrom(project, uuid(79)),
    role: fc.constantFrom('partner', 'observer'),
    title: fc.constant('x'),
  },
  { requiredKeys: ['title'] },
);

const edit = fc.record({
  by: fc.constantFrom(...authors),
  n: fc.integer({ min: 1, max: 6 }),
  set: fields,
  replacesOwner: fc.boolean(),
  seen: fc.dictionary(fc.constantFrom(log('nottuln'), log('olfen'), log('senden')), fc.integer({ min: 0, max: 6 })),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const toOp = (entity: string, id: string, { by, n, set, replacesOwner, seen }: Edit): RowOp => ({
  writer: by === 'revoked' ? log('gone') : by.writer,
  op: {
    e: entity,
    id,
    n,
    p: replacesOwner && 'ownerBodyId' in set ? { ownerBodyId: `${log('kreis')}.1` } : {},
    set: set as Record<string, Json>,
    t: `${n}-0`,
    u: '',
    x: n,
  },
  standing: by,
  seen: (writer) => seen[writer] ?? 0,
});

const sameDot = (a: Edit, b: Edit) => a.by === b.by && a.n === b.n;
const edits = fc.uniqueArray(edit, { comparator: sameDot, maxLength: 8 });
const grants: fc.Arbitrary<IsGranted> = fc
  .subarray([`${bodies.nottuln} lead`, `${bodies.olfen} any`, `${bodies.senden} any`])
  .map(
    (given) => (of, whom, as) =>
      of === project && given.some((one) => one.startsWith(whom) && (as === 'any' || one.endsWith('lead'))),
  );

test('S1, T2: the judgement of a row does not depend on the order of its ops', () => {
  fc.assert(
    fc.property(rows, edits, grants, fc.infiniteStream(fc.nat()), ({ entity, id }, all, isGranted, random) => {
      const ops = all.map((one) => toOp(entity, id, one));
      const first = judgeRow(entity, id, ops, isGranted, sha256);
      const order = ops.map((_, at) => at);
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = (random.next().value ?? 0) % (at + 1);
        [order[at], order[other]] = [order[other] as number, order[at] as number];
      }
      const shuffled = judgeRow(
        entity,
        id,
        order.map((at) => ops[at] as RowOp),
        isGranted,
        sha256,
      );
      expect(order.map((at) => first.refusals[at])).toEqual(shuffled.refusals);
      expect(shuffled.rights).toEqual(first.rights);
      expect(shuffled.grants).toEqual(first.grants);
    }),
    { numRuns: 2000 },
  );
});

test('T2: an op nobody has seen yet takes no right away from those of others', () => {
  fc.assert(
    fc.property(rows, edits, edit, grants, ({ entity, id }, all, late, isGranted) => {
      const later = { ...late, n: 7 };
      // The creator's own proof settles a row; that an op brings it is the one case in which it is not simply one more.
      fc.pre(entity !== 'task' || later.by === 'revoked' || later.by.writer !== log('nottuln'));
      const ops = all.map((one) => toOp(entity, id, one));
      const before = judgeRow(entity, id, ops, isGranted, sha256);
      const after = judgeRow(entity, id, [...ops, toOp(entity, id, later)], isGranted, sha256);
      before.refusals.forEach((refusal, at) => {
        if (refusal === null) expect(after.refusals[at]).toBeNull();
      });
      for (const key of ['owners', 'bodies', 'projects'] as const)
        expect(after.rights[key]).toEqual(expect.arrayContaining([...before.rights[key]]));
    }),
    { numRuns: 2000 },
  );
});

test('T1: whatever others write into a row that proves its creator, none of it counts', () => {
  const id = provingRowId('01949e5a-0000-7abc-8000-000000000001', log('nottuln'), sha256);
  const creator = standing('implementation', bodies.nottuln, log('nottuln'));
  const attacker = standing('implementation', bodies.olfen, log('olfen'));
  const created = {
    by: creator,
    n: 7,
    set: { title: 'x' as const, ownerBodyId: bodies.nottuln },
    replacesOwner: false,
    seen: {},
  };
  fc.assert(
    fc.property(edits, grants, (attacks, isGranted) => {
      const ops = [created, ...attacks.map((one) => ({ ...one, by: attacker }))].map((one) => toOp('task', id, one));
      const { refusals, rights } = judgeRow('task', id, ops, isGranted, sha256);
      expect(rights).toEqual({ owners: [bodies.nottuln], bodies: [], projects: [] });
      expect(refusals).toEqual([null, ...attacks.map(() => 'not-yours')]);
    }),
    { numRuns: 1000 },
  );
});
