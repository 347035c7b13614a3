import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldConnections, joinConnections } from '../../shared/links/connections.ts';
import { isMutual, linkWays, linkWords } from '../../shared/links/words.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const missing = '01930000-0000-7000-8000-00000000dead';
const link = (from: string, to: string, kind = 'inspires') => create(at, 'link', { from, to, kind });
const made = async (entity: string, fields: Record<string, unknown>) => `${entity}:${await create(at, entity, fields)}`;

/** `titles` by step, and the lines as `from kind-or-field to` with titles for references. */
async function seen(reference: string, steps: 1 | 2 = 2) {
  const { records, lines, left } = await at.get('links.around', { reference, steps });
  const name = new Map(records.map((one) => [one.reference, one.isMissing ? '?' : (one.title ?? '')]));
  const at_ = (step: number) =>
    records
      .filter((one) => one.step === step)
      .map((one) => name.get(one.reference))
      .sort();
  const words = lines.map(({ from, to, kind, field }) => `${name.get(from)} ${kind ?? field} ${name.get(to)}`).sort();
  return { near: at_(1), far: at_(2), words, left };
}

test('a note, its trend, its project, the case and the paper: from each end the next, and one further', async () => {
  const note = await made('note', { text: 'Pegel auf der Messe' });
  const trend = await made('trend', { title: 'Sensoren' });
  const project = await made('project', { title: 'Pegelnetz' });
  const funding = await made('fundingCase', { title: 'Förderung Pegel' });
  const paper = await made('paper', { title: 'Vorlage Pegel' });
  await link(note, trend);
  await link(trend, project);
  await create(at, 'fundingCaseProject', { caseId: funding.slice(12), projectId: project.slice(8) });
  await link(paper, funding, 'decides');
  expect(await seen(project)).toEqual({
    near: ['Förderung Pegel', 'Sensoren'],
    far: ['Pegel auf der Messe', 'Vorlage Pegel'],
    words: [
      'Förderung Pegel projectId Pegelnetz',
      'Pegel auf der Messe inspires Sensoren',
      'Sensoren inspires Pegelnetz',
      'Vorlage Pegel decides Förderung Pegel',
    ],
    left: 0,
  });
  expect((await seen(note)).near).toEqual(['Sensoren']);
  expect((await seen(paper)).far).toEqual(['Pegelnetz']);
  expect(await seen(project, 1)).toMatchObject({ near: ['Förderung Pegel', 'Sensoren'], far: [] });
});

test('N1: a field connects both ends; a whole leaves out the parts its own pages list', async () => {
  const project = await made('project', { title: 'Radweg' });
  const measureId = await create(at, 'strategyMeasure', { title: 'Maßnahme P13' });
  await at.get('record.update', { entity: 'project', id: project.slice(8), set: { measureId } });
  const task = await made('task', { title: 'Ausschreiben', projectId: project.slice(8) });
  await made('deadline', { title: 'Antrag', subject: project, statedOn: '2027-01-31' });
  expect((await seen(project)).words).toEqual(['Antrag subject Radweg', 'Radweg measureId Maßnahme P13']);
  expect((await seen(`strategyMeasure:${measureId}`)).near).toEqual(['Radweg']);
  expect((await seen(task)).near).toEqual(['Radweg']);
});

test('N2: a consortium member is the connection between its case and the paper of its council', async () => {
  const caseId = await create(at, 'fundingCase', { title: 'Vorgang' });
  const bodyId = (await at.get('record.list', { entity: 'body' })).rows[0]?.id ?? '';
  const councilPaperId = await create(at, 'paper', { title: 'Ratsbeschluss' });
  await create(at, 'consortiumMember', { caseId, bodyId, councilPaperId });
  expect(await seen(`paper:${councilPaperId}`)).toMatchObject({
    near: ['Vorgang'],
    words: ['Vorgang councilPaperId Ratsbeschluss'],
  });
});

test('a merged record answers for what stands behind it, and is one neighbour', async () => {
  const trend = await made('trend', { title: 'Drohnen' });
  const [keep, drop] = [
    await create(at, 'project', { title: 'A' }),
    await create(at, 'project', { title: 'A doppelt' }),
  ];
  await link(trend, `project:${keep}`);
  await link(`project:${drop}`, await made('trend', { title: 'Wald' }), 'supports');
  await at.get('record.merge', { entity: 'project', keep, drop });
  expect((await seen(`project:${drop}`)).near).toEqual(['Drohnen', 'Wald']);
  expect((await at.get('links.around', { reference: `project:${drop}` })).center).toBe(`project:${keep}`);
});

test('deleted neighbours are left out, those that have not arrived are named as such', async () => {
  const project = await made('project', { title: 'P' });
  const gone = await made('note', { text: 'Weg' });
  await link(gone, project);
  await link(project, `trend:${missing}`, 'relates');
  await at.get('record.delete', { entity: 'note', id: gone.slice(5) });
  expect(await seen(project)).toMatchObject({ near: ['?'], left: 0 });
});

test('a private link says that it stays here; no connection to itself; an unknown record has none', async () => {
  const note = await made('note', { text: 'Geheim', visibility: 'private' });
  const project = await made('project', { title: 'P' });
  await link(note, project);
  await link(project, project, 'relates');
  const { lines } = await at.get('links.around', { reference: project });
  expect(lines.map(({ kind, stays }) => [kind, stays])).toEqual([['inspires', true]]);
  expect(await at.get('links.around', { reference: `project:${missing}` })).toMatchObject({ lines: [], left: 0 });
  expect(await at.get('links.around', { reference: 'gibtesnicht:1' })).toMatchObject({ lines: [] });
});

test('more neighbours than anybody reads are counted', async () => {
  const project = await made('project', { title: 'Nabe' });
  for (let n = 0; n < 305; n += 1) await link(await made('note', { text: `Notiz ${n}` }), project);
  const { near, left } = await seen(project);
  expect([near.length, left]).toEqual([300, 5]);
});

describe('out of the model', () => {
  test('what connects is derived: no body, person or field of action, nothing that is only said of a record', () => {
    const named = fieldConnections.map(({ entity, field }) => `${entity.name}.${field}`);
    expect(named).toEqual(
      expect.arrayContaining(['deadline.subject', 'project.measureId', 'reservation.paperId', 'agreement.paperId']),
    );
    expect(
      named.filter((name) => /bodyId|PersonId|fieldId|^(tag|comment|attachment|link|alias)\./i.test(name)),
    ).toEqual([]);
    const joins = joinConnections.map(({ entity, from, to }) => `${from} ${entity.name} ${to}`);
    expect(joins).toEqual(
      expect.arrayContaining([
        'fundingCase fundingCaseProject project',
        'fundingCase consortiumMember paper',
        'fundingCase fundingYearSlice reservation',
      ]),
    );
  });

  test('every kind reads from both ends, and only the mutual one reads alike', () => {
    for (const { kind } of linkWays) {
      const [there, back] = [linkWords(kind, 'out'), linkWords(kind, 'in')];
      expect(there.de === back.de).toBe(isMutual(kind));
      expect(there.en === back.en).toBe(isMutual(kind));
    }
    expect(linkWords('neuer', 'in')).toEqual({ de: 'neuer', en: 'neuer' });
    expect(linkWays).toHaveLength(11);
  });
});
