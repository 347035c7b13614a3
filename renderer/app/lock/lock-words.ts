import type { Lock } from '../../../shared/agency/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { lockTexts } from './texts.ts';

/** "7 von 12", "aufgehoben", or nothing where there is no reservation. */
export function lockWords(lock: Lock | null, locale: Locale): string {
  const texts = lockTexts[locale];
  if (lock === null) return '';
  if (!lock.isLocking) return texts.free;
  return lock.required === 0 ? texts.locked : texts.adopted(lock.adopted, lock.required);
}

/** What holds something back first, the one with the fewest resolutions at the top; what is free after it. */
export const lockOrder = (lock: Lock | null): number | null =>
  lock === null ? null : lock.isLocking ? lock.adopted / Math.max(1, lock.required) : 2;
