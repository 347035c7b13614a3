import { unreachable } from '../../../shared/core/assert.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import type { Warning, Withheld } from '../../../shared/exchange/contract.ts';
import { counted, formatCount } from '../../i18n/plural.ts';

/** From here on days are no help to anybody. */
const manyDays = 730;

/** A warning of the store in the language of the screen. German comes from the store itself. */
export function warningSentence(warning: Warning, locale: Locale): string {
  if (locale === 'de') return warning.message;
  switch (warning.code) {
    case 'clock-ahead': {
      const { site, days } = warning;
      const ahead = days > manyDays ? `${Math.floor(days / 365)} years` : counted(days, 'day', 'days', 'en');
      return `The clock of ${site} is ${ahead} ahead. The changes count all the same.`;
    }
    case 'other-history': {
      const { sender, site } = warning;
      return `${sender} has another version of ${site} than this site. Please ask ${site} whether a copy or an old restore point is in use there.`;
    }
    case 'unreached':
      return `“${warning.file}” may still hold what the coordination has erased; this copy cannot be read. Please delete the file if you no longer need it.`;
    default:
      return unreachable(warning);
  }
}

/** What the sender holds of a log and did not send. */
export function withheldSentence({ site, theirs, here, message }: Withheld, sender: string, locale: Locale): string {
  if (locale === 'de') return message;
  return `${sender} has ${formatCount(theirs, locale)} changes of ${site}, here there are ${formatCount(here, locale)}. Please ask ${sender} for a complete bundle.`;
}
