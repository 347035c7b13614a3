import type { PickedFile } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/core/result.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { useDropped } from '../use-dropped.ts';
import { readInTexts } from './texts.ts';

type Steps<Value> = {
  /** Keeps what was taken over, and answers the sentence that says so. */
  readonly taken: (value: Value) => string;
  /** Makes the plan anew, because the store is no longer as the plan says. */
  readonly again: () => Promise<unknown>;
};

/** What follows from an attempt to take over what was planned. Other refusals the task has said already. */
export async function settleTaking<Value>(
  outcome: Result<Value, Parameters<typeof failureSentence>[0]>,
  { taken, again }: Steps<Value>,
): Promise<void> {
  if (outcome.ok) say('success', taken(outcome.value), { undo: true });
  else if (outcome.error.code === 'preview-outdated') {
    say('warning', failureSentence(outcome.error, currentLocale()));
    await again();
  } else if (outcome.error.code === 'cancelled') say('info', readInTexts[currentLocale()].cancelled);
}

/** Files that fall on the page begin the reading. Answers whether some hover over it. */
export const useDroppedFiles = (take: (files: readonly PickedFile[]) => void): boolean =>
  useDropped((transfer) => {
    void bridge()
      .files.adopt([...(transfer?.files ?? [])])
      .then(take);
  });
