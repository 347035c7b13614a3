import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openLoopback } from '../helpers/loopback.ts';

type Line = { readonly type: string; readonly number?: number; readonly topics?: readonly string[] };

/** Reads the event stream line by line, as the page does. */
function listen({ origin, own }: { origin: string; own: Record<string, string> }, query = '') {
  const sent = request(`${origin}/api/events${query}`, { headers: own });
  const lines = (async function* () {
    const response = await new Promise<import('node:http').IncomingMessage>((resolve) =>
      sent.once('response', resolve),
    );
    expect(response.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    for await (const line of createInterface({ input: response })) yield JSON.parse(line) as Line;
  })();
  sent.end();
  const next = async (): Promise<Line> => {
    const { value } = await lines.next();
    return value as Line;
  };
  return { next, stop: () => sent.destroy() };
}

test('every page hears which topics a command touched, and how far a long call has come', async () => {
  const host = await openLoopback();
  const [first, second] = [listen(host), listen(host)];
  expect(await first.next()).toEqual({ type: 'touched', number: 0, topics: [] });
  await second.next();

  await host.invoke('test.touch', ['deadline']);
  const touched = { type: 'touched', number: 1, topics: ['deadline'] };
  expect([await first.next(), await second.next()]).toEqual([touched, touched]);

  const long = host.invoke('test.long', null, 'import-1');
  expect(await first.next()).toEqual({
    type: 'progress',
    progress: { task: 'import-1', phase: 'working', done: 1, total: 2 },
  });
  await host.post('/api/cancel', { task: 'import-1' });
  await long;
});

test('L5: a page that lost its connection hears every topic touched since, once', async () => {
  const host = await openLoopback();
  await host.invoke('test.touch', ['deadline']);
  await host.invoke('test.touch', ['project']);
  await host.invoke('test.touch', ['project', 'note']);

  const again = listen(host, '?after=1');

  expect(await again.next()).toEqual({ type: 'touched', number: 3, topics: ['project', 'note'] });
  again.stop();
});

test('a query and a refusal touch nothing', async () => {
  const host = await openLoopback();
  await host.invoke('test.echo', 1);
  await host.invoke('test.refuse');

  expect(await listen(host).next()).toEqual({ type: 'touched', number: 0, topics: [] });
});
