import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { renew } from '../../renderer/app/renew.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
const everything = () => true;

/** A screen that shows one answer, and a store that answers when it is told to, with what is true then. */
function screen() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const waiting: (() => void)[] = [];
  let [state, asked] = [0, 0];
  const observer = new QueryObserver(client, {
    queryKey: ['project.list'],
    queryFn: () => {
      asked += 1;
      const seen = state;
      return new Promise<number>((resolve) => waiting.push(() => resolve(seen)));
    },
  });
  const close = observer.subscribe(() => undefined);
  const shown = () => observer.getCurrentResult().data;
  const change = () => {
    state += 1;
    renew(client, everything);
  };
  const answer = async () => {
    for (const reply of waiting.splice(0)) reply();
    await tick();
  };
  stop = () => {
    close();
    client.clear();
  };
  return { client, shown, change, answer, asked: () => asked, state: () => state };
}

let stop = () => {};
afterEach(() => stop());

test('AR2: a hundred changes in a row ask twice, and what is shown in the end is the last', async () => {
  const page = screen();
  await page.answer();
  expect(page.asked()).toBe(1);
  for (let n = 0; n < 100; n += 1) page.change();
  expect(page.asked()).toBe(2);
  await page.answer();
  expect(page.asked()).toBe(3);
  await page.answer();
  expect([page.shown(), page.state(), page.asked()]).toEqual([100, 100, 3]);
});

test('AR1: what changes while the first answer is under way is asked for again', async () => {
  const page = screen();
  page.change();
  await page.answer();
  await page.answer();
  expect([page.shown(), page.asked()]).toEqual([1, 2]);
});

test('an answer nobody looks at is marked as old, and asked for when somebody does', async () => {
  const page = screen();
  await page.answer();
  stop = () => page.client.clear();
  const other = new QueryObserver(page.client, { queryKey: ['note.list'], queryFn: () => Promise.resolve('new') });
  page.client.setQueryData(['note.list'], 'old');
  page.change();
  expect(page.client.getQueryState(['note.list'])?.isInvalidated).toBe(true);
  const close = other.subscribe(() => undefined);
  await tick();
  expect(other.getCurrentResult().data).toBe('new');
  close();
});
