import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportKind } from '../../shared/reports/kinds.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { idOf, readPaper, sentence, textOf } from './read-paper.ts';

const kinds: readonly ReportKind[] = [
  'funding',
  'deadlines',
  'resolutions',
  'capacity',
  'radar',
  'mayor',
  'talking-points',
];

let office: TestOffice;
const ids = new Map<string, string>();

/** A record with a word in its name that stands nowhere else. */
async function add(word: string, entity: string, fields: Record<string, unknown>): Promise<string> {
  const { id } = await office.get('record.create', { entity, fields });
  ids.set(word, id);
  return id;
}

type Marks = { readonly visibility?: string; readonly classification?: string };
const open = { visibility: 'public', classification: 'public' } as const;

/** One of everything with these marks; each name carries the word. */
async function addAll(word: string, marks: Marks): Promise<void> {
  const name = (what: string) => `${word} ${what}`;
  const leadBodyId = idOf(office, 'body', "ags = '05558'");
  const projectId = await add(`${word}-project`, 'project', {
    title: name('Projekt'),
    summary: name('innen'),
    publicSummary: name('außen'),
    status: 'running',
    ampel: 'red',
    leadBodyId,
    ...marks,
  });
  const caseId = await add(`${word}-case`, 'fundingCase', {
    title: name('Vorgang'),
    stage: 'granted',
    grantCents: 100_00,
    leadBodyId,
    ...marks,
  });
  await add(`${word}-deadline`, 'deadline', {
    title: name('Frist'),
    subject: `fundingCase:${caseId}`,
    statedOn: '2026-12-01',
    ...marks,
  });
  await add(`${word}-milestone`, 'milestone', { title: name('Meilenstein'), projectId, dueOn: '2026-12-02', ...marks });
  await add(`${word}-reservation`, 'reservation', { title: name('Sperre'), conditionText: name('Wortlaut'), ...marks });
  await add(`${word}-trend`, 'trend', { title: name('Trend'), summary: name('Kurztext'), ...marks });
  await add(`${word}-report`, 'statusReport', {
    projectId,
    periodEnd: '2026-11-20',
    overall: 'red',
    reason: name('Grund'),
    needed: name('Bedarf'),
    ...marks,
  });
}

const closed: Readonly<Record<string, Marks>> = {
  Privatus: { visibility: 'private' },
  Standortus: { visibility: 'site' },
  Vertraulius: { classification: 'confidential' },
  Sitzungus: { classification: 'nonpublic_session' },
};

beforeAll(async () => {
  office = await openTestOffice();
  for (const [word, marks] of Object.entries(closed)) await addAll(word, marks);
  await addAll('Internus', {});
  await addAll('Halbus', { visibility: 'public' });
  await addAll('Publikus', open);
});
afterAll(() => office.close());

describe('PU2: who may read what', () => {
  test.each(kinds)('%s: what is private, of one site, confidential or non-public stands on no paper', async (kind) => {
    const text = textOf(await readPaper(office, { kind }));
    for (const word of Object.keys(closed)) expect(text, `${kind}: ${word}`).not.toContain(word);
    if (kind !== 'capacity') expect(text).toContain('Internus');
  });

  test.each(kinds)('%s: the public reads only what a person has made public in both regards', async (kind) => {
    const text = textOf(await readPaper(office, { kind, isPublic: true }));
    for (const word of [...Object.keys(closed), 'Internus', 'Halbus'])
      expect(text, `${kind}: ${word}`).not.toContain(word);
    if (kind !== 'capacity') expect(text).toContain('Publikus');
    // The district is a body like any other: nobody has made it public.
    expect(text).not.toContain('Coesfeld');
  });

  test('the public profile has the words a person wrote for the public', async () => {
    const scope = { of: 'record', id: `project:${ids.get('Publikus-project')}` } as const;
    expect(sentence(await readPaper(office, { kind: 'project', scope }), 'summary/about')).toBe('Publikus innen');
    const report = await readPaper(office, { kind: 'project', scope, isPublic: true });
    expect(sentence(report, 'summary/about')).toBe('Publikus außen');
    expect(textOf(report)).not.toContain('innen');
  });

  test('there is no profile of a project that may not appear', async () => {
    const ask = (word: string, isPublic: boolean) =>
      office.ask('report.read', {
        kind: 'project',
        scope: { of: 'record', id: `project:${ids.get(`${word}-project`)}` },
        isPublic,
      });
    for (const word of Object.keys(closed))
      expect(await ask(word, false)).toMatchObject({ ok: false, error: { code: 'not-for-paper' } });
    expect(await ask('Internus', true)).toMatchObject({ ok: false, error: { code: 'not-for-paper' } });
  });
});
