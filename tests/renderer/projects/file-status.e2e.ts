import { describe, expect, test } from 'vitest';
import { tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said, showProject } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice({ permissions: ['clipboard-read', 'clipboard-write'] });

const form = () => office.page.getByRole('group', { name: 'Status melden' });
const colour = (name: string, value: string) =>
  form().getByRole('radiogroup', { name }).getByRole('radio', { name: value });
const words = (name: string) => form().getByRole('textbox', { name });
const table = () => office.page.getByRole('table', { name: 'Alle Meldungen' });

describe('Status melden, by keyboard only', () => {
  test('opens prefilled from the last report, and one form with Strg+Eingabe at its end is a report', async () => {
    const { page } = office;
    await showProject(page, 'Glasfaser');
    await press(page, 'Control+Shift+s');
    await form().waitFor();
    expect(await colour('Gesamt', 'rot').isChecked()).toBe(true);
    expect(await colour('Kosten', 'gelb').isChecked()).toBe(true);
    expect(await words('Begründung').inputValue()).toBe('Baufirma zieht Kolonnen ab.');
    // What was to come next is what may have been done.
    expect(await words('Erreicht').inputValue()).toBe('Entscheidung vorbereiten.');

    // The focus is on the colour of the whole: one to the left is yellow.
    await press(page, 'ArrowLeft');
    await tabTo(page, words('Nächste Schritte'));
    await page.keyboard.type('Abnahme im Januar');
    await press(page, 'Control+Enter');

    await said(page, 'Status gemeldet: Ampel gelb');
    await form().waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name: 'Details' }).getByText('Abnahme im Januar').waitFor();
    await page.locator('[data-row] [data-column="ampel"]').filter({ hasText: 'gelb' }).waitFor();
    await press(page, 'Control+z');
    await page.locator('[data-row] [data-column="ampel"]').filter({ hasText: 'rot' }).waitFor();
  });

  test('a report that was begun is there again after another area, and nothing of it is lost', async () => {
    const { page } = office;
    await showProject(page, 'Pegel');
    await press(page, 'Control+Shift+s');
    await tabTo(page, words('Benötigt'));
    await page.keyboard.type('Ein Zaun am Wehr');
    await press(page, 'Control+1');
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
    await press(page, 'Alt+ArrowLeft');

    expect(await words('Benötigt').inputValue()).toBe('Ein Zaun am Wehr');
  });

  test('a first report without a colour says what is missing, and stays open', async () => {
    const { page } = office;
    await openFile(page, 'Datenplattform', 'Status & Ampel');
    await page.getByText('Noch keine Statusmeldung.').waitFor();
    await press(page, 'Control+Shift+s');
    await tabTo(page, words('Erreicht'));
    await page.keyboard.type('Vergabe vorbereitet');
    await press(page, 'Control+Enter');
    await form().getByText('Bitte wählen Sie die Farbe für das ganze Projekt.').waitFor();
    await press(page, 'Space', 'Control+Enter');

    await said(page, 'Status gemeldet: Ampel grün');
    await table().getByRole('row').filter({ hasText: '23.11.2026' }).filter({ hasText: 'grün' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Status melden');
  });

  test('a day that is typed and not left counts', async () => {
    const { page } = office;
    await openFile(page, 'Pegel', 'Status & Ampel');
    await press(page, 'Control+Shift+s');
    await tabTo(page, form().getByRole('textbox', { name: 'Berichtszeitraum bis' }));
    await press(page, 'Control+a');
    await page.keyboard.type('21.11.');
    await press(page, 'Control+Enter');

    await table().getByRole('row').filter({ hasText: '21.11.2026' }).waitFor();
  });
});

describe('Status & Ampel', () => {
  test('shows four colours against the report before, with what became of each', async () => {
    const { page } = office;
    await openFile(page, 'Glasfaser', 'Status & Ampel');
    const lines = page.getByRole('region', { name: 'Stand' }).getByRole('row');

    expect(await lines.allInnerTexts().then((all) => all.map((text) => text.split(/\s+/).join(' ')))).toEqual([
      'Ampel gemeldet zuvor (25.09.2026) Veränderung',
      'Gesamt rot gelb schlechter',
      'Zeit rot gelb schlechter',
      'Kosten gelb grün schlechter',
      'Umfang grün grün gleich',
    ]);
    await page.getByText('Baufirma zieht Kolonnen ab.').first().waitFor();
  });

  test('D9: says since when nobody has reported, in the head, beside the colours, in the strip and in the table', async () => {
    const { page } = office;
    await openFile(page, 'Dorf-App', 'Status & Ampel');

    expect(await page.getByText('nicht gemeldet seit 11 Wochen').count()).toBe(4);
    await page.getByText('11 Wo.', { exact: true }).waitFor();
  });

  test('the strip and its table are in step: arrow keys walk, Eingabe chooses, both show which', async () => {
    const { page } = office;
    await openFile(page, 'Glasfaser', 'Status & Ampel');
    const strip = page.getByRole('list', { name: /^Meldungen von links nach rechts/ });
    await tabTo(page, strip.getByRole('button', { name: /^10\.11\.2026/ }));
    await press(page, 'ArrowLeft', 'Enter');

    await page.getByRole('heading', { level: 3, name: 'Meldung vom 25.09.2026' }).waitFor();
    expect(await strip.getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe(
      '25.09.2026, Senden: Gesamt gelb, Zeit gelb, Kosten grün, Umfang grün',
    );
    expect(await table().getByRole('button', { pressed: true }).innerText()).toBe('25.09.2026');
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 3, name: 'Meldung vom 25.09.2026' }).waitFor({ state: 'detached' });
  });
});

