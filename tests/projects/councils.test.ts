import { afterEach, expect, test } from 'vitest';
import { bodyId } from '../../shared/records/natural-id.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office() {
  const at = await openTestOffice();
  open.push(at);
  const projectId = await create(at, 'project', { title: 'Radweg' });
  const paper = (title: string, more = {}) => create(at, 'paper', { title, ...more });
  const link = (from: string, to: string, kind: string) => create(at, 'link', { from, to, kind });
  return { at, projectId, project: `project:${projectId}`, paper, link };
}

const councils = (at: TestOffice, projectId: string) => at.get('project.councils', { projectId });

test('papers are found from both ends of a link, the newest first', async () => {
  const { at, projectId, project, paper, link } = await office();
  const old = await paper('Grundsatz', { reference: 'SV-1', date: '2025-03-01' });
  const young = await paper('Bau', { reference: 'SV-2', date: '2026-03-01' });
  await paper('Anderes');
  const decides = await link(`paper:${young}`, project, 'decides');
  const relates = await link(project, `paper:${old}`, 'relates');

  const { papers, reservations } = await councils(at, projectId);
  expect(papers).toMatchObject([
    { id: young, reference: 'SV-2', ties: [{ kind: 'decides', linkId: decides, over: null }] },
    { id: old, reference: 'SV-1', ties: [{ kind: 'relates', linkId: relates, over: null }] },
  ]);
  expect(reservations).toEqual([]);
});

test('a paper about a funding case of the project, and one that carries a share in it, say over which case they come', async () => {
  const { at, projectId, paper, link } = await office();
  const caseId = await create(at, 'fundingCase', { title: 'Vorgang' });
  await create(at, 'fundingCaseProject', { caseId, projectId });
  const first = await paper('Antrag', { date: '2026-01-01' });
  const second = await paper('Eigenanteil', { date: '2025-01-01' });
  await link(`paper:${first}`, `fundingCase:${caseId}`, 'decides');
  await create(at, 'consortiumMember', { caseId, bodyId: bodyId('05558032'), councilPaperId: second });

  const { papers } = await councils(at, projectId);
  expect(papers.map(({ id, ties }) => [id, ties.map(({ kind, over }) => [kind, over])])).toEqual([
    [first, [['decides', `fundingCase:${caseId}`]]],
    [second, [['consortium', `fundingCase:${caseId}`]]],
  ]);
});

test('reservations of a paper, of an assigned post and by a link hold the project back, with what each council has decided (D2, D7)', async () => {
  const { at, projectId, project, paper, link } = await office();
  const paperId = await paper('Stelle');
  await link(`paper:${paperId}`, project, 'decides');
  const reservation = await create(at, 'reservation', { title: 'Vorbehalt', paperId, conditionText: 'Nur wenn alle.' });
  const positionId = await create(at, 'position', { title: 'Stelle', reservationId: reservation });
  await create(at, 'assignment', { positionId, projectId });
  const votes = [
    ['05558036', { status: 'adopted', decidedOn: '2026-02-01' }],
    ['05558040', { status: 'adopted_amended' }],
    ['05558032', {}],
  ] as const;
  for (const [ags, more] of votes)
    await create(at, 'reservationRequirement', { reservationId: reservation, bodyId: bodyId(ags), ...more });

  const { reservations } = await councils(at, projectId);
  expect(reservations).toMatchObject([
    {
      reservationId: reservation,
      isLocking: true,
      adopted: 1,
      required: 3,
      conditionText: 'Nur wenn alle.',
      ties: [
        { kind: 'post', over: `position:${positionId}` },
        { kind: 'paper', over: `paper:${paperId}` },
      ],
      votes: [
        { body: 'Nottuln', status: 'unknown', counts: false },
        { body: 'Olfen', status: 'adopted', decidedOn: '2026-02-01', counts: true },
        { body: 'Rosendahl', status: 'adopted_amended', counts: false },
      ],
    },
  ]);
});

test('a reservation linked to the project brings its paper; what is deleted has nothing to do with it any more', async () => {
  const { at, projectId, project, paper, link } = await office();
  const paperId = await paper('Haushalt');
  const reservation = await create(at, 'reservation', { title: 'Sperre', paperId });
  const blocks = await link(`reservation:${reservation}`, project, 'blocks');
  const { papers } = await councils(at, projectId);
  expect(papers).toMatchObject([{ id: paperId, ties: [{ kind: 'reservation', over: `reservation:${reservation}` }] }]);

  await at.get('record.delete', { entity: 'link', id: blocks });
  expect(await councils(at, projectId)).toEqual({ papers: [], reservations: [] });
});
