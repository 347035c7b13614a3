import { foldedMatch } from '../../shared/core/fold.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { areaKeys, globalKeys } from '../app/global-keys.ts';
import { numberedAreas } from '../app/Rail.tsx';
import { sessionKeys } from '../councils/session/keys.ts';
import { sessionTexts } from '../councils/session/texts.ts';
import { deadlineTexts } from '../funding/texts.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { fileKeys } from '../projects/file/keys.ts';
import { projectFileTexts } from '../projects/file/texts.ts';
import { reportKeys } from '../projects/status/keys.ts';
import { projectTexts } from '../projects/texts.ts';
import { weekTexts } from '../projects/week/texts.ts';
import { fileToKey, makeKeys, mergeKey, moveKeys } from '../scouting/keys.ts';
import { noteTexts } from '../scouting/texts.ts';
import { keysToText } from '../ui/KeyHint.tsx';
import { richTexts } from '../ui/rich/rich-texts.ts';
import { tools } from '../ui/rich/tools.ts';
import { keyTexts } from './key-texts.ts';
import { placeName } from './words.ts';

/** One or two shortcuts that belong together (there and back), and what they do. */
export type KeyLine = { readonly keys: readonly string[]; readonly name: string };
export type KeyGroup = {
  readonly id: string;
  readonly title: string;
  /** The page where they work, for those of one page. */
  readonly path?: string;
  readonly lines: readonly KeyLine[];
};

const line = (name: string, ...keys: readonly string[]): KeyLine => ({ keys, name });

/** What works everywhere, without the commands of the page one is on. */
function everywhere(locale: Locale): KeyGroup {
  const texts = appTexts[locale];
  const names = texts.keyNames;
  return {
    id: 'everywhere',
    title: texts.keyGroups.everywhere,
    lines: [
      line(texts.search, globalKeys.palette),
      line(texts.searchAll, globalKeys.search),
      line(texts.createTask, globalKeys.task),
      line(texts.createNote, globalKeys.note),
      line(texts.undo, globalKeys.undo),
      line(texts.redo, globalKeys.redo, globalKeys.redoToo),
      line(texts.meetingMode, globalKeys.session),
      line(texts.areas.help, globalKeys.help),
      ...numberedAreas.map(({ id }, index) => line(texts.goTo(texts.areas[id]), areaKeys(index + 1))),
      line(names.regions, 'F6'),
      line(names.regionsBack, 'Shift+F6'),
      line(names.back, 'Alt+ArrowLeft'),
      line(keyTexts[locale].printList, 'Control+p'),
    ],
  };
}

