import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockNote } from '../../../db/seed/founding-paper.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, pickIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { attachOffice } from '../../helpers/office.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** The post of SV-10-0056, entered in an office with nothing in it, by keyboard alone: what the paper says of it, and nothing it does not. */
const condition = 'vorbehaltlich einer Entscheidung über den Jahresabschluss 2020 durch den Kreistag in 2021';
const speaker = 'Sprecher/in interkommunale Arbeitsgruppe';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty', { now: '2020-11-30T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const dialog = () => page.getByRole('dialog');
const inspector = () => page.getByRole('complementary', { name: 'Details' });
const inDialog = (name: string) => dialog().getByRole('textbox', { name });
const messages = () => page.locator('[data-region="messages"]');
const grid = (name: string) => page.getByRole('grid', { name });

/** By the palette, from wherever one is. */
async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const goTo = async (title: string) => {
  await command(`Agentur – ${title}`);
  await page.getByRole('link', { name: title }).and(page.locator('[aria-current="page"]')).waitFor();
};

/** Creates with Strg+Enter from wherever one is in the form, and waits for the details. */
async function create(): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
}

describe('the facts of the founding paper go in by keyboard alone', () => {
  test('the post: full time, up to EG 13, five years from 2021, product and account', async () => {
    await goTo('Stellen & Kapazität');
    await page.getByText('Noch keine Stellen').waitFor();
    await lookAt(page, 'agentur-leer');
    await command('Neue Stelle');
    await dialog().waitFor();
    await typeInto(page, inDialog('Bezeichnung'), 'Koordination Digitalagentur COE', { leave: true });
    await typeInto(page, inDialog('Stellenanteil'), '1', { leave: true });
    await typeInto(page, inDialog('Tarif'), 'TVöD', { leave: true });
    await typeInto(page, inDialog('Entgeltgruppe'), 'bis EG 13', { leave: true });
    await typeInto(page, inDialog('Beginn'), '1.1.2021', { leave: true });
    await typeInto(page, inDialog('Befristet auf'), '5 Jahre', { leave: true });
    expect(await dialog().getByRole('checkbox', { name: 'Befristet' }).isChecked()).toBe(true);
    await typeInto(page, inDialog('Produkt'), '04.01.02.01', { leave: true });
    await typeInto(page, inDialog('Sachkonto'), '501201', { leave: true });
    await lookAt(page, 'stelle-neu');
    await create();
    await inspector().getByText('Endet am 31.12.2025.').waitFor();
    await inspector().getByText('60 Monate ab dem 01.01.2021, der mitzählt', { exact: false }).waitFor();
    await grid('Stellen').getByRole('gridcell', { name: '31.12.2025 nach Regel' }).waitFor();
  });

  test('locked by the Sperrvermerk in its own words, with the twelve who have to agree', async () => {
    await tabTo(page, inspector().getByRole('button', { name: 'Sperrvermerk setzen …' }));
    await page.keyboard.press('Enter');
    await typeInto(page, inDialog('Bezeichnung'), 'Sperrvermerk SV-10-0056', { leave: true });
    await typeInto(page, inDialog('Wortlaut'), lockNote, { leave: true });
    await typeInto(page, inDialog('Erwartet'), 'Frühjahr 2021', { leave: true });
    await dialog().getByText('12 ausgewählt').waitFor();
    await lookAt(page, 'sperrvermerk-neu');
    await tabTo(page, dialog().getByRole('button', { name: 'Setzen', exact: true }));
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await inspector().getByText('0 von 12 Beschlüssen liegen vor.').waitFor();
  });

  test('going on in spite of it is refused, with the reason and the next step, in the details and in the list', async () => {
    await chooseIn(page, inspector().getByRole('button', { name: /Status/ }), 'besetzt');
    const refusal = messages().getByText('wird weder ausgeschrieben noch besetzt', { exact: false });
    await refusal.first().waitFor();
    expect(await refusal.first().innerText()).toContain('„Sperrvermerk SV-10-0056“ ist nicht aufgehoben');
    expect(await refusal.first().innerText()).toContain('Bitte heben Sie zuerst den Sperrvermerk auf');
    await lookAt(page, 'gesperrt');
    await chooseIn(page, inspector().getByRole('button', { name: /Status/ }), 'gesperrt');
    await grid('Stellen').getByRole('gridcell', { name: 'gesperrt', exact: true }).waitFor();
  });

  test('its share of the five tasks: what is missing to the whole is said until nothing is', async () => {
    await tabTo(page, inspector().getByRole('tab', { name: 'Überblick' }), { back: true });
    await page.keyboard.press('ArrowRight');
    await inspector().getByText('Noch nichts verteilt.', { exact: false }).waitFor();
    const tasks = [
      'Kümmerer für die Umsetzung',
      'Akquise',
      'Kommunikation nach innen',
      'Scouting',
      'Weiterentwicklung',
    ];
    for (const [at, task] of tasks.entries()) {
      await typeInto(page, inspector().getByRole('textbox', { name: task }), at === 0 ? '30' : '15 %');
      await inspector()
        .getByText(`Es fehlen ${70 - 15 * at} % zur ganzen Stelle.`)
        .waitFor();
    }
    await typeInto(page, inspector().getByRole('textbox', { name: 'Weiterentwicklung' }), '30');
    await inspector().getByText('Das sind 5 % mehr als die ganze Stelle.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await inspector().getByText('Zusammen 100 %.').waitFor();
    await lookAt(page, 'aufgabenanteile');
  });
});

/** Opens the first line of a list that is found by these words. */
async function openLine(list: string, words: string): Promise<void> {
  const cell = grid(list).getByRole('gridcell', { name: words, exact: true });
  await cell.waitFor();
  await tabTo(page, grid(list).locator('[tabindex="0"]'));
  for (let step = 0; step < 30 && !(await cell.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press(step % 2 === 0 ? 'Home' : 'ArrowDown');
  await page.keyboard.press('Enter');
  await inspector().getByRole('heading', { name: words }).first().waitFor();
}

describe('its costs and its people go in by keyboard alone', () => {
  test('personnel for the post, and running costs from the provision, under the condition in its own words, without a sum', async () => {
    await goTo('Kosten');
    await command('Neuer Ansatz');
    await dialog().waitFor();
    await typeInto(page, inDialog('Bezeichnung'), 'Vollzeitstelle Digitalagentur', { leave: true });
    await typeInto(page, inDialog('Haushaltsjahr'), '2021', { leave: true });
    await chooseIn(page, dialog().getByRole('button', { name: /Art/ }), 'Personal');
    await typeInto(page, inDialog('Produkt'), '04.01.02.01', { leave: true });
    await typeInto(page, inDialog('Sachkonto'), '501201', { leave: true });
    // The list of suggestions closes with Enter, and the keys go on in the form.
    await pickIn(page, dialog().getByRole('combobox', { name: 'Stelle' }), 'Koordination Digitalagentur COE');
    await create();
    await inspector().getByText('Vollzeitstelle Digitalagentur').first().waitFor();

    await command('Neuer Ansatz');
    await dialog().waitFor();
    await typeInto(page, inDialog('Bezeichnung'), 'Geschäftsaufwendungen der Digitalagentur im Aufbau', {
      leave: true,
    });
    await typeInto(page, inDialog('Haushaltsjahr'), '2021', { leave: true });
    await chooseIn(page, dialog().getByRole('button', { name: /Art/ }), 'Rückstellung');
    await typeInto(page, inDialog('Produkt'), '04.01.02.01', { leave: true });
    await typeInto(page, inDialog('Vorbehalt'), condition, { leave: true });
    await lookAt(page, 'ansatz-neu');
    await create();
    await inspector().getByText('Geschäftsaufwendungen der Digitalagentur im Aufbau').first().waitFor();
    await lookAt(page, 'kosten');
  });

  test('the working group and its speaker, as functions and without a name', async () => {
    await goTo('Kommunen');
    await openLine('Kommunen', 'Kreis Coesfeld');
    await tabTo(page, inspector().getByRole('button', { name: 'Kontakt hinzufügen …' }));
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await typeInto(page, inDialog('Name'), speaker, { leave: true });
    await typeInto(page, inDialog('Funktion'), speaker, { leave: true });
    await create();
    await inspector().getByText(speaker).first().waitFor();

    await tabTo(page, inspector().getByRole('button', { name: 'Gremium hinzufügen …' }));
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await typeInto(page, inDialog('Name'), 'Interkommunale Arbeitsgruppe Digitalisierung', { leave: true });
    await chooseIn(page, dialog().getByRole('button', { name: /Art/ }), 'Arbeitsgruppe');
    await pickIn(page, dialog().getByRole('combobox', { name: 'Vorsitz, Sprecher/in' }), speaker);
    await create();
    await inspector().getByText(`Arbeitsgruppe · ${speaker}`).waitFor();
    await lookAt(page, 'arbeitsgruppe');
  });
});

test('the store holds what the paper says of the post', async () => {
  await page.close();
  await program.stop();
  const office = attachOffice(program.dataDir);
  const { positions } = await office.get('position.list', {});
  expect(positions).toMatchObject([
    {
      body: 'Kreis Coesfeld',
      fte: 1000,
      payScale: 'TVöD',
      payGrade: 'bis EG 13',
      startOn: '2021-01-01',
      endsOn: '2025-12-31',
      endSource: 'rule',
      productCode: '04.01.02.01',
      accountCode: '501201',
      status: 'locked',
      missingShare: 0,
      lock: { isLocking: true, adopted: 0, required: 12 },
    },
  ]);
  const { rows } = await office.get('record.list', { entity: 'reservation' });
  expect(rows).toMatchObject([
    { conditionText: lockNote, expectedBy: { day: '2021-03-01', precision: 'season' }, status: 'active' },
  ]);
  const { items } = await office.get('budget.list', {});
  const codes = { year: 2021, productCode: '04.01.02.01', plannedCents: null };
  expect(items.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toMatchObject([
    { ...codes, kind: 'personnel', accountCode: '501201', position: 'Koordination Digitalagentur COE' },
    { ...codes, kind: 'provision', isConditional: true },
  ]);
  const provision = await office.get('record.list', { entity: 'budgetItem', filter: { kind: 'provision' } });
  expect(provision.rows).toMatchObject([{ conditionText: condition }]);
  const committees = await office.get('record.list', { entity: 'committee', filter: { kind: 'working_group' } });
  const chair = await office.get('record.list', { entity: 'person', filter: { displayName: speaker } });
  expect(committees.rows).toMatchObject([{ chairPersonId: chair.rows[0]?.id }]);
  office.office.close();
});
