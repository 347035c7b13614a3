import { afterEach, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { scopeText } from '../../shared/reports/scope.ts';
import { create } from '../helpers/create.ts';
import { countIn, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { join } from '../trust/offices.ts';
import { paperLines, section, sentencesOf, statusReport } from './read-report.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office(...[options]: Parameters<typeof openTestOffice>): Promise<TestOffice> {
  const created = await openTestOffice(options);
  open.push(created);
  return created;
}

const about = { kind: 'status' } as const;
const say = (at: TestOffice, key: string, text: string, made: string, seen: string | null = null) =>
  at.get('report.say', { ...about, key, text, made, seen });
const running = (title: string, more: object = {}) => ({ title, status: 'running', ...more });
const reported = (at: TestOffice, projectId: string, periodEnd: string, overall: string, more: object = {}) =>
  create(at, 'statusReport', { projectId, periodEnd, overall, ...more });

test('RS1, RS2: own words stand instead of the sentence, in this and in the next edition, until somebody takes them back', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg', { code: 'P7' }));
  await reported(at, id, '2026-11-15', 'green', { done: 'Trasse vermessen.' });
  const key = `project/${id}`;
  const { version } = await say(at, key, 'Die Trasse steht.', 'Trasse vermessen.');

  const edited = await statusReport(at);
  expect(sentencesOf(edited).get(key)).toMatchObject({
    text: 'Die Trasse steht.',
    made: 'Trasse vermessen.',
    edited: 'Die Trasse steht.',
    version,
    isOutdated: false,
  });
  expect(edited.counts).toMatchObject({ edited: 1, outdated: 0 });
  expect(paperLines(edited)).toContain('P7 Radweg: Die Trasse steht.');

  const next = await statusReport(at, { from: '2026-12-01', to: '2027-01-31' });
  expect(sentencesOf(next).get(key)?.text).toBe('Die Trasse steht.');
  await at.get('report.reset', { ...about, key, seen: version });
  expect(sentencesOf(await statusReport(at)).get(key)).toMatchObject({ text: 'Trasse vermessen.', edited: null });
  await at.get('undo', {});
  expect(sentencesOf(await statusReport(at)).get(key)?.text).toBe('Die Trasse steht.');
});

test('RS3: once the data say something else, own words are shown and named as outdated; saying them again settles it', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg'));
  await reported(at, id, '2026-11-10', 'green', { done: 'Trasse vermessen.' });
  const key = `project/${id}`;
  await say(at, key, 'Die Trasse steht.', 'Trasse vermessen.');
  await reported(at, id, '2026-11-20', 'red', { reason: 'Klage eines Anliegers.' });

  const sentence = sentencesOf(await statusReport(at)).get(key);
  expect(sentence).toMatchObject({
    text: 'Die Trasse steht.',
    made: 'Klage eines Anliegers.',
    replaced: 'Trasse vermessen.',
    isOutdated: true,
  });
  await say(at, key, 'Die Trasse steht.', 'Klage eines Anliegers.', sentence?.version ?? null);
  expect((await statusReport(at)).counts).toMatchObject({ edited: 1, outdated: 0 });
});

test('RS2: a sentence that was left out is not on paper, and still there to be taken back', async () => {
  const at = await office();
  await say(at, 'paper/climate', '', 'Dazu ist nichts erfasst.');
  const report = await statusReport(at);
  expect(section(paperLines(report), '## Klima')).toEqual([]);
  expect(sentencesOf(report).get('paper/climate')).toMatchObject({ edited: '', made: 'Dazu ist nichts erfasst.' });
});

test('a project nobody had written about is not named as such once somebody says something in own words', async () => {
  const at = await office();
  const fieldId = await create(at, 'strategyField', { code: 'H9', title: 'Anderes' });
  const id = await create(at, 'project', { title: 'Radweg', code: 'P7', fieldId });
  await create(at, 'project', { title: 'Karte', code: 'P8', fieldId });
  const field = async () => section(paperLines(await statusReport(at)), '### H9 Anderes').slice(3);
  expect(await field()).toEqual(['Ohne erfassten Sachstand: P7 Radweg und P8 Karte.']);
  await say(at, `project/${id}`, 'Wird gerade besprochen.', '');
  expect(await field()).toEqual(['P7 Radweg: Wird gerade besprochen.', 'Ohne erfassten Sachstand: P8 Karte.']);
});

