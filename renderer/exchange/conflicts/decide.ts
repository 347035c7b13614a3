import type { Conflict } from '../../../shared/exchange/contract.ts';
import { ask } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { markDecided, unmarkDecided } from './deciding.ts';
import { conflictKey, seenDots } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { forget } from './view.ts';

/** Decides one conflict, here and after the next exchange everywhere. Answers whether it was decided. */
export async function decide(conflict: Conflict, value: unknown, words: string): Promise<boolean> {
  const { entity, id, field } = conflict;
  const seen = seenDots(conflict);
  const outcome = await order('conflict.resolve', { entity, id, field, value: value ?? null, seen });
  if (!outcome.ok) return false;
  markDecided(conflict);
  forget([conflictKey(conflict)]);
  const { openConflicts } = outcome.value;
  const texts = conflictTexts[currentLocale()];
  say('success', texts.decided(words, openConflicts), { undo: () => void takeBack(conflict, openConflicts) });
  return true;
}

/**
 * Takes a decision back and says what that came to: the conflict is open again, or, once the decision was signed, the value from before
 * holds. If something else was done meanwhile, that is left alone.
 */
async function takeBack(conflict: Conflict, openBefore: number): Promise<void> {
  const outcome = await order('undo', {});
  if (!outcome.ok) return;
  if (outcome.value.undone.entity !== conflict.entity) return void (await order('redo', {}));
  unmarkDecided(conflict);
  const texts = conflictTexts[currentLocale()];
  const list = await ask('conflict.list', { limit: 1 });
  say('info', list.ok && list.value.total > openBefore ? texts.openAgain : texts.valueBack);
}
