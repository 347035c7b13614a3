import type { Conflict } from '../../../shared/exchange/contract.ts';
import { ask } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { markDecided, unmarkDecided, useDeciding } from './deciding.ts';
import { conflictKey, type Side, seenDots, sideFor } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { forget } from './view.ts';

const resolve = (conflict: Conflict, value: unknown) =>
  order('conflict.resolve', {
    entity: conflict.entity,
    id: conflict.id,
    field: conflict.field,
    value: value ?? null,
    seen: seenDots(conflict),
  });

/** Decides one conflict, here and after the next exchange everywhere. Answers whether it was decided. */
export async function decide(conflict: Conflict, value: unknown, words: string): Promise<boolean> {
  const outcome = await resolve(conflict, value);
  if (!outcome.ok) return false;
  markDecided(conflict);
  forget([conflictKey(conflict)]);
  const { openConflicts } = outcome.value;
  const texts = conflictTexts[currentLocale()];
  say('success', texts.decided(words, openConflicts), takingBack([conflict], openConflicts));
  return true;
}

/** The same side for many. Those that have no such side stay open and are counted. */
export async function decideAll(conflicts: readonly Conflict[], whose: 'mine' | 'theirs'): Promise<void> {
  const choices = conflicts.flatMap((conflict): { conflict: Conflict; side: Side }[] => {
    const side = sideFor(conflict, whose);
    return side === null ? [] : [{ conflict, side }];
  });
  const decided: Conflict[] = [];
  let open = 0;
  useDeciding.setState({ running: { done: 0, total: choices.length, isStopped: false } });
  for (const { conflict, side } of choices) {
    const { running } = useDeciding.getState();
    if (running === null || running.isStopped) break;
    const outcome = await resolve(conflict, side.value);
    useDeciding.setState({ running: { ...(useDeciding.getState().running ?? running), done: running.done + 1 } });
    if (!outcome.ok) continue;
    decided.push(conflict);
    open = outcome.value.openConflicts;
  }
  for (const conflict of decided) markDecided(conflict);
  useDeciding.setState({ running: null });
  forget(decided.map(conflictKey));
  const texts = conflictTexts[currentLocale()];
  const left = conflicts.length - decided.length;
  if (decided.length > 0) say('success', texts.decidedMany(decided.length, left), takingBack(decided, open));
  else say('warning', texts.decidedNone);
}

const takingBack = (decided: readonly Conflict[], openBefore: number) => ({
  action: { label: uiTexts[currentLocale()].undo, run: () => void takeBack(decided, openBefore) },
});

/**
 * Takes decisions back, newest first, and says what that came to. If something else was done meanwhile, that is left alone:
 * only what was decided here is taken back.
 */
async function takeBack(decided: readonly Conflict[], openBefore: number): Promise<void> {
  let count = 0;
  for (const { entity } of decided.toReversed()) {
    const outcome = await order('undo', {});
    if (!outcome.ok) break;
    if (outcome.value.undone.entity !== entity) {
      await order('redo', {});
      break;
    }
    count += 1;
  }
  if (count === 0) return;
  unmarkDecided(decided);
  const texts = conflictTexts[currentLocale()];
  const list = await ask('conflict.list', { limit: 1 });
  const isOpenAgain = list.ok && list.value.total > openBefore;
  say('info', isOpenAgain ? texts.openAgain(count) : texts.valueBack(count));
}
