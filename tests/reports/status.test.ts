import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { paperLines, section, sentencesOf, statusReport } from './read-report.ts';

const [nottuln, olfen] = [bodyId('05558032'), bodyId('05558036')];
const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

/** 23 November 2026; a report counts for six weeks. */
async function office(): Promise<TestOffice> {
  const created = await openTestOffice();
  open.push(created);
  return created;
}

const running = (title: string, more: object = {}) => ({ title, status: 'running', ...more });
const reported = (at: TestOffice, projectId: string, periodEnd: string, more: object) =>
  create(at, 'statusReport', { projectId, periodEnd, ...more });

describe('of the example office', () => {
  let example: TestOffice;
  let lines: string[];
  beforeAll(async () => {
    example = await openTestOffice({ mode: 'example' });
    lines = paperLines(await statusReport(example));
  });
  afterAll(() => example.close());

  test('it has the parts of the founding paper, and in the Sachdarstellung the five tasks', () => {
    expect(lines.filter((line) => /^#{1,2} /.test(line))).toEqual([
      '# Beschluss',
      '# I. Sachdarstellung',
      '## 1. Zusammenfassung',
      '## 2. Seit dem letzten Bericht',
      '## 3. Strategie und Handlungsfelder',
      '## 4. Projekte',
      '## 5. Fördermittel',
      '## 6. Fristen der nächsten sechs Monate',
      '## 7. Beschlüsse und Vorbehalte',
      '## 8. Scouting und Trends',
      '## 9. Kommunikation und Standortmarketing',
      '# II. Entscheidungsalternativen',
      '# III. Auswirkungen / Zusammenhänge (Finanzen, Personal, IT, Klima)',
      '## Finanzen',
      '## Personal',
      '## IT',
      '## Klima',
      '# IV. Zuständigkeit',
    ]);
  });

  test('the counts agree with the table of the traffic lights and with the projects that are listed', async () => {
    const { counts } = await statusReport(example);
    const { byAmpel } = counts;
    const table = section(lines, '## 1. Zusammenfassung').filter((line) => line.includes(' | '));
    const sum = (name: string) => Number(table.find((line) => line.startsWith(`${name} | `))?.split(' | ')[3]);
    expect({ green: sum('grün'), yellow: sum('gelb'), red: sum('rot'), unknown: sum('nicht gemeldet') }).toEqual(
      byAmpel,
    );
    expect(byAmpel.green + byAmpel.yellow + byAmpel.red + byAmpel.unknown).toBe(counts.projects);
    const listed = section(lines, '## 4. Projekte').filter((line) => /^DIG-\d+ \| /.test(line));
    expect(listed).toHaveLength(counts.projects);
  });

  test('it says what is granted, applied for and in preparation, and the own shares by year', () => {
    const funding = section(lines, '## 5. Fördermittel');
    expect(funding[0]).toBe('Bewilligt sind 6 Vorgänge mit 3.412.700\u00a0€ Zuwendung.');
    expect(funding[1]).toMatch(/^Beantragt ist 1 Vorgang/);
    expect(funding[2]).toMatch(/^In Vorbereitung sind 4 Vorgänge/);
    expect(section(lines, '### Eigenanteile nach Jahren')[0]).toBe('Kommune | bis 2025 | 2026 | 2027 | 2028 | Summe');
  });

  test('reservations, results of the period, trends and what was published are told', () => {
    expect(section(lines, '### Sperrvermerke und Vorbehalte')[0]).toContain('7 von 12 Beschlüssen zählen');
    expect(section(lines, '### Beschlüsse im Zeitraum').length).toBeGreaterThan(5);
    expect(section(lines, '## 8. Scouting und Trends')[0]).toMatch(/^Ausgabe 2026-I, .+: 7 Trends\.$/);
    expect(section(lines, '## 9. Kommunikation und Standortmarketing')[0]).toMatch(/veröffentlicht|kein/);
  });

  test('nobody is named in it: councils read functions and bodies', async () => {
    const { rows } = await example.get('record.list', { entity: 'person', filter: {}, limit: 500 });
    const names = rows.map((row) => String(row['displayName']));
    expect(names.length).toBeGreaterThan(5);
    const text = lines.join('\n');
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });
});

