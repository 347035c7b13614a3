import type { Locale } from '../core/locale.ts';
import { labelOf } from './menu.ts';
import { menuWords } from './menu-words.ts';

/** What the system knows about the place that was clicked. */
export type Clicked = {
  readonly isEditable: boolean;
  readonly misspelledWord: string;
  readonly dictionarySuggestions: readonly string[];
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
};

export type ContextItem =
  | { readonly kind: 'suggestion'; readonly word: string; readonly label: string }
  | { readonly kind: 'none'; readonly label: string }
  | { readonly kind: 'addWord'; readonly word: string; readonly label: string }
  | {
      readonly kind: 'role';
      readonly role: 'cut' | 'copy' | 'paste' | 'selectAll';
      readonly label: string;
      readonly isEnabled: boolean;
    }
  | { readonly kind: 'separator' };

const mostSuggestions = 5;

/** The menu at the pointer: suggestions for a word that is not in the dictionary, then the clipboard. Empty: none is shown. */
export function contextMenu(clicked: Clicked, locale: Locale): readonly ContextItem[] {
  const words = menuWords[locale];
  const { isEditable, misspelledWord: word, dictionarySuggestions, editFlags, selectionText } = clicked;
  const suggestions = dictionarySuggestions.slice(0, mostSuggestions);
  const spelling: readonly ContextItem[] =
    !isEditable || word === ''
      ? []
      : [
          ...(suggestions.length === 0
            ? [{ kind: 'none', label: words.noSuggestions } as const]
            : suggestions.map((one) => ({ kind: 'suggestion', word: one, label: labelOf(one) }) as const)),
          { kind: 'separator' },
          { kind: 'addWord', word, label: labelOf(words.addWord(word)) },
          { kind: 'separator' },
        ];
  const role = (name: 'cut' | 'copy' | 'paste' | 'selectAll', isEnabled: boolean): ContextItem => ({
    kind: 'role',
    role: name,
    label: words[name],
    isEnabled,
  });
  if (isEditable)
    return [
      ...spelling,
      role('cut', editFlags.canCut),
      role('copy', editFlags.canCopy),
      role('paste', editFlags.canPaste),
      role('selectAll', editFlags.canSelectAll),
    ];
  return selectionText.trim() === '' ? [] : [role('copy', editFlags.canCopy)];
}

/** The languages that are checked, out of those the system has: that of the screens, and German, in which records are written. */
export function spellingLanguages(locale: Locale, available: readonly string[]): readonly string[] {
  const first = (...wanted: readonly string[]) => wanted.filter((language) => available.includes(language)).slice(0, 1);
  const german = first('de-DE', 'de');
  return locale === 'en' ? [...first('en-GB', 'en-US', 'en'), ...german] : german;
}
