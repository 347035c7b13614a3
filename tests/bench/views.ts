import type { Page } from 'playwright-core';

/** A picture of the projects and how a measurement finds its way in it. */
type Look = {
  readonly name: string;
  readonly path: string;
  /** What the picture consists of. */
  readonly part: string;
  /** What the arrow keys start from. */
  readonly focus: string;
  readonly scroll: Scroll | null;
  /** An expression whose value is another one as soon as the rows of another filter are drawn. */
  readonly signature: string;
};

type Scroll = {
  /** What is scrolled. */
  readonly scroller: string;
  /** Where in the scrolled part, from its left edge, in px: one of the parts is always there. */
  readonly probePx: number;
};

const card = '[data-view] [role="option"][tabindex="0"]';

const looks: readonly Look[] = [
  {
    name: 'Tafel',
    path: '/projects/board',
    part: '[data-card]',
    focus: card,
    scroll: { scroller: '[data-status="running"] [class*="scroller"]', probePx: 60 },
    signature: `[...document.querySelectorAll('[data-status]')].map((one) => one.getAttribute('aria-label')).join()`,
  },
  {
    name: 'Zeitplan',
    path: '/projects/timeline',
    part: '[data-title]',
    focus: card,
    scroll: { scroller: 'figure [class*="scroller"]', probePx: 60 },
    signature: `document.querySelector('figure [role="listbox"]').style.height`,
  },
  {
    name: 'Karte',
    path: '/projects/map',
    part: 'figure svg text',
    focus: 'figure button',
    scroll: null,
    signature: `document.querySelector('main').textContent`,
  },
];

export type ViewNumbers = {
  readonly name: string;
  readonly visibleMs: number;
  readonly echo: readonly number[];
  readonly filtered: readonly number[];
  readonly steps: readonly number[];
  readonly nodes: number;
  /** Where there is more than the page shows at once. */
  readonly scrolled: { readonly frames: readonly number[]; readonly blank: number; readonly movedMs: number } | null;
};

const words = ['s', 'st', 'str', 'stra', 'stras', 'strass', '', 'w', 'wa', 'war', 'warm', ''];

/** Types into the filter letter by letter: per key, the time to the next frame and until other rows are drawn. */
const typing = (page: Page, { signature }: Look) =>
  page.evaluate(
    async ({ expression, letters }) => {
      const signatureNow = new Function(`return ${expression}`) as () => string;
      const field = document.querySelector('main input[type="search"]') as HTMLInputElement;
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
      const echo: number[] = [];
      const filtered: number[] = [];
      for (const word of letters) {
        const before = signatureNow();
        const start = performance.now();
        setter?.call(field, word);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await frame();
        echo.push(performance.now() - start);
        for (let n = 0; n < 90 && signatureNow() === before; n += 1) await frame();
        if (signatureNow() !== before) filtered.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return { echo, filtered };
    },
    { expression: signature, letters: words },
  );

/** Walks down with the arrow key: per key, the time until the next part has the focus and is on the screen. */
async function walking(page: Page): Promise<number[]> {
  const steps: number[] = [];
  for (let n = 0; n < 25; n += 1) {
    const start = performance.now();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
    steps.push(performance.now() - start);
  }
  return steps;
}

/** Scrolls in large steps: per step, the time to the next frame, whether something was there to see, and how much is in the page. */
const scrolling = (page: Page, part: string, { scroller, probePx }: Scroll) =>
  page.evaluate(
    async (look) => {
      const box = document.querySelector(look.scroller) as HTMLElement;
      const frames: number[] = [];
      let [blank, nodes] = [0, 0];
      for (let n = 0; n < 60; n += 1) {
        // Down, and back to the top before the end is reached.
        const start = performance.now();
        box.scrollTop = box.scrollTop + 700 > box.scrollHeight - box.clientHeight ? 0 : box.scrollTop + 700;
        await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
        frames.push(performance.now() - start);
        const { left, top, height } = box.getBoundingClientRect();
        // Between two cards there is a gap: one of two places a gap apart must be taken.
        const seen = [0, 12].some((by) =>
          document.elementFromPoint(left + look.probePx, top + height / 2 + by)?.closest(look.part),
        );
        if (!seen) blank += 1;
        nodes = Math.max(nodes, document.body.querySelectorAll('*').length);
      }
      return { frames, blank, nodes };
    },
    { scroller, part, probePx },
  );

/** Moves what has the focus by Strg+→ and waits until the program has said that it is saved. */
async function moving(page: Page): Promise<number> {
  const start = performance.now();
  await page.keyboard.press('Control+ArrowRight');
  await page.locator('[data-region="messages"]').getByText('„').first().waitFor();
  return performance.now() - start;
}

/** What the pictures of many projects cost, one after the other, on a page where the list has been read already. */
export async function measureViews(page: Page): Promise<ViewNumbers[]> {
  const numbers: ViewNumbers[] = [];
  for (const look of looks) {
    const start = performance.now();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#${look.path}`);
    await page.locator(look.part).nth(5).waitFor();
    const visibleMs = performance.now() - start;
    // Milestones and dependencies come after the bars; the keys are measured with everything there.
    await page.waitForTimeout(1500);
    const { echo, filtered } = await typing(page, look);
    const seen = look.scroll && (await scrolling(page, look.part, look.scroll));
    const nodes = seen?.nodes ?? (await page.evaluate(() => document.body.querySelectorAll('*').length));
    await page.locator(look.focus).first().focus();
    const steps = await walking(page);
    const scrolled = seen && { frames: seen.frames, blank: seen.blank, movedMs: await moving(page) };
    await page.waitForTimeout(1000);
    numbers.push({ name: look.name, visibleMs, echo, filtered, steps, nodes, scrolled });
  }
  return numbers;
}
