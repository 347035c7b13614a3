import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sumOfCases } from '../../shared/funding/cases/pipeline-sums.ts';
import { yearSums } from '../../shared/funding/cases/year-sums.ts';
import { fundingGroup } from '../../shared/reports/funding-words.ts';
import { euros } from '../../shared/reports/phrases.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { headingsOf, idOf, keysOf, readPaper, rowsUnder, sentence, textOf } from './read-paper.ts';

let office: TestOffice;
let dulmen: string;

beforeAll(async () => {
  office = await openTestOffice({ mode: 'example' });
  dulmen = idOf(office, 'body', "short_name = 'Dülmen' OR name = 'Dülmen'");
});
afterAll(() => office.close());

describe('Förderübersicht', () => {
  test('says what the pipeline and the budget years say', async () => {
    const report = await readPaper(office, { kind: 'funding' });
    const { cases } = await office.get('case.list', {});
    const granted = cases.filter(({ stage }) => fundingGroup(stage) === 'granted');
    const { cents } = sumOfCases(granted);
    expect(sentence(report, 'summary/granted')).toBe(
      `Bewilligt sind ${granted.length} Vorgänge mit ${euros(cents)} Zuwendung.`,
    );
    expect(rowsUnder(report, 'Bewilligt')).toHaveLength(granted.length);
    expect(rowsUnder(report, 'Vorgänge')).toHaveLength(cases.length);
    const { lines } = await office.get('case.years', {});
    const coming = yearSums(lines).filter(({ year }) => (year ?? 0) >= 2026);
    expect(rowsUnder(report, 'Haushaltsjahre').map(([year, spent]) => [year, spent])).toEqual(
      coming.map(({ year, expenditure }) => [String(year), euros(expenditure)]),
    );
  });

  test('sums that do not agree, and a start before the notice, are named', async () => {
    const report = await readPaper(office, { kind: 'funding' });
    const id = idOf(office, 'funding_case', "title = 'Marktplatz: Betrieb und Lieferdienst'");
    expect(sentence(report, `note/${id}/sum-0`)).toContain('10.000,00 € fehlen');
    expect(sentence(report, `note/${id}/early-start`)).toContain('Förderschädlicher Beginn?');
  });

  test('of one body: its cases, with its own share case by case', async () => {
    const report = await readPaper(office, { kind: 'funding', scope: { of: 'body', id: dulmen } });
    expect(report.title).toBe('Förderübersicht: Dülmen');
    const titles = rowsUnder(report, 'Vorgänge').map(([title]) => title?.split('\n')[0]);
    expect(titles).toContain('Bücherei als Dritter Ort');
    expect(titles).not.toContain('Glasfaser Bauerschaften, dritter Abschnitt');
    const shares = rowsUnder(report, 'Eigenanteile nach Vorgängen');
    expect(shares.map(([name]) => name)).toContain('Bücherei als Dritter Ort');
    expect(shares.at(-1)?.[0]).toBe('Summe');
    expect(sentence(report, 'summary/meaning')).toContain('Dülmen führt');
  });
});

describe('Fristenliste', () => {
  test('overdue first, then month by month, and what has no day is there', async () => {
    const report = await readPaper(office, { kind: 'deadlines' });
    const { deadlines } = await office.get('deadline.list', {});
    const overdue = deadlines.filter(({ effectiveOn }) => effectiveOn !== null && effectiveOn < '2026-11-23');
    expect(headingsOf(report).slice(0, 3)).toEqual(['Überfällig', 'November 2026', 'Dezember 2026']);
    expect(rowsUnder(report, 'Überfällig')).toHaveLength(overdue.length);
    const undated = deadlines.filter(({ effectiveOn }) => effectiveOn === null);
    expect(rowsUnder(report, 'Ohne Tag')).toHaveLength(undated.length);
    const until = deadlines.filter(({ effectiveOn: on }) => on !== null && on >= '2026-11-23' && on <= '2027-05-23');
    expect(sentence(report, 'summary/deadlines')).toContain(
      `Vom 23.11.2026 bis zum 23.05.2027 laufen ${until.length} Fristen ab`,
    );
  });

  test('a period in the future is meant as it is', async () => {
    const report = await readPaper(office, { kind: 'deadlines', from: '2026-12-01', to: '2026-12-31' });
    expect(sentence(report, 'summary/deadlines')).toContain('Vom 01.12.2026 bis zum 31.12.2026');
    expect(headingsOf(report)).not.toContain('November 2026');
    expect(headingsOf(report)).not.toContain('Januar 2027');
  });

  test('says whether a day was named or computed, and marks what is lost when late', async () => {
    const rows = rowsUnder(await readPaper(office, { kind: 'deadlines' }), 'Überfällig');
    const appeal = rows.find(([, title]) => title?.startsWith('Widerspruch gegen Kürzung einlegen'));
    expect(appeal?.[0]).toBe('Do 19.11.2026\n4 Tage überfällig');
    expect(appeal?.[1]).toContain('Ausschlussfrist');
    expect(appeal?.[2]).toBe('berechnet, sicher');
  });

  test('of a field only what hangs on its projects and cases', async () => {
    const field = idOf(office, 'strategy_field', "title = 'Digitale Verwaltung'");
    const [all, some] = [
      await readPaper(office, { kind: 'deadlines' }),
      await readPaper(office, { kind: 'deadlines', scope: { of: 'field', id: field } }),
    ];
    const count = (report: typeof all) => report.blocks.flatMap((b) => (b.kind === 'table' ? b.rows : [])).length;
    expect(count(some)).toBeGreaterThan(0);
    expect(count(some)).toBeLessThan(count(all));
    expect(textOf(some)).not.toContain('Glasfaser');
  });
});

