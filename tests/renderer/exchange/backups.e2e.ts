import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { faultsOf, setScreen, themes } from '../../helpers/pictures.ts';
import { weeksAt } from './keeping.ts';

const run = weeksAt('/exchange/backups');
beforeEach(() => points().first().waitFor());

const points = () => run.page.getByRole('list', { name: 'Sicherungen' }).getByRole('listitem');
const meeting = () => points().filter({ hasText: 'vor der Sitzung' });
const button = (name: string) => run.page.getByRole('button', { name, exact: true });
const rows = async () => {
  const cells = await run.page.getByRole('grid').getByRole('row').allInnerTexts();
  return cells.slice(1).map((text) => text.split('\n')[0]);
};
const inGrid = () => run.page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null);
const lookInside = async () => {
  await meeting()
    .getByRole('button', { name: /ansehen$/ })
    .click();
  await run.page.getByRole('grid', { name: 'Projekte' }).waitFor();
};

describe('the list', () => {
  test('says of each point when, why, how much, and what one went back to', async () => {
    const all = await points().allInnerTexts();
    // The point of the day comes by itself, sooner or later.
    const words = all.filter((text) => !text.includes('täglich'));
    expect(words[0]).toMatch(/bevor auf den 20\.11\.2026, \d\d:\d\d zurückgegangen wurde/);
    expect(words[1]).toMatch(/vor der Sitzung[\s\S]*\d+ Einträge · [\d,]+\s(kB|MB) · bleibt/);
  });

  test('takes an import back from here', async () => {
    await run.page.getByRole('button', { name: /^Einlesen des Bündels von Olfen/ }).click();
    const dialog = run.page.getByRole('alertdialog');
    await dialog.getByText('Alles, was mit dem Bündel von Olfen', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await points().filter({ hasText: 'Bündel von Olfen, zurückgenommen' }).waitFor();
  });
});

describe('inside a point', () => {
  test('one sees what there was, finds words in it, and what going back would do', async () => {
    const { page } = run;
    await lookInside();
    expect(await rows()).toEqual(['Digitale Bauakte', 'Leerrohrauskunft', 'Radwegenetz', 'Schulserver']);
    await page
      .getByRole('navigation', { name: 'Arten von Einträgen' })
      .getByText('1 geändert · 1 käme zurück · 1 ginge weg')
      .waitFor();
    await page.getByRole('searchbox', { name: 'In der Sicherung suchen' }).fill('1950');
    await expect.poll(rows).toEqual(['Digitale Bauakte']);
    await page.getByRole('searchbox', { name: 'In der Sicherung suchen' }).fill('');
    await page.getByRole('radio', { name: 'Ginge weg' }).or(button('Ginge weg')).first().click();
    await expect.poll(rows).toEqual(['Sirenen']);
    await page.getByRole('radio', { name: 'Käme zurück' }).or(button('Käme zurück')).first().click();
    await expect.poll(rows).toEqual(['Schulserver']);
  });

  test('with the keys alone: kind, record, fields then and today, back to the list', async () => {
    const { page } = run;
    await meeting()
      .getByRole('button', { name: /ansehen$/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Projekte' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Arten von Einträgen' })
      .getByRole('button', { name: /^Notizen/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Notizen' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Projekte' }).waitFor();
    await page.keyboard.press('Tab');
    for (let n = 0; n < 8 && !(await inGrid()); n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'Felder damals und heute' });
    const summary = table.getByRole('row', { name: /^Beschreibung/ });
    await summary.waitFor();
    expect(await summary.getByRole('cell').allInnerTexts()).toEqual([
      'Akten von 1950 bis heute.',
      'Akten von 1900 bis heute.',
    ]);
    await button('Zur Liste').focus();
    await page.keyboard.press('Enter');
    await meeting().waitFor();
  });

  test('says before going back what it means, in numbers, and then does just that', async () => {
    const { page } = run;
    await lookInside();
    await button('Zu diesem Stand zurückgehen …').click();
    const dialog = page.getByRole('alertdialog');
    await dialog
      .getByText('Dieser Standort schreibt künftig unter einer neuen Kennung weiter', { exact: false })
      .waitFor();
    await dialog.getByText('1 Eintrag wird auf damals zurückgesetzt').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zurückgehen', exact: true }).click();
    await page.getByText('Zurückgegangen. Der Stand von vorher steht als Sicherung in der Liste.').waitFor();
    await meeting().waitFor();
    await run.stop();
    const office = run.look();
    const { rows: projects } = await office.get('record.list', { entity: 'project', sort: ['title'] });
    expect(projects.map((row) => row['title'])).toEqual([
      'Digitale Bauakte',
      'Leerrohrauskunft',
      'Radwegenetz',
      'Schulserver',
    ]);
    office.office.close();
  });
});

describe('everything to take along', () => {
  const save = async () => {
    const download = run.page.waitForEvent('download');
    await button('Datei speichern …').click();
    return download;
  };

  test('as a workbook, with nothing that was not ticked', async () => {
    const file = await save();
    expect(file.suggestedFilename()).toBe('digitalagentur_kreis-coesfeld_alles_2026-11-24.xlsx');
    await run.page.getByText('3 Einträge blieben hier, weil nicht angekreuzt.', { exact: false }).waitFor();
    const sheets = await readWorkbook(await file.path());
    const words = JSON.stringify(sheets);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['Übersicht', 'Projekte', 'Aufgaben']));
    expect(words).toContain('Sirenen');
    expect(words).not.toContain('Landrat');
    expect(await violations(run.page)).toEqual([]);
  });

  test('as JSON with what was ticked, after a warning; the tick is gone afterwards', async () => {
    await run.page.getByText('Vollständig (JSON)').click();
    await run.page.getByText('Nur für mich (1)').click();
    await run.page.getByText('ist nicht verschlossen.', { exact: false }).waitFor();
    await run.page.getByText('Verlauf: jede Änderung, die es je gab').click();
    const file = await save();
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('Landrat');
    expect(text).not.toContain('Urlaubsplan');
    expect(JSON.parse(text).history.length).toBeGreaterThan(30);
    await run.page.getByText('2 Einträge blieben hier', { exact: false }).waitFor();
    expect(await run.page.getByRole('checkbox', { name: 'Nur für mich (1)' }).isChecked()).toBe(false);
  });
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each(themes)('%s', async (_name, width, media) => {
    const { page } = run;
    await setScreen(page, width, media);
    await page.getByText('Nur für mich (1)').click();
    expect(await faultsOf(page)).toEqual([]);
    await lookInside();
    await page.getByRole('gridcell', { name: 'Digitale Bauakte' }).dblclick();
    await page.getByRole('table', { name: 'Felder damals und heute' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
