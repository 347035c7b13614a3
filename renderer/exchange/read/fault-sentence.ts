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
  unreadable:
    'The file cannot be read to its end. Please check whether the stick is still inserted or the network drive connected, and choose the file again; nothing was applied.',
  'not-for-us':
    'The file is sealed for other sites. Please ask the sending site for a bundle that is sealed for your site too; nothing was applied.',
  'data-after-end': `There is further data after the end of the bundle. ${again}`,
};

const byHand = 'Please open the mail in your mail program, save the attachment, and read in the saved file.';

/** What is wrong with a mail, in English. */
const mails: Readonly<Record<string, string>> = {
  encrypted: `This mail is encrypted; only your mail program can open it. ${byHand}`,
  winmail: `Outlook has packed the attachments of this mail into “winmail.dat”. ${byHand}`,
  'outlook-msg': `Messages in the format .msg cannot be read. ${byHand}`,
  'too-large': `This mail is too large. ${byHand}`,
  'nothing-in-it': 'There is no bundle in this mail. Please check whether it is the right one, or ask for a new one.',
};

/** Why a file cannot be read and what to do next. In German the store's own sentence, which names the line. */
export function faultSentence(failure: AnyFailure, locale: Locale): string {
  if (locale === 'de') return failureSentence(failure, locale);
  if (failure.code === 'invalid-mail')
    return mails[String(failure['reason'])] ?? `This file cannot be read as a mail. ${byHand}`;
  if (failure.code !== 'invalid-bundle') return failureSentence(failure, locale);
  return english[String(failure['reason'])] ?? changed;
}