describe('Beschlussübersicht', () => {
  test('the matrix of what is locked, and a sentence for what is not any more', async () => {
    const report = await readPaper(office, { kind: 'resolutions' });
    const open = idOf(office, 'reservation', "title = 'Sperrvermerk Folgestelle 2026'");
    const released = idOf(office, 'reservation', "status = 'released'");
    expect(sentence(report, `reservation/${open}/state`)).toContain(
      '7 von 12 Beschlüssen zählen, 1 Ergebnis ist zu prüfen.',
    );
    expect(sentence(report, `reservation/${open}/condition`)).toContain('in dieser Form zustimmen');
    const rows = rowsUnder(report, 'Sperrvermerk Folgestelle 2026');
    expect(rows).toHaveLength(12);
    // D7: nobody's silence is an answer. D2: an amended adoption waits for a person.
    expect(rows.find(([body]) => body?.startsWith('Havixbeck'))?.at(-1)).toBe('offen');
    expect(rows.find(([body]) => body?.startsWith('Lüdinghausen'))?.at(-1)).toMatch(/^zu prüfen: geändert beschlossen/);
    expect(sentence(report, `reservation/${released}/answers`)).toMatch(/^Beschlossen: Kreis, .* und Senden\.$/);
  });

  test('of one body: its own row', async () => {
    const report = await readPaper(office, { kind: 'resolutions', scope: { of: 'body', id: dulmen } });
    expect(rowsUnder(report, 'Sperrvermerk Folgestelle 2026').map(([body]) => body?.split('\n')[0])).toEqual([
      'Dülmen',
    ]);
    for (const [, body] of rowsUnder(report, 'Beschlüsse im Zeitraum')) expect(body).toBe('Dülmen');
  });
});

describe('Kapazität', () => {
  test('KA1: bodies in the order of their keys with the sums of the page, and neither a post nor a person', async () => {
    const report = await readPaper(office, { kind: 'capacity' });
    const { bodies } = await office.get('capacity.list', { quarters: 4 });
    const rows = rowsUnder(report, 'Kapazität nach Kommune und Quartal');
    const busy = bodies.filter(({ cells }) => cells.some(({ filled, open, assigned }) => filled + open + assigned > 0));
    expect(rows.map(([name]) => name)).toEqual([...busy.map(({ body }) => body), 'Zusammen']);
    expect(rows.find(([name]) => name === 'Dülmen')?.[1]).toBe('0,35 von 0,5');
    const { writing } = storeOf(office);
    const names = [
      ...(writing.prepare('SELECT title FROM position WHERE hidden = 0').pluck().all() as string[]),
      ...(writing.prepare('SELECT display_name FROM person WHERE hidden = 0').pluck().all() as string[]),
    ];
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(textOf(report)).not.toContain(name);
  });

  test('there is none of a field of action', async () => {
    const field = idOf(office, 'strategy_field', '1');
    const reply = await office.ask('report.read', { kind: 'capacity', scope: { of: 'field', id: field } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'scope-unfit' } });
  });
});

describe('Radar-Ausgabe', () => {
  test('the last edition that was frozen, as it was', async () => {
    const report = await readPaper(office, { kind: 'radar' });
    expect(report.title).toBe('Radar-Ausgabe 2026-I');
    expect(sentence(report, 'summary/state')).toBe('Ausgabe 2026-I, festgehalten am 16.04.2026: 7 Trends.');
    expect(rowsUnder(report, 'Trends nach Feldern')).toHaveLength(7);
    expect(sentence(report, 'moved/none')).toBe('Es gibt keine frühere Ausgabe, mit der sich vergleichen ließe.');
  });

  test('an edition of today says what has moved since, and why', async () => {
    const own = await openTestOffice({ mode: 'example' });
    const { id } = await own.get('edition.freeze', { name: '2026-II' });
    const report = await readPaper(own, { kind: 'radar', scope: { of: 'record', id: `trendEdition:${id}` } });
    const sensors = idOf(own, 'trend', "title = 'Funknetze für Sensoren'");
    expect(headingsOf(report)[0]).toBe('Was sich seit 2026-I bewegt hat');
    expect(sentence(report, `moved/${sensors}`)).toBe(
      '„Funknetze für Sensoren“ rückt nach innen: von „Erproben“ nach „Einführen“.',
    );
    expect(textOf(report)).toContain('Sieben Kommunen betreiben das Netz gemeinsam. (15.10.2026)');
    own.close();
  });
});

