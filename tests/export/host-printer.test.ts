import { expect, test } from 'vitest';
import { hostPrinter } from '../../db/print/host-printer.ts';
import { printed } from '../../db/print/printer.ts';
import type { FromWorker } from '../../shared/host-protocol.ts';

const pdf = (word: string): Uint8Array => Buffer.from(`%PDF-1.4\n${word}\n%%EOF\n`);

function open() {
  const asked: Extract<FromWorker, { type: 'print' }>[] = [];
  const printer = hostPrinter((message) => {
    if (message.type === 'print') asked.push(message);
  });
  return { ...printer, asked };
}

test('the host’s answer goes to whoever asked, in whatever order answers come', async () => {
  const { print, take, asked } = open();
  const { signal } = new AbortController();
  const both = [printed(print, '<p>eins', signal), printed(print, '<p>zwei', signal)];
  await Promise.resolve();
  expect(asked.map(({ html }) => html)).toEqual(['<p>eins', '<p>zwei']);
  take(asked[1]?.id ?? 0, pdf('zwei'));
  take(asked[0]?.id ?? 0, pdf('eins'));
  take(99, pdf('fremd'));
  expect((await Promise.all(both)).map((reply) => reply.ok && Buffer.from(reply.value).toString())).toEqual([
    '%PDF-1.4\neins\n%%EOF\n',
    '%PDF-1.4\nzwei\n%%EOF\n',
  ]);
});

test('what is no PDF, half of one, or none, is a refusal; what was cancelled is not waited for', async () => {
  for (const answer of [null, Buffer.from(''), Buffer.from('<html>'), pdf('x').subarray(0, 12)]) {
    const { print, take, asked } = open();
    const waiting = printed(print, '<p>', new AbortController().signal);
    await Promise.resolve();
    take(asked[0]?.id ?? 0, answer);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'print-failed' } });
  }
  const stop = new AbortController();
  const { print, take, asked } = open();
  const waiting = printed(print, '<p>', stop.signal);
  await Promise.resolve();
  stop.abort(new Error('abgebrochen'));
  await expect(waiting).rejects.toThrow('abgebrochen');
  take(asked[0]?.id ?? 0, pdf('zu spät'));
});
