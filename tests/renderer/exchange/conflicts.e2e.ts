import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { cli } from '../../helpers/cli.ts';
import { go, type Monday, prepareMonday, type Run, startMonday } from './monday.ts';

let monday: Monday;
let browser: Browser;
let run: Run;

beforeAll(async () => {
  [monday, browser] = await Promise.all([prepareMonday(), launchChromium()]);
  await cli(['import', '--data', monday.dataDir, monday.files.bundle]);
});
afterAll(async () => {
  await browser.close();
  monday.remove();
});

beforeEach(async () => {
  run = await startMonday(monday, browser);
  await go(run.page, '/exchange/conflicts');
  await run.page.getByRole('listbox', { name: 'Offene Konflikte' }).waitFor();
});
afterEach(async () => {
  await run.close();
  run.remove();
});

const press = async (...keys: string[]) => {
  for (const key of keys) await run.page.keyboard.press(key);
};
const option = (words: string) => run.page.getByRole('option').filter({ hasText: words });
const left = (count: number) =>
  run.page.getByText(count === 1 ? '1 offener Konflikt' : `${count} offene Konflikte`, { exact: true }).waitFor();

test('all of them are decided with the keys alone, and the counter in the rail goes away', async () => {
  const { page } = run;
  await left(5);
  await page.getByRole('listbox').focus();
  for (let count = 5; count > 0; count -= 1) {
    await press('ArrowLeft', 'Control+Enter');
    if (count > 1) await left(count - 1);
  }
  await page.getByText('Keine offenen Konflikte').waitFor();
  await page.getByText(/Konflikte? zu entscheiden/).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await run.close();
  const { total } = await cli<{ total?: number }>(['call', '--data', run.dataDir, 'conflict.list']).then(
    (reply) => (reply as { value: { total: number } }).value,
  );
  expect(total).toBe(0);
});

describe('beside each other', () => {
  test('a text shows what each side changed, word by word, and who wrote it', async () => {
    await option('Beschreibung').click();
    const mine = run.page.getByRole('region', { name: 'Meine' });
    expect(await mine.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('und die Kosten')]);
    const theirs = run.page.getByRole('region', { name: 'Andere (Nottuln)' });
    expect((await theirs.locator('del').allInnerTexts()).join()).toContain('Der Kreis');
    await theirs.getByText('Nottuln', { exact: true }).waitFor();
    await run.page.getByText('Gemeinsamer Vorgänger: Der Kreis übernimmt die Planung.', { exact: false }).waitFor();
  });

  test('nothing is chosen in silence: without a choice nothing is applied', async () => {
    await run.page.getByRole('listbox').focus();
    await press('Control+Enter');
    expect(await run.page.getByRole('button', { name: 'Übernehmen und weiter' }).isDisabled()).toBe(true);
    await left(5);
  });

  test('a deletion against an edit says what was edited, and both ends can be chosen', async () => {
    await option('Löschung').click();
    await run.page.getByText('Gelöscht', { exact: true }).waitFor();
    await run.page.getByText('Termin steht', { exact: false }).last().waitFor();
    await press('ArrowRight');
    await run.page.getByText('Der Eintrag bleibt erhalten.').waitFor();
    await press('ArrowLeft');
    await run.page.getByText('Der Eintrag bleibt gelöscht.').waitFor();
    expect(await violations(run.page)).toEqual([]);
    await press('Control+Enter');
    await left(4);
  });
});

describe('a text that merges by sentences', () => {
  test('has a proposal with what only one side changed, and both versions where both did; it can be taken and mended', async () => {
    const { page } = run;
    await option('Beschreibung').click();
    const proposal = page.getByRole('region', { name: 'Vorschlag: satzweise zusammengeführt' });
    expect(await proposal.locator('mark').count()).toBe(1);
    await proposal.getByText('Beginn ist im Sommer.', { exact: false }).first().waitFor();
    await proposal.getByRole('button', { name: 'Vorschlag nehmen' }).click();
    await page.getByText('Gewählt: der Vorschlag').waitFor();
    const field = page.getByRole('textbox', { name: 'Beschreibung' });
    const words = await field.inputValue();
    for (const side of ['Der Kreis übernimmt', 'Nottuln übernimmt', 'im Sommer']) expect(words).toContain(side);
    expect(words).not.toContain('im Frühjahr');
    await field.fill('Nottuln übernimmt die Planung und die Kosten. Beginn ist im Sommer.');
    await press('Control+Enter');
    await left(4);
  });
});

describe('the result', () => {
  test('can be another value, typed as everywhere; what is not understood is not applied', async () => {
    const { page } = run;
    await option('Ende').click();
    const field = page.getByRole('textbox', { name: 'Ende' });
    await field.fill('irgendwann');
    await press('Control+Enter');
    await page.getByText('ist kein Datum', { exact: false }).waitFor();
    await left(5);
    await field.fill('31.10.27');
    await press('Control+Enter');
    await left(4);
    await page.getByText('Entschieden: Radwegenetz, Ende.', { exact: false }).waitFor();
    await run.close();
    const reply = await cli<{ value: { rows: { title: string; endOn: string }[] } }>([
      'call',
      '--data',
      run.dataDir,
      'record.list',
      JSON.stringify({ entity: 'project', filter: { title: 'Radwegenetz' } }),
    ]);
    expect(reply.value.rows.map(({ endOn }) => endOn)).toEqual(['2027-10-31']);
  });

  test('chosen but not applied is still there after a look elsewhere', async () => {
    const { page } = run;
    await option('Budget').click();
    await press('ArrowRight');
    await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
    await go(page, '/exchange/log');
    await page.getByRole('grid').waitFor();
    await go(page, '/exchange/conflicts');
    await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
  });
});

describe('many at once', () => {
  test('the ticked ones take the same side', async () => {
    const { page } = run;
    await page.getByRole('listbox').focus();
    await press('End', ' ', 'ArrowUp', ' ');
    await page.getByText('2 ausgewählt').waitFor();
    await page.getByRole('button', { name: 'Alle: Andere' }).click();
    await page.getByText('2 Konflikte entschieden').waitFor();
    await left(3);
    await page.getByText('Keiner ausgewählt').waitFor();
  });

  test('undo takes back exactly these decisions', async () => {
    const { page } = run;
    await page.getByRole('listbox').focus();
    await press('Control+a');
    await page.getByText('5 ausgewählt').waitFor();
    await page.getByRole('button', { name: 'Alle: Meine' }).click();
    await page.getByText('Keine offenen Konflikte').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText(/5 Konflikte sind wieder offen|5 Entscheidungen zurückgenommen/).waitFor();
  });
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each([
    ['light', 1366, { colorScheme: 'light' }],
    ['dark', 1366, { colorScheme: 'dark' }],
    ['forced colours', 1366, { forcedColors: 'active' }],
    ['200 %', 683, { colorScheme: 'light' }],
  ] as const)('%s', async (_name, width, media) => {
    const { page } = run;
    await page.setViewportSize({ width, height: Math.round((width * 9) / 16) });
    await page.emulateMedia(media);
    await option('Beschreibung').click();
    await press('ArrowRight');
    await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
