import type { Locale } from '../../../shared/core/locale.ts';
import type { Withheld } from '../../../shared/exchange/contract.ts';
import { formatCount } from '../../i18n/plural.ts';

const known: readonly (readonly [RegExp, (...names: readonly string[]) => string])[] = [
  [/^Die Uhr von (.+) geht .+ vor\./, (site) => `The clock of ${site} is ahead. The changes count all the same.`],
  [
    /^(.+) hat von (.+) eine andere Fassung als dieser Standort\./,
    (sender, site) =>
      `${sender} has another version of ${site} than this site. Please ask ${site} whether a copy or an old restore point is in use there.`,
  ],
];

/**
 * A warning of the store in the language of the screen. It comes in German without a code; one this screen does not know is
 * shown as it is, because a warning in the other language is better than none.
 */
export function warningSentence(warning: string, locale: Locale): { readonly text: string; readonly lang: Locale } {
  if (locale === 'de') return { text: warning, lang: 'de' };
  for (const [pattern, sentence] of known) {
    const found = pattern.exec(warning);
    if (found) return { text: sentence(...found.slice(1)), lang: 'en' };
  }
  return { text: warning, lang: 'de' };
}

/** What the sender holds of a log and did not send. */
export function withheldSentence({ site, theirs, here, message }: Withheld, sender: string, locale: Locale): string {
  if (locale === 'de') return message;
  return `${sender} has ${formatCount(theirs, locale)} changes of ${site}, here there are ${formatCount(here, locale)}. Please ask ${sender} for a complete bundle.`;
}