test('RS4: own words about a project that is gone are kept and named', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg'));
  await say(at, `project/${id}`, 'Die Trasse steht.', '');
  await at.get('record.delete', { entity: 'project', id });
  expect((await statusReport(at)).unused).toMatchObject([{ key: `project/${id}`, text: 'Die Trasse steht.' }]);
});

test('what is said inside never stands in the public version, which has words of its own', async () => {
  const at = await office();
  const twice = { visibility: 'public', classification: 'public' };
  const id = await create(at, 'project', running('Radweg', { ...twice, publicSummary: 'Ein Weg.' }));
  const key = `project/${id}`;
  await say(at, key, 'Streit mit der Baufirma.', '');
  const inPublic = async () => sentencesOf(await statusReport(at, { isPublic: true })).get(key)?.text;
  expect(await inPublic()).toBe('Ein Weg.');
  await at.get('report.say', {
    ...about,
    isPublic: true,
    key,
    text: 'Ein Weg für alle.',
    made: 'Ein Weg.',
    seen: null,
  });
  expect(await inPublic()).toBe('Ein Weg für alle.');
  expect(sentencesOf(await statusReport(at)).get(key)?.text).toBe('Streit mit der Baufirma.');
});

test('whoever edits what a colleague has edited meanwhile is told so, with the words of now; nothing is lost', async () => {
  const at = await office();
  await say(at, 'paper/it', 'Erste Fassung.', 'x');
  const reply = await at.ask('report.say', { ...about, key: 'paper/it', text: 'Zweite.', made: 'x', seen: null });
  expect(reply).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', text: 'Erste Fassung.' } });
  expect(sentencesOf(await statusReport(at)).get('paper/it')?.text).toBe('Erste Fassung.');
});

test('RC1 to RC3: the next edition says what is new, has begun, has ended, changed its colour, and the money', async () => {
  const at = await office();
  const stays = await create(at, 'project', running('Bleibt', { code: 'P1' }));
  const ends = await create(at, 'project', running('Endet', { code: 'P2' }));
  const begins = await create(at, 'project', { title: 'Beginnt', code: 'P3', status: 'approved' });
  const goes = await create(at, 'project', running('Verschwindet', { code: 'P4' }));
  const money = await create(at, 'fundingCase', { title: 'Vorgang', stage: 'granted', grantCents: 100_000_00 });
  await reported(at, stays, '2026-11-15', 'green');
  const first = await statusReport(at);
  expect(first.comparedWith).toBeNull();
  const { id } = await at.get('report.issue', { ...about, title: 'Bericht Herbst 2026' });

  at.ports.set('2027-02-01T08:00:00Z');
  await reported(at, stays, '2027-01-20', 'red', { reason: 'Klage.' });
  await at.get('record.update', { entity: 'project', id: ends, set: { status: 'completed' } });
  await at.get('record.update', { entity: 'project', id: begins, set: { status: 'running' } });
  await at.get('record.delete', { entity: 'project', id: goes });
  await at.get('record.update', { entity: 'fundingCase', id: money, set: { grantCents: 120_000_00 } });
  await create(at, 'project', { title: 'Neu', code: 'P5', status: 'planned' });

  const report = await statusReport(at);
  expect(report).toMatchObject({
    from: '2026-11-24',
    to: '2027-02-01',
    comparedWith: { id, title: 'Bericht Herbst 2026' },
  });
  expect(section(paperLines(report), '## 2. Seit dem letzten Bericht')).toEqual([
    'Verglichen mit „Bericht Herbst 2026“, Stand 23.11.2026, ausgegeben am 23.11.2026.',
    '1 Projekt ist neu, 1 Projekt ist in die Umsetzung gegangen, 1 Projekt ist beendet und bei 1 Projekt hat sich die Ampel geändert.',
    'P5 Neu: neu aufgenommen (geplant).',
    'P3 Beginnt: in die Umsetzung gegangen.',
    'P2 Endet: beendet (abgeschlossen).',
    'P1 Bleibt: Ampel von grün auf rot.',
    'Bewilligte Zuwendungen: 20.000\u00a0€ mehr als im letzten Bericht, jetzt 120.000\u00a0€.',
    '1 Projekt steht nicht mehr in diesem Bericht: gelöscht, zusammengelegt, einem anderen Umfang zugeordnet oder nicht mehr für Papiere freigegeben.',
  ]);
  // What has ended in the period is told once more, and not in the edition after that.
  expect(paperLines(report)).toContain('P2 | Endet / abgeschlossen | – | nicht gemeldet | –');
  await at.get('report.issue', { ...about });
  at.ports.set('2027-04-01T08:00:00Z');
  expect(paperLines(await statusReport(at)).join('\n')).not.toContain('Endet');
});

