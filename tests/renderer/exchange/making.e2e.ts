import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { tabTo } from '../../helpers/keys.ts';
import { faultsOf, setScreen, themes } from '../../helpers/pictures.ts';
import { go } from '../../helpers/running.ts';
import { weeksAt } from './keeping.ts';

const run = weeksAt('/exchange/create', { permissions: ['clipboard-read', 'clipboard-write'] });
beforeEach(() => button('Bündel speichern …').waitFor());

const button = (name: string | RegExp) =>
  run.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const site = (name: string) => run.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

describe('who lacks what', () => {
  test('stands beside each site: how many changes, since when, when it was last heard of', async () => {
    await run.page.getByText('Für bestimmte Standorte').click();
    const olfen = (await site('Olfen').locator('xpath=ancestor::label').innerText()).replaceAll(/\s+/g, ' ');
    expect(olfen).toMatch(/^Olfen \d+ Änderungen fehlen seit \d\d\.11\.2026 gehört am 09\.11\.2026/);
    const never = await site('Lüdinghausen').locator('xpath=ancestor::label').innerText();
    expect(never).toMatch(/bekommt alles: \d+ Änderungen[\s\S]*noch nie gehört/);
    // Not this site, also not under the name of the key it had before it went back.
    expect(await site('Kreis Coesfeld').count()).toBe(0);
  });

  test('all that lack something are chosen at once, remembered over a visit elsewhere, and get one file', async () => {
    await run.page.getByText('Für bestimmte Standorte').click();
    await button(/^Alle wählen, denen etwas fehlt/).click();
    await go(run.page, '/exchange/sites');
    await go(run.page, '/exchange/create');
    expect(await site('Olfen').isChecked()).toBe(true);
    const download = run.page.waitForEvent('download');
    await button('Bündel speichern …').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^digitalagentur_kreis-coesfeld_\d{6}_2026-11-24\.dabundle$/);
    await run.page.getByRole('heading', { name: 'Bündel erstellt' }).waitFor();
    expect(JSON.parse(await textOf(file))[0].to).toHaveLength(3);
  });
});

describe('what stays here', () => {
  test('is counted, and opens to its records', async () => {
    await button(/^Nur für mich\s*1/).click();
    await button('Gespräch mit dem Landrat').waitFor();
    await button(/^Nichtöffentliche Sitzung\s*1/).click();
    await button('Grundstück am Bahnhof').click();
    await run.page.getByText('Grundstück am Bahnhof').first().waitFor();
    expect(await run.page.evaluate(() => location.hash)).toContain('/scouting/notes');
  });

  test('is not in the file; what is of a non-public session only after it was ticked, with a warning', async () => {
    const save = async () => {
      const download = run.page.waitForEvent('download');
      await button('Bündel speichern …').click();
      return textOf(await download);
    };
    const without = await save();
    for (const words of ['Landrat', 'Urlaubsplan', 'Bahnhof']) expect(without).not.toContain(words);
    await button('Weiteres Bündel').click();
    await run.page.getByText('1 nichtöffentlichen Eintrag mitgeben').click();
    await run.page.getByText('Sie geben nichtöffentliche Einträge unverschlossen weiter.').waitFor();
    const withIt = await save();
    expect(withIt).toContain('Bahnhof');
    expect(withIt).not.toContain('Landrat');
    await button('Weiteres Bündel').click();
    // By habit nothing confidential goes out: the tick is gone.
    expect(await run.page.getByRole('checkbox', { name: '1 nichtöffentlichen Eintrag mitgeben' }).isChecked()).toBe(
      false,
    );
  });
});

describe('the text for the mail', () => {
  const copied = () => run.page.evaluate(() => navigator.clipboard.readText());
  const makeOne = async () => {
    const download = run.page.waitForEvent('download');
    await button('Bündel speichern …').click();
    return (await download).suggestedFilename();
  };

  test('names file, number, way of reading in and the twelve words, and goes to the clipboard', async () => {
    const file = await makeOne();
    await button('In die Zwischenablage').click();
    await run.page.getByText('Der Begleittext ist in der Zwischenablage.', { exact: false }).waitFor();
    const text = await copied();
    expect(text).toContain(file);
    expect(text).toMatch(/mit \d+ Änderungen/);
    expect(text).toContain('Austausch › Einlesen');
    const { words } = await run.page.evaluate(() => ({ words: document.querySelector('textarea')?.value ?? '' }));
    expect(words).toBe(text);
    expect(text).toMatch(/zwölf Wörter:\n(\p{L}+ ){11}\p{L}+\n/u);
    expect(await violations(run.page)).toEqual([]);
  });

  test('comes from a template of the office, which is kept and can be given back', async () => {
    await makeOne();
    await button('Vorlage ändern').click();
    await run.page.getByRole('textbox', { name: 'Vorlage' }).fill('Hallo, {anzahl} von {standort}.');
    await run.page.waitForFunction(() =>
      /^Hallo, \d+ Änderungen von Kreis Coesfeld\.$/.test(document.querySelector('textarea')?.value ?? ''),
    );
    await button('Weiteres Bündel').click();
    await makeOne();
    expect(await run.page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toMatch(/^Hallo, /);
    await button('Vorlage ändern').click();
    await button('Mitgelieferte Vorlage').click();
    expect(await run.page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toMatch(/^Betreff: /);
  });
});

test('a stranger is in no list and has no key: sealing for sites says to take a passphrase', async () => {
  await run.page.getByText('Für einen neuen oder lange abwesenden Standort').click();
  await run.page.getByText('Für die Standorte verschließen').click();
  await run.page.getByText('Bitte nehmen Sie ein Kennwort.', { exact: false }).first().waitFor();
  await button('Bündel speichern …').click();
  expect(await run.page.getByRole('heading', { name: 'Bündel erstellt' }).count()).toBe(0);
});

test('with the keys alone: choose sites, unfold, save, copy', async () => {
  const { page } = run;
  await tabTo(run.page, /^Für alle Standorte/);
  await page.keyboard.press('ArrowDown');
  await tabTo(run.page, /^Olfen/);
  await page.keyboard.press('Space');
  expect(await site('Olfen').isChecked()).toBe(true);
  await tabTo(run.page, /^Nur für mich/);
  await page.keyboard.press('Enter');
  await button('Gespräch mit dem Landrat').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await button('Urlaubsplan des Kreishauses').waitFor();
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await button('Bündel speichern …').evaluate((element) => element === document.activeElement)) break;
  }
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await download;
  await page.getByRole('heading', { name: 'Bündel erstellt' }).waitFor();
  await tabTo(run.page, /^In die Zwischenablage/);
  await page.keyboard.press('Enter');
  await page.getByText('Der Begleittext ist in der Zwischenablage.', { exact: false }).waitFor();
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each(themes)('%s', async (_name, width, media) => {
    const { page } = run;
    await setScreen(page, width, media);
    await page.getByText('Für bestimmte Standorte').click();
    await button(/^Nur für mich/).click();
    await button('Gespräch mit dem Landrat').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
