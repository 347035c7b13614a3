import { expect, test } from 'vitest';
import { idOfKey } from '../../shared/records/natural-id.ts';
import type { IsGranted } from '../../shared/trust/allow.ts';
import { judgeRow, type RowOp } from '../../shared/trust/judge-row.ts';
import { provingRowId } from '../../shared/trust/row-id.ts';
import { bodies, log, nobodyGranted, rowOp, sha256, standing, uuid } from './builders.ts';

const kreis = standing('coordination', bodies.kreis, log('kreis'));
const nottuln = standing('implementation', bodies.nottuln, log('nottuln'));
const olfen = standing('implementation', bodies.olfen, log('olfen'));
const senden = standing('contact', bodies.senden, log('senden'));
const row = uuid(77);
const project = uuid(78);
const participation = (body: string) => idOfKey('projectBody', [project, body]);

const judge = (entity: string, id: string, ops: readonly RowOp[], isGranted: IsGranted = nobodyGranted) =>
  judgeRow(entity, id, ops, isGranted, sha256);
const refusals = (entity: string, ops: readonly RowOp[], isGranted: IsGranted = nobodyGranted) =>
  judge(entity, row, ops, isGranted).refusals;
const grantedTo =
  (body: string, ...as: readonly string[]): IsGranted =>
  (of, whom, how) =>
    of === project && whom === body && as.includes(how);

test('T1: whoever creates a row owns it, and others may not write in it', () => {
  const ops = [
    rowOp('task', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln, title: 'a' } }),
    rowOp('task', row, { by: olfen, set: { title: 'b' }, seen: { [log('nottuln')]: 1 } }),
    rowOp('task', row, { by: kreis, set: { title: 'c' } }),
  ];
  expect(judge('task', row, ops)).toEqual({
    refusals: [null, 'not-yours', null],
    rights: { owners: [bodies.nottuln], bodies: [], projects: [] },
    grants: [],
  });
});

test('T1: what the coordination hands to a body belongs to it', () => {
  const ops = [
    rowOp('task', row, { by: kreis, set: { ownerBodyId: bodies.kreis } }),
    rowOp('task', row, { by: olfen, set: { title: 'b' } }),
  ];
  expect(refusals('task', ops)).toEqual([null, 'not-yours']);
  const given = rowOp('task', row, { by: kreis, n: 2, set: { ownerBodyId: bodies.olfen } });
  expect(refusals('task', [...ops, given])).toEqual([null, null, null]);
});

test('T1: nobody takes a row by saying that it is theirs, whether they admit to have seen it or replace its owner', () => {
  const created = rowOp('task', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln } });
  const claim = { by: olfen, set: { ownerBodyId: bodies.olfen } };
  expect(refusals('task', [created, rowOp('task', row, { ...claim, seen: { [log('nottuln')]: 1 } })])).toEqual([
    null,
    'not-yours',
  ]);
  const p = { ownerBodyId: `${log('nottuln')}.1` };
  expect(refusals('task', [created, rowOp('task', row, { ...claim, p })])).toEqual([null, 'not-yours']);
  const forAnother = rowOp('task', row, { by: olfen, set: { ownerBodyId: bodies.senden } });
  expect(judge('task', row, [forAnother]).rights.owners).toEqual([]);
});

test('T1: two that create the same row without knowing of each other own it both', () => {
  const ops = [
    rowOp('tag', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln } }),
    rowOp('tag', row, { by: olfen, set: { ownerBodyId: bodies.olfen } }),
  ];
  expect(judge('tag', row, ops)).toMatchObject({
    refusals: [null, null],
    rights: { owners: [bodies.nottuln, bodies.olfen] },
  });
});

test('T1: whoever lies about what they had seen gains nothing in a row that proves its creator', () => {
  const id = provingRowId('01949e5a-0000-7abc-8000-000000000001', log('nottuln'), sha256);
  const ops = [
    rowOp('task', id, { by: nottuln, n: 5, set: { ownerBodyId: bodies.nottuln } }),
    rowOp('task', id, { by: olfen, set: { ownerBodyId: bodies.olfen } }),
  ];
  expect(judge('task', id, ops)).toMatchObject({ refusals: [null, 'not-yours'], rights: { owners: [bodies.nottuln] } });
});

