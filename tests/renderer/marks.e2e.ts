import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from './support/serve.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('gallery');
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.open('marks', {});
  await page.getByRole('heading', { name: 'Fristen' }).waitFor();
});
afterEach(() => page.context().close());

/** What eyes have of a deadline: its sign, its colours, its words. */
const lookOf = (line: Locator) =>
  line.evaluate((item) => {
    const svg = item.querySelector('svg');
    const colourOf = (element: Element | null | undefined) => (element ? getComputedStyle(element).color : '');
    return {
      sign: svg?.innerHTML ?? '',
      colours: [colourOf(svg), colourOf(svg?.nextElementSibling), colourOf(svg?.parentElement)].join(' '),
      words: item.textContent ?? '',
    };
  });

test('of a deadline, sign and colour and words say each for themselves how near it is', async () => {
  const lines = page.getByRole('listitem').filter({ has: page.locator('svg') });
  const one = async (words: RegExp) => lookOf(lines.filter({ hasText: words }).first());
  const looks = [await one(/überfällig/), await one(/(heute|morgen|in \d Tagen)/), await one(/in \d{3} Tagen/)];
  const done = await one(/erledigt/i);
  for (const key of ['sign', 'colours', 'words'] as const) {
    expect(new Set(looks.map((look) => look[key])).size, key).toBe(looks.length);
    expect(
      looks.every((look) => look[key] !== ''),
      key,
    ).toBe(true);
  }
  expect(looks.map(({ sign }) => sign)).not.toContain(done.sign);
});

test('where something takes long there is a bar, how much of how much is done, and a way to stop', async () => {
  const bar = page.getByRole('progressbar', { name: 'Bündel einlesen' });
  expect(await bar.getAttribute('aria-valuenow')).toBe('4200');
  expect(await bar.getAttribute('aria-valuemax')).toBe('10000');
  expect(await bar.innerText()).toContain('4.200 von 10.000');
  const cancel = page.getByRole('button', { name: 'Abbrechen' });
  await cancel.click();
  expect(await cancel.isDisabled()).toBe(true);
  expect(await bar.innerText()).toMatch(/abgebrochen/i);
});
