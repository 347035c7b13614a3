import { describe, expect, test } from 'vitest';
import { lookAt } from '../helpers/pictures.ts';
import { onStage } from './support/on-stage.ts';

const at = onStage();
const { start } = at;

describe('in the desktop program', () => {
  const recent = [
    { name: 'olfen_0002.dabundle', at: '2027-03-01T08:00:00.000Z', act: 'opened', ticket: 't1', sizeBytes: 10 },
    { name: 'kreis_0001.dabundle', at: '2027-02-01T08:00:00.000Z', act: 'saved', ticket: null, sizeBytes: 0 },
  ] as const;
  type Outside = { told?: { locale: string; commands: { id: string; title: string }[] }; choose: (id: string) => void };
  const told = () => at.page.evaluate(() => (window as unknown as Outside).told);

  test('the menu follows what can be done here, in the language of the moment; choosing there runs it here', async () => {
    await start('/exchange/read', { recent });
    await expect.poll(async () => (await told())?.commands.map(({ id }) => id)).toContain('exchange.choose');
    const ids = (await told())?.commands.map(({ id }) => id) ?? [];
    for (const id of ['undo', 'redo', 'capture.task', 'go.home', 'help', 'palette', 'diagnosis', 'theme.dark'])
      expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
    await at.page.evaluate(() => (window as unknown as Outside).choose('language'));
    await expect.poll(async () => (await told())?.commands.find(({ id }) => id === 'keys')?.title).toMatch(/eyboard/);
    await at.page.evaluate(() => (window as unknown as Outside).choose('keys'));
    await at.page.getByRole('dialog').waitFor();
  });

  test('bundles used lately stand where one reads in, say when they are gone, and can be forgotten', async () => {
    await start('/exchange/read', { recent });
    await at.page.getByRole('button', { name: 'olfen_0002.dabundle einlesen' }).waitFor();
    await at.page.getByText('nicht mehr da').waitFor();
    await lookAt(at.page, 'recent');
    await at.page.getByRole('button', { name: 'Liste leeren' }).click();
    await at.page.getByRole('heading', { name: 'Zuletzt benutzte Bündel' }).waitFor({ state: 'detached' });
  });
});
