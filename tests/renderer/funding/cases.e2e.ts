import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { exportAll, openTestOffice } from '../../helpers/office.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, rendererDir, startProgram } from '../../helpers/program.ts';

/** The two cases of SV-10-0056, entered in an office with nothing in it, by keyboard alone; and the pages of the example office. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** By the palette, from wherever one is. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  // The line that Enter takes is the one that is marked.
  await page.locator('[role="menuitem"][data-focused]').filter({ hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor({ state: 'detached' });
}

const goTo = async (page: Page, title: string) => {
  await command(page, `Förderung – ${title}`);
  await page.getByRole('link', { name: title }).and(page.locator('[aria-current="page"]')).waitFor();
};

describe('by keyboard alone', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await startProgram('empty', { now: '2020-11-30T08:00:00Z' });
    page = await openWindow(browser, { reducedMotion: 'reduce' });
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  });
  afterAll(() => program.close());

  const dialog = () => page.getByRole('dialog');
  const inDialog = (name: string) => dialog().getByRole('textbox', { name, exact: true });
  const field = (name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
  const press = async (name: string) => {
    await tabTo(page, button(name), { most: 200 });
    await page.keyboard.press('Enter');
  };
  const stageIs = (stage: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: `${stage}, hier` })
      .waitFor();
  const sum = (what: string, state: string) => page.locator(`[data-sum="${what}"][data-state="${state}"]`).waitFor();
  const enter = async () => {
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
  };
  const section = (name: string) => command(page, `Vorgang: ${name}`);

  test('a new case, its procedure, and the decision to apply with its reason', async () => {
    await goTo(page, 'Vorgänge');
    await page.getByText('Noch keine Vorgänge').waitFor();
    await lookAt(page, 'vorgaenge-leer');
    await command(page, 'Neuer Vorgang');
    await dialog().waitFor();
    await typeInto(page, inDialog('Vorgang'), 'Heimat 2.0', { leave: true });
    await chooseIn(page, dialog().getByRole('button', { name: /Federführung/ }), 'Nottuln');
    await chooseIn(page, dialog().getByRole('button', { name: /Verfahren/ }), 'zweistufig');
    await typeInto(page, inDialog('Gesamtausgaben'), '490.000 €', { leave: true });
    await lookAt(page, 'vorgang-neu');
    await enter();
    await page.getByRole('heading', { level: 1, name: 'Heimat 2.0' }).waitFor();
    await stageIs('entdeckt');
    await press('Weiter zu „in Prüfung“');
    await stageIs('in Prüfung');
    await press('Weiter zu „Zusage zur Bewerbung“');
    await page
      .getByText('„Zusage zur Bewerbung“ braucht noch: Entscheidung „bewerben“ mit Begründung.', { exact: false })
      .first()
      .waitFor();
    await chooseIn(page, page.getByRole('main').getByRole('button', { name: /Entscheidung/ }), 'bewerben');
    await tabTo(page, field('Begründung'));
    await page.keyboard.type('Sieben Kommunen tragen den Marktplatz gemeinsam.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-met="true"]').filter({ hasText: 'Entscheidung „bewerben“' }).first().waitFor();
    await press('Weiter zu „Zusage zur Bewerbung“');
    await stageIs('Zusage zur Bewerbung');
    await lookAt(page, 'vorgang-ueberblick');
  });

  test('the financing plan: the rule says grant and own share, and both are taken over', async () => {
    await section('Finanzierung');
    await page.getByText('Zum Rechnen fehlt: die Finanzierungsart, die zuwendungsfähigen Ausgaben.').waitFor();
    await chooseIn(
      page,
      page.getByRole('main').getByRole('button', { name: /Finanzierungsart/ }),
      'Anteilsfinanzierung',
    );
    await typeInto(page, field('Zuwendungsfähig'), '490000', { leave: true });
    await typeInto(page, field('Förderquote'), '90 %', { leave: true });

    await page.getByText('441.000,00 €').first().waitFor();
    await press('Zuwendung und Eigenanteil übernehmen');
    await sum('plan', 'equal');
    await lookAt(page, 'vorgang-finanzierung');
  });

  test('seven of eleven municipalities; a sum that does not add up is said at the place until it does', async () => {
    await section('Konsortium');
    const towns = ['Billerbeck', 'Coesfeld', 'Dülmen', 'Havixbeck', 'Nottuln', 'Olfen', 'Senden'];
    for (const town of towns) {
      await command(page, 'Kommune aufnehmen');
      await dialog().waitFor();
      await chooseIn(page, dialog().getByRole('button', { name: /Kommune/ }), town);
      await typeInto(page, inDialog('Anteil'), '70.000 €', { leave: true });
      await typeInto(page, inDialog('Eigenanteil'), town === 'Senden' ? '6.999,99 €' : '7.000 €', { leave: true });
      await enter();
    }
    await page.getByText('7 von 11 Kommunen').waitFor();
    await sum('shares', 'equal');
    await page
      .getByText('Summe der Eigenanteile 48.999,99 €, Eigenanteil 49.000,00 €: 0,01 € fehlen.', { exact: true })
      .waitFor();
    await lookAt(page, 'vorgang-konsortium');
    await press('Gleichmäßig verteilen');
    await sum('owns', 'equal');
  });

  test('budget years, and a year that is there already is refused without losing what was typed', async () => {
    await section('Haushaltsjahre');
    for (const [year, cents] of [
      ['2021', '200.000'],
      ['2022', '290.000'],
    ] as const) {
      await command(page, 'Haushaltsjahr aufnehmen');
      await dialog().waitFor();
      await typeInto(page, inDialog('Haushaltsjahr'), year, { leave: true });
      await typeInto(page, inDialog('Ausgaben'), cents, { leave: true });
      await enter();
    }
    await sum('expenditure', 'equal');
    await command(page, 'Haushaltsjahr aufnehmen');
    await typeInto(page, inDialog('Haushaltsjahr'), '2022', { leave: true });
    await typeInto(page, inDialog('Ausgaben'), '1', { leave: true });
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('alert').filter({ hasText: 'Das gibt es in diesem Vorgang schon.' }).waitFor();
    expect(await inDialog('Ausgaben').inputValue()).toBe('1,00 €');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('two stages up to the application; then a notice before it is refused with its reason', async () => {
    await section('Überblick');
    await typeInto(page, field('Skizze eingereicht am'), '30.2.2020', { leave: true });
    await page.getByText('30.2.2020', { exact: false }).first().waitFor();
    expect(await field('Skizze eingereicht am').inputValue()).toBe('30.2.2020');
    await typeInto(page, field('Skizze eingereicht am'), '27.8.2020', { leave: true });
    await typeInto(page, field('Zum Antrag aufgefordert am'), '12.10.2020', { leave: true });
    await typeInto(page, field('Antrag eingereicht am'), '27.11.2020', { leave: true });
    for (const stage of ['Skizze in Arbeit', 'Skizze eingereicht', 'zum Antrag aufgefordert', 'Antrag in Arbeit']) {
      await press(`Weiter zu „${stage}“`);
      await stageIs(stage);
    }
    await press('Weiter zu „Antrag eingereicht“');
    await stageIs('Antrag eingereicht');
    await section('Bescheide');
    await command(page, 'Bescheid eintragen');
    await dialog().waitFor();
    await typeInto(page, inDialog('Bescheid vom'), '26.11.2020', { leave: true });
    await typeInto(page, inDialog('Zuwendung'), '441.000 €', { leave: true });
    await page.keyboard.press('Control+Enter');
    await dialog()
      .getByRole('alert')
      .filter({ hasText: 'der Antrag wurde aber erst am 27.11.2020 eingereicht' })
      .waitFor();
    await lookAt(page, 'bescheid-abgelehnt');
    expect(await inDialog('Zuwendung').inputValue()).toBe('441.000,00 €');
    await typeInto(page, inDialog('Bescheid vom'), '15.2.2021', { leave: true });
    await typeInto(page, inDialog('Zugegangen am'), '18.2.2021', { leave: true });
    await typeInto(page, inDialog('Bewilligungszeitraum ab'), '1.3.2021', { leave: true });
    await typeInto(page, inDialog('Bewilligungszeitraum bis'), '31.12.2022', { leave: true });
    await enter();
    await page.getByText('Zuwendung: 441.000,00 € · Bewilligungszeitraum ab: 01.03.2021', { exact: false }).waitFor();
  });

  test('the deadlines are created from the notice on order', async () => {
    await section('Fristen');
    await press('Fristen aus Bescheid anlegen');
    await page.getByText('1 Frist angelegt').first().waitFor();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Rechtsbehelfsfrist: Zuwendungsbescheid – Heimat 2.0/ })
      .waitFor();
    await lookAt(page, 'vorgang-fristen');
  });

  test('with its notice the case is granted', async () => {
    await section('Überblick');
    await press('Weiter zu „bewilligt“');
    await stageIs('bewilligt');
  });

  test('Smarte.Land.Regionen: the district leads, and four of its towns are in it', async () => {
    await goTo(page, 'Vorgänge');
    await command(page, 'Neuer Vorgang');
    await typeInto(page, inDialog('Vorgang'), 'Smarte.Land.Regionen', { leave: true });
    await chooseIn(page, dialog().getByRole('button', { name: /Verfahren/ }), 'zweistufig');
    await typeInto(page, inDialog('Gesamtausgaben'), '0,94 Mio', { leave: true });
    await enter();
    await page.getByRole('heading', { level: 1, name: 'Smarte.Land.Regionen' }).waitFor();
    await page.getByText('Federführung: Kreis Coesfeld').waitFor();
    await section('Konsortium');
    for (const body of ['Kreis Coesfeld', 'Ascheberg', 'Olfen', 'Rosendahl']) {
      await command(page, 'Kommune aufnehmen');
      await chooseIn(page, dialog().getByRole('button', { name: /Kommune/ }), body);
      await tabTo(page, inDialog('Anteil'));
      await enter();
    }
    await page.getByRole('cell', { name: 'federführend' }).waitFor();
    await press('Gleichmäßig verteilen');
    await sum('shares', 'equal');
    await page.getByRole('cell', { name: '235.000,00 €' }).first().waitFor();
  });
});

describe('the example office', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
    page = await openWindow(browser, { reducedMotion: 'reduce' });
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  });
  afterAll(() => program.close());

  const openCase = async (title: string, tab: string) => {
    await goTo(page, 'Vorgänge');
    await command(page, title);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await command(page, `Vorgang: ${tab}`);
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  };

  test('the list and every page of a file hold in every theme', async () => {
    await goTo(page, 'Vorgänge');
    await page.getByRole('grid', { name: 'Fördervorgänge' }).waitFor();
    await lookAt(page, 'vorgaenge');
    await openCase('Heimat 2.0: Regionaler Online-Marktplatz', 'Überblick');
    const tabs = [
      'Überblick',
      'Finanzierung',
      'Konsortium',
      'Haushaltsjahre',
      'Bescheide',
      'Mittelabrufe',
      'Nachweise & Auflagen',
      'Fristen',
      'Verlauf',
    ];
    for (const tab of tabs) {
      await command(page, `Vorgang: ${tab}`);
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      await page.waitForTimeout(200);
      await lookAt(page, `akte-${tab}`);
    }
    await command(page, 'Vorgang: Mittelabrufe');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `akte-mittelabrufe-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
  });

  test('pipeline: a card is moved by keys and comes back by Strg+Z; what is missing is named', async () => {
    await goTo(page, 'Pipeline');
    const column = (name: string) => page.locator(`[data-column="${name}"]`);
    await column('screening')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    await lookAt(page, 'pipeline');
    await tabTo(page, page.locator('[data-card]'));
    const isOn = (name: RegExp) =>
      page.evaluate((text) => new RegExp(text).test(document.activeElement?.textContent ?? ''), name.source);
    for (let step = 0; step < 20 && !(await isOn(/Vereinsverwaltung/)); step += 1)
      await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 20 && !(await isOn(/Vereinsverwaltung/)); step += 1)
      await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+ArrowRight');
    await page.getByText('„Zusage zur Bewerbung“ braucht noch', { exact: false }).first().waitFor();
    await page.keyboard.press('Control+ArrowLeft');
    await column('scouted')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    await expect.poll(() => isOn(/Vereinsverwaltung/)).toBe(true);
    await page.keyboard.press('Control+Z');
    await column('screening')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `pipeline-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    for (const by of ['Kommune', 'Jahr']) {
      await command(page, `Pipeline: Spalten nach ${by}`);
      await lookAt(page, `pipeline-${by}`);
    }
    await command(page, 'Pipeline: Spalten nach Stand');
  });

  test('budget years: the picture has its table, the locked part says what locks it, a treasurer sees the own cases', async () => {
    await goTo(page, 'Haushaltsjahre');
    await page.getByRole('img', { name: /Geld nach Haushaltsjahr/ }).waitFor();
    await page.getByText('Sperrvermerk Folgestelle 2026', { exact: false }).waitFor();
    await lookAt(page, 'haushaltsjahre');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `haushaltsjahre-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    await chooseIn(page, page.getByRole('button', { name: /Für die Kämmerei von/ }), 'Nottuln');
    await page.getByRole('rowheader', { name: 'Heimat 2.0: Regionaler Online-Marktplatz' }).waitFor();
    await lookAt(page, 'haushaltsjahre-nottuln');
  });

  test('the calculator writes nothing and tells its rounding', async () => {
    await openCase('Pegel und Starkregen', 'Finanzierung');
    await command(page, 'Rechner');
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('textbox', { name, exact: true });
    await typeInto(page, inDialog('Zuwendungsfähig'), '333,33', { leave: true });
    await page.getByText('333,33 € × 65 % = 216,6645 €', { exact: false }).waitFor();
    await typeInto(page, inDialog('Förderquote'), '650 %', { leave: true });
    expect(await inDialog('Förderquote').inputValue()).toBe('650 %');
    await lookAt(page, 'rechner');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await page.getByRole('main').getByRole('textbox', { name: 'Zuwendungsfähig', exact: true }).inputValue(),
    ).toBe('150.000,00 €');
  });

  test('D6: a project that runs before its notice is warned of in its own file, too', async () => {
    await openCase('Marktplatz: Betrieb und Lieferdienst', 'Überblick');
    await page.getByText('Förderschädlicher Beginn?', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Regionaler Online-Marktplatz (Heimat 2.0)' }).click();
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('tab', { name: 'Mehr' }).click();
    await panel.getByText('Förderschädlicher Beginn?', { exact: false }).waitFor();
  });
});

describe('two sites have changed the same share without knowing of each other', () => {
  test('the sum is named as unsure at the place, no number is shown, and the way to decide is beside it', async () => {
    const at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
    const town = await openTestOffice({ body: '05558032', now: '2026-11-23T08:00:00Z' });
    const { id } = await at.get('record.create', {
      entity: 'fundingCase',
      fields: { title: 'Marktplatz', totalCents: 10_000 },
    });
    const [nottuln, olfen] = [bodyId('05558032'), bodyId('05558036')];
    const share = (body: string, shareCents: number) =>
      at.get('case.addPart', { id, entity: 'consortiumMember', fields: { bodyId: body, shareCents } });
    await share(nottuln, 6_000);
    const member = await share(olfen, 4_000);
    await town.get('bundle.import', { ticket: await exportAll(at, 'hin.dabundle') });
    for (const [office, shareCents] of [
      [at, 4_500],
      [town, 3_500],
    ] as const)
      await office.get('record.update', { entity: 'consortiumMember', id: member.id, set: { shareCents } });
    await at.get('bundle.import', { ticket: await exportAll(town, 'her.dabundle') });
    at.office.close();
    const host = await startLoopback({ dataDir: at.dir, rendererDir, now: '2026-11-23T09:00:00Z' });
    const page = await openWindow(browser, { reducedMotion: 'reduce' });
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
    await goTo(page, 'Vorgänge');
    await page.getByRole('gridcell', { name: 'unsicher: mehrere Werte' }).waitFor();
    await command(page, 'Marktplatz');
    await page.getByRole('heading', { level: 1, name: 'Marktplatz' }).waitFor();
    await command(page, 'Vorgang: Konsortium');
    await page.locator('[data-sum="shares"][data-state="unsure"]').waitFor();
    await page.getByRole('row', { name: /Olfen/ }).getByText('mehrere Werte').waitFor();
    expect(
      await page
        .getByRole('main')
        .getByText(/100,00 €|105,00 €|95,00 €/)
        .count(),
    ).toBe(0);
    await page.getByText(/^Zuletzt geändert: Olfen – 23.11.2026/).waitFor();
    await lookAt(page, 'vorgang-unsicher');
    await tabTo(page, page.getByRole('button', { name: 'Entscheiden' }));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Konflikte' }).and(page.locator('[aria-current="page"]')).waitFor();
    await page.context().close();
    await host.close();
    for (const office of [at, town]) office.close();
  });
});
