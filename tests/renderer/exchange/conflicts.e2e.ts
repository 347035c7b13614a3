import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { cli } from '../../helpers/cli.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { go, runsAt } from '../../helpers/running.ts';
import { prepareTwoSites, type TwoSites } from './two-sites.ts';

/** The district has taken in what the town sent, and nothing is decided yet. */
async function prepareConflicts(): Promise<TwoSites> {
  const two = await prepareTwoSites();
  await cli(['import', '--data', two.dataDir, two.files.bundle]);
  return two;
}
const run = runsAt('/exchange/conflicts', prepareConflicts);
beforeEach(() => run.page.getByRole('listbox', { name: 'Offene Konflikte' }).waitFor());

const press = async (...keys: string[]) => {
  for (const key of keys) await run.page.keyboard.press(key);
};
const look = (name: string) => lookAt(run.page, `konflikte-${name}`);
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
  await run.stop();
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
    await run.stop();
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

describe('many at once, by a rule', () => {
  const preview = () => run.page.getByRole('region', { name: 'Was die Regel entscheidet' });
  const grid = () => run.page.getByRole('grid', { name: 'Was die Regel entscheidet' });
  const openRule = async () => {
    await run.page.getByRole('button', { name: 'Nach Regel entscheiden …' }).focus();
    await press('Enter');
    await grid().waitFor();
  };
  const choose = async (label: string) => {
    await run.page.getByRole('radio', { name: new RegExp(`^${label}`) }).focus();
    await press('Space');
  };

  test('what the preview lists is decided, with the keys alone, and one Strg+Z opens all of it again', async () => {
    const { page } = run;
    await openRule();
    await choose('Unsere Werte');
    await preview().getByText('Entscheidet 5 Konflikte von 5', { exact: false }).waitFor();
    await preview().getByText('Ein Eintrag bleibt gelöscht.', { exact: false }).waitFor();
    await look('regel');
    await press('Control+Enter');
    await page.getByText('5 Konflikte entschieden. Kein Konflikt mehr offen.').waitFor();
    await page.getByText('Keine offenen Konflikte').waitFor();
    await press('Control+z');
    await page.getByText('Konflikt entschieden:', { exact: false }).first().waitFor();
    await left(5);
    expect(await page.getByRole('option').count()).toBe(5);
  });

  test('what a person strikes out of the preview stays open', async () => {
    const { page } = run;
    await openRule();
    await choose('Die Werte der anderen');
    await preview().getByText('Entscheidet 5 Konflikte', { exact: false }).waitFor();
    await grid().getByRole('gridcell', { name: 'Budget', exact: true }).focus();
    await press('Space');
    await page.getByRole('button', { name: '4 entscheiden' }).click();
    await page.getByText('4 Konflikte entschieden. Noch 1 Konflikt.').waitFor();
    await left(1);
    await option('Budget').waitFor();
  });

  test('a rule for one field, for what is ticked, and for one site: each says how many beforehand', async () => {
    const { page } = run;
    await page.getByRole('listbox').focus();
    await press('End', ' ', 'ArrowUp', ' ');
    await page.getByText('2 ausgewählt').waitFor();
    await openRule();
    await preview().getByText('Entscheidet 2 Konflikte von 5', { exact: false }).waitFor();
    await page.getByText('Nur die 2 ausgewählten Konflikte').click();
    await preview().getByText('Entscheidet 5 Konflikte von 5', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Art und Feld' }).click();
    await page.getByRole('menuitem', { name: /Budget/ }).click();
    await press('Escape');
    await preview().getByText('Entscheidet 1 Konflikt von 5', { exact: false }).waitFor();
    await choose('Werte eines bestimmten Standorts');
    await page.getByText('Wählen Sie einen Standort', { exact: false }).waitFor();
    await page
      .getByRole('region', { name: 'Regel' })
      .getByRole('button', { name: /Standort/ })
      .click();
    await page.getByRole('option', { name: /^Nottuln/ }).click();
    await grid().getByText('Nottuln', { exact: false }).first().waitFor();
    await look('regel-standort');
  });

  test('a rule that went by what is gone decides nothing and shows what is there now', async () => {
    const { page } = run;
    await openRule();
    await choose('Unsere Werte');
    await preview().getByText('Entscheidet 5 Konflikte', { exact: false }).waitFor();
    // The same as a colleague in a second window: one of them is decided behind the preview's back.
    const second = await page.context().newPage();
    await second.goto(run.url);
    await second.getByRole('heading', { level: 1 }).waitFor();
    await go(second, '/exchange/conflicts');
    await second.getByRole('button', { name: 'Zurück zur Liste' }).or(second.getByRole('listbox')).first().waitFor();
    const back = second.getByRole('button', { name: 'Zurück zur Liste' });
    if (await back.isVisible()) await back.click();
    await second.getByRole('listbox').focus();
    for (const key of ['ArrowLeft', 'Control+Enter']) await second.keyboard.press(key);
    await second.getByText('4 offene Konflikte', { exact: true }).waitFor();
    // This window hears of it and shows what is left before anything can be decided.
    await preview().getByText('Entscheidet 4 Konflikte von 4', { exact: false }).waitFor();
    await page.getByRole('button', { name: '4 entscheiden' }).click();
    await page.getByText('Keine offenen Konflikte').waitFor();
  });
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each(themes)('%s', async (name, width, media) => {
    const { page } = run;
    await setScreen(page, width, media);
    await option('Beschreibung').click();
    await press('ArrowRight');
    await page.getByText('Gewählt: Andere (Nottuln)').waitFor();
    await look(`vergleich-${name.replace(/\W/g, '')}`);
    await page.getByRole('button', { name: 'Nach Regel entscheiden …' }).click();
    await page.getByText('Entscheidet 5 Konflikte von 5', { exact: false }).waitFor();
    await look(`regel-${name.replace(/\W/g, '')}`);
  });
});
