import type { Progress } from '../../shared/bridge.ts';
import type { ClientApi } from './api.ts';

type Line =
  | { readonly type: 'touched'; readonly number: number; readonly topics: readonly string[] }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'beat' };

export type EventListeners = {
  readonly touched: (topics: readonly string[]) => void;
  readonly progress: (progress: Progress) => void;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Splits a stream of text into lines; what is left without its end is dropped, since a cut line was not sent whole. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/**
 * Follows the host's events as long as the page lives, and takes up the thread after a lost connection (L5). A host that
 * refuses the token will never accept it later, so that ends the attempts.
 */
export async function followEvents(api: ClientApi, listeners: EventListeners): Promise<void> {
  let seen: number | null = null;
  let waitMilliseconds = 250;
  for (;;) {
    const response = await api.events(seen);
    if (response?.status === 401 || response?.status === 403) return;
    try {
      if (response?.ok && response.body) {
        waitMilliseconds = 250;
        for await (const text of linesOf(response.body)) {
          const line = JSON.parse(text) as Line;
          if (line.type === 'progress') listeners.progress(line.progress);
          if (line.type !== 'touched') continue;
          seen = line.number;
          if (line.topics.length > 0) listeners.touched(line.topics);
        }
      }
    } catch {
      // The connection broke in the middle; the next one tells what was missed.
    }
    await pause(waitMilliseconds);
    waitMilliseconds = Math.min(waitMilliseconds * 2, 5_000);
  }
}
