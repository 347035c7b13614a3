import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entities } from '../../shared/entities.ts';
import { openStage, type Stage } from './support/serve.ts';

const titleLabel = entities.project.fields.title.label.de;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('gallery');
});
afterAll(() => stage.close());

/** What the focused cell says, with its place: `3 title Modernisierung …`. */
const focused = () =>
  page.evaluate(() => {
    const cell = document.activeElement;
    const line = cell?.closest('tr')?.getAttribute('aria-rowindex');
    return `${line} ${cell?.getAttribute('data-column')} ${cell?.textContent}`.trim();
  });
/** The words of a column, over the rows in the page, top to bottom. */
const column = (name: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('[data-row]')]
        .sort((one, other) => Number(one.getAttribute('aria-rowindex')) - Number(other.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector(`[data-column="${wanted}"]`)?.textContent ?? ''),
    name,
  );
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const firstCell = () => page.locator('[data-row] [data-column="code"]').first();
const output = (name: string) => page.getByTestId(name).textContent();

describe('ten thousand rows', () => {
  beforeEach(async () => {
    page = await stage.open('table', { projects: 10_000 });
    await firstCell().waitFor();
    await firstCell().focus();
    return () => page.context().close();
  });

  test('only the visible rows are in the page', async () => {
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1200);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  });

  test('arrows, Pos1 and Ende, page keys and Strg+Ende move the cell, and the focus is always there', async () => {
    await press('ArrowDown', 'ArrowRight');
    await expect.poll(focused).toBe('3 title Glasfaserausbau Bahnhofstraße');
    await press('End');
    await expect.poll(focused).toBe('3 caretaker Dirk Peters');
    await press('Home', 'Control+End');
    await expect.poll(focused).toBe('10001 code P10000');
    await press('PageUp');
    expect(Number((await focused()).split(' ')[0])).toBeLessThan(9990);
    await press('Control+Home');
    await expect.poll(focused).toBe('2 code P1');
  });

  test('the focused row is never scrolled out of the page, and the next key goes on from there', async () => {
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 60_000);
    await page.waitForTimeout(100);
    await expect.poll(focused).toBe('2 code P1');
    await press('ArrowDown');
    await expect.poll(focused).toBe('3 code P2');
    expect(await page.locator('[data-row] [tabindex="0"]').first().isVisible()).toBe(true);
  });

  test('fast scrolling leaves no blank frame', async () => {
    const blanks = await page.evaluate(async () => {
      const grid = document.querySelector('[role="grid"]');
      if (!grid) return -1;
      let blank = 0;
      for (let step = 1; step <= 40; step += 1) {
        grid.scrollTop += 700;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = grid.getBoundingClientRect();
        const seen = [0.3, 0.6, 0.9].map((part) =>
          document.elementFromPoint(box.left + 200, box.top + box.height * part),
        );
        if (seen.some((element) => element?.closest('[data-row]') === null)) blank += 1;
      }
      return blank;
    });
    expect(blanks).toBe(0);
  });

  test('a click on the head sorts, Shift adds a column, and the head says so', async () => {
    await page.getByRole('columnheader', { name: titleLabel }).click();
    await expect.poll(async () => (await column('title'))[0]).toBe('Digitalisierung Bahnhofstraße');
    await page.getByRole('columnheader', { name: titleLabel }).click();
    await expect
      .poll(() => page.getByRole('columnheader', { name: titleLabel }).getAttribute('aria-sort'))
      .toBe('descending');
    await page.getByRole('columnheader', { name: 'Kümmerer' }).click({ modifiers: ['Shift'] });
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Kümmerer' }).getAttribute('aria-sort'))
      .toBe('ascending');
    await expect
      .poll(() => page.getByRole('columnheader', { name: titleLabel }).getAttribute('aria-sort'))
      .toBe('descending');
  });

  test('the keys reach the head: Enter sorts there', async () => {
    await press('ArrowUp', 'ArrowRight', 'Enter');
    await expect
      .poll(() => page.getByRole('columnheader', { name: titleLabel }).getAttribute('aria-sort'))
      .toBe('ascending');
    await expect.poll(focused).toContain(`1 title ${titleLabel}`);
  });

  test('a filter that finds nothing shows the empty state, and taking it back shows the rows again', async () => {
    await page.getByRole('searchbox').fill('xyz');
    await page.getByText('Keine Treffer').waitFor();
    await page.getByRole('searchbox').fill('');
    await firstCell().waitFor();
    await expect.poll(async () => (await column('code'))[0]).toBe('P1');
  });
});

