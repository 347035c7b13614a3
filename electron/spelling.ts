import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type Session } from 'electron';
import type { Locale } from '../shared/core/locale.ts';
import { contextMenu, spellingLanguages } from '../shared/host/context-menu.ts';

/**
 * Where dictionaries would be fetched from: nowhere. Windows and macOS check with their own dictionaries; elsewhere there is none unless
 * one lies in the profile already, and nothing is marked. Port 9 (discard) of this machine answers nobody.
 */
export const noDictionaries = 'http://127.0.0.1:9/';

/** Before the first page: the session is told that nothing may be fetched. */
export function prepareSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(noDictionaries);
  session.setSpellCheckerEnabled(false);
}

/** Checks in the language of the screens and in German, as far as the system has them. */
export function chooseSpelling(session: Session, locale: Locale, isOn: boolean): void {
  const languages = spellingLanguages(locale, session.availableSpellCheckerLanguages);
  session.setSpellCheckerLanguages([...languages]);
  session.setSpellCheckerEnabled(isOn && languages.length > 0);
}

/** The menu at the pointer, where the page has none of its own. */
export function openContextMenu(window: BrowserWindow, locale: () => Locale): void {
  const { webContents: contents } = window;
  contents.on('context-menu', (_event, clicked) => {
    const template = contextMenu(clicked, locale()).map((item): MenuItemConstructorOptions => {
      switch (item.kind) {
        case 'separator':
          return { type: 'separator' };
        case 'none':
          return { label: item.label, enabled: false };
        case 'suggestion':
          return { label: item.label, click: () => contents.replaceMisspelling(item.word) };
        case 'addWord':
          return {
            label: item.label,
            click: () => void contents.session.addWordToSpellCheckerDictionary(item.word),
          };
        default:
          return { role: item.role, label: item.label, enabled: item.isEnabled };
      }
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
