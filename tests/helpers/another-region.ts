import { readFileSync } from 'node:fs';
import { bodyId } from '../../db/store/natural-id.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { create } from './create.ts';
import type { TestOffice } from './office.ts';

/** A district that never was, in another state, with Ämter. */
export const auenmark = readFileSync(new URL('../fixtures/region-auenmark.json', import.meta.url), 'utf8');

const towns = coesfeld.bodies.slice(1).map(({ name }) => name);

/** Words nothing may say in an office of another region: the first district, its state, its municipalities. */
export const foreignWords = new RegExp(
  `[Cc]oesfeld|COESFELD|(?<![\\p{L}_])(?:NRW|Nordrhein|Westfalen|COE|${towns.join('|')})(?![\\p{L}_])`,
  'u',
);

/** Every line of a text that says one of them. */
export const foreignLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => foreignWords.test(line.replaceAll(/Senden(?= (?:an|und|Sie))/g, '')))
    .map((line) => line.slice(0, 200));

/** Something of everything, in the words of the other region. */
export async function furnish(office: TestOffice): Promise<Readonly<Record<string, string>>> {
  const [district, town, moor] = ['12997', '12997001', '12997011'].map(bodyId) as [string, string, string];
  const strategyId = await create(office, 'strategy', { title: 'Digitalkonzept Auenmark', status: 'adopted' });
  const fieldId = await create(office, 'strategyField', { title: 'Dörfer', code: 'H1', strategyId });
  const measureId = await create(office, 'strategyMeasure', { title: 'Netze', code: 'P1', fieldId, strategyId });
  const project = await create(office, 'project', {
    ...{
      code: 'DIG-01',
      title: 'Glasfaser Quellenau',
      publicSummary: 'Schnelles Netz.',
      leadBodyId: town,
      status: 'running',
    },
    ...{ ampel: 'yellow', visibility: 'public', classification: 'public', measureId, fieldId, startOn: '2026-03-01' },
  });
  await create(office, 'projectBody', { projectId: project, bodyId: moor, role: 'partner' });
  await create(office, 'milestone', { projectId: project, title: 'Baubeginn', dueOn: '2027-03-01' });
  await create(office, 'task', { projectId: project, title: 'Angebote einholen', dueOn: '2026-12-10' });
  await create(office, 'deadline', {
    title: 'Antrag',
    subject: `project:${project}`,
    kind: 'application',
    statedOn: '2027-10-31',
    status: 'open',
  });
  const caseId = await create(office, 'fundingCase', {
    title: 'Dörferprogramm',
    leadBodyId: town,
    stage: 'granted',
    totalCents: 10_000_000,
    grantCents: 6_000_000,
  });
  const committee = await create(office, 'committee', {
    name: 'Gemeindevertretung Quellenau',
    bodyId: town,
    kind: 'council',
  });
  const meeting = await create(office, 'meeting', {
    title: 'Sitzung',
    committeeId: committee,
    startsOn: '2026-12-08',
    state: 'planned',
  });
  const group = await create(office, 'paperGroup', { title: 'Digitalkonzept beschließen' });
  const paper = await create(office, 'paper', {
    title: 'Digitalkonzept',
    bodyId: town,
    groupId: group,
    reference: 'BV-1',
  });
  await create(office, 'agreement', { title: 'Vereinbarung', form: 'public_law_agreement', receivedOn: '2026-10-01' });
  await create(office, 'position', { title: 'Koordination', bodyId: district, fte: 1000 });
  await create(office, 'trend', { title: 'Sprachmodelle', summary: 'Beobachten' });
  await create(office, 'note', { text: 'Idee von der Messe', state: 'inbox' });
  await create(office, 'person', { displayName: 'Kim Beispiel', bodyId: town });
  await create(office, 'communicationItem', {
    title: 'Baustart',
    channel: 'press',
    plannedOn: '2026-12-01',
    status: 'draft',
  });
  return { project, caseId, meeting, group, paper, strategyId, measureId };
}
