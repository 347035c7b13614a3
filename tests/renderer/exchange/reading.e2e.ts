import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { cli } from '../../helpers/cli.ts';
import { go, runsAt } from '../../helpers/running.ts';
import { choose, drop, prepareTwoSites } from './two-sites.ts';

const run = runsAt('/exchange/read', prepareTwoSites);
beforeEach(() => button('Dateien auswählen …').waitFor());

const counts = () => run.page.getByRole('list', { name: 'Was sich ändert' }).getByRole('listitem').allTextContents();
const button = (name: string) => run.page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => run.page.getByRole('heading', { name });

describe('a bundle from a mail', () => {
  test('is dropped, looked at, taken in, and taken back', async () => {
    const { page } = run;
    await drop(page, run.prepared.files.bundle, 'aus-der-mail.dabundle');
    await heading('Bündel von Nottuln').waitFor();
    expect((await counts()).slice(0, 4)).toEqual(['3 neu', '2 geändert', '1 gelöscht', '5 Konflikte']);
    expect(await violations(page)).toEqual([]);

    await button('Übernehmen').click();
    await heading('Übernommen von Nottuln').waitFor();
    await page.getByText('5 Konflikte zu entscheiden').waitFor({ state: 'attached' });
    await button('„Digitale Leerrohrauskunft“ öffnen').waitFor();
    expect(await violations(page)).toEqual([]);

    await button('Einlesen rückgängig').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Was Sie selbst seither eingetragen haben, bleibt.', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await page.getByText('Dieses Einlesen wurde rückgängig gemacht.').waitFor();
    await page.getByText('5 Konflikte zu entscheiden').waitFor({ state: 'detached' });
  });

  test('is read with the keys alone: choose, unfold a record, take in', async () => {
    const { page } = run;
    await choose(page, run.prepared.files.bundle);
    await heading('Bündel von Nottuln').waitFor();
    await page.getByRole('button', { name: 'Projekte 3' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table');
    await table.getByRole('rowheader', { name: 'Status' }).waitFor();
    expect(await table.getByRole('row', { name: /^Ende/ }).innerText()).toContain('30.09.2027');
    await button('Übernehmen').focus();
    await page.keyboard.press('Enter');
    await heading('Übernommen von Nottuln').waitFor();
    // The button is gone; the focus stays with what came of it.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('waits while the person looks at something else', async () => {
    await choose(run.page, run.prepared.files.bundle);
    await heading('Bündel von Nottuln').waitFor();
    await go(run.page, '/exchange/log');
    await run.page.getByText('Noch kein Austausch').or(run.page.getByRole('grid')).first().waitFor();
    await go(run.page, '/exchange/read');
    await heading('Bündel von Nottuln').waitFor();
  });
});

describe('a sealed bundle', () => {
  test('asks for its passphrase, says when it is wrong, and opens', async () => {
    const { page } = run;
    await choose(page, run.prepared.files.sealed);
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Kennwort' });
    await field.fill('falsch');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText('Mit diesem Kennwort lässt sich die Datei nicht öffnen.', { exact: false })
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await field.fill(run.prepared.passphrase);
    await page.keyboard.press('Enter');
    await heading('Bündel von Nottuln').waitFor();
  });
});

describe('a bundle that deletes a lot', () => {
  test('is only taken in after a second yes', async () => {
    const { page } = run;
    await choose(page, run.prepared.files.clearance);
    await page.getByText('Dieses Bündel ändert ungewöhnlich viel.', { exact: false }).waitFor();
    await button('Übernehmen').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('60 Einträge werden gelöscht.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await heading('Bündel von Nottuln').waitFor();
    await button('Übernehmen').click();
    await dialog.getByRole('button', { name: 'Trotzdem übernehmen' }).click();
    await heading('Übernommen von Nottuln').waitFor();
  });
});

describe('bad files', () => {
  test.each([
    ['truncated', 'Die Datei ist unvollständig'],
    ['foreign', 'Das ist keine Bündeldatei dieses Programms'],
  ] as const)('%s: a sentence with the next step, and nothing is written', async (name, sentence) => {
    const before = await cli(['digest', '--data', run.prepared.dataDir]);
    await choose(run.page, run.prepared.files[name]);
    const alert = run.page.getByRole('alert');
    await alert.getByText(sentence, { exact: false }).waitFor();
    expect(await alert.innerText()).toMatch(/Bitte .*es wurde nichts übernommen/s);
    expect(await violations(run.page)).toEqual([]);
    await run.stop();
    expect(await cli(['digest', '--data', run.dataDir])).toEqual(before);
  });

  test('do not keep the good ones out', async () => {
    await choose(run.page, run.prepared.files.truncated, run.prepared.files.bundle, run.prepared.files.foreign);
    await run.page.getByText('nicht lesbar').nth(1).waitFor();
    await run.page.getByRole('button', { name: /^Nottuln/ }).click();
    await heading('Bündel von Nottuln').waitFor();
  });
});
