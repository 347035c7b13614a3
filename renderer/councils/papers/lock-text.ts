import type { Lock } from '../../../shared/agency/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { paperTexts } from './texts.ts';

/** "gesperrt, 3 von 12 Beschlüssen"; nothing where the paper brought no reservation. */
export function lockText(lock: Lock | null, locale: Locale): string {
  if (lock === null) return '';
  const texts = paperTexts[locale];
  const state = lock.isLocking ? texts.holds : texts.released;
  return lock.required === 0 ? state : `${state}, ${texts.resolutions(lock.adopted, lock.required)}`;
}
