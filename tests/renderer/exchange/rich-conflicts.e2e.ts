import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { RichNode } from '../../../shared/rich/doc.ts';
import { cli } from '../../helpers/cli.ts';
import { create } from '../../helpers/create.ts';
import { exportAll, openTestOffice } from '../../helpers/office.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { keepFolder, type Prepared, runsAt } from '../../helpers/running.ts';

const words = (text: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const heading = (text: string): RichNode => ({ type: 'heading', attrs: { level: 2 }, content: [words(text)] });
const list = (...items: string[]): RichNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [line(words(item))] })),
});
const doc = (...content: RichNode[]) => ({ type: 'doc', content });

/** The district and a town have written on in the profile of one measure, apart from each other. */
async function prepareProfiles(): Promise<Prepared> {
  const district = await openTestOffice({ label: 'Kreis Coesfeld' });
  const town = await openTestOffice({ label: 'Nottuln', body: '05558032', now: '2026-11-23T08:30:00Z' });
  const steps = list('Aktenplan vereinheitlichen', 'Scanstelle einrichten');
  const measure = await create(district, 'strategyMeasure', {
    code: 'P13',
    title: 'Digitale Akte in allen Rathäusern',
    profile: doc(heading('Ausgangslage'), line(words('Akten liegen in Schränken. Gescannt wird selten.')), steps),
  });
  await town.get('bundle.import', { ticket: await exportAll(district) });
  const write = (office: typeof district, profile: unknown) =>
    office.get('record.update', { entity: 'strategyMeasure', id: measure, set: { profile } });
  await write(
    district,
    doc(
      heading('Ausgangslage'),
      line(words('Akten liegen in Schränken. '), words('Gescannt wird in zwei Ämtern.', 'bold')),
      list('Aktenplan vereinheitlichen', 'Scanstelle einrichten', 'Mitarbeitende schulen'),
    ),
  );
  await write(
    town,
    doc(
      heading('Nutzen'),
      line(words('Auskunft am selben Tag.')),
      heading('Ausgangslage'),
      line(words('Akten liegen in Schränken. Gescannt wird in Nottuln seit 2025.')),
      steps,
    ),
  );
  await district.get('bundle.import', { ticket: await exportAll(town) });
  return keepFolder(mkdtempSync(join(tmpdir(), 'profiles-')), district, town);
}

const run = runsAt('/exchange/conflicts', prepareProfiles);
beforeEach(() => run.page.getByRole('listbox', { name: 'Offene Konflikte' }).waitFor());

const press = async (...keys: string[]) => {
  for (const key of keys) await run.page.keyboard.press(key);
};

async function profileInStore(): Promise<unknown> {
  await run.stop();
  const reply = await cli<{ value: { rows: { profile: unknown }[] } }>([
    'call',
    '--data',
    run.dataDir,
    'record.list',
    JSON.stringify({ entity: 'strategyMeasure', filter: { code: 'P13' } }),
  ]);
  return reply.value.rows[0]?.profile;
}

test('one profile written on at two sites: base, both sides and a proposal with their headings and lists; taken, altered and written with the keys', async () => {
  const { page } = run;
  const mine = page.getByRole('region', { name: 'Meine' });
  expect(await mine.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('zwei Ämtern'));
  const theirs = page.getByRole('region', { name: 'Andere (Nottuln)' });
  expect(await theirs.getByRole('heading', { name: 'Nutzen' }).count()).toBe(1);
  const proposal = page.getByRole('region', { name: 'Vorschlag: satzweise zusammengeführt' });
  expect(await proposal.getByRole('listitem').allInnerTexts()).toEqual([
    'Aktenplan vereinheitlichen',
    'Scanstelle einrichten',
    'Mitarbeitende schulen',
  ]);
  expect(await proposal.locator('mark').allInnerTexts()).toEqual([
    expect.stringContaining('in zwei Ämtern'),
    expect.stringContaining('in Nottuln seit 2025'),
  ]);
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    await lookAt(page, `steckbrief-${name.replace(' %', '')}`);
  }
  await setScreen(page, 1366, { colorScheme: 'light' });

  await proposal.getByRole('button', { name: 'Vorschlag nehmen' }).focus();
  await press('Enter');
  await page.getByText('Gewählt: der Vorschlag').waitFor();
  await page.getByRole('button', { name: 'Bearbeiten: Steckbrief' }).focus();
  await press('Enter');
  const field = page.getByRole('textbox', { name: 'Steckbrief' });
  await field.waitFor();
  await press('Control+End', 'Enter');
  await page.keyboard.type('Beginn 2027');
  // Inside of the editor the arrows are its own.
  await press('ArrowLeft', 'ArrowRight');
  await page.keyboard.type('.');
  await lookAt(page, 'steckbrief-bearbeitet');
  await press('Control+Enter');
  await page.getByText('Keine offenen Konflikte').waitFor();
  const profile = await profileInStore();
  const said = JSON.stringify(profile);
  expect(profile).toMatchObject({ type: 'doc' });
  for (const part of ['in zwei Ämtern', 'in Nottuln seit 2025', 'Mitarbeitende schulen', 'Nutzen', 'Beginn 2027.']) {
    expect(said).toContain(part);
  }
  expect(said).not.toContain('overlap');
});

test('a side can be taken as it is, and looking at it in the editor writes nothing', async () => {
  const { page } = run;
  await page.getByRole('listbox').focus();
  await press('ArrowRight');
  await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
  await page.getByRole('button', { name: 'Bearbeiten: Steckbrief' }).focus();
  await press('Enter');
  await page.getByRole('textbox', { name: 'Steckbrief' }).waitFor();
  await press('Escape');
  await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
  await press('Control+Enter');
  await page.getByText('Keine offenen Konflikte').waitFor();
  expect(JSON.stringify(await profileInStore())).toContain('seit 2025');
});
