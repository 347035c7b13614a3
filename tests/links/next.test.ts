import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { nextStep, nextSteps, takenLabels, takeOver } from '../../shared/links/next.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const rows = async (entity: string) => (await at.get('record.list', { entity })).rows;
const taken = (from: string, to: string, source: Record<string, unknown>) => {
  const step = nextStep(from, to);
  if (step === null) throw new Error(`no step from ${from} to ${to}`);
  return takeOver(step, source);
};

describe('what is taken over', () => {
  test.each([
    [
      'note',
      'trend',
      { text: 'Pegel messen #Wasser\nmehr dazu', fieldId: 'f', url: 'https://example.org/', source: 'Messe' },
      { title: 'Pegel messen', summary: 'Pegel messen #Wasser\nmehr dazu', fieldId: 'f', url: 'https://example.org/' },
    ],
    ['note', 'task', { text: 'Anrufen' }, { title: 'Anrufen', notes: 'Anrufen' }],
    [
      'trend',
      'project',
      { title: 'KI', summary: 'Text', fieldId: null },
      { title: 'KI', summary: 'Text', status: 'idea' },
    ],
    [
      'project',
      'fundingCase',
      { id: 'p', title: 'Radweg', leadBodyId: 'b', budgetCents: 500 },
      { title: 'Radweg', projectId: 'p', leadBodyId: 'b', totalCents: 500 },
    ],
    ['project', 'agreement', { title: 'Archiv', summary: 'Gemeinsam' }, { title: 'Archiv', purpose: 'Gemeinsam' }],
    [
      'project',
      'paper',
      { title: 'Archiv', summary: 'S', leadBodyId: 'b' },
      { title: 'Archiv', facts: 'S', bodyId: 'b' },
    ],
    [
      'paper',
      'task',
      { reference: 'SV-10-0056', title: 'Stelle', resolutionText: 'Der Rat beschließt.' },
      { title: 'SV-10-0056: Stelle', notes: 'Der Rat beschließt.' },
    ],
    [
      'paper',
      'deadline',
      { id: 'x', reference: null, title: 'Stelle' },
      { title: 'Stelle', subject: 'paper:x', kind: 'council', certainty: 'stated' },
    ],
  ])('%s → %s', (from, to, source, expected) => {
    expect(taken(from, to, source)).toEqual(expected);
  });

  test('K3: it is as confidential as its source, and an open one says nothing of it', () => {
    expect(taken('paper', 'task', { title: 'T', classification: 'nonpublic_session' })).toMatchObject({
      classification: 'nonpublic_session',
    });
    expect(taken('paper', 'task', { title: 'T', classification: 'internal' })).toEqual({ title: 'T' });
  });

  test('a text longer than its new place is cut at a word, and fits', () => {
    const { notes, title } = taken('paper', 'task', {
      title: 'Wort '.repeat(200),
      resolutionText: 'Satz. '.repeat(8000),
    });
    expect(String(notes)).toMatch(/Satz\. …$/);
    expect(String(notes).length).toBeLessThanOrEqual(10_000);
    expect(String(title).length).toBeLessThanOrEqual(300);
  });

  test('every step leads to an entity of this version, and names only fields it has', () => {
    const all = entityNames.flatMap((name) => nextSteps(name));
    expect(all.length).toBeGreaterThan(8);
    for (const { to, asks, take, tie } of all) {
      const fields = Object.keys(entityNamed(to)?.fields ?? {});
      expect(fields, to).toEqual(expect.arrayContaining([...asks, ...Object.keys(take)]));
      if (typeof tie === 'object' && 'row' in tie)
        expect(entityNamed(tie.row)?.key).toEqual(expect.arrayContaining([tie.source, tie.made]));
    }
    expect(nextStep('trend', 'hologram')).toBeNull();
  });

  test('what goes along unasked is told by its label', () => {
    const step = nextStep('trend', 'project');
    if (step === null) throw new Error('no step');
    expect(takenLabels(step, takeOver(step, { title: 'T', summary: 'S' })).map(({ de }) => de)).toEqual([
      'Beschreibung',
    ]);
  });
});

