import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/bridge.ts';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/core/result.ts';
import { failureSentence } from '../i18n/failures.ts';
import { currentLocale } from '../i18n/locale.ts';
import { type AskFailure, ask, bridge } from './bridge.ts';
import { say } from './messages.ts';

export type Task<N extends CallName> = {
  /** Runs the call. A refusal is shown as a sentence (except `cancelled` and those in `handles`) and comes back. */
  readonly start: (input: Input<N>) => Promise<Result<Output<N>, AskFailure<N>>>;
  /** Asks the store to stop; whatever was begun is taken back, and `start` answers with `cancelled`. */
  readonly cancel: () => void;
  readonly isRunning: boolean;
  /** How far it has come; `null` until the first word from the store. */
  readonly progress: Progress | null;
};

let lastTask = 0;

/**
 * A long call with progress and *Abbrechen*. Leaving the screen does not cancel it: an import under way is nobody's loss.
 *
 * @example
 * const task = useTask('bundle.import');
 * {task.isRunning && <ProgressPanel task={task} label={texts.importing} />}
 */
export function useTask<N extends CallName>(name: N, handles: readonly AskFailure<N>['code'][] = []): Task<N> {
  const [running, setRunning] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const handled = useRef<readonly string[]>(handles);
  handled.current = handles;

  useEffect(() => {
    if (running === null) return;
    return bridge().onProgress((news) => {
      if (news.task === running) setProgress(news);
    });
  }, [running]);

  const start = useCallback(
    async (input: Input<N>) => {
      lastTask += 1;
      const task = `${name}-${lastTask}`;
      setProgress(null);
      setRunning(task);
      const outcome = await ask(name, input, task);
      setRunning((current) => (current === task ? null : current));
      if (!outcome.ok && outcome.error.code !== 'cancelled' && !handled.current.includes(outcome.error.code)) {
        say('error', failureSentence(outcome.error, currentLocale()));
      }
      return outcome;
    },
    [name],
  );

  const cancel = useCallback(() => {
    if (running !== null) bridge().cancel(running);
  }, [running]);

  return { start, cancel, isRunning: running !== null, progress };
}
