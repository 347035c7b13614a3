import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLoopback } from '../../../loopback/server.ts';
import { exportAll, openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';

/** A coordination and the sites it has admitted, as its people find it some weeks later. */
export type Group = {
  readonly dataDir: string;
  readonly request: string;
  readonly words: readonly string[];
  readonly remove: () => void;
};

const towns = ['05558004', '05558008', '05558012', '05558016', '05558020', '05558024', '05558028', '05558032'];

/**
 * A district with `count` sites: some are up to date, some lack the newest, some were never heard of. The second one is a coordination as
 * well. Two of them have decided the same conflict differently, and a third wrote with a clock of 2031. A further site asks to join.
 */
export async function prepareGroup(count: number): Promise<Group> {
  const folder = mkdtempSync(join(tmpdir(), 'group-'));
  const kreis = await openTestOffice({ label: 'Kreis Coesfeld', member: null, now: '2026-10-05T08:00:00Z' });
  const root = (await kreis.get('registry.status', {})).own.fingerprint;
  const open: TestOffice[] = [];
  const openSite = async (at: number, label: string) => {
    const body = towns[at % towns.length] ?? '05558032';
    return openTestOffice({ body, label, member: null, root, now: '2026-10-05T09:00:00Z' });
  };
  const file = (site: TestOffice) => site.file('anfrage.json');
  for (let at = 1; at <= count; at += 1) {
    const site = await openSite(at, at <= 12 ? (names[at - 1] ?? `Standort ${at}`) : `Außenstelle ${at}`);
    await site.get('request.create', { ticket: file(site) });
    await kreis.get('member.admit', { ticket: file(site), role: at <= 3 ? 'coordination' : 'implementation' });
    open.push(site);
  }
  const [nottuln, olfen, senden] = open as [TestOffice, TestOffice, TestOffice];
  const project = (office: TestOffice, title: string) =>
    office.get('record.create', {
      entity: 'project',
      fields: { title, summary: 'Der Kreis plant. Beginn im Frühjahr.' },
    });
  const disputed = (await project(kreis, 'Radwegenetz')).id;
  const future = (await project(kreis, 'Schulserver')).id;
  const private_ = (await kreis.get('record.create', { entity: 'person', fields: { displayName: 'Erika Muster' } })).id;
  if (private_ === '') throw new Error('a person was created');
  const first = await exportAll(kreis);
  for (const site of open) await site.get('bundle.import', { ticket: first });

  const give = async (from: TestOffice, ...to: TestOffice[]) => {
    const ticket = await exportAll(from);
    for (const one of to) await one.get('bundle.import', { ticket });
  };
  const set = (office: TestOffice, id: string, values: Record<string, unknown>) =>
    office.get('record.update', { entity: 'project', id, set: values });
  await set(nottuln, disputed, { title: 'Radwegenetz Nord' });
  await set(olfen, disputed, { title: 'Radwegenetz Süd' });
  await give(nottuln, olfen);
  await give(olfen, nottuln);
  const where = { entity: 'project', id: disputed, field: 'title' };
  await nottuln.get('conflict.resolve', { ...where, value: 'Radwegenetz Nord' });
  await olfen.get('conflict.resolve', { ...where, value: 'Radwegenetz Nord und Süd' });
  senden.ports.set('2031-03-01T08:00:00Z');
  await set(senden, future, { title: 'Schulserver für alle' });
  senden.ports.set('2026-10-06T08:00:00Z');

  const at = (day: string) => {
    for (const office of [kreis, ...open]) office.ports.set(`${day}T08:00:00Z`);
  };
  await set(kreis, future, { title: 'Schulserver im Kreis' });
  // The later a site sends, the less is missing there; every fifth one never sends.
  const senders = open.filter((_site, index) => index % 5 !== 4);
  for (const [index, site] of senders.entries()) {
    at(`2026-11-${String(2 + Math.min(20, index)).padStart(2, '0')}`);
    if (index > 2) await project(site, `Vorhaben ${index + 1}`);
    await give(site, kreis);
    if (index % 2 === 0) await give(kreis, site);
    if (index % 4 === 0) await give(site, kreis);
  }
  at('2026-11-23');
  const asking = await openSite(4, 'Stadtwerke Coesfeld');
  const { words } = await asking.get('request.create', { ticket: join(folder, 'beitritt.json') });
  const dataDir = join(folder, 'kreis');
  kreis.office.close();
  cpSync(kreis.dir, dataDir, { recursive: true });
  for (const office of [kreis, asking, ...open]) office.close();
  return {
    dataDir,
    request: join(folder, 'beitritt.json'),
    words,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const names = [
  'Nottuln',
  'Olfen',
  'Senden',
  'Ascheberg',
  'Billerbeck',
  'Coesfeld',
  'Dülmen',
  'Havixbeck',
  'Lüdinghausen',
  'Nordkirchen',
  'Rosendahl',
  'Kreisarchiv',
];

/** The program on a copy of a site's folder, in a window of its own. */
export async function startGroup(
  group: Pick<Group, 'dataDir'>,
  browser: Browser,
  options: Parameters<typeof openWindow>[1] = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'group-run-'));
  cpSync(group.dataDir, dataDir, { recursive: true });
  const host = await startLoopback({ dataDir, rendererDir, now: '2026-11-23T09:00:00Z' });
  const page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce', ...options });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let isRunning = true;
  /** The folder stays, to be looked into. */
  const stop = async () => {
    if (!isRunning) return;
    isRunning = false;
    await page.context().close();
    await host.close();
  };
  return {
    page,
    dataDir,
    stop,
    close: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type GroupRun = Awaited<ReturnType<typeof startGroup>>;
