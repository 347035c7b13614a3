import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { create } from '../../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { keepFolder, type Prepared } from '../../helpers/running.ts';

/** A district whose folder is kept, and the files of a town that has worked apart. */
export type TwoSites = Prepared & {
  readonly files: Readonly<Record<'bundle' | 'sealed' | 'truncated' | 'foreign' | 'clearance', string>>;
  readonly passphrase: string;
};

const passphrase = 'Sieben Schwäne 7';

const change = (office: TestOffice, entity: string, id: string, set: Record<string, unknown>) =>
  office.get('record.update', { entity, id, set });

/** New things, changed things, one deletion, and five places of disagreement. */
export async function prepareTwoSites(): Promise<TwoSites> {
  const folder = mkdtempSync(join(tmpdir(), 'two-sites-'));
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

  return {
    ...keepFolder(folder, district, town),
    files: { bundle, sealed, truncated, foreign, clearance },
    passphrase,
  };
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