/** What works in every list, picture, field and form. */
function common(locale: Locale): readonly KeyGroup[] {
  const names = appTexts[locale].keyNames;
  const own = keyTexts[locale];
  const rich = richTexts[locale];
  return [
    {
      id: 'lists',
      title: own.groups.lists,
      lines: [
        line(names.cells, 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
        line(names.rowEnds, 'Home', 'End'),
        line(names.pages, 'PageUp', 'PageDown'),
        line(names.ends, 'Control+Home', 'Control+End'),
        line(names.open, 'Enter'),
        line(names.edit, 'F2'),
        line(names.select, 'Space'),
        line(own.extend, 'Shift+ArrowUp', 'Shift+ArrowDown'),
        line(names.all, 'Control+a'),
        line(names.copy, 'Control+c'),
        line(names.remove, 'Delete'),
        line(names.menu, 'Shift+F10'),
      ],
    },
    {
      id: 'pictures',
      title: own.groups.pictures,
      lines: [
        line(own.walkPicture, 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
        line(own.openPicture, 'Enter'),
        line(names.move, 'Control+ArrowRight'),
        line(own.moveBack, 'Control+ArrowLeft'),
        line(names.stretch, 'Control+Shift+ArrowRight'),
        line(own.shrink, 'Control+Shift+ArrowLeft'),
        line(own.menu, 'Shift+F10'),
      ],
    },
    {
      id: 'fields',
      title: own.groups.fields,
      lines: [
        line(names.saveField, 'Enter', 'Tab'),
        line(own.tabBack, 'Shift+Tab'),
        line(own.saveLong, 'Control+Enter'),
        line(own.newLine, 'Enter'),
        line(names.escape, 'Escape'),
        line(names.calendar, 'Alt+ArrowDown'),
      ],
    },
    {
      id: 'forms',
      title: own.groups.forms,
      lines: [line(own.saveForm, 'Control+Enter'), line(own.closeForm, 'Escape')],
    },
    {
      id: 'rich',
      title: own.groups.rich,
      lines: [
        ...tools.map(({ id, keys }) => line(rich[id], keys)),
        line(own.toTools, 'Alt+F10'),
        line(own.richSave, 'Control+Enter'),
        line(own.richDrop, 'Escape'),
      ],
    },
    {
      id: 'ordered',
      title: own.groups.ordered,
      lines: [line(own.up, 'Control+ArrowUp'), line(own.down, 'Control+ArrowDown')],
    },
  ];
}

/** What only one page has. */
function byPage(locale: Locale): readonly KeyGroup[] {
  const own = keyTexts[locale];
  const notes = noteTexts[locale];
  const session = sessionTexts[locale];
  const file = projectFileTexts[locale];
  const group = (path: string, ...lines: readonly KeyLine[]): KeyGroup => ({
    id: path,
    title: placeName(path, locale) ?? path,
    path,
    lines,
  });
  return [
    group(
      '/projects',
      line(projectTexts[locale].focusSearch, 'Control+Shift+f'),
      line(file.openFile, fileKeys),
      line(file.report, reportKeys),
    ),
    group('/projects/week', line(weekTexts[locale].focusCapture, 'Control+Shift+f'), line(own.done, 'Space')),
    group('/projects/file', line(own.risk, 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown')),
    group(
      '/funding/deadlines',
      line(deadlineTexts[locale].create, 'Control+Shift+f'),
      line(deadlineTexts[locale].complete, 'Control+Enter'),
    ),
    group(
      '/scouting/notes',
      line(notes.file, moveKeys.filed),
      line(notes.drop, moveKeys.dropped),
      line(notes.back, moveKeys.inbox),
      line(notes.makeCommand.task, makeKeys.task),
      line(notes.makeCommand.project, makeKeys.project),
      line(notes.makeCommand.trend, makeKeys.trend),
      line(notes.fileTo, fileToKey),
      line(notes.mergeCommand, mergeKey),
    ),
    group(
      '/communication',
      line(own.day, 'ArrowLeft', 'ArrowRight'),
      line(own.month, 'PageUp', 'PageDown'),
      line(own.item, 'Enter'),
      line(own.dayEarlier, 'Control+ArrowLeft'),
      line(own.dayLater, 'Control+ArrowRight'),
      line(own.weekEarlier, 'Control+ArrowUp'),
      line(own.weekLater, 'Control+ArrowDown'),
    ),
    group(
      '/councils/session',
      line(session.next, 'PageDown'),
      line(session.previous, 'PageUp'),
      line(own.agenda, 'Escape'),
      line(session.roll, sessionKeys.roll),
      line(session.conflicts, sessionKeys.conflicts),
      line(session.clock, sessionKeys.clock),
      line(session.end, sessionKeys.end),
      line(own.lineSave, 'Enter'),
      line(own.lineLast, 'ArrowUp'),
      line(own.lineStrike, 'Control+Delete'),
      line(session.leave, globalKeys.session),
    ),
    group(
      '/exchange/conflicts',
      line(own.conflictWalk, 'ArrowUp', 'ArrowDown'),
      line(own.conflictSide, 'ArrowLeft', 'ArrowRight'),
      line(own.conflictApply, 'Control+Enter'),
    ),
    group(
      '/reports',
      line(own.sentence, 'ArrowUp', 'ArrowDown'),
      line(own.sentenceOpen, 'Enter', 'F2'),
      line(own.sentenceSave, 'Enter'),
      line(own.sentenceLine, 'Shift+Enter'),
    ),
    group('/search', line(own.hitsDown, 'ArrowDown'), line(own.hitOpen, 'Enter')),
  ];
}

/** All shortcuts there are, in groups, named in a language. What has a definition is taken from it; a test finds those without a line. */
export const keyGroups = (locale: Locale): readonly KeyGroup[] => [
  everywhere(locale),
  ...common(locale),
  ...byPage(locale),
];

/** The lines in which all words of a question occur, in the name, the keys or the heading of their group. */
export function filterKeys(groups: readonly KeyGroup[], question: string, locale: Locale): readonly KeyGroup[] {
  const isHit = (group: KeyGroup) => (one: KeyLine) =>
    foldedMatch(`${one.name} ${group.title} ${one.keys.map((keys) => keysToText(keys, locale)).join(' ')}`, question);
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(isHit(group)) }))
    .filter(({ lines }) => lines.length > 0);
}
