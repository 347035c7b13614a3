import type { ServerResponse } from 'node:http';
import type { Progress } from '../shared/bridge.ts';
import { streamHeaders } from './respond.ts';

/** A line of the stream now and then, so that both sides notice a connection that died in silence. */
export const beatMilliseconds = 15_000;

/**
 * Tells every open page what happened, one JSON value per line.
 *
 * L5  A page that lost its connection misses no change: it names the last number it saw and hears every topic touched
 *     since. Only the latest number per topic is kept, so this never grows beyond the number of topics.
 */
export function openEvents() {
  const streams = new Set<ServerResponse>();
  const lastTouch = new Map<string, number>();
  let number = 0;

  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  const sendAll = (value: unknown): void => {
    for (const stream of streams) stream.write(line(value));
  };
  const beat = setInterval(() => sendAll({ type: 'beat' }), beatMilliseconds);
  beat.unref();

  return {
    touched(topics: readonly string[]): void {
      number += 1;
      for (const topic of topics) lastTouch.set(topic, number);
      sendAll({ type: 'touched', number, topics });
    },
    progress(progress: Progress): void {
      sendAll({ type: 'progress', progress });
    },
    /** Keeps the answer open. `after` is the last number the page saw; `null` for a page that starts now. */
    connect(response: ServerResponse, after: number | null): void {
      response.writeHead(200, streamHeaders('application/x-ndjson; charset=utf-8'));
      const missed = after === null ? [] : [...lastTouch].filter(([, at]) => at > after).map(([topic]) => topic);
      response.write(line({ type: 'touched', number, topics: missed }));
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    close(): void {
      clearInterval(beat);
      for (const stream of streams) stream.end();
    },
  };
}

export type Events = ReturnType<typeof openEvents>;
