import { useCallback, useState } from 'react';
import type { Input, Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/core/result.ts';
import { failureSentence } from '../i18n/failures.ts';
import { currentLocale } from '../i18n/locale.ts';
import type { NotAllowed } from '../ui/use-refusal.ts';
import { type AskFailure, ask } from './bridge.ts';
import { say } from './messages.ts';
import type { CommandName } from './topics.ts';

export type OrderOptions<N extends CommandName> = {
  /** The sentence for success, with *Rückgängig* beside it unless `undo` is false. */
  readonly done?: (value: Output<N>) => string;
  readonly undo?: boolean;
  /** The caller shows these failures itself, beside the field they belong to. */
  readonly handles?: readonly AskFailure<N>['code'][];
};

/**
 * Gives a command to the store and says what came of it. A refusal is shown as a sentence with the next step, and comes back
 * as a value, so that what was typed can stay where it is.
 *
 * @example
 * const outcome = await order('record.delete', { entity: 'note', id }, { done: () => texts.deleted });
 */
export async function order<N extends CommandName>(
  name: N,
  input: Input<N>,
  options: OrderOptions<N> = {},
): Promise<Result<Output<N>, AskFailure<N>>> {
  const outcome = await ask(name, input);
  if (outcome.ok) {
    if (options.done) say('success', options.done(outcome.value), { undo: options.undo ?? true });
    return outcome;
  }
  const handled: readonly string[] = options.handles ?? [];
  if (!handled.includes(outcome.error.code)) say('error', failureSentence(outcome.error, currentLocale()));
  return outcome;
}

/**
 * What became of a value typed in a field. What the other sites would not accept comes back with its sentence, to be said
 * beside the field, where the old value stands again; any other refusal was already said.
 */
export type SaveOutcome = boolean | NotAllowed;

/** `order` for a single field: answers what the field needs to know. */
export async function orderSave<N extends CommandName>(
  name: N,
  input: Input<N>,
  done?: (value: Output<N>) => string,
): Promise<SaveOutcome> {
  // Every call may answer it; the compiler cannot see that through a name it does not know yet.
  const handles = ['not-allowed'] as readonly string[] as readonly AskFailure<N>['code'][];
  return saveOutcome(await order(name, input, { handles, ...(done ? { done } : {}) }));
}

/** The outcome of a command that was given with `handles: ['not-allowed']`. */
export function saveOutcome(outcome: Result<unknown, { readonly code: string }>): SaveOutcome {
  if (outcome.ok) return true;
  const { error } = outcome;
  return error.code === 'not-allowed' ? { notAllowed: failureSentence(error, currentLocale()) } : false;
}

/** `order` for a component that shows whether it is still running. */
export function useCommand<N extends CommandName>(name: N, options: OrderOptions<N> = {}) {
  const [running, setRunning] = useState(0);
  const { done, undo, handles } = options;
  const run = useCallback(
    async (input: Input<N>) => {
      setRunning((count) => count + 1);
      const chosen = {
        ...(done === undefined ? {} : { done }),
        ...(undo === undefined ? {} : { undo }),
        ...(handles === undefined ? {} : { handles }),
      };
      const outcome = await order(name, input, chosen);
      setRunning((count) => count - 1);
      return outcome;
    },
    [name, done, undo, handles],
  );
  return { run, isRunning: running > 0 } as const;
}
