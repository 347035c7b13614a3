import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets what is fading end: half-way between two themes every contrast is wrong. What turns for ever is left alone. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });

/** What can be another thing in another look of the same page: colours, and the room things have. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size'];
const ofPages = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Everything axe finds on the page, as short lines; WCAG 2.2 AA and its best practices. `look`: of a page that was looked at whole
 * before and is only drawn otherwise now.
 */
export async function violations(page: Page, what: 'page' | 'look' = 'page'): Promise<string[]> {
  await settle(page);
  // Evaluated by the debugger, so that the page's own security policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const runOnly = what === 'page' ? ofPages : { type: 'rule', values: ofLooks };
  return page.evaluate(async (only) => {
    const axe = (
      window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Found[] }> } }
    ).axe;
    type Found = { id: string; nodes: { target: string[]; failureSummary: string }[] };
    const { violations: found } = await axe.run(document, {
      runOnly: only,
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  }, runOnly);
}
