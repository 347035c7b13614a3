import type { Locale } from '../../shared/core/locale.ts';
import { viewStore } from './view-store.ts';

export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';
export type DensityChoice = 'auto' | 'compact' | 'normal' | 'meeting';

/** Everything, or what a municipal contact needs; `auto`: as the role of the site suggests. */
export type ViewChoice = 'auto' | 'simple' | 'full';

export type Preferences = {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly density: DensityChoice;
  /** Text size in percent of the system's. */
  readonly textSize: number;
  /** Days after which a silent exchange is worth a warning. */
  readonly exchangeWarningDays: number;
  readonly view: ViewChoice;
  /** Deadlines are reminded of by notes of the system; only the desktop program can, and reads this (electron/reminders.ts). */
  readonly reminders: boolean;
  /** Closing the window leaves the program beside the clock; only the desktop program can. */
  readonly tray: boolean;
  readonly spellcheck: boolean;
  /** Asks for a newer version at the start, at the address the administrator has named. */
  readonly updateCheck: boolean;
};

/** How a person wants to read: kept on this installation, never exchanged. */
export const usePreferences = viewStore<Preferences>('preferences', {
  locale: 'de',
  theme: 'system',
  density: 'auto',
  textSize: 100,
  exchangeWarningDays: 14,
  view: 'auto',
  reminders: true,
  tray: false,
  spellcheck: true,
  updateCheck: false,
});