describe('Meldungen', () => {
  const silent = (body: string) => office.page.getByRole('region', { name: new RegExp(`^${body}`) });

  test('lists silent bodies, and puts the reminder for one on the clipboard', async () => {
    const { page } = office;
    await press(page, 'Control+2');
    await page.locator('[data-row]').first().waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Meldungen' }));
    await press(page, 'Enter');
    await silent('Havixbeck').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Erinnerung kopieren: Havixbeck' }));
    await press(page, 'Enter');

    await said(page, 'Die Erinnerung für Havixbeck liegt in der Zwischenablage.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('– DIG-26 Dorf-App der Vereine: zuletzt gemeldet am 04.09.2026, vor 11 Wochen');
  });

  test('whoever reports from there is off the list', async () => {
    const { page } = office;
    await press(page, 'Control+2');
    await page.goto(`${page.url().split('#')[0]}#/projects/reports`);
    const report = page.getByRole('button', { name: 'Status von „Dorf-App der Vereine“ melden' });
    await tabTo(page, report);
    await press(page, 'Enter');
    await form().waitFor();
    await press(page, 'Control+Enter');
    await said(page, 'Status gemeldet: Ampel grün');
    await press(page, 'Alt+ArrowLeft');

    await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
    await silent('Dülmen').waitFor();
    // The list of before stands there until the new one has come.
    await silent('Havixbeck').waitFor({ state: 'detached' });
  });

  test('D9: the coordination agrees on another period, and what is grey follows', async () => {
    const { page } = office;
    await page.goto(`${page.url().split('#')[0]}#/projects/reports`);
    await silent('Olfen').waitFor({ state: 'detached' });
    const weeks = page.getByRole('textbox', { name: 'Berichtszeitraum in Wochen' });
    await tabTo(page, weeks);
    await press(page, 'Control+a');
    await page.keyboard.type('0');
    await press(page, 'Enter');
    await said(page, 'Bitte eine Zahl von 1 bis 52.');
    await press(page, 'Control+a');
    await page.keyboard.type('4');
    await press(page, 'Enter');

    await said(page, 'Berichtszeitraum: 4 Wochen');
    await silent('Olfen').waitFor();
    await page.getByText('Gemeldet wird alle 4 Wochen.').waitFor();
    // Inside of a field the keys take back what was typed there.
    await press(page, 'Tab', 'Control+z');
    await silent('Olfen').waitFor({ state: 'detached' });
  });
});

test('back leads from the file to where one came from, and the file is there again after a restart', async () => {
  const { page } = office;
  await openFile(page, 'Glasfaser', 'Status & Ampel');
  await page.reload();
  await page.getByRole('tab', { name: 'Status & Ampel', selected: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: /^Glasfaser/ }).waitFor();
  await press(page, 'Alt+ArrowLeft');

  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  expect(await page.getByRole('searchbox', { name: 'Projekte filtern' }).inputValue()).toBe('Glasfaser');
});

test('axe finds nothing in any look: the page, the form, the list of the silent', async () => {
  const { page } = office;
  const found: string[] = [];
  const look = async (what: string) => found.push(...(await lookEverywhere(page, what)));
  await openFile(page, 'Glasfaser', 'Status & Ampel');
  await look('file');
  await press(page, 'Control+Shift+s');
  await form().waitFor();
  await look('form');
  await press(page, 'Control+2');
  await page.locator('[data-row]').first().waitFor();
  await press(page, 'Enter');
  await page.goto(`${page.url().split('#')[0]}#/projects/reports`);
  await page
    .getByRole('button', { name: /^Erinnerung kopieren/ })
    .first()
    .waitFor();
  await look('reports');

  expect(found).toEqual([]);
});
