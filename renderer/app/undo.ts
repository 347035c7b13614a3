import { actionWords } from '../../shared/records/action-words.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { currentLocale } from '../i18n/locale.ts';
import { say, withdrawUndo } from './messages.ts';
import { order } from './orders.ts';

/** Takes back the last action of this person, whatever it was, and says what it was. */
export async function undoLast(): Promise<void> {
  const outcome = await order('undo', {});
  if (!outcome.ok) return;
  const texts = appTexts[currentLocale()];
  withdrawUndo();
  say('info', texts.undone(actionWords(outcome.value.undone, currentLocale())), {
    action: { label: texts.redo, run: redoLast },
  });
}

/** Does again what was taken back last. */
export async function redoLast(): Promise<void> {
  const outcome = await order('redo', {});
  if (!outcome.ok) return;
  const locale = currentLocale();
  say('info', appTexts[locale].redone(actionWords(outcome.value.redone, locale)), { undo: true });
}