describe('Projektsteckbrief', () => {
  test('what it is, how it stands, what comes', async () => {
    const id = idOf(office, 'project', "code = 'DIG-17'");
    const report = await readPaper(office, { kind: 'project', scope: { of: 'record', id: `project:${id}` } });
    expect(report.title).toMatch(/^Steckbrief: DIG-17 /);
    const facts = Object.fromEntries(
      report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) as never,
    );
    expect(facts).toMatchObject({
      Federführung: 'Senden',
      Laufzeit: '01.05.2025 bis 31.08.2027',
      Budget: '2.860.000\u00a0€',
    });
    expect(facts).toHaveProperty('Ampel', 'rot, Tendenz fallend (gemeldet am 10.11.2026)');
    expect(keysOf(report, 'milestone/').map((key) => sentence(report, key))[0]).toBe(
      '15.09.2026: Tiefbau Ottmarsbocholt fertig – überfällig.',
    );
    expect(keysOf(report, 'risk/')).toHaveLength(1);
  });

  test('there is none of the whole district', async () => {
    const reply = await office.ask('report.read', { kind: 'project' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'scope-unfit' } });
  });
});

describe('Eine Seite', () => {
  test('ES1, ES2: what has to be decided first, red before yellow, and grey is a line of its own', async () => {
    const report = await readPaper(office, { kind: 'mayor' });
    expect(headingsOf(report).slice(0, 4)).toEqual([
      'Zu entscheiden',
      'Braucht Aufmerksamkeit',
      'Nächste Fristen',
      'Geld',
    ]);
    const attention = keysOf(report, 'attention/').map((key) => sentence(report, key) ?? '');
    expect(attention[0]).toBe(
      '2 laufende Projekte haben in den letzten 6 Wochen nichts gemeldet; wie es dort steht, ist nicht bekannt.',
    );
    expect(attention.slice(1, 3).every((text) => text.startsWith('Rot: '))).toBe(true);
    expect(sentence(report, keysOf(report, 'due/')[0] ?? '')).toContain('Ausschlussfrist');
  });

  test('of one body, what its own council has said, and what it pays', async () => {
    const report = await readPaper(office, { kind: 'mayor', scope: { of: 'body', id: dulmen } });
    expect(sentence(report, keysOf(report, 'decision/')[0] ?? '')).toContain('Eigener Rat: beschlossen, 02.07.2026.');
    expect(sentence(report, 'money/own')).toMatch(
      /^Eigenanteil Dülmen aus Fördervorgängen, auch noch nicht bewilligten: 2026 571,43/,
    );
  });
});

describe('Sprechzettel', () => {
  test('sentences to say, and answers to what will be asked', async () => {
    const report = await readPaper(office, { kind: 'talking-points' });
    expect(sentence(report, 'first/projects')).toBe(
      '40 Projekte sind eingetragen, davon 24 bewilligt oder in Umsetzung; Ampel: 2 rot, 6 gelb, 14 grün, 2 nicht gemeldet.',
    );
    expect(sentence(report, 'question/grey')).toContain('Grau heißt nicht, dass es schlecht steht');
    expect(sentence(report, 'question/cost')).toContain('2027 880.500\u00a0€');
    const lock = idOf(office, 'reservation', "title = 'Sperrvermerk Folgestelle 2026'");
    expect(sentence(report, `question/lock-${lock}`)).toMatch(/^Es müssen alle Räte zustimmen, die benannt sind\./);
    for (const section of ['good', 'trouble', 'due', 'ask'])
      expect(keysOf(report, `${section}/`).length, section).toBeLessThanOrEqual(5);
  });
});

describe('an office in which nothing is written yet', () => {
  const honest = {
    funding: ['summary/none', 'Es gibt noch keinen Fördervorgang.'],
    deadlines: ['summary/deadlines', 'Vom 23.11.2026 bis zum 23.05.2027 läuft keine Frist ab. Überfällig ist keine.'],
    resolutions: ['reservations/none', 'Es ist kein Sperrvermerk und kein Vorbehalt eingetragen.'],
    capacity: ['summary/none', 'In diesem Zeitraum gibt es keine Stelle und keinen Einsatz.'],
    radar: ['summary/none', 'In diesem Stand des Radars steht noch kein Trend.'],
    mayor: ['decision/none', 'Zurzeit wartet kein Vorbehalt auf einen Beschluss.'],
    'talking-points': ['first/projects', 'Es ist noch kein Projekt eingetragen.'],
  } as const;
  let empty: TestOffice;
  beforeAll(async () => {
    empty = await openTestOffice();
  });
  afterAll(() => empty.close());

  test.each(Object.entries(honest))('%s says so', async (kind, [key, words]) => {
    const report = await readPaper(empty, { kind: kind as keyof typeof honest });
    expect(sentence(report, key)).toBe(words);
    for (const block of report.blocks) if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0);
  });
});
