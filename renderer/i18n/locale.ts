import type { Locale } from '../../shared/core/locale.ts';
import { usePreferences } from '../app/preferences.ts';

/** The language the person reads. */
export const useLocale = (): Locale => usePreferences((preferences) => preferences.locale);

/** The same outside of components: messages, commands, the window title. */
export const currentLocale = (): Locale => usePreferences.getState().locale;
