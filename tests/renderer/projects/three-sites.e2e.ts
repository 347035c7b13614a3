import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startLoopback } from '../../../loopback/server.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { create } from '../../helpers/create.ts';
import { digestOnly, exchangeAll, openCoordination, openMember } from '../../helpers/members.ts';
import type { TestOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';
import { go } from '../../helpers/running.ts';
import { press, said } from './file.ts';

/** Three sites by name; each is a folder that tests edit through the contract and people look at through the screens. */
type Sites = Record<'kreis' | 'senden' | 'olfen', TestOffice>;

let browser: Browser;
let sites: Sites;
let projectId: string;
/** Milestones by title. */
let milestones: Readonly<Record<string, string>>;

const summary = 'Der Radweg folgt der Stever. Gebaut wird in zwei Jahren. Der Kreis trägt die Planung.';
const all = (): TestOffice[] => Object.values(sites);
const bodyOf = async (site: TestOffice): Promise<string> => (await site.get('office.status', {})).site?.bodyId ?? '';
const set = (site: TestOffice, fields: Record<string, unknown>) =>
  site.get('record.update', { entity: 'project', id: projectId, set: fields });

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const kreis = await openCoordination('Kreis Coesfeld');
  const senden = await openMember(kreis, '05558040', 'implementation', 'Rathaus Senden');
  const olfen = await openMember(kreis, '05558036', 'implementation', 'Rathaus Olfen');
  sites = { kreis, senden, olfen };
  const [sendenBody, olfenBody] = [await bodyOf(senden), await bodyOf(olfen)];
  projectId = await create(kreis, 'project', {
    title: 'Radweg Stever',
    status: 'planned',
    leadBodyId: sendenBody,
    summary,
  });
  await create(kreis, 'projectBody', { projectId, bodyId: olfenBody, role: 'partner' });
  milestones = {
    Entwurf: await create(kreis, 'milestone', { projectId, title: 'Entwurf', dueOn: '2027-03-31' }),
    Vergabe: await create(kreis, 'milestone', { projectId, title: 'Vergabe', dueOn: '2027-06-30' }),
  };
  await exchangeAll(...all());
});
afterEach(() => {
  for (const site of all()) site.close();
});

/** What three people do to one project, none knowing of the others. */
async function editApart(): Promise<void> {
  const { kreis, senden, olfen } = sites;
  await set(kreis, {
    status: 'approved',
    leadBodyId: await bodyOf(olfen),
    summary: summary.replace('folgt der Stever', 'folgt der Stever und der Bahn'),
  });
  await set(senden, {
    status: 'running',
    leadBodyId: await bodyOf(kreis),
    summary: summary.replace('Der Kreis trägt', 'Senden trägt'),
  });
  await set(olfen, { status: 'paused' });
  await create(kreis, 'milestone', { projectId, title: 'Förderbescheid', dueOn: '2027-01-15' });
  await create(senden, 'milestone', { projectId, title: 'Bürgerversammlung', dueOn: '2027-02-10' });
  await create(olfen, 'milestone', { projectId, title: 'Brücke gesperrt', dueOn: '2027-05-01' });
  const id = milestones['Vergabe'] ?? '';
  await kreis.get('record.delete', { entity: 'milestone', id });
  await senden.get('record.update', { entity: 'milestone', id, set: { dueOn: '2027-09-30' } });
}

/** The program of one site in a window; afterwards the site can be asked again. */
async function seenAt(name: keyof Sites, look: (page: Page) => Promise<void>): Promise<void> {
  const site = sites[name];
  site.office.close();
  const host = await startLoopback({ dataDir: site.dir, rendererDir, now: '2026-11-23T10:00:00Z' });
  const page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page);
  await page.context().close();
  await host.close();
  sites = { ...sites, [name]: site.reopen() };
}

async function seenEverywhere(look: (page: Page) => Promise<void>): Promise<void> {
  for (const name of ['kreis', 'senden', 'olfen'] as const) await seenAt(name, look);
}

const openFile = async (page: Page, tab: string): Promise<void> => {
  await page.evaluate((id) => {
    location.hash = `#/projects/file?record=${id}`;
  }, projectId);
  await page.getByRole('tab', { name: tab }).click();
};

const titlesIn = async (page: Page): Promise<readonly string[]> => {
  const list = page.getByRole('region', { name: 'Meilensteine' });
  await list.getByRole('checkbox').nth(4).waitFor();
  return (await list.getByRole('checkbox').all()).length === 5
    ? Promise.all(
        (await list.getByRole('checkbox').all()).map(
          async (one) => /„(.*)“/.exec((await one.getAttribute('aria-label')) ?? '')?.[1] ?? '',
        ),
      )
    : [];
};

