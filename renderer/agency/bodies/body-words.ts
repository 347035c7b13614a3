import type { BodyLine } from '../../../shared/agency/contract.ts';
import { type Day, daysBetween, todayIn } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { bodyTexts } from './texts.ts';

/** Whole days since something arrived from a body; `null` if nothing ever did. */
export const daysSinceExchange = ({ lastExchangeAt }: BodyLine, today: Day): number | null =>
  lastExchangeAt === null ? null : Math.max(0, daysBetween(todayIn(Date.parse(lastExchangeAt)), today));

/** "vor 3 Tagen", "noch nie", "dieser Standort" */
export function exchangeWords(line: BodyLine, today: Day, locale: Locale): string {
  const texts = bodyTexts[locale];
  if (line.isOwn) return texts.own;
  const days = daysSinceExchange(line, today);
  return days === null ? texts.never : texts.days(days);
}

/** "1 von 1", with what was rejected; nothing where no reservation waits for this body. */
export function consentWords({ consents }: BodyLine, locale: Locale): string {
  const texts = bodyTexts[locale];
  if (consents.required === 0) return '';
  const rejected = consents.rejected === 0 ? '' : `, ${texts.rejected(consents.rejected)}`;
  return `${texts.consent(consents.adopted, consents.required)}${rejected}`;
}
