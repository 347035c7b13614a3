import { expect, test } from 'vitest';
import { projectColumns } from '../../../renderer/projects/list/columns.tsx';
import { cellText, isChosen, tableView } from '../../../renderer/ui/table/columns.ts';
import { visibleColumns } from '../../../renderer/ui/table/layout.ts';
import { entities } from '../../../shared/entities.ts';
import { line } from './lines.ts';

const columns = projectColumns('de', false);
/** The room of the list on a window of 1366 px, and with the file of a project beside it, in rem. */
const room = { alone: 67, besideFile: 45 };
const shownIn = (rem: number, list = columns, view = tableView) => visibleColumns(list, view, rem).map(({ id }) => id);

test('every column that is a field of the project can be edited in place, with its declaration', () => {
  const editable = columns.filter(({ field }) => field !== undefined).map(({ id }) => id);

  expect(editable).toEqual(editable.filter((id) => id in entities.project.fields));
  expect(columns.filter(({ field }) => field === undefined).map(({ id }) => id)).toEqual([
    'nextDueOn',
    'lastReportOn',
    'updatedAt',
  ]);
});

test('on a window of 1366 px the usual columns stand there, and beside a file the title, traffic light and deadline', () => {
  expect(shownIn(room.alone)).toEqual(['code', 'title', 'status', 'ampel', 'leadBodyId', 'nextDueOn']);
  expect(shownIn(room.besideFile)).toEqual(['title', 'ampel', 'nextDueOn']);
});

test('whoever adds a column loses none of the usual ones', () => {
  const view = { ...tableView, shown: { budgetCents: true, startOn: true } };

  expect(shownIn(room.alone, projectColumns('de', true), view)).toEqual([
    'code',
    'title',
    'status',
    'ampel',
    'leadBodyId',
    'nextDueOn',
    'budgetCents',
    'startOn',
  ]);
});

test('a reference is shown, sorted and copied by name and edited by id', () => {
  const row = line({ leadBodyId: 'body-1', leadBody: 'Nottuln' });
  const lead = columns.find(({ id }) => id === 'leadBodyId');

  expect([lead?.value(row), lead && cellText(lead, row), lead?.editValue?.(row)]).toEqual([
    'Nottuln',
    'Nottuln',
    'body-1',
  ]);
});

test('a deadline is copied as a date, so that a spreadsheet can count with it', () => {
  const due = columns.find(({ id }) => id === 'nextDueOn');

  expect(due && cellText(due, line({ nextDueOn: '2027-03-31' }))).toBe('31.03.2027');
  expect(due && cellText(due, line())).toBe('');
});

test('columns hidden at first have a title in both languages, like the others', () => {
  const [de, en] = [projectColumns('de', false), projectColumns('en', false)];

  expect(de.filter((column) => !isChosen(column, tableView)).map(({ title }) => title)).toEqual([
    'Budget',
    'Beginn',
    'Ende',
    'Priorität',
    'Tendenz',
    'Letzte Meldung',
    'Geändert am',
  ]);
  expect(en.map(({ title }) => title)).not.toContain('');
});
