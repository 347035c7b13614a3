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
import { areas, isInArea } from './areas.ts';
import { askSearch } from './ask-search.ts';
import { type Command, useCommands } from './commands.ts';
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
  const here = areas.find((area) => area.id !== 'help' && isInArea(area, path))?.id;
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
          ...(number > 0 ? { keys: `Control+${number}`, inFields: true } : {}),
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
        keys: 'Control+k',
        inFields: true,
        inDialogs: true,
        isHidden: true,
        run: () => openOverlay('palette'),
      },
      {
        id: 'capture.task',
        title: texts.createTask,
        icon: ListTodo,
        keys: 'Control+n',
        inFields: true,
        run: () => openOverlay('capture-task'),
      },
      {
        id: 'capture.note',
        title: texts.createNote,
        icon: Lightbulb,
        keys: 'Control+Shift+n',
        inFields: true,
        run: () => openOverlay('capture-note'),
      },
      {
        id: 'session',
        title: texts.meetingMode,
        icon: Presentation,
        keys: 'F11',
        inFields: true,
        run: () => (path === roomPath ? leaveRoom(goTo) : enterRoom(goTo)),
      },
      {
        id: 'search',
        title: texts.searchAll,
        icon: Search,
        keys: 'Control+Shift+k',
        inFields: true,
        run: () => {
          askSearch();
          goTo('/search');
        },
      },
      { id: 'undo', title: texts.undo, icon: Undo2, keys: 'Control+z', run: () => void undoLast() },
      { id: 'redo', title: texts.redo, icon: Redo2, keys: 'Control+y', run: () => void redoLast() },
      { id: 'redo.shift', title: texts.redo, keys: 'Control+Shift+z', isHidden: true, run: () => void redoLast() },
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
        id: 'help',
        title: texts.areas.help,
        icon: CircleHelp,
        keys: 'F1',
        inFields: true,
        isHidden: true,
        // About the area one is in.
        run: () => goTo(here === undefined ? '/help' : `/help/${here}`),
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
  }, [texts, goTo, here, path, offered]);
  useCommands('global', commands);
}