test('a project stands with number, lead, partners, traffic light, trend, next milestone and one sentence', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg', { code: 'P7', leadBodyId: nottuln }));
  await create(at, 'projectBody', { projectId: id, bodyId: olfen, role: 'partner' });
  await create(at, 'projectBody', { projectId: id, bodyId: nottuln, role: 'lead' });
  await create(at, 'projectBody', { projectId: id, bodyId: bodyId('05558012'), role: 'observer' });
  await create(at, 'milestone', { projectId: id, title: 'Später', dueOn: '2027-05-01' });
  await create(at, 'milestone', { projectId: id, title: 'Baubeginn', dueOn: '2026-11-01' });
  await create(at, 'milestone', { projectId: id, title: 'Planung', dueOn: '2026-09-01', doneOn: '2026-09-03' });
  await reported(at, id, '2026-11-15', {
    overall: 'red',
    trend: 'down',
    reason: 'Die Baufirma ist insolvent. Mehr dazu später.',
    done: 'Trasse vermessen.',
  });

  const report = await statusReport(at);
  const lines = section(paperLines(report), '## 4. Projekte');
  expect(lines).toContain(
    'P7 | Radweg / in Umsetzung | Nottuln / Olfen | rot, fallend | 01.11.2026 (überfällig) / Baubeginn',
  );
  expect(lines).toContain('P7 Radweg: Die Baufirma ist insolvent.');
  expect(sentencesOf(report).get(`project/${id}`)).toMatchObject({
    lead: 'P7 Radweg:',
    made: 'Die Baufirma ist insolvent.',
    edited: null,
    isOutdated: false,
  });
});

test('D9: a report that is too old is grey whatever it said, and the sentence says since when nobody has reported', async () => {
  const at = await office();
  const stale = await create(at, 'project', running('Alt'));
  const fresh = await create(at, 'project', running('Neu'));
  await create(at, 'project', { title: 'Bloße Idee' });
  await reported(at, stale, '2026-09-13', { overall: 'green', done: 'Alles bestens.' });
  await reported(at, fresh, '2026-11-13', { overall: 'green', done: 'Läuft gut.' });

  const report = await statusReport(at);
  const sentences = sentencesOf(report);
  expect(sentences.get(`project/${stale}`)?.text).toBe('Seit 10 Wochen nicht gemeldet, zuletzt am 13.09.2026.');
  expect(sentences.get(`project/${fresh}`)?.text).toBe('Läuft gut.');
  expect(report.counts.byAmpel).toEqual({ green: 1, yellow: 0, red: 0, unknown: 2 });
  expect(sentences.get('summary/ampel')?.text).toBe(
    'Bewilligt oder in Umsetzung sind 2 Projekte. 1 grün. Zu 1 Projekt liegt aus den letzten 6 Wochen keine Meldung vor; es ist grau und nicht als grün zu lesen.',
  );
  expect(paperLines(report).join('\n')).not.toContain('Alles bestens');
});

test('D9 holds as of the end of the period: what was reported later is not told of it', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg'));
  await reported(at, id, '2026-06-20', { overall: 'yellow', reason: 'Gelb im Juni.' });
  await reported(at, id, '2026-11-20', { overall: 'green', done: 'Grün im November.' });
  const june = sentencesOf(await statusReport(at, { from: '2026-01-01', to: '2026-06-30' }));
  expect(june.get(`project/${id}`)?.text).toBe('Gelb im Juni.');
  expect(sentencesOf(await statusReport(at)).get(`project/${id}`)?.text).toBe('Grün im November.');
});

