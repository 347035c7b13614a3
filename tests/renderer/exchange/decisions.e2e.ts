import { beforeEach, expect, test } from 'vitest';
import { lookAt } from '../../helpers/pictures.ts';
import { runsAt } from '../../helpers/running.ts';
import { groupMorning, prepareGroup } from './group.ts';

const run = runsAt('/exchange/conflicts', () => prepareGroup(3), { now: groupMorning });
beforeEach(() => run.page.getByRole('listbox', { name: 'Offene Konflikte' }).waitFor());

const look = (name: string) => lookAt(run.page, `konflikte-${name}`);
const option = (words: string) => run.page.getByRole('option').filter({ hasText: words });

test('two people decided the same conflict differently: who decided what, among which values', async () => {
  const { page } = run;
  await option('Radwegenetz').click();
  const met = page.getByRole('region', { name: 'Hier treffen Entscheidungen aufeinander' });
  await met.waitFor();
  const lines = await met.getByRole('listitem').allInnerTexts();
  expect(lines).toHaveLength(2);
  expect(lines.join(' ')).toContain('Olfen hat am');
  expect(lines.join(' ')).toContain('„Radwegenetz Nord und Süd“');
  for (const line of lines) {
    expect(line).toContain('„Radwegenetz Nord“ (Nottuln)');
    expect(line).toContain('„Radwegenetz Süd“ (Olfen)');
  }
  await look('zwei-entscheidungen');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 offener Konflikt', { exact: true }).waitFor();
});

test('a clock of 2031 is named where its value stands, and the coordination puts it right from there', async () => {
  const { page } = run;
  await option('Schulserver').click();
  await page.getByText('Die Uhr dort ging 4 Jahre vor.').waitFor();
  // What is newer cannot be said, so the rule that goes by it leaves this one to people.
  await page.getByRole('button', { name: 'Nach Regel entscheiden …' }).click();
  await page.getByText('Entscheidet 1 Konflikt von 2', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Einer bleibt offen' }).click();
  await page.getByText('Eine Uhr ging falsch', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Zurück zur Liste' }).click();

  await page.getByRole('button', { name: 'Uhr berichtigen …' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Uhr berichtigen' });
  await dialog.getByText('01.03.2031', { exact: false }).waitFor();
  await look('uhr');
  const day = dialog.getByRole('textbox', { name: /In Wirklichkeit zuletzt geschrieben am/ });
  await day.fill('24.12.2026');
  await page.keyboard.press('Tab');
  await dialog.getByText('An diesem Tag waren die Änderungen schon hier.', { exact: false }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Berichtigen' }).isDisabled()).toBe(true);
  await day.fill('6.10.2026');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Berichtigen' }).click();
  await page.getByText('Die Zeitangaben von Senden sind berichtigt.', { exact: false }).waitFor();
  await page.getByText('Die Uhr dort ging 4 Jahre vor.').waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: /Senden/ })
    .getByText('06.10.2026', { exact: false })
    .waitFor();
});