test('T1: a proved creator owns the row even if only a later op of theirs says so, as when a record is opened', () => {
  const id = provingRowId('01949e5a-0000-7abc-8000-000000000001', log('nottuln'), sha256);
  const opened = rowOp('paper', id, {
    by: nottuln,
    n: 5,
    set: { ownerBodyId: bodies.nottuln },
    p: { ownerBodyId: `${log('nottulnnp')}.1` },
  });
  expect(judge('paper', id, [opened]).refusals).toEqual([null]);
  expect(judge('paper', row, [opened]).refusals).toEqual(['not-yours']);
});

test('an op without standing says why, and its claims count for nothing', () => {
  const ops = [
    rowOp('task', row, { by: 'revoked', writer: log('olfen'), set: { ownerBodyId: bodies.olfen } }),
    rowOp('task', row, { by: 'unknown-writer', writer: log('x'), set: { ownerBodyId: bodies.senden } }),
    rowOp('task', row, { by: olfen, n: 2, set: { title: 'a' } }),
  ];
  expect(judge('task', row, ops)).toMatchObject({
    refusals: ['revoked', 'unknown-writer', 'not-yours'],
    rights: { owners: [] },
  });
});

test('catalogues belong to the coordination, and a contact writes only what contacts write', () => {
  const own = (by: typeof senden) => ({ by, set: { ownerBodyId: by.body, name: 'a' } });
  expect(refusals('funder', [rowOp('funder', row, own(olfen)), rowOp('funder', row, own(senden))])).toEqual([
    'catalogue',
    'catalogue',
  ]);
  expect(refusals('funder', [rowOp('funder', row, own(kreis))])).toEqual([null]);
  expect(refusals('project', [rowOp('project', row, own(senden))])).toEqual(['role']);
  expect(refusals('statusReport', [rowOp('statusReport', row, own(senden))])).toEqual([null]);
  expect(refusals('fromTheFuture', [rowOp('fromTheFuture', row, own(olfen))])).toEqual([null]);
});

test('notes, trends and comments are open to every implementation', () => {
  const set = { text: 'a' };
  const ops = [rowOp('note', row, { by: olfen, set }), rowOp('note', row, { by: senden, set })];
  expect(refusals('note', ops)).toEqual([null, 'role']);
});

test('a contact writes in rows the coordination made about its body', () => {
  const report = rowOp('statusReport', row, { by: kreis, set: { ownerBodyId: bodies.kreis, bodyId: bodies.senden } });
  const answer = rowOp('statusReport', row, { by: senden, set: { done: 'a' } });
  expect(refusals('statusReport', [answer, report])).toEqual([null, null]);
  const about = rowOp('statusReport', row, { by: kreis, set: { ownerBodyId: bodies.kreis, bodyId: bodies.olfen } });
  expect(refusals('statusReport', [answer, about])).toEqual(['not-yours', null]);
});

test('T3: an op cannot make the row be about its own body, or part of its own project', () => {
  const theirs = rowOp('statusReport', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln } });
  const grab = rowOp('statusReport', row, {
    by: senden,
    set: { bodyId: bodies.senden },
    seen: { [log('nottuln')]: 1 },
  });
  expect(refusals('statusReport', [theirs, grab])).toEqual([null, 'not-yours']);
  const move = rowOp('task', row, { by: olfen, set: { projectId: project } });
  expect(refusals('task', [move], grantedTo(bodies.olfen, 'any', 'lead'))).toEqual(['not-yours']);
});

test('T3: somebody who may write only as a partner does not decide whom the row is about', () => {
  const created = rowOp('statusReport', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln, projectId: project } });
  const partner = rowOp('statusReport', row, { by: olfen, set: { bodyId: bodies.senden } });
  const answer = rowOp('statusReport', row, { by: senden, set: { done: 'a' } });
  const judged = judge('statusReport', row, [answer, partner, created], grantedTo(bodies.olfen, 'any'));
  expect(judged).toMatchObject({ refusals: ['not-yours', null, null], rights: { bodies: [] } });
});

test('rows of a project are open to those it is granted to', () => {
  const created = rowOp('milestone', row, { by: nottuln, set: { ownerBodyId: bodies.nottuln, projectId: project } });
  const edit = rowOp('milestone', row, { by: olfen, set: { title: 'b' } });
  expect(refusals('milestone', [edit, created], grantedTo(bodies.olfen, 'any'))).toEqual([null, null]);
  expect(refusals('milestone', [edit, created], grantedTo(bodies.senden, 'any'))).toEqual(['not-yours', null]);
});

