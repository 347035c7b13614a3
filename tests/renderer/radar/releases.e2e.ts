import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseIn, tabTo } from '../../helpers/keys.ts';
import { exampleOffice, press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** A folder of AOE read in by keys alone, and the report of one of its editions on paper. */
const office = exampleOffice();

/** Two releases: one entry moves in, one comes. */
function folderOfAoe(): string {
  const folder = join(office.program.dataDir, 'aoe-radar');
  const entry = (release: string, id: string, text: string) => {
    mkdirSync(join(folder, release), { recursive: true });
    writeFileSync(join(folder, release, `${id}.md`), text);
  };
  entry('2025-05-01', 'sensoren', '---\ntitle: Sensoren\nring: assess\nquadrant: tools\n---\nMessen statt schätzen.');
  entry('2026-05-01', 'sensoren', '---\nring: trial\n---\n');
  entry('2026-05-01', 'karten', '---\ntitle: Karten <b>für</b> alle\nring: adopt\nquadrant: platforms\n---\n');
  return folder;
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

async function command(words: string): Promise<void> {
  const { page } = office;
  await press(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await press(page, 'Enter');
}

test('every release of the folder becomes an edition, and the report says what moved between them', async () => {
  const { page } = office;
  const folder = folderOfAoe();
  await command('Radar – Radar einlesen');
  await tabTo(page, page.getByRole('button', { name: 'Ordner wählen …' }));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Ordner mit Ausgaben' });
  await dialog.waitFor();
  await page.keyboard.type(join(folder, 'fehlt'));
  await press(page, 'Enter');
  await dialog.getByText('Diesen Ordner gibt es auf diesem Rechner nicht', { exact: false }).waitFor();
  await press(page, 'Control+a');
  await page.keyboard.type(folder);
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Name des Radars' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Vorschau' }));
  await press(page, 'Enter');
  await page.getByText('Dazu 1 frühere Ausgabe', { exact: false }).waitFor();
  await page
    .getByRole('table', { name: 'Frühere Ausgaben im Ordner' })
    .getByRole('row', { name: /2025-05-01/ })
    .waitFor();
  expect(await lookEverywhere(page, 'radar-folder')).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Übernehmen' }));
  await press(page, 'Enter');
  await page.getByText('Mit 2 Ausgaben.').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Zum Radar' }));
  await press(page, 'Enter');
  await page.getByRole('application', { name: /aoe-radar/ }).waitFor();

  await command('Radar – Radar-Bericht');
  const report = page.getByRole('article', { name: 'Radar-Bericht' });
  await report.getByRole('heading', { name: 'aoe-radar, heute' }).waitFor();
  // One stop for all tools; the arrows walk among them.
  const tools = page.getByRole('toolbar', { name: 'Bericht' }).getByRole('button');
  await tabTo(page, tools);
  for (let step = 0; step < 3 && !(await isFocused(tools.filter({ hasText: 'Stand: heute' }))); step += 1)
    await press(page, 'ArrowRight');
  await chooseIn(page, tools.filter({ hasText: 'Stand: heute' }), 'Stand: 2026-05-01');
  await report.getByRole('heading', { name: 'aoe-radar, 2026-05-01' }).waitFor();
  const moved = report.getByRole('table', { name: 'Was sich von „2025-05-01“ zu „2026-05-01“ bewegt hat' });
  await moved.getByRole('row', { name: /Sensoren/ }).waitFor();
  await report.getByRole('row', { name: 'Karten <b>für</b> alle' }).first().waitFor();
  expect(await lookEverywhere(page, 'radar-report')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const pictures = process.env['PICTURES'];
  const pdf = await page.pdf({ format: 'A4', ...(pictures ? { path: join(pictures, 'radar-report.pdf') } : {}) });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(4);
  await page.emulateMedia({ media: 'screen' });
  await press(page, 'Control+z');
  await said(page, /Rückgängig/);
});
