import { expect, test } from 'vitest';
import { projectColumns } from '../../renderer/projects/list/columns.tsx';
import { exportedTable } from '../../renderer/ui/table/export-table.ts';
import { line } from './projects/lines.ts';

const columns = projectColumns('de', false);
const pick = (...ids: readonly string[]) => ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);

test('days and money leave the table as what they are, and not as the words on the screen', () => {
  const row = line({
    title: 'Radweg',
    startOn: '2027-03-31',
    budgetCents: 123_456,
    nextDueOn: '2026-12-01',
    updatedAt: '2026-11-20T08:00:00.000Z',
  });
  const { columns: heads, rows } = exportedTable(pick('title', 'startOn', 'budgetCents', 'nextDueOn', 'updatedAt'), [
    row,
  ]);

  expect(heads.map(({ title, kind }) => [title, kind])).toEqual([
    ['Titel', 'text'],
    ['Beginn', 'day'],
    ['Budget', 'cents'],
    ['Nächste Frist', 'day'],
    ['Geändert am', 'instant'],
  ]);
  expect(rows).toEqual([['Radweg', '2027-03-31', 123_456, '2026-12-01', '2026-11-20T08:00:00.000Z']]);
});

test('choices and references leave it in words, in the order of the columns', () => {
  const row = line({ status: 'running', ampel: 'yellow', leadBodyId: 'id', leadBody: 'Nottuln' });
  expect(exportedTable(pick('leadBodyId', 'ampel', 'status'), [row]).rows).toEqual([
    ['Nottuln', 'gelb', 'in Umsetzung'],
  ]);
});
