import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { faultsOf, setScreen, themes } from '../../helpers/pictures.ts';
import { go } from '../../helpers/running.ts';
import { weeksAt } from './keeping.ts';

const run = weeksAt('/exchange/log');
beforeEach(() => run.page.getByRole('grid', { name: 'Protokoll' }).waitFor());

const button = (name: string) => run.page.getByRole('button', { name, exact: true });
const details = () => run.page.getByRole('complementary');
const count = async () =>
  Number(
    (
      await run.page
        .getByText(/^\d+ Eintr(ag|äge)$/)
        .first()
        .innerText()
    ).split(' ')[0],
  );
const open = (words: string | RegExp) => run.page.getByRole('gridcell', { name: words }).first().dblclick();

/** Ticks one line of a filter. */
async function filter(menu: string, line: string): Promise<void> {
  await button(menu).click();
  await run.page.getByRole('menuitem', { name: line, exact: true }).click();
  await run.page.keyboard.press('Escape');
}

describe('the log', () => {
  test('tells who was admitted, what changed, what was refused, taken back, gone back to', async () => {
    const words = (await run.page.getByRole('grid').innerText()).replaceAll('\n', ' ');
    for (const sentence of [
      'Kreis Coesfeld hat den Eintrag von Olfen geändert: Rolle jetzt „Umsetzung“, vorher',
      'Kreis Coesfeld hat neue Regeln festgelegt, wer was schreiben darf.',
      'Eine Änderung von Nottuln zählt nicht: Projekt „Bürgerportal“.',
      'wurde zurückgenommen.',
      'Dieser Standort ist auf seine Sicherung vom 20.11.2026',
    ]) {
      expect(words).toContain(sentence);
    }
  });

  test('says of a refused change what and why, and leads to the site', async () => {
    await open('Abgelehnt');
    await details()
      .getByText('Die Rolle des Standorts erlaubt diese Art von Datensatz nicht.', { exact: false })
      .waitFor();
    await details().getByText('Projekt: Bürgerportal').waitFor();
    await details().getByRole('button', { name: 'Zum Standort' }).click();
    await run.page.getByRole('heading', { level: 2, name: 'Nottuln' }).waitFor();
  });

  test('unfolds what was in a file, part by part', async () => {
    await open(/^Bündel von Standort .* eingelesen/);
    await details().getByText('nicht zugelassen', { exact: true }).waitFor();
    await details().getByText('aufgehoben und nicht angewendet', { exact: false }).waitFor();
  });

  test('takes an import back, which then is an entry of its own', async () => {
    const before = await count();
    await open('Bündel von Olfen eingelesen: 1 Änderung übernommen.');
    await details().getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await run.page.getByRole('alertdialog').getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await expect.poll(count).toBe(before + 1);
    await details().getByText('Zurückgenommen', { exact: true }).waitFor();
  });

  test('is walked through with the keys alone', async () => {
    const { page } = run;
    const inGrid = () => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null);
    for (let n = 0; n < 40 && !(await inGrid()); n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    const first = await details().getByRole('heading', { level: 2 }).innerText();
    expect(await page.getByRole('grid').getByRole('row').last().innerText()).toContain(first);
    const inside = () => page.evaluate(() => document.activeElement?.closest('aside') !== null);
    for (let n = 0; n < 6 && !(await inside()); n += 1) await page.keyboard.press('F6');
    expect(await inside()).toBe(true);
    // The first one takes away the tooltip of the button that has the focus, if it is there already.
    await page.keyboard.press('Escape');
    if ((await details().count()) > 0) await page.keyboard.press('Escape');
    await details().waitFor({ state: 'detached' });
  });
});

describe('the filter', () => {
  test('by kind, site and time together; what leaves nothing over says so and can be taken away', async () => {
    const all = await count();
    await filter('Art', 'Eingelesen');
    // Until the answer is there, what was shown before stays.
    await expect.poll(count).toBeLessThan(all);
    const read = await count();
    await filter('Standort', 'Olfen');
    await expect.poll(count).toBeLessThan(read);
    await run.page.getByRole('button', { name: /Zeitraum/ }).click();
    await run.page.getByRole('option', { name: 'Letzte 7 Tage' }).click();
    await run.page.getByText('Keine Treffer mit diesen Filtern zusammen: Art, Standort, Zeitraum.').waitFor();
    expect(await violations(run.page)).toEqual([]);
    await button('Alles zeigen').click();
    await expect.poll(count).toBe(all);
  });

  test('by days of one’s own choice, typed as people type them', async () => {
    await run.page.getByRole('button', { name: /Zeitraum/ }).click();
    await run.page.getByRole('option', { name: 'Von … bis …' }).click();
    await run.page.getByRole('textbox', { name: 'Von' }).fill('16.11.26');
    await run.page.keyboard.press('Enter');
    await run.page.getByRole('textbox', { name: 'Bis' }).fill('16.11.26');
    await run.page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        (await run.page.getByRole('grid').innerText())
          .match(/\d\d\.\d\d\.2026, \d\d:\d\d/g)
          ?.every((at) => at.startsWith('16.11.')),
      )
      .toBe(true);
    // It is still there after a look elsewhere.
    const shown = await count();
    await go(run.page, '/exchange/sites');
    await go(run.page, '/exchange/log');
    await expect.poll(count).toBe(shown);
  });

  test('shows what was refused to whoever was led here for that', async () => {
    await go(run.page, '/exchange/sites');
    await run.page
      .getByRole('button', { name: /anzeigen|ansehen|zeigen/i })
      .first()
      .click();
    await run.page.getByRole('grid', { name: 'Protokoll' }).waitFor();
    await expect.poll(count).toBe(1);
  });
});

describe('the file', () => {
  const save = async (line: string) => {
    await button('Protokoll sichern').click();
    const download = run.page.waitForEvent('download');
    await run.page.getByRole('menuitem', { name: line }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  test('is a table of what is shown', async () => {
    const all = await count();
    await filter('Art', 'Verzeichnis');
    await expect.poll(count).toBeLessThan(all);
    const shown = await count();
    const { name, text } = await save('Protokoll als Tabelle (CSV) …');
    expect(name).toBe('protokoll_kreis-coesfeld_2026-11-24.csv');
    expect(text.split('\r\n')).toHaveLength(shown + 2);
    expect(text).not.toContain('Bündel von');
  });

  test('or everything for a program', async () => {
    const { text } = await save('Protokoll als JSON …');
    expect(JSON.parse(text).entries).toHaveLength(await count());
  });
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each(themes)('%s', async (_name, width, media) => {
    const { page } = run;
    await setScreen(page, width, media);
    await open('Eingelesen');
    await details().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