test('a trend becomes a project: one command, linked, and one undo takes all of it back', async () => {
  const id = await create(at, 'trend', { title: 'Sensoren', summary: 'Messen statt schätzen' });
  const made = await at.get('record.next', { entity: 'trend', id, to: 'project', fields: { title: 'Pegelnetz' } });
  expect(made).toMatchObject({ title: 'Pegelnetz', summary: 'Messen statt schätzen', status: 'idea' });
  expect(await rows('link')).toMatchObject([{ from: `trend:${id}`, to: `project:${made.id}`, kind: 'inspires' }]);
  await at.get('undo', {});
  expect([await rows('project'), await rows('link')]).toEqual([[], []]);
  expect(await rows('trend')).toHaveLength(1);
  await at.get('redo', {});
  expect([(await rows('project')).length, (await rows('link')).length]).toEqual([1, 1]);
});

test('a note becomes a trend and is filed; one undo brings it back to the inbox without the trend and the link', async () => {
  const note = await at.get('note.capture', { text: 'Bedarfsverkehr #Messe' });
  await at.get('record.next', { entity: 'note', id: note.id, to: 'trend', seen: note.version });
  expect(await rows('note')).toMatchObject([{ state: 'filed' }]);
  expect(await rows('trend')).toMatchObject([{ title: 'Bedarfsverkehr', summary: 'Bedarfsverkehr #Messe' }]);
  await at.get('undo', {});
  expect(await rows('note')).toMatchObject([{ state: 'inbox' }]);
  expect([await rows('trend'), await rows('link')]).toEqual([[], []]);
});

test('a project becomes a funding case with the project in it, as its main project', async () => {
  const id = await create(at, 'project', { title: 'Radweg', budgetCents: 100 });
  const made = await at.get('record.next', { entity: 'project', id, to: 'fundingCase' });
  const { projects, record } = await at.get('case.file', { id: made.id });
  expect(projects.map((one) => one.id)).toEqual([id]);
  expect(record).toMatchObject({ title: 'Radweg', projectId: id, totalCents: 100, stage: 'scouted' });
  expect((await at.get('links.around', { reference: `project:${id}` })).records.map(({ title }) => title)).toEqual([
    'Radweg',
    'Radweg',
  ]);
});

test('a resolution becomes a deadline whose subject it is, with the day that was given', async () => {
  const id = await create(at, 'paper', {
    title: 'Bericht',
    reference: 'SV-1',
    resolutionText: 'Bis Ende März berichten.',
  });
  const fields = { statedOn: '2027-03-31' };
  const made = await at.get('record.next', { entity: 'paper', id, to: 'deadline', fields });
  expect(made).toMatchObject({
    title: 'SV-1: Bericht',
    subject: `paper:${id}`,
    effectiveOn: '2027-03-31',
    kind: 'council',
  });
  expect(await rows('link')).toEqual([]);
});

test('what is refused leaves nothing: changed meanwhile, an invalid field, no such step', async () => {
  const id = await create(at, 'trend', { title: 'T' });
  const before = countIn(at, 'SELECT count(*) FROM record');
  const ask = (more: object) => at.ask('record.next', { entity: 'trend', id, to: 'project', ...more });
  expect(await ask({ seen: '0' })).toMatchObject({ error: { code: 'changed-meanwhile', current: { title: 'T' } } });
  expect(await ask({ fields: { status: 'quer' } })).toMatchObject({ error: { code: 'invalid-fields' } });
  expect(await ask({ to: 'fundingNotice' })).toMatchObject({ error: { code: 'no-next' } });
  expect(await ask({ fields: { title: '' } })).toMatchObject({ ok: false });
  expect(countIn(at, 'SELECT count(*) FROM record')).toBe(before);
});

test('V1: what comes of a private note may be seen by all, the link to the note may not', async () => {
  const note = await at.get('note.capture', { text: 'Nur für mich', visibility: 'private' });
  await at.get('record.next', { entity: 'note', id: note.id, to: 'project', fields: { title: 'Offen' } });
  expect(await rows('link')).toMatchObject([{ visibility: 'private' }]);
  expect(await rows('project')).toMatchObject([{ visibility: 'shared' }]);
});
