import type { PickedFile } from '../../../shared/bridge.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { ask } from '../bridge.ts';
import { say } from '../messages.ts';

/** Attaches files to a note that was just saved. What cannot be attached is said by name; the note stays. Answers how many were. */
export async function attachTo(note: string, files: readonly PickedFile[]): Promise<number> {
  let count = 0;
  for (const { ticket, name } of files) {
    const outcome = await ask('attachment.add', { ticket, on: `note:${note}` });
    if (outcome.ok) count += 1;
    else say('error', `${name}: ${failureSentence(outcome.error, currentLocale())}`);
  }
  return count;
}
