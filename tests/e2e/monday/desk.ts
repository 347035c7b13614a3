import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hand, MakeHand } from '../../helpers/hands.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';

/** Somebody in front of the program. */
export type Desk = {
  readonly page: Page;
  readonly hand: Hand;
  readonly button: (name: string | RegExp) => Locator;
  /** Waits until a heading stands there. */
  readonly sees: (heading: string | RegExp) => Promise<void>;
  /** Waits until words stand there, part of a longer sentence or all of it. */
  readonly reads: (words: string, where?: Locator) => Promise<void>;
  /** A picture of the step, and what axe says of it. */
  readonly look: (step: string) => Promise<void>;
  /** The same as people see it who have set their screen otherwise, from some place on. */
  readonly lookInAllThemes: (step: string, top: Locator) => Promise<void>;
};

export async function deskOf(page: Page, makeHand: MakeHand, day: string): Promise<Desk> {
  const hand = await makeHand(page);
  return {
    page,
    hand,
    button: (name) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
    sees: (name) => page.getByRole('heading', { name }).first().waitFor(),
    reads: (words, where) => (where ?? page).getByText(words, { exact: false }).first().waitFor(),
    look: (step) => lookAt(page, `${day}-${hand.name}-${step}`),
    lookInAllThemes: async (step, top) => {
      for (const [name, width, media] of themes) {
        await setScreen(page, width, media);
        await top.evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await lookAt(page, `${day}-${hand.name}-${step}-${name.replace(/\W/g, '')}`);
      }
      await setScreen(page, 1366, { colorScheme: 'light' });
    },
  };
}

/** Holds back the answer to one call, so that what is shown until then can be looked at. Answers the release. */
export async function hold(page: Page, call: string): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const browser = await page.context().newCDPSession(page);
  browser.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isMeant = JSON.parse(request.postData ?? '{}').name === call;
    // What is on its way while the holding ends goes on by itself, and the browser knows nothing of it any more.
    const go = () => browser.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
    void (isMeant ? released.then(go) : go());
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/invoke', requestStage: 'Response' }] });
  return async () => {
    release();
    await released;
    await browser.send('Fetch.disable');
    await browser.detach();
  };
}

export const numbersIn = async (list: Locator): Promise<string[]> => {
  await list.waitFor();
  return (await list.getByRole('listitem').allTextContents()).map((words) => words.trim());
};

/** Whoever has worked with the mouse alone has pressed no key, and the other way round. */
export async function expectClean({ hand }: Desk): Promise<void> {
  expect(await hand.slips()).toEqual([]);
}