test('editions of another scope, of the public version or of a later period are not compared with', async () => {
  const at = await office();
  const body = { of: 'body', id: bodyId('05558032') } as const;
  const issue = (more: object) => at.get('report.issue', { ...about, ...more });
  await issue({ scope: body });
  await issue({ isPublic: true });
  await issue({ from: '2027-01-01', to: '2027-06-30' });
  at.ports.set('2026-12-10T08:00:00Z');
  expect((await statusReport(at)).comparedWith).toBeNull();
  expect((await statusReport(at, { scope: body })).comparedWith?.scope).toBe(scopeText(body));
  expect((await statusReport(at, { isPublic: true })).comparedWith?.isPublic).toBe(true);
});

test('an issued report stays as it was, word for word; it is removed with all its parts and comes back by undo', async () => {
  const at = await office();
  const id = await create(at, 'project', running('Radweg'));
  await say(at, `project/${id}`, 'Die Trasse steht.', '');
  const issued = await at.get('report.issue', { ...about, title: 'Herbst' });
  await at.get('record.update', { entity: 'project', id, set: { title: 'Umbenannt' } });

  const { report, document } = await at.get('report.issued', { id: issued.id });
  expect(report).toMatchObject({ title: 'Herbst', kind: 'status', isWhole: true, issuedOn: '2026-11-23' });
  expect(JSON.stringify(document)).toContain('Radweg: Die Trasse steht.');
  expect(JSON.stringify(document)).not.toContain('Umbenannt');
  await at.get('report.remove', { id: issued.id });
  expect((await at.get('report.list', {})).reports).toEqual([]);
  expect(countIn(at, 'SELECT count(*) FROM report_part WHERE hidden = 0')).toBe(0);
  await at.get('undo', {});
  expect((await at.get('report.issued', { id: issued.id })).document).toEqual(document);
});

test('own words and issued reports go to the other sites with a bundle, and hold for the body whose report it is', async () => {
  const district = await office({ member: null });
  const { own } = await district.get('registry.status', {});
  const town = await office({ body: '05558032', member: null, root: own.fingerprint });
  await join(district, town, 'implementation');
  await say(district, 'paper/it', 'Vom Kreis.', 'x');
  await district.get('report.issue', { ...about, title: 'Vom Kreis' });
  await town.get('bundle.import', { ticket: await exportAll(district) });

  expect((await town.get('report.list', {})).reports).toMatchObject([{ title: 'Vom Kreis', isWhole: true }]);
  // The town writes about the same things in words of its own, and touches nobody's.
  expect(sentencesOf(await statusReport(town)).get('paper/it')?.edited).toBeNull();
  await say(town, 'paper/it', 'Von Nottuln.', 'x');
  await district.get('bundle.import', { ticket: await exportAll(town, 'back.dabundle') });
  expect(sentencesOf(await statusReport(district)).get('paper/it')?.text).toBe('Vom Kreis.');
});

test('D10: a paper says who is responsible, an edition and the public one do not, so that an erasure reaches every name', async () => {
  const at = await office();
  const marks = { visibility: 'public', classification: 'public' };
  const person = await create(at, 'person', { displayName: 'Änne Beispiel', legalBasis: 'Einwilligung', ...marks });
  const id = await create(at, 'project', running('Radweg', { caretakerPersonId: person, ...marks }));
  const due = { title: 'Nachweis', subject: `project:${id}`, statedOn: '2026-12-01', responsiblePersonId: person };
  await create(at, 'deadline', { ...due, ...marks });
  for (const request of [
    { kind: 'project', scope: { of: 'record', id: `project:${id}` } },
    { kind: 'deadlines' },
  ] as const) {
    const asked = (isPublic: boolean) => at.get('report.read', { ...request, isPublic });
    expect(JSON.stringify(await asked(false))).toContain('Änne Beispiel');
    expect(JSON.stringify(await asked(true))).not.toContain('Änne Beispiel');
    const edition = await at.get('report.issue', { ...request, isPublic: false });
    expect(JSON.stringify(await at.get('report.issued', edition))).not.toContain('Änne Beispiel');
  }
});