test('three sites edit one project apart: status and lead are asked, texts merge, milestones add up, and what was edited is not deleted', async () => {
  await editApart();
  await exchangeAll(...all());
  expect(new Set(await Promise.all(all().map(digestOnly))).size).toBe(1);

  await seenEverywhere(async (page) => {
    await openFile(page, 'Überblick');
    // S4: the same values are shown and the same fields are asked at every site.
    await page.getByText('Mehrere Werte: Status, Federführung').waitFor();
    const words = page.getByRole('textbox', { name: 'Beschreibung' });
    await words.waitFor();
    expect(await words.inputValue()).toBe(
      'Der Radweg folgt der Stever und der Bahn. Gebaut wird in zwei Jahren. Senden trägt die Planung.',
    );
    await openFile(page, 'Meilensteine & Aufgaben');
    expect(await titlesIn(page)).toEqual([
      'Förderbescheid',
      'Bürgerversammlung',
      'Entwurf',
      'Brücke gesperrt',
      'Vergabe',
    ]);
    // Deleted by one, edited by another: it is there, with what was edited.
    await page.getByRole('listitem').filter({ hasText: 'Vergabe' }).getByText('30.09.2027').waitFor();
    await go(page, '/exchange/conflicts');
    await page.getByText('3 offene Konflikte', { exact: true }).waitFor();
    for (const field of ['Status', 'Federführung', 'Löschung']) {
      await page.getByRole('option').filter({ hasText: field }).waitFor();
    }
  });

  const shown = await sites.olfen.get('record.get', { entity: 'project', id: projectId });
  await seenAt('senden', async (page) => {
    await go(page, '/exchange/conflicts');
    const decide = async (field: string, key: string, left: number) => {
      await page.getByRole('option').filter({ hasText: field }).click();
      await page.getByRole('listbox', { name: 'Offene Konflikte' }).focus();
      await press(page, key, 'Control+Enter');
      const words =
        left === 0 ? 'Keine offenen Konflikte' : left === 1 ? '1 offener Konflikt' : `${left} offene Konflikte`;
      await page.getByText(words, { exact: true }).waitFor();
    };
    await decide('Status', 'ArrowLeft', 2);
    await decide('Federführung', 'ArrowLeft', 1);
    await page.getByRole('option').filter({ hasText: 'Löschung' }).click();
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      await press(page, key);
      if (await page.getByText('Der Eintrag bleibt erhalten.').isVisible()) break;
    }
    await press(page, 'Control+Enter');
    await page.getByText('Keine offenen Konflikte').waitFor();
  });
  await exchangeAll(...all());

  expect(new Set(await Promise.all(all().map(digestOnly))).size).toBe(1);
  expect(shown.conflicts).toEqual(['leadBodyId', 'status']);
  await seenEverywhere(async (page) => {
    await go(page, '/exchange/conflicts');
    await page.getByText('Keine offenen Konflikte').waitFor();
    await openFile(page, 'Überblick');
    // What Senden called its own: under way, led by the district.
    await page.getByText('in Umsetzung').first().waitFor();
    await page.getByText('federführend: Kreis Coesfeld').waitFor();
    expect(await page.getByText(/^Mehrere Werte/).count()).toBe(0);
    await openFile(page, 'Meilensteine & Aufgaben');
    expect(await titlesIn(page)).toHaveLength(5);
  });
});

test('two leads by hand and a lead that no longer takes part: the rule that holds at each site is told where their edits meet', async () => {
  const { kreis, senden, olfen } = sites;
  const olfenBody = await bodyOf(olfen);
  // D3 holds at each of them: nobody typed anything that was forbidden.
  await set(senden, { leadBodyId: olfenBody });
  const { rows } = await kreis.get('record.list', { entity: 'projectBody', filter: { projectId, bodyId: olfenBody } });
  await kreis.get('record.update', {
    entity: 'projectBody',
    id: rows[0]?.id ?? '',
    set: { role: 'not_participating' },
  });
  await exchangeAll(...all());

  await seenEverywhere(async (page) => {
    await openFile(page, 'Beteiligte');
    const line = page.getByRole('row').filter({ hasText: 'Olfen' });
    await line.getByRole('button', { name: 'Olfen: nicht beteiligt', pressed: true }).waitFor();
    await line.getByText('federführend laut Projekt').waitFor();
  });
  await seenAt('kreis', async (page) => {
    await openFile(page, 'Beteiligte');
    await page.getByRole('button', { name: 'Olfen: federführend' }).press('Space');
    await page.getByRole('button', { name: 'Olfen: federführend', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Olfen: nicht beteiligt' }).press('Space');
    await said(page, /kann nicht federführend sein/);
  });
});
