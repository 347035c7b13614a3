import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import type { Day } from '../../shared/core/day.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');
const olfen = bodyId('05558036');
const day = (text: string) => text as Day;

async function place(bodies: readonly string[], fields: object = {}): Promise<string> {
  const groupId = await create(at, 'paperGroup', { title: 'Eine Frage' });
  const paperId = await create(at, 'paper', { title: 'Vorlage des Kreises', bodyId: bodyId('05558'), groupId });
  await create(at, 'paper', {
    title: 'Vorlage Nottuln',
    bodyId: nottuln,
    groupId,
    reference: 'N-1',
    date: '2026-10-01',
  });
  const id = await create(at, 'position', { title: 'Stelle' });
  const on = { entity: 'position' as const, id };
  const row = await at.get('reservation.place', {
    on,
    fields: { title: 'Sperre', paperId, ...fields },
    bodies: [...bodies],
  });
  return row.id;
}

async function matrixOf(reservationId: string) {
  const { matrix } = await at.get('council.matrix', { reservationId });
  if (matrix === null) throw new Error('no matrix');
  const rowOf = (body: string) => {
    const row = matrix.rows.find(({ bodyId }) => bodyId === body);
    if (row === undefined) throw new Error(`no row of ${body}`);
    return row;
  };
  return { ...matrix, rowOf };
}

const report = async (reservationId: string, body: string, fields: object, step = 'council') => {
  const { requirementId } = (await matrixOf(reservationId)).rowOf(body);
  return at.get('requirement.report', { id: requirementId, step: step as 'council', ...fields });
};