describe('a list of sixty', () => {
  beforeEach(async () => {
    page = await stage.open('table', { projects: 60 });
    await firstCell().waitFor();
    await firstCell().focus();
    return () => page.context().close();
  });

  test('Enter opens; then the details follow the keys', async () => {
    await press('Enter');
    const first = await output('open');
    expect(first).not.toBe('');
    await press('ArrowDown', 'ArrowDown');
    await page.waitForTimeout(300);
    await expect.poll(() => output('open')).not.toBe(first);
  });

  test('F2 edits, Enter saves, the focus stays in the cell and the row does not jump', async () => {
    await page.getByRole('columnheader', { name: titleLabel }).click();
    await page.locator('[data-row] [data-column="title"]').nth(3).focus();
    const before = await column('title');
    await press('F2');
    await page.keyboard.type('Aaa ganz vorn');
    await press('Enter');
    await page.getByRole('gridcell', { name: 'Aaa ganz vorn' }).waitFor();
    await expect.poll(focused).toBe('5 title Aaa ganz vorn');
    expect((await column('title')).slice(0, 3)).toEqual(before.slice(0, 3));
    // A click on the held head sorts anew.
    await page.getByRole('columnheader', { name: titleLabel }).click();
    await expect.poll(async () => (await column('title'))[0]).toBe('Aaa ganz vorn');
  });

  test('Esc discards, Tab saves and goes on', async () => {
    await press('ArrowRight', 'F2');
    await page.keyboard.type('verworfen');
    await press('Escape');
    await expect.poll(focused).toBe('2 title Wärmeplanung Grundschule Süd');
    await press('F2');
    await page.keyboard.type('Neuer Titel');
    await press('Tab');
    await page.getByRole('gridcell', { name: 'Neuer Titel' }).waitFor();
    await expect.poll(focused).toContain('2 status');
  });

  test('a day is edited as people type it, and one that is not understood stays with an example', async () => {
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F2');
    await page.keyboard.type('32.1.');
    await press('Enter');
    await page.getByText('kein Datum').waitFor();
    await page.locator('input:focus').fill('5. april');
    await press('Enter');
    await page.getByRole('gridcell', { name: '05.04.2027' }).first().waitFor();
    await expect.poll(focused).toContain('05.04.2027');
  });

  test('a choice is edited from its list', async () => {
    await press('ArrowRight', 'ArrowRight', 'F2');
    await page.getByRole('option', { name: 'abgeschlossen' }).click();
    await page.getByRole('gridcell', { name: 'abgeschlossen' }).first().waitFor();
    await page.waitForTimeout(100);
    await expect.poll(focused).toBe('2 status abgeschlossen');
  });

  test('space selects, Shift with arrows a stretch, Strg+A all', async () => {
    await press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(() => output('selected')).toBe('3');
    await press('Control+a');
    await expect.poll(() => output('selected')).toBe('60');
    await press('Control+a');
    await expect.poll(() => output('selected')).toBe('0');
  });

  test('Strg+C copies the cell, or the selected rows as text and as a table', async () => {
    const copied = () =>
      page.evaluate(
        () =>
          new Promise<readonly [string, string]>((resolve) => {
            const transfer = new DataTransfer();
            document.activeElement?.dispatchEvent(
              new ClipboardEvent('copy', { clipboardData: transfer, bubbles: true, cancelable: true }),
            );
            resolve([transfer.getData('text/plain'), transfer.getData('text/html')]);
          }),
      );
    expect(await copied()).toEqual(['P1', '']);
    await press('Space', 'ArrowDown', 'Space');
    const [tsv, html] = await copied();
    expect(tsv.split('\r\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['Nr.', titleLabel],
      ['P1', 'Wärmeplanung Grundschule Süd'],
      ['P2', 'Glasfaserausbau Bahnhofstraße'],
    ]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1031;0;@">Wärmeplanung Grundschule Süd</td>`);
  });

  test('Entf deletes, the next row has the focus, and the message offers undo', async () => {
    await press('ArrowDown', 'Delete');
    await page.getByText('1 gelöscht').waitFor();
    await expect.poll(focused).toBe('3 code P3');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('gridcell', { name: 'P2', exact: true }).waitFor();
    await page.getByText('Rückgängig gemacht').waitFor();
  });

  test('Umschalt+F10 opens the menu of the row; Esc gives the focus back', async () => {
    await press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Bearbeiten' }).waitFor();
    await press('Escape');
    await page.waitForTimeout(100);
    await expect.poll(focused).toBe('2 code P1');
  });

  test('sorting, columns, place and scroll survive a restart', async () => {
    await page.getByRole('columnheader', { name: titleLabel }).click();
    await page.getByRole('button', { name: 'Spalten' }).click();
    await page.getByRole('menuitem', { name: 'Beginn' }).click();
    await press('Escape');
    await page.locator('[data-row] [data-column="title"]').nth(5).focus();
    await press('PageDown', 'PageDown');
    const before = await focused();
    await page.waitForTimeout(700);
    const settings = await page.evaluate(async () => {
      const reply = await window.bridge?.invoke('setting.list', {});
      return reply?.ok ? (reply.value as { settings: Record<string, unknown> }).settings : {};
    });
    await page.context().close();
    page = await stage.open('table', { projects: 60, settings });
    await page.getByRole('columnheader', { name: 'Beginn' }).waitFor();
    await expect
      .poll(() => page.getByRole('columnheader', { name: titleLabel }).getAttribute('aria-sort'))
      .toBe('ascending');
    await page.locator('[data-row] [tabindex="0"]').focus();
    await expect.poll(focused).toBe(before);
  });
});

test('in groups the headings say how many, and the keys walk over them', async () => {
  page = await stage.open('groups', { projects: 200 });
  await firstCell().waitFor();
  expect(await page.locator('tr', { hasText: 'thisWeek' }).first().textContent()).toMatch(/^thisWeek\d+$/);
  await firstCell().focus();
  for (let step = 0; step < 8; step += 1) await press('ArrowDown');
  await expect.poll(focused).toMatch(/^\d+ code P\d+$/);
  await page.context().close();
});
