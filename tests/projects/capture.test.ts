import { describe, expect, test } from 'vitest';
import { type CaptureKind, parseCapture } from '../../shared/capture/parse-capture.ts';
import { day } from '../../shared/core/day.ts';

const today = day('2026-11-23');
const persons = [
  { id: 'p1', name: 'Anna Müller' },
  { id: 'p2', name: 'Anton Groß' },
  { id: 'p3', name: 'Bernd Öztürk' },
];
const projects = [
  { id: 'j1', name: 'Wärmeplanung Grundschule Süd' },
  { id: 'j1', name: 'P13' },
  { id: 'j2', name: 'Glasfaser Kläranlage' },
];
const fields = [
  { id: 'f1', name: 'Mobilität' },
  { id: 'f2', name: 'Bildung und Teilhabe' },
  { id: 'f3', name: 'Glas' },
];
const read = (line: string, kept?: ReadonlySet<CaptureKind>) =>
  parseCapture(line, today, persons, projects, kept, fields);

test('date, person and project leave the words of the task', () => {
  expect(read('Angebot einholen bis 31.3. @Anna #Wärme')).toEqual({
    title: 'Angebot einholen',
    day: '2027-03-31',
    person: persons[0],
    project: projects[0],
    tags: [],
  });
});

test('a field of action becomes a tag of its whole name, and so does any other word behind a #', () => {
  expect(read('Antrag Radweg @Müller 31.3. #Mobilität')).toEqual({
    title: 'Antrag Radweg',
    day: '2027-03-31',
    person: persons[0],
    project: null,
    tags: ['Mobilität'],
  });
  expect(read('Elternabend #bildung und teilhabe #Eltern vorbereiten')).toMatchObject({
    title: 'Elternabend vorbereiten',
    tags: ['Bildung und Teilhabe', 'Eltern'],
  });
});

test('a project and tags can stand in one line, each only once', () => {
  expect(read('Nachweis #P13 #eilig #eilig #mobilitat')).toMatchObject({
    title: 'Nachweis',
    project: projects[1],
    tags: ['eilig', 'Mobilität'],
  });
});

test('a field whose whole name it is goes before a project that only begins so', () => {
  expect(read('Prüfen #Glas')).toMatchObject({ project: null, tags: ['Glas'] });
  expect(read('Prüfen #Glasfaser')).toMatchObject({ project: projects[2], tags: [] });
});

test('tags that were taken off stay in the words', () => {
  expect(read('Messe #KI', new Set(['tags']))).toMatchObject({ title: 'Messe #KI', tags: [] });
});

test.each([
  ['Bericht 5. april schreiben', 'Bericht schreiben', '2027-04-05'],
  ['morgen anrufen', 'anrufen', '2026-11-24'],
  ['anrufen +14', 'anrufen', '2026-12-07'],
  ['Frist am 31.03.2027 prüfen', 'Frist prüfen', '2027-03-31'],
  ['Antrag bis freitag', 'Antrag', '2026-11-27'],
  ['2027-01-15 Sitzung', 'Sitzung', '2027-01-15'],
])('"%s" is due on a day', (line, title, due) => {
  expect(read(line)).toMatchObject({ title, day: due });
});

describe('what is not meant is not taken', () => {
  test.each([
    'so geht es weiter',
    '3 Angebote einholen',
    'Büro 12 streichen',
    'mit 5 Leuten reden',
    'Mo und Mi im Haus',
    'C# lernen',
    'Haus #12 streichen',
  ])('"%s" names no day', (line) =>
    expect(read(line)).toEqual({ title: line, day: null, person: null, project: null, tags: [] }),
  );

  test('a name that fits two people stays in the words', () => {
    expect(read('@An fragen')).toMatchObject({ title: '@An fragen', person: null });
  });

  test('an unknown name stays in the words, and so does a mail address', () => {
    expect(read('@Zacharias und a@b.de fragen').title).toBe('@Zacharias und a@b.de fragen');
  });
});

test('names are found by surname, without umlauts, and by project number', () => {
  expect(read('@ozturk fragen').person).toBe(persons[2]);
  expect(read('Nachweis #p13').project).toEqual(projects[1]);
  expect(read('Nachweis #glasfaser klaranlage prüfen')).toMatchObject({
    title: 'Nachweis prüfen',
    project: projects[2],
  });
});

test('a chip that was taken off leaves its text in the words', () => {
  expect(read('morgen @Anna anrufen', new Set(['day']))).toMatchObject({
    title: 'morgen anrufen',
    day: null,
    person: persons[0],
  });
});
