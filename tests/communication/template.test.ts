import { expect, test } from 'vitest';
import { fillable, leftPlaceholders, placeholdersIn, resolve } from '../../shared/communication/placeholders.ts';
import { fillTemplate, isMistake, mistakesIn, type Source } from '../../shared/communication/template.ts';

const source = (more: Partial<Source> = {}): Source => ({
  ...{ entity: 'project', id: 'p1', title: 'Radweg', visibility: 'public', classification: 'public', ...more },
});
const open = { visibility: 'public', classification: 'public' };
const words: Readonly<Record<string, string>> = { title: 'Radweg', startOn: '01.02.2026', publicSummary: ' ' };
const fill = (text: string, sources: readonly Source[], more: object = {}) =>
  fillTemplate(
    { heading: null, text },
    { item: open, sources, chosen: {}, textOf: (_, { name }) => words[name] ?? '', ...more },
  );

test('a placeholder is filled by its code or its German name, as often as it stands there', () => {
  const { text, faults } = fill('{project.title}: {Projekt.Titel} seit { project . startOn }.', [source()]);
  expect(text).toBe('Radweg: Radweg seit 01.02.2026.');
  expect(faults).toEqual([]);
});

test('KT1: a field that does not exist is named once, with the one that may be meant', () => {
  const mistakes = mistakesIn({
    heading: '{project.titel}',
    text: '{project.titlle} {projekt.quatsch} {fahrrad.farbe} {project.titlle}',
  });
  expect(mistakes).toEqual([
    { kind: 'unknown-field', placeholder: '{project.titlle}', entity: 'project', meant: '{project.title}' },
    { kind: 'unknown-field', placeholder: '{projekt.quatsch}', entity: 'project', meant: null },
    { kind: 'unknown-entity', placeholder: '{fahrrad.farbe}' },
  ]);
  expect(mistakes.every(isMistake)).toBe(true);
});

test('KT2: what nobody can fill stays as it stands and is named', () => {
  const { text, faults } = fill('{project.publicSummary} {paper.title} {kein Platzhalter} {a} {2.1}', [source()]);
  expect(text).toBe('{project.publicSummary} {paper.title} {kein Platzhalter} {a} {2.1}');
  expect(faults.map(({ kind, placeholder }) => [kind, placeholder])).toEqual([
    ['empty', '{project.publicSummary}'],
    ['not-linked', '{paper.title}'],
  ]);
  expect(leftPlaceholders(text ?? '')).toEqual(['{project.publicSummary}', '{paper.title}']);
});

test('KT3: nothing of a closed record goes into a text that is more open', () => {
  for (const closed of [
    { visibility: 'site' },
    { visibility: 'private' },
    { classification: 'nonpublic_session' },
    { classification: 'confidential' },
  ]) {
    const { text, faults } = fill('{project.title}', [source(closed)]);
    expect([text, faults[0]?.kind]).toEqual(['{project.title}', 'closed']);
    expect(fill('{project.title}', [source(closed)], { item: { ...open, ...closed } }).text).toBe('Radweg');
  }
});

test('KT4: from a record that is not public into one that is: taken over, and said', () => {
  const { text, faults } = fill('{project.title}', [source({ visibility: 'shared' })]);
  expect([text, faults[0]?.kind]).toEqual(['Radweg', 'not-public']);
  expect(
    fill('{project.title}', [source({ visibility: 'shared' })], { item: { ...open, visibility: 'shared' } }).faults,
  ).toEqual([]);
});

test('KT5: of several projects none is guessed; a chosen one is taken', () => {
  const two = [source(), source({ id: 'p2' })];
  expect(fill('{project.title}', two).faults[0]?.kind).toBe('several');
  expect(fill('{project.title}', two, { chosen: { project: 'p2' } }).text).toBe('Radweg');
});

test('no placeholder names a person, a personal field or what the program keeps for itself', () => {
  for (const text of ['{project.caretakerPersonId}', '{communicationItem.approvedWords}', '{project.visibility}']) {
    const [placeholder] = placeholdersIn(text);
    expect(placeholder && resolve(placeholder).kind, text).toBe('unknown-field');
  }
  expect(
    Object.values(fillable)
      .flat()
      .some(({ field }) => field.personal),
  ).toBe(false);
});
