import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/parse-day.ts';
import { day } from '../../shared/core/day.ts';
import { headerAt } from '../../shared/lists/header.ts';
import { listKinds } from '../../shared/lists/kinds.ts';
import { type ListMapping, noMapping } from '../../shared/lists/mapping.ts';
import { suggestTargets } from '../../shared/lists/suggest.ts';
import { rowsOf } from './lines.ts';

const today = day('2026-11-23');

function suggested(headings: readonly string[], cells: readonly string[], remembered: ListMapping = noMapping) {
  const rows = rowsOf(headings, cells);
  const { columns } = headerAt(rows, 0, 1);
  const found = suggestTargets(columns, rows.slice(1), listKinds.projects, remembered, (field, text) =>
    field.kind === 'day' ? parseDay(text, today).ok : /\d/.test(text),
  );
  return Object.fromEntries(columns.map(({ index, title }) => [title, found.get(index)?.target]));
}

describe('what a column is likely to be', () => {
  test('by the names of the model and those people use, in both languages and any spelling', () => {
    const headings = [
      'PROJEKT-NR.',
      'Bezeichnung',
      'Gemeinde',
      'Kuemmerer',
      'Start date',
      'Laufzeit bis',
      'Prio',
      'Costs (€)',
    ];
    const cells = ['1', 'a', 'b', 'c', '1.1.2026', '31.12.2026', 'hoch', '5'];
    expect(Object.values(suggested(headings, cells))).toEqual([
      'code',
      'title',
      'leadBodyId',
      'caretakerPersonId',
      'startOn',
      'endOn',
      'priority',
      'budgetCents',
    ]);
  });

  test('the better heading takes the field, and the other column is kept', () => {
    expect(suggested(['Beschreibung', 'Bemerkung'], ['a', 'b'])).toEqual({
      Beschreibung: 'summary',
      Bemerkung: 'keep',
    });
  });

  test('the last word of a heading says what it is', () => {
    expect(suggested(['Projekt Status', 'Projekt Titel'], ['läuft', 'Radweg'])).toEqual({
      'Projekt Status': 'status',
      'Projekt Titel': 'title',
    });
  });

  test('a column of days is no state, whatever it is headed by', () => {
    expect(suggested(['Titel', 'Stand'], ['a', '15.09.2026'])).toEqual({ Titel: 'title', Stand: 'keep' });
    expect(suggested(['Titel', 'Stand'], ['a', 'läuft'])).toEqual({ Titel: 'title', Stand: 'status' });
  });

  test('a column of words is no day and no amount', () => {
    expect(suggested(['Titel', 'Ende'], ['a', 'wenn fertig'])).toEqual({ Titel: 'title', Ende: 'keep' });
  });

  test('an empty column is left out', () => {
    expect(suggested(['Titel', 'Intern'], ['a', ''])).toEqual({ Titel: 'title', Intern: 'ignore' });
  });

  test('what was decided the last time counts, as long as there is such a field', () => {
    const remembered: ListMapping = {
      columns: { 'intern#1': 'summary', 'titel#1': 'abc', Notiz: 'ignore' },
      values: {},
    };
    expect(suggested(['Titel', 'Intern', 'Beschreibung', 'Notiz'], ['a', 'b', 'c', 'd'], remembered)).toEqual({
      Titel: 'title',
      Intern: 'summary',
      Beschreibung: 'keep',
      Notiz: 'ignore',
    });
  });
});
