import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { exportAll, openTestOffice } from '../../helpers/office.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { openWindow, type Program, rendererDir, startProgram } from '../../helpers/program.ts';
import { command, goTo } from './by-keys.ts';

/** The two cases of SV-10-0056, entered in an office with nothing in it, by keyboard alone; and two sites that disagree. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

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
