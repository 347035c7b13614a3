import type { Locale } from '../../../shared/core/locale.ts';
import type { AnyFailure } from '../../../shared/core/result.ts';
import { failureSentence } from '../../i18n/failures.ts';

const again = 'Please ask for the file to be sent again; nothing was applied.';
const changed = `The file was changed or damaged after it was signed. ${again}`;
const foreign = 'This is not a bundle of this program. Please choose a file ending in .dabundle; nothing was applied.';
const tooLarge = 'The file exceeds the limits for bundles. Please turn to the sending site; nothing was applied.';

/** What is wrong with a file, in English; whatever is not named here means that it was changed on its way. */
const english: Readonly<Record<string, string>> = {
  'not-a-bundle': foreign,
  'not-json': foreign,
  'not-an-object': foreign,
  'not-utf8': foreign,
  header: foreign,
  truncated: `The file is incomplete. ${again}`,
  'too-large': tooLarge,
  'line-too-long': tooLarge,
  'too-deep': tooLarge,
  'newer-format': 'The file comes from a newer version. Please update the program; nothing was applied.',
  'data-after-end': `There is further data after the end of the bundle. ${again}`,
};

/** Why a file cannot be read and what to do next. In German the store's own sentence, which names the line. */
export function faultSentence(failure: AnyFailure, locale: Locale): string {
  if (locale === 'de' || failure.code !== 'invalid-bundle') return failureSentence(failure, locale);
  return english[String(failure['reason'])] ?? changed;
}