describe('reporting', () => {
  test('writes the line as it is, what was read from it, and the paper of the body; a second report changes the same record', async () => {
    const id = await place([nottuln]);
    const line = 'geändert beschlossen · Ja 17 · Nein 2 · offen per Handzeichen';
    const first = await report(id, nottuln, { plannedOn: '2026-12-09' });
    expect((await matrixOf(id)).rowOf(nottuln)).toMatchObject({
      council: { state: 'planned', shown: { plannedOn: '2026-12-09' } },
      paper: { reference: 'N-1', date: '2026-10-01' },
      state: { kind: 'open' },
    });
    expect((await matrixOf(id)).earliest).toEqual({ kind: 'on', day: '2026-12-09', toCheck: 0 });
    const second = await report(id, nottuln, { line, decidedOn: '2026-12-09' });
    expect(second.id).toBe(first.id);
    expect(second).toMatchObject({ result: 'adopted_amended', resultText: line, yes: 17, no: 2, abstain: null });
    const paper = await at.get('record.get', { entity: 'paper', id: String(second['paperId']) });
    expect(paper['title']).toBe('Vorlage Nottuln');
    expect((await matrixOf(id)).rowOf(nottuln).state).toMatchObject({ kind: 'check', why: 'amended' });
  });

  test('of a step before the decision counts for nothing, and stands in its column', async () => {
    const id = await place([nottuln]);
    await report(id, nottuln, { line: 'ungeändert beschlossen', decidedOn: '2026-11-03' }, 'committee');
    await report(id, nottuln, { line: 'empfohlen', decidedOn: '2026-11-10' }, 'main');
    const row = (await matrixOf(id)).rowOf(nottuln);
    expect(row.committee).toMatchObject({ state: 'said', shown: { result: 'adopted' } });
    expect(row.main).toMatchObject({ state: 'said', shown: { result: 'recommended' } });
    expect(row.council).toMatchObject({ state: 'none' });
    expect(row.state).toMatchObject({ kind: 'open', result: 'unknown' });
  });

  test('D7: a line nobody understands stays, and is unknown, unless a person says what it means', async () => {
    const id = await place([nottuln]);
    const line = 'wie im Ältestenrat besprochen beschlossen';
    await report(id, nottuln, { line });
    expect((await matrixOf(id)).rowOf(nottuln)).toMatchObject({
      council: { shown: { resultText: line, result: 'unknown' } },
      state: { kind: 'open' },
    });
    await report(id, nottuln, { line, result: 'adopted', decidedOn: '2026-11-20' });
    expect((await matrixOf(id)).reservation).toMatchObject({ status: 'releasable' });
  });

  test('a consultation of a meeting counts as what it decides, with the day of the meeting', async () => {
    const id = await place([nottuln, olfen]);
    const { reservation } = await matrixOf(id);
    const committeeId = await create(at, 'committee', { name: 'Rat', bodyId: olfen, kind: 'council' });
    const meetingId = await create(at, 'meeting', { title: 'Rat', committeeId, startsOn: '2026-11-19' });
    const fields = { paperId: reservation.paperId, bodyId: olfen, committeeId, meetingId, role: 'decision' };
    await create(at, 'consultation', { ...fields, result: 'adopted' });
    expect((await matrixOf(id)).rowOf(olfen)).toMatchObject({
      council: { shown: { committee: 'Rat', decidedOn: '2026-11-19' } },
      state: { kind: 'met', decidedOn: '2026-11-19' },
    });
    // Reporting again goes on in the record that is there.
    await report(id, olfen, { line: 'abgelehnt' });
    expect((await matrixOf(id)).rowOf(olfen)).toMatchObject({ state: { kind: 'refused' }, council: { all: [{}] } });
  });

  test('two answers that differ are to be looked at until a person says which counts', async () => {
    const id = await place([nottuln]);
    const { reservation, rowOf } = await matrixOf(id);
    const { requirementId } = rowOf(nottuln);
    const fields = { paperId: reservation.paperId, bodyId: nottuln, role: 'decision' };
    await create(at, 'consultation', { ...fields, result: 'rejected', decidedOn: '2026-10-01' });
    const right = await create(at, 'consultation', { ...fields, result: 'adopted', decidedOn: '2026-11-01' });
    expect((await matrixOf(id)).rowOf(nottuln).state).toMatchObject({ kind: 'check', why: 'disagreement' });
    expect(
      await at.ask('requirement.judge', { id: requirementId, isEquivalent: true, reason: 'trotzdem' }),
    ).toMatchObject({ error: { code: 'rule-broken' } });
    await at.get('requirement.follow', { id: requirementId, consultationId: right });
    expect((await matrixOf(id)).rowOf(nottuln).state).toMatchObject({ kind: 'met', decidedOn: '2026-11-01' });
  });

  test('D2: a judgement is about the answer it was given to; another answer has to be looked at again', async () => {
    const id = await place([nottuln]);
    await report(id, nottuln, { line: 'teilweise beschlossen', decidedOn: '2026-11-20' });
    const { requirementId } = (await matrixOf(id)).rowOf(nottuln);
    await at.get('requirement.judge', { id: requirementId, isEquivalent: true, reason: 'der Rest ist erledigt' });
    expect((await matrixOf(id)).reservation).toMatchObject({ status: 'releasable' });
    await report(id, nottuln, { line: 'geändert beschlossen', decidedOn: '2026-11-21' });
    expect((await matrixOf(id)).rowOf(nottuln).state).toMatchObject({ kind: 'check', why: 'disagreement' });
    expect((await matrixOf(id)).reservation).toMatchObject({ status: 'active' });
    const { council } = (await matrixOf(id)).rowOf(nottuln);
    await at.get('requirement.follow', { id: requirementId, consultationId: council.shown?.id ?? '' });
    expect((await matrixOf(id)).rowOf(nottuln).state).toMatchObject({ kind: 'check', why: 'amended' });
  });

  test('what follows from a question of a non-public session is as non-public as it is', async () => {
    const id = await place([nottuln], { classification: 'nonpublic_session' });
    expect(await report(id, nottuln, { line: 'abgelehnt' })).toMatchObject({ classification: 'nonpublic_session' });
  });
});

describe('the end of a reservation', () => {
  test('refused, expired and superseded need a reason, and holding again does too', async () => {
    const id = await place([nottuln]);
    for (const status of ['refused', 'expired', 'superseded', 'active'] as const) {
      expect(await at.ask('reservation.decide', { id, status })).toMatchObject({ error: { rule: 'D2' } });
      const ended = await at.get('reservation.decide', { id, status, reason: 'weil' });
      expect(ended).toMatchObject({ status, statusReason: 'weil' });
    }
    for (const status of ['refused', 'expired', 'superseded']) {
      const set = { status, statusReason: null };
      expect(await at.ask('record.update', { entity: 'reservation', id, set })).toMatchObject({
        error: { rule: 'D2' },
      });
    }
  });

  test('by hand: a person alone decides, with day, resolution and reason', async () => {
    const id = await place([nottuln], { rule: 'manual' });
    const release = { id, status: 'released' as const, on: day('2026-11-20'), reference: 'Landrat' };
    expect(await at.ask('reservation.decide', release)).toMatchObject({ error: { rule: 'D2' } });
    expect(await at.ask('reservation.decide', { id, status: 'released', reason: 'ja' })).toMatchObject({
      error: { rule: 'D2' },
    });
    await at.get('reservation.decide', { ...release, reason: 'Dringlichkeit' });
    expect((await matrixOf(id)).reservation).toMatchObject({ status: 'released', statusReason: 'Dringlichkeit' });
  });

  test('one of two is enough for the rule any, and too few are refused by the rule n of m', async () => {
    const any = await place([nottuln, olfen], { rule: 'any' });
    await report(any, olfen, { line: 'ungeändert beschlossen' });
    expect((await matrixOf(any)).reservation).toMatchObject({ status: 'releasable', adopted: 1, required: 1 });
    const both = await place([nottuln, olfen], { rule: 'n_of_m', neededCount: 2 });
    await report(both, olfen, { line: 'abgelehnt' });
    expect((await matrixOf(both)).reservation).toMatchObject({ status: 'active', outlook: 'refused' });
    expect((await matrixOf(both)).earliest).toEqual({ kind: 'never' });
  });
});

