import {
  CircleHelp,
  Contrast,
  Keyboard,
  Languages,
  Lightbulb,
  ListTodo,
  Presentation,
  Redo2,
  Search,
  Stethoscope,
  Undo2,
} from 'lucide-react';
import { useMemo } from 'react';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { askSearch } from './ask-search.ts';
import { type Command, useCommands } from './commands.ts';
import { areaKeys, globalKeys } from './global-keys.ts';
import { helpPathFor } from './help-paths.ts';
import { useGoTo, useLocationPath } from './navigation.ts';
import { openOverlay } from './overlays.ts';
import { type ThemeChoice, usePreferences } from './preferences.ts';
import { numberedAreas } from './Rail.tsx';
import { enterRoom, leaveRoom, roomPath } from './room.ts';
import { useAreas } from './simple-view.ts';
import { redoLast, undoLast } from './undo.ts';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast'];

/** What can be done from everywhere. */
export function useGlobalCommands(): void {
  const texts = useTexts(appTexts);
  const goTo = useGoTo();
  const path = useLocationPath();
  const offered = useAreas();
  const commands = useMemo((): readonly Command[] => {
    // The search has a command of its own.
    const toAreas = offered
      .filter(({ place }) => place !== 'head')
      .map((area): Command => {
        const number = numberedAreas.indexOf(area) + 1;
        return {
          id: `go.${area.id}`,
          title: texts.goTo(texts.areas[area.id]),
          icon: area.icon,
          run: () => goTo(area.pages[0].path),
          ...(number > 0 ? { keys: areaKeys(number), inFields: true } : {}),
        };
      });
    const toPages = offered
      .filter(({ pages }) => pages.length > 1)
      .flatMap((area) =>
        area.pages.flatMap(({ path, title }): Command[] =>
          title === null
            ? []
            : [
                {
                  id: `go.${path}`,
                  title: texts.goTo(`${texts.areas[area.id]} – ${texts.pages[title]}`),
                  icon: area.icon,
                  run: () => goTo(path),
                },
              ],
        ),
      );
    const toThemes = themes.map(
      (theme): Command => ({
        id: `theme.${theme}`,
        title: texts.toggleTheme(texts.themes[theme]),
        icon: Contrast,
        run: () => usePreferences.setState({ theme }),
      }),
    );
    return [
      {
        id: 'palette',
        title: texts.search,
        keys: globalKeys.palette,
        inFields: true,
        inDialogs: true,
        isHidden: true,
        run: () => openOverlay('palette'),
      },
      {
        id: 'capture.task',
        title: texts.createTask,
        icon: ListTodo,
        keys: globalKeys.task,
        inFields: true,
        run: () => openOverlay('capture-task'),
      },
      {
        id: 'capture.note',
        title: texts.createNote,
        icon: Lightbulb,
        keys: globalKeys.note,
        inFields: true,
        run: () => openOverlay('capture-note'),
      },
      {
        id: 'session',
        title: texts.meetingMode,
        icon: Presentation,
        keys: globalKeys.session,
        inFields: true,
        run: () => (path === roomPath ? leaveRoom(goTo) : enterRoom(goTo)),
      },
      {
        id: 'search',
        title: texts.searchAll,
        icon: Search,
        keys: globalKeys.search,
        inFields: true,
        run: () => {
          askSearch();
          goTo('/search');
        },
      },
      { id: 'undo', title: texts.undo, icon: Undo2, keys: globalKeys.undo, run: () => void undoLast() },
      { id: 'redo', title: texts.redo, icon: Redo2, keys: globalKeys.redo, run: () => void redoLast() },
      { id: 'redo.shift', title: texts.redo, keys: globalKeys.redoToo, isHidden: true, run: () => void redoLast() },
      ...toAreas,
      ...toPages,
      {
        id: 'diagnosis',
        title: texts.diagnosis,
        icon: Stethoscope,
        words: 'Support Hilfe IT Absturz Fehler',
        run: () => openOverlay('diagnosis'),
      },
      { id: 'keys', title: texts.keyboardHelp, icon: Keyboard, run: () => openOverlay('keys') },
      {
        id: 'keys.page',
        title: texts.goTo(`${texts.areas.help} – ${texts.keyboardHelp}`),
        icon: Keyboard,
        run: () => goTo('/help/keys'),
      },
      {
        id: 'help',
        title: texts.areas.help,
        icon: CircleHelp,
        keys: globalKeys.help,
        inFields: true,
        isHidden: true,
        // About the place one is in.
        run: () => goTo(helpPathFor(path)),
      },
      {
        id: 'language',
        title: texts.switchLanguage,
        icon: Languages,
        words: 'Sprache Language Deutsch English',
        run: () => usePreferences.setState(({ locale }) => ({ locale: locale === 'de' ? 'en' : 'de' })),
      },
      ...toThemes,
    ];
  }, [texts, goTo, path, offered]);
  useCommands('global', commands);
}
