import type { Locale } from '../../shared/core/locale.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './KeyHint.module.css';

const names: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  de: {
    Control: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Backspace: 'Rück',
    Delete: 'Entf',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild↑',
    PageDown: 'Bild↓',
    Escape: 'Esc',
    Enter: 'Eingabe',
    Space: 'Leertaste',
    Tab: 'Tab',
  },
  en: {
    Control: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Backspace: 'Backspace',
    Delete: 'Del',
    Home: 'Home',
    End: 'End',
    PageUp: 'PgUp',
    PageDown: 'PgDn',
    Escape: 'Esc',
    Enter: 'Enter',
    Space: 'Space',
    Tab: 'Tab',
  },
};
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** "Strg+Umschalt+N" of `Control+Shift+n`, as it is printed on the keys of this language. */
export const keysToText = (keys: string, locale: Locale): string =>
  keys
    .split('+')
    .map((key) => names[locale][key] ?? arrows[key] ?? key.toUpperCase())
    .join('+');

/** A shortcut beside what it does. `keys` as in the command registry: `Control+Shift+n`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keysToText(keys, useLocale())}</kbd>;
}
