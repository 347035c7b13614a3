import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { textOfPart } from '../../../shared/councils/compose/compose.ts';
import { create } from '../../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const [kreis, nottuln] = [bodyId('05558'), bodyId('05558032')];
const rowsOf = async (entity: string) => (await at.get('record.list', { entity })).rows;

/** A project with a case whose consortium names what Nottuln pays. */
async function scene() {
  const program = await create(at, 'fundingProgram', { title: 'Heimat 2.0' });
  const call = await create(at, 'fundingCall', { title: 'Aufruf', programId: program });
  const project = await create(at, 'project', { title: 'Radweg', summary: 'Mit Sensoren.', budgetCents: 100 });
  const fields = { title: 'Antrag Radweg', callId: call, totalCents: 500_000, leadBodyId: kreis };
  const fundingCase = await create(at, 'fundingCase', fields);
  await create(at, 'fundingCaseProject', { caseId: fundingCase, projectId: project });
  await create(at, 'consortiumMember', { caseId: fundingCase, bodyId: nottuln, role: 'partner', ownCents: 12_300 });
  return { project, fundingCase };
}

test('a paper is composed from what the store has, with the own share of each council', async () => {
  const { project, fundingCase } = await scene();
  const about = { entity: 'project', id: project } as const;
  const { title, parts, councils } = await at.get('paper.compose', { about });
  expect(title).toBe('Radweg');
  expect(textOfPart(parts.facts)).toBe('Mit Sensoren.');
  expect(textOfPart(parts.effectsFinance)).toContain('{Eigenanteil}');
  expect(parts.effectsFinance.map(({ source }) => source?.id)).toEqual([project, fundingCase, fundingCase]);
  expect(councils).toHaveLength(12);
  expect(councils[0]).toMatchObject({ bodyId: kreis, kind: 'district', ownCents: null });
  expect(councils.find((one) => one.bodyId === nottuln)).toMatchObject({ ownCents: 12_300 });
  const ofCase = await at.get('paper.compose', { about: { entity: 'fundingCase', id: fundingCase } });
  expect(textOfPart(ofCase.parts.resolutionText)).toContain('im Förderprogramm „Heimat 2.0“');
});

test('variants become papers of one group, each its council’s own, tied to the project, and one undo takes all back', async () => {
  const { project } = await scene();
  const about = { entity: 'project', id: project } as const;
  const papers = [kreis, nottuln].map((body) => ({ bodyId: body, fields: { title: 'Radweg', resolutionText: 'Ja.' } }));
  const { groupId, papers: ids } = await at.get('paper.issue', { about, group: { title: 'Radweg' }, papers });
  expect((await rowsOf('paper')).map((row) => [row['bodyId'], row['ownerBodyId'], row['groupId']]).sort()).toEqual(
    [kreis, nottuln].map((body) => [body, body, groupId]).sort(),
  );
  const { papers: tied } = await at.get('project.councils', { projectId: project });
  expect(tied.map(({ id }) => id).sort()).toEqual([...ids].sort());
  await at.get('undo', {});
  for (const entity of ['paper', 'paperGroup', 'link']) expect(await rowsOf(entity), entity).toEqual([]);
});

test('what only this site knows makes papers that stay here, and a paper without a title makes none at all', async () => {
  const project = await create(at, 'project', { title: 'Geheim', visibility: 'site' });
  const about = { entity: 'project', id: project } as const;
  const issue = (papers: { bodyId: string; fields: object }[]) =>
    at.ask('paper.issue', { about, group: { title: 'G' }, papers: papers as never });
  const refused = await issue([
    { bodyId: kreis, fields: { title: 'Erste' } },
    { bodyId: nottuln, fields: { title: ' ' } },
  ]);
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-fields' } });
  expect(await rowsOf('paper')).toEqual([]);
  await issue([{ bodyId: kreis, fields: { title: 'Erste' } }]);
  for (const entity of ['paper', 'paperGroup']) expect(await rowsOf(entity)).toMatchObject([{ visibility: 'site' }]);
});
