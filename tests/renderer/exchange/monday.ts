import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLoopback } from '../../../loopback/server.ts';
import { exportAll, openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';

/** Two sites that have worked apart, and the files one of them sent. */
export type Monday = {
  /** The folder of the district; tests work on copies. */
  readonly dataDir: string;
  readonly files: Readonly<Record<'bundle' | 'sealed' | 'truncated' | 'foreign' | 'clearance', string>>;
  readonly passphrase: string;
  readonly remove: () => void;
};

const passphrase = 'Sieben Schwäne 7';

const create = async (office: TestOffice, entity: string, fields: Record<string, unknown>): Promise<string> =>
  (await office.get('record.create', { entity, fields })).id;

const change = (office: TestOffice, entity: string, id: string, set: Record<string, unknown>) =>
  office.get('record.update', { entity, id, set });

/** Prepares once what every Monday looks like: new things, changed things, one deletion, and five places of disagreement. */
export async function prepareMonday(): Promise<Monday> {
  const folder = mkdtempSync(join(tmpdir(), 'monday-'));
  const district = await openTestOffice({ label: 'Kreis Coesfeld' });
  const town = await openTestOffice({ label: 'Nottuln', body: '05558032', now: '2026-11-23T08:30:00Z' });

  const path = await create(district, 'project', {
    title: 'Radwegenetz',
    status: 'planned',
    summary: 'Der Kreis übernimmt die Planung. Beginn ist im Frühjahr.',
    endOn: '2027-06-30',
  });
  const school = await create(district, 'project', { title: 'Schulserver', status: 'idea', budgetCents: 1_000_000 });
  const note = await create(district, 'note', { text: 'Chatbot im Bürgerbüro ansehen' });
  const tasks: string[] = [];
  for (let number = 1; number <= 60; number += 1) {
    tasks.push(await create(district, 'task', { title: `Aufgabe ${number}`, projectId: path }));
  }
  const first = await exportAll(district);
  await town.get('bundle.import', { ticket: first });

  await change(district, 'project', path, {
    summary: 'Der Kreis übernimmt die Planung und die Kosten. Beginn ist im Frühjahr.',
    status: 'approved',
    endOn: '2027-09-30',
  });
  await change(district, 'project', school, { budgetCents: 2_000_000 });
  await district.get('record.delete', { entity: 'note', id: note });

  await change(town, 'project', path, {
    summary: 'Nottuln übernimmt die Planung. Beginn ist im Sommer.',
    status: 'running',
    endOn: '2027-12-31',
  });
  await change(town, 'project', school, { budgetCents: 3_000_000, priority: 'high' });
  await change(town, 'note', note, { text: 'Chatbot im Bürgerbüro ansehen, Termin steht' });
  await create(town, 'project', { title: 'Digitale Leerrohrauskunft', status: 'idea' });
  await town.get('record.delete', { entity: 'task', id: tasks[0] ?? '' });

  const file = (name: string) => join(folder, name);
  const bundle = file('digitalagentur_nottuln_0001_2026-11-23.dabundle');
  await town.get('bundle.create', { ticket: bundle });
  const sealed = file('sealed.dabundle');
  await town.get('bundle.create', { ticket: sealed, passphrase });
  await town.get('record.deleteMany', { entity: 'task', ids: tasks.slice(1) });
  const clearance = file('digitalagentur_nottuln_0002_2026-11-23.dabundle');
  await town.get('bundle.create', { ticket: clearance });
  const truncated = file('truncated.dabundle');
  const whole = readFileSync(bundle);
  writeFileSync(truncated, whole.subarray(0, Math.floor(whole.length * 0.7)));
  const foreign = file('brief.dabundle');
  writeFileSync(foreign, 'Sehr geehrte Damen und Herren,\n');

  const dataDir = file('district');
  district.office.close();
  cpSync(district.dir, dataDir, { recursive: true });
  district.close();
  town.close();
  return {
    dataDir,
    files: { bundle, sealed, truncated, foreign, clearance },
    passphrase,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The program on a copy of the district's folder, in a window of its own. */
export async function startMonday(monday: Monday, browser: Browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'monday-run-'));
  cpSync(monday.dataDir, dataDir, { recursive: true });
  const host = await startLoopback({ dataDir, rendererDir });
  const page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce' });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    url: host.url,
    dataDir,
    close: async () => {
      await page.context().close();
      await host.close();
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export type Run = Awaited<ReturnType<typeof startMonday>>;

export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await page.locator(`a[aria-current='page'][href$='${path}']`).first().waitFor();
}

/** Through the file dialog. */
export async function choose(page: Page, ...paths: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Dateien auswählen …' }).click();
  await (await chooser).setFiles(paths);
}

/** Dropped on the window, as from a mail. */
export async function drop(page: Page, path: string, name: string): Promise<void> {
  const content = readFileSync(path, 'utf8');
  const dataTransfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [content, name] as const,
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}
