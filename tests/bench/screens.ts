import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../helpers/chromium.ts';
import { type ManyProjects, openWindow, startProgram } from '../helpers/program.ts';
import { measureViews, type ViewNumbers } from './views.ts';

/** What is measured: sixty thousand tasks lie in the store beside the projects. */
const measured: ManyProjects = { projects: 10_000, each: { tasks: 6, milestones: 2 } };

/** The same screens in a store that is filled faster: none of them shows a task. */
export const gated: ManyProjects = { projects: 10_000, each: { tasks: 0, milestones: 2 } };

/** The value below which a share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Types into the search field letter by letter; per key, the time to the next frame and to the new number of hits. */
export async function typing(page: Page): Promise<{ echo: number[]; filtered: number[] }> {
  await page.getByRole('searchbox').first().focus();
  return page.evaluate(async () => {
    const field = document.activeElement as HTMLInputElement;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const grid = document.querySelector('table[aria-rowcount]') as HTMLElement;
    const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const echo: number[] = [];
    const filtered: number[] = [];
    const words = ['s', 'st', 'str', 'stra', 'stras', 'strass', '', 'w', 'wa', 'war', 'warm', ''];
    for (const word of words) {
      const before = grid.getAttribute('aria-rowcount');
      const start = performance.now();
      setter?.call(field, word);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      echo.push(performance.now() - start);
      for (let n = 0; n < 60 && grid.getAttribute('aria-rowcount') === before; n += 1) await frame();
      if (grid.getAttribute('aria-rowcount') !== before) filtered.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return { echo, filtered };
  });
}

/** Scrolls the list in large steps; per step, the time to the next frame, and whether a row was there to see. */
export async function scrolling(page: Page): Promise<{ frames: number[]; blank: number; nodes: number }> {
  return page.evaluate(async () => {
    let grid = document.querySelector('table[aria-rowcount]') as HTMLElement;
    while (grid.scrollHeight <= grid.clientHeight && grid.parentElement) grid = grid.parentElement;
    const frames: number[] = [];
    let blank = 0;
    let nodes = 0;
    for (let n = 0; n < 90; n += 1) {
      const start = performance.now();
      grid.scrollTop += 700;
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      frames.push(performance.now() - start);
      const { left, top, width, height } = grid.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!seen?.closest('tr')) blank += 1;
      nodes = Math.max(nodes, document.body.querySelectorAll('*').length);
    }
    return { frames, blank, nodes };
  });
}

/** Size of all scripts the first screen needs, packed. */
export async function startScripts(page: Page): Promise<number> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  let bytes = 0;
  for (const url of new Set(urls)) bytes += gzipSync(await (await fetch(url)).text()).length;
  return bytes;
}

/** What list, board, timeline and map of ten thousand projects cost, in headless Chromium on this machine. */
export async function measureScreens(furnished: ManyProjects = measured) {
  const program = await startProgram(furnished);
  const browser = await launchChromium();
  try {
    const page = await openWindow(browser);
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const startBytes = await startScripts(page);
    const start = performance.now();
    await page.evaluate(() => {
      location.hash = '#/projects';
    });
    await page.locator('tbody tr').nth(10).waitFor();
    const tableVisible = performance.now() - start;
    const keys = await typing(page);
    const scroll = await scrolling(page);
    const sortStart = performance.now();
    await page.locator('thead th').nth(2).click();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const sort = performance.now() - sortStart;
    const heap = await page.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
    );
    const views = await measureViews(page);
    return { startBytes, tableVisible, keys, scroll, sort, heap, views };
  } finally {
    await browser.close();
    await program.close();
  }
}

export async function benchScreens(print: (line: string) => void): Promise<void> {
  const { startBytes, tableVisible, keys, scroll, sort, heap, views } = await measureScreens();
  const { projects, each } = measured;
  const parts = `${projects * each.tasks} Aufgaben, ${projects * each.milestones} Meilensteinen`;
  print(`Projekte als Liste: ${projects} Projekte mit ${parts} (Chromium ohne Bildschirm)`);
  print(`  Tabelle sichtbar            ${ms(tableVisible)}`);
  print(`  Taste bis Echo       p50    ${ms(percentile(keys.echo, 0.5))}`);
  print(
    `  Taste bis gefiltert  p50    ${ms(percentile(keys.filtered, 0.5))}   p95 ${ms(percentile(keys.filtered, 0.95))}`,
  );
  print(`  Sortieren                   ${ms(sort)}`);
  print(`  Rollen               p95    ${ms(percentile(scroll.frames, 0.95))}   leere Bilder ${scroll.blank}`);
  print(`  Knoten im Dokument          ${scroll.nodes}`);
  print(`  Speicher (JS)               ${(heap / 1e6).toFixed(0)} MB`);
  print(`  Skripte beim Start          ${(startBytes / 1000).toFixed(0)} kB gepackt`);
  for (const view of views) printView(view, print);
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

function printView(view: ViewNumbers, print: (line: string) => void): void {
  print(`Projekte als ${view.name}`);
  print(`  sichtbar                    ${ms(view.visibleMs)}`);
  print(`  Taste bis Echo       p50    ${ms(percentile(view.echo, 0.5))}`);
  print(
    `  Taste bis gefiltert  p50    ${ms(percentile(view.filtered, 0.5))}   p95 ${ms(percentile(view.filtered, 0.95))}`,
  );
  print(`  Pfeiltaste           p50    ${ms(percentile(view.steps, 0.5))}   p95 ${ms(percentile(view.steps, 0.95))}`);
  if (view.scrolled !== null) {
    const { frames, blank, movedMs } = view.scrolled;
    print(`  Rollen               p95    ${ms(percentile(frames, 0.95))}   leere Bilder ${blank}`);
    print(`  Strg+→ bis gespeichert      ${ms(movedMs)}`);
  }
  print(`  Knoten im Dokument          ${view.nodes}`);
}