describe('going on in spite of a lock', () => {
  const locked = async (entity: 'project' | 'agreement', title: string) => {
    const reservationId = await create(at, 'reservation', { title: 'Sperre' });
    const id = await create(at, entity, { title });
    await create(at, 'link', { from: `reservation:${reservationId}`, to: `${entity}:${id}`, kind: 'blocks' });
    return { id, reservationId };
  };

  test.each([
    ['project', { status: 'running' }],
    ['agreement', { status: 'concluded' }],
  ] as const)('a %s is held back, and goes on with a reason that is written down', async (entity, set) => {
    const { id, reservationId } = await locked(entity, 'Gesperrt');
    expect(await at.ask('record.update', { entity, id, set })).toMatchObject({
      error: { code: 'rule-broken', rule: 'lock' },
    });
    expect(await at.ask('lock.goOn', { entity, id, set, reason: '  ' })).toMatchObject({ error: { rule: 'lock' } });
    expect(await at.get('lock.goOn', { entity, id, set, reason: 'Frist des Landes' })).toMatchObject(set);
    const { rows } = await at.get('record.list', { entity: 'lockOverride' });
    expect(rows).toMatchObject([
      { reservationId, subject: `${entity}:${id}`, reason: 'Frist des Landes', on: '2026-11-23' },
    ]);
    await at.get('undo', {});
    expect((await at.get('record.list', { entity: 'lockOverride' })).total).toBe(0);
    expect((await at.get('record.get', { entity, id }))['status']).not.toBe(set.status);
  });

  test('a reservation is placed on a project or an agreement, too, and the list of agreements shows it', async () => {
    const id = await create(at, 'agreement', { title: 'Archiv' });
    const fields = { title: 'Vorbehalt der Räte' };
    await at.get('reservation.place', { on: { entity: 'agreement', id }, fields, bodies: [nottuln] });
    expect((await at.get('agreement.list', {})).agreements).toMatchObject([
      { id, lock: { title: 'Vorbehalt der Räte', isLocking: true, required: 1 } },
    ]);
    const set = { status: 'in_force' };
    expect(await at.ask('record.update', { entity: 'agreement', id, set })).toMatchObject({ error: { rule: 'lock' } });
    await at.get('undo', {});
    await at.get('record.update', { entity: 'agreement', id, set });
  });

  test('a post and money too; what nothing holds back takes the usual way', async () => {
    const reservationId = await create(at, 'reservation', { title: 'Sperre' });
    for (const [entity, set] of [
      ['position', { status: 'filled' }],
      ['budgetItem', { committedCents: 100 }],
    ] as const) {
      const id = await create(at, entity, {
        title: 'Gesperrt',
        reservationId,
        ...(entity === 'budgetItem' ? { year: 2027 } : {}),
      });
      expect(await at.ask('record.update', { entity, id, set })).toMatchObject({ error: { rule: 'lock' } });
      await at.get('lock.goOn', { entity, id, set, reason: 'Notlage' });
      expect(await at.ask('lock.goOn', { entity, id, set: {}, reason: 'Notlage' })).toMatchObject({
        error: { rule: 'lock' },
      });
    }
    expect((await at.get('record.list', { entity: 'lockOverride' })).total).toBe(2);
  });

  test('a project that was released from its lock goes on by itself', async () => {
    const { id, reservationId } = await locked('project', 'Frei');
    await at.get('reservation.decide', { id: reservationId, status: 'superseded', reason: 'neue Vorlage' });
    await at.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  });
});
