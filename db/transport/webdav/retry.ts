import { setTimeout as sleep } from 'node:timers/promises';
import type { TroubleReason } from '../../../shared/transport/trouble.ts';
import { PlaceTrouble } from '../transport.ts';

export type RetryOptions = {
  /** How often a question is asked in all. */
  readonly attempts?: number;
  /** Before the second time; doubled before each further one. */
  readonly pauseMs?: number;
};

/** What may be over in a moment. A wrong password or a full disk is not. */
const passing: readonly TroubleReason[] = ['cut', 'busy', 'server', 'locked', 'unreachable', 'no-parent'];

const longestPauseMs = 10_000;

/** Asks again what may have failed by chance: a few times, each after a longer pause, and never after somebody cancelled. */
export async function patiently<Value>(
  { attempts = 4, pauseMs = 500 }: RetryOptions,
  signal: AbortSignal,
  ask: () => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      const isPassing = error instanceof PlaceTrouble && passing.includes(error.reason);
      if (!isPassing || attempt >= attempts) throw error;
      const asked = (error.cause as { retryAfter?: number } | undefined)?.retryAfter ?? 0;
      const pause = Math.max(pauseMs * 2 ** (attempt - 1), Number.isFinite(asked) ? asked * 1000 : 0);
      await sleep(Math.min(pause, longestPauseMs), undefined, { signal });
    }
  }
}