test('T4: a project is granted to its owners and to whom they or the coordination let lead it', () => {
  const ops = [
    rowOp('project', project, { by: nottuln, set: { ownerBodyId: bodies.nottuln, leadBodyId: bodies.olfen } }),
    rowOp('project', project, { by: olfen, set: { leadBodyId: bodies.senden } }),
  ];
  const judged = judge('project', project, ops, grantedTo(bodies.olfen, 'any', 'lead'));
  expect(judged.refusals).toEqual([null, null]);
  expect(judged.grants.map(({ body }) => body)).toEqual([bodies.nottuln, bodies.olfen]);
  expect(judged.rights.projects).toEqual([project]);
});

test('T4: coordination, owner and lead make partners; a partner does not, nor does a body make itself one', () => {
  const set = { ownerBodyId: bodies.olfen, projectId: project, bodyId: bodies.senden, role: 'partner' };
  const id = participation(bodies.senden);
  const grants = (by: typeof olfen, isGranted: IsGranted) =>
    judge('projectBody', id, [rowOp('projectBody', id, { by, set: { ...set, ownerBodyId: by.body } })], isGranted);
  expect(grants(kreis, nobodyGranted).grants).toEqual([{ project, body: bodies.senden }]);
  expect(grants(olfen, grantedTo(bodies.olfen, 'any', 'lead')).grants).toEqual([{ project, body: bodies.senden }]);
  expect(grants(olfen, grantedTo(bodies.olfen, 'any'))).toMatchObject({ refusals: [null], grants: [] });
  expect(grants(senden, nobodyGranted)).toMatchObject({ refusals: [null], grants: [] });
});

test('T4: observers get nothing, and a role said in another op counts for the row', () => {
  const id = participation(bodies.senden);
  const created = (role: string) =>
    rowOp('projectBody', id, {
      by: senden,
      set: { ownerBodyId: bodies.senden, projectId: project, bodyId: bodies.senden, role },
    });
  const pilot = rowOp('projectBody', id, { by: kreis, set: { role: 'pilot' } });
  expect(judge('projectBody', id, [created('observer')]).grants).toEqual([]);
  expect(judge('projectBody', id, [pilot, created('observer')]).grants).toEqual([{ project, body: bodies.senden }]);
});

test('an op with another natural key than its id is refused, the coordination’s too, and says nothing', () => {
  const id = participation(bodies.senden);
  const set = { ownerBodyId: bodies.olfen, projectId: project, bodyId: bodies.olfen, role: 'lead' };
  expect(judge('projectBody', id, [rowOp('projectBody', id, { by: kreis, set })])).toEqual({
    refusals: ['wrong-id'],
    rights: { owners: [], bodies: [], projects: [] },
    grants: [],
  });
  const half = rowOp('projectBody', id, { by: kreis, set: { bodyId: bodies.olfen } });
  expect(judge('projectBody', id, [half]).refusals).toEqual(['wrong-id']);
  const other = rowOp('projectBody', id, { by: kreis, set: { role: 'lead' } });
  expect(judge('projectBody', id, [other]).refusals).toEqual([null]);
});

test('a site introduces itself and nobody else, whoever says to own the row', () => {
  const own = idOfKey('site', [olfen.writer]);
  const set = { ownerBodyId: bodies.olfen, label: 'Olfen' };
  expect(judge('site', own, [rowOp('site', own, { by: olfen, set })]).refusals).toEqual([null]);
  const thief = { by: senden, set: { ownerBodyId: bodies.senden, label: 'ha' } };
  expect(judge('site', own, [rowOp('site', own, thief)]).refusals).toEqual(['not-yours']);
  expect(judge('site', own, [rowOp('site', own, { by: kreis, set: { label: 'Stadt Olfen' } })]).refusals).toEqual([
    null,
  ]);
});

test('members are the matter of the registry alone: in other logs only a handover may stand', () => {
  const ops = [
    rowOp('adm', row, { by: kreis, set: { member: {} } }),
    rowOp('adm', row, { by: senden, set: { handover: {} } }),
  ];
  expect(refusals('adm', ops)).toEqual(['registry', null]);
});
