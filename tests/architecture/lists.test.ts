import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { files, imports } from './import-graph.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Tables drawn by hand that are no list: a calendar (its list is beside it), a paper, what is chosen in a dialog, and what is for paper only. */
const noLists = [
  'renderer/app/output/PrintedSheet.tsx',
  'renderer/communication/calendar/CalendarGrid.tsx',
  'renderer/councils/meetings/PrintedAgenda.tsx',
  'renderer/exchange/backups/PastInspector.tsx',
  'renderer/exchange/read/FieldTable.tsx',
  'renderer/projects/import/ColumnsStep.tsx',
  'renderer/projects/import/UnknownWords.tsx',
  'renderer/radar/PrintedList.tsx',
  'renderer/reports/Blocks.tsx',
  'renderer/start-up/Salvaged.tsx',
  'renderer/strategy/print/PrintedTables.tsx',
];

test('a table drawn by hand offers to leave the program, or is named here', () => {
  const drawn = files.filter((path) => path.endsWith('.tsx') && /<table\b/.test(read(path)));
  const offering = drawn.filter((path) => /\buseOutlet\(/.test(read(path)));
  expect(drawn.filter((path) => !offering.includes(path)).sort()).toEqual(noLists);
  expect(offering).toEqual(
    expect.arrayContaining(['renderer/ui/PlainTable.tsx', 'renderer/ui/table/DatenTabelle.tsx']),
  );
});

test('a list that is a table of its own kind says what it is, and only the frame of a page gives it out', () => {
  const users = (target: string) => imports.filter(({ to }) => to === target).map(({ from }) => from);
  expect(users('renderer/app/output/OutputMenu.tsx')).toEqual(['renderer/app/Page.tsx']);
  expect(users('renderer/app/output/PrintedSheet.tsx')).toEqual(['renderer/app/output/OutputMenu.tsx']);
});
