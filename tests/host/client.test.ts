import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { openHostClient } from '../../shared/host/client.ts';
import type { FromWorker, ToWorker } from '../../shared/host-protocol.ts';

/** Workers that answer only when the test says so. */
function openClient() {
  const workers: {
    sent: ToWorker[];
    say: (message: FromWorker) => void;
    die: (code: number) => void;
    ended: boolean;
  }[] = [];
  const touched: (readonly string[])[] = [];
  const lost: string[] = [];
  const client = openHostClient(
    () => {
      const events = new EventEmitter();
      const worker = {
        sent: [] as ToWorker[],
        say: (message: FromWorker) => void events.emit('message', message),
        die: (code: number) => void events.emit('exit', code),
        ended: false,
      };
      workers.push(worker);
      return {
        postMessage: (message) => void worker.sent.push(message),
        on: (event: string, listener: (value: never) => void) => events.on(event, (value) => listener(value as never)),
        terminate: async () => {
          worker.ended = true;
        },
      };
    },
    { touched: (topics) => touched.push(topics), progress: () => {}, lost: (reason) => lost.push(reason) },
  );
  return { client, workers, touched, lost };
}

const reply = (id: number, value: unknown, touches: readonly string[] = []): FromWorker => ({
  type: 'reply',
  id,
  reply: { ok: true, value },
  touches,
});

test('answers find their question in whatever order they come', async () => {
  const { client, workers } = openClient();
  const [first, second] = [client.ask('a', 1), client.ask('b', 2)];

  workers[0]?.say(reply(2, 'second'));
  workers[0]?.say(reply(1, 'first'));

  expect([await first, await second]).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
});

test('topics are announced as the store names them, also with a refusal that left something behind, and never when there are none', async () => {
  const { client, workers, touched } = openClient();
  const asked = [client.ask('a', 1), client.ask('b', 2), client.ask('c', 3)];

  workers[0]?.say(reply(1, null, ['record']));
  workers[0]?.say(reply(2, null, []));
  workers[0]?.say({ type: 'reply', id: 3, reply: { ok: false, error: { code: 'x' } }, touches: ['transport'] });
  await Promise.all(asked);

  expect(touched).toEqual([['record'], ['transport']]);
});

test('H1, H2: when the worker dies every open question is answered with a failure and none is sent again', async () => {
  const { client, workers, lost } = openClient();
  const open = [client.ask('a', 1), client.ask('b', 2)];

  workers[0]?.die(1);

  for (const answer of await Promise.all(open))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('prüfen') },
    });
  void client.ask('c', 3);
  expect(workers[1]?.sent).toEqual([{ type: 'ask', id: 3, name: 'c', input: 3 }]);
  expect(lost).toEqual(['worker exit 1']);
});

test('H3: a worker that dies again and again is started once per question', async () => {
  const { client, workers } = openClient();

  workers[0]?.die(1);
  expect(workers).toHaveLength(1);
  const answer = client.ask('a', 1);
  workers[1]?.die(1);

  expect(await answer).toMatchObject({ ok: false });
  expect(workers).toHaveLength(2);
});

test('a fresh worker hears of every ticket before the first question', () => {
  const { client, workers } = openClient();
  client.offer({ ticket: 't', path: '/tmp/t', name: 'a.json' });
  workers[0]?.die(1);

  void client.ask('a', 1);

  const ticket = { type: 'ticket', ticket: 't', path: '/tmp/t', name: 'a.json' };
  expect(workers[0]?.sent).toEqual([ticket]);
  expect(workers[1]?.sent[0]).toEqual(ticket);
});

test('what a dead worker still says is not heard', async () => {
  const { client, workers, touched } = openClient();
  void client.ask('a', 1);
  workers[0]?.die(1);

  workers[0]?.say(reply(1, 'late', ['record']));

  expect(touched).toEqual([]);
});

test('closing waits for the store to close, and open questions are answered', async () => {
  const { client, workers, lost } = openClient();
  const open = client.ask('a', 1);
  const closed = client.close(new Promise(() => {}));

  expect(workers[0]?.sent.at(-1)).toEqual({ type: 'close' });
  workers[0]?.say({ type: 'closed' });
  await closed;

  expect(workers[0]?.ended).toBe(true);
  expect(await open).toMatchObject({ ok: false });
  expect(await client.ask('b', 2)).toMatchObject({ ok: false });
  expect(workers).toHaveLength(1);
  expect(lost).toEqual([]);
});

test('a worker that never says goodbye is ended when patience runs out', async () => {
  const { client, workers } = openClient();

  await client.close(Promise.resolve());

  expect(workers[0]?.ended).toBe(true);
});

test('passwords that were kept reach the worker, and those entered since reach the host and a fresh worker', async () => {
  const { client, workers } = openClient();
  workers[0]?.say({ type: 'secret', name: 'place/b', value: 'neu' });
  client.giveSecrets({ isKept: true, values: { 'place/a': 'alt', 'place/b': 'veraltet' } });

  // What was entered while the keystore was still being asked is newer.
  const both = { type: 'secrets', isKept: true, values: { 'place/a': 'alt', 'place/b': 'neu' } };
  expect(workers[0]?.sent.at(-1)).toEqual(both);

  workers[0]?.say({ type: 'secret', name: 'place/a', value: null });
  workers[0]?.die(1);
  void client.ask('a', 1);
  expect(workers[1]?.sent[0]).toEqual({ ...both, values: { 'place/b': 'neu' } });
});

test('the worker may say by itself that something changed', () => {
  const { workers, touched } = openClient();
  workers[0]?.say({ type: 'touched', topics: ['transport'] });
  expect(touched).toEqual([['transport']]);
});