test('projects nobody wrote about are named together, at most a dozen of them', async () => {
  const at = await office();
  for (let number = 1; number <= 14; number += 1)
    await create(at, 'project', { code: `P${String(number).padStart(2, '0')}`, title: 'Idee' });
  const lines = paperLines(await statusReport(at));
  const [together] = lines.filter((line) => line.startsWith('Ohne erfassten Sachstand: P01 Idee, '));
  expect(together).toMatch(/P11 Idee und 3 weitere\.$/);
  expect(lines.filter((line) => line.startsWith('P01 Idee:'))).toEqual([]);
});

describe('a scope', () => {
  test('of a body has what it leads or takes part in; of a field what belongs to it, also over a measure', async () => {
    const at = await office();
    const fieldId = await create(at, 'strategyField', { code: 'H1', title: 'Verwaltung' });
    const measureId = await create(at, 'strategyMeasure', { title: 'Portal', fieldId });
    const led = await create(at, 'project', running('Geführt', { leadBodyId: nottuln, fieldId }));
    const shared = await create(at, 'project', running('Beteiligt', { leadBodyId: olfen, measureId }));
    await create(at, 'projectBody', { projectId: shared, bodyId: nottuln, role: 'partner' });
    const watched = await create(at, 'project', running('Beobachtet', { leadBodyId: olfen }));
    await create(at, 'projectBody', { projectId: watched, bodyId: nottuln, role: 'observer' });

    const idsOf = async (request: Parameters<typeof statusReport>[1]) =>
      [...sentencesOf(await statusReport(at, request)).keys()].filter((key) => key.startsWith('project/')).sort();
    const keys = (...ids: string[]) => ids.map((id) => `project/${id}`).sort();
    expect(await idsOf({})).toEqual(keys(led, shared, watched));
    expect(await idsOf({ scope: { of: 'body', id: nottuln } })).toEqual(keys(led, shared));
    expect(await idsOf({ scope: { of: 'field', id: fieldId } })).toEqual(keys(led, shared));
    expect((await statusReport(at, { scope: { of: 'body', id: nottuln } })).title).toBe('Sachstandsbericht: Nottuln');
  });

  test('of a single project is refused with what to take instead', async () => {
    const at = await office();
    const id = await create(at, 'project', { title: 'Radweg' });
    const reply = await at.ask('report.read', { kind: 'status', scope: { of: 'record', id: `project:${id}` } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'scope-unfit' } });
    expect(JSON.stringify(reply)).toContain('Steckbrief');
  });
});

test('the public version takes what says public twice, and the sentence a person wrote for it', async () => {
  const at = await office();
  const twice = { visibility: 'public', classification: 'public' };
  const texts = { publicSummary: 'Ein Weg für alle.', summary: 'Intern besprochen.' };
  const id = await create(at, 'project', running('Offen', { ...twice, ...texts, leadBodyId: nottuln }));
  await create(at, 'project', running('Halb offen', { visibility: 'public', ...texts }));
  await create(at, 'milestone', { projectId: id, title: 'Interner Termin', dueOn: '2027-01-15' });
  await create(at, 'milestone', { projectId: id, title: 'Einweihung', dueOn: '2027-06-01', ...twice });
  await reported(at, id, '2026-11-15', { overall: 'red', reason: 'Streit mit der Baufirma.' });

  const report = await statusReport(at, { isPublic: true });
  const text = paperLines(report).join('\n');
  expect(report.title).toBe('Sachstandsbericht (öffentliche Fassung)');
  expect(text).toContain('Offen: Ein Weg für alle.');
  expect(text).toContain('01.06.2027 / Einweihung');
  // The official name of a body is no secret, whatever the marks of its record.
  expect(text).toContain('Offen / in Umsetzung | Nottuln | ');
  // What was reported inside stays inside; that nobody has reported would be untrue.
  expect(text).not.toContain('nicht gemeldet');
  expect(text).not.toContain('keine Meldung');
  expect(section(paperLines(report), '## 5. Fördermittel')).toEqual([
    'Dazu enthält die öffentliche Fassung keine Angaben.',
  ]);
  for (const closed of ['Halb offen', 'Intern', 'Streit', '1 rot']) expect(text, closed).not.toContain(closed);
});
