import type { Progress } from '../shared/bridge.ts';
import { type AnyFailure, fail, type Result } from '../shared/core/result.ts';
import type { Step } from './scope.ts';

/** How a caller follows and stops a long call. */
export type Follow = {
  readonly task?: string;
  readonly report?: (progress: Progress) => void;
  readonly isCancelled?: () => boolean;
  /** After how many milliseconds others have their turn; without it as people need it, 0: after every step. */
  readonly breathMs?: number;
};

/** Anything a handler answers with, once its types have done their work. */
export type Outcome = Result<unknown, AnyFailure>;

export const cancelled: Outcome = fail({
  code: 'cancelled',
  message: 'Der Vorgang wurde abgebrochen; es wurde nichts verändert.',
});

/** Between two breaths of a long call: with the one piece that is begun just before, a person does not notice the pause. */
const stepMs = 8;

/** Drives a long call: reports each step, lets queries in between, and stops when somebody cancelled. */
export async function runSteps(
  steps: AsyncGenerator<Step, Outcome> | Generator<Step, Outcome>,
  follow: Follow,
): Promise<Outcome> {
  const breathMs = follow.breathMs ?? stepMs;
  let breath = performance.now();
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (follow.isCancelled?.()) {
      await steps.return(cancelled as never);
      return cancelled;
    }
    if (performance.now() - breath >= breathMs) {
      follow.report?.({ task: follow.task ?? '', ...step.value });
      await new Promise((resolve) => setImmediate(resolve));
      breath = performance.now();
    }
  }
}
