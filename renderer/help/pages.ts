import type { Locale } from '../../shared/core/locale.ts';
import type { Area } from '../app/areas.ts';
import { readBlocks } from './markdown.ts';

type AreaId = Area['id'];

/** What somebody wants to do, in the order in which a new office comes to it; the headings are in `texts.ts`. */
export const taskGroups = {
  begin: ['first-steps', 'example', 'join', 'home', 'simple', 'settings'],
  daily: [
    'capture',
    'week',
    'status-report',
    'find',
    'lists',
    'dates',
    'rich-text',
    'links',
    'documents',
    'undo',
    'output',
  ],
  exchange: [
    'exchange',
    'bundle-create',
    'by-mail',
    'by-stick',
    'places',
    'bundle-read',
    'conflicts',
    'duplicates',
    'import-undo',
    'missing',
    'log',
  ],
  projects: ['project-new', 'list-import', 'project-list', 'project-file', 'board', 'timeline', 'map', 'views'],
  funding: ['catalogue', 'program-import', 'case', 'deadlines', 'deadline-end', 'rules', 'pipeline'],
  councils: [
    'paper-read',
    'paper-compose',
    'papers',
    'matrix',
    'reservations',
    'meetings',
    'session',
    'follow-ups',
    'oparl',
  ],
  strategy: ['strategy', 'measures', 'gaps', 'amendment', 'redline'],
  scouting: ['notes', 'radar', 'assessment', 'radar-editions', 'radar-import'],
  public: ['communication-plan', 'items', 'templates', 'showcase'],
  people: ['contacts', 'person-info', 'person-erase', 'privacy'],
  agency: ['posts', 'costs', 'bodies', 'agreements'],
  reports: ['reports', 'reports-issued'],
  sites: ['sites', 'roles', 'restore-points', 'take-along'],
  trouble: ['trouble', 'laptop-lost', 'new-computer'],
  access: ['keys', 'screen-reader'],
} as const;
export type TaskGroup = keyof typeof taskGroups;
export type HelpPage = (typeof taskGroups)[TaskGroup][number];

/** All pages of the manual, in the order of the tasks. */
export const helpPages: readonly HelpPage[] = Object.values(taskGroups).flat();

/** Where the pages of a task stand when the manual is sorted by area; a page of its own is named in `elsewhere`. */
const areaOfGroup: Readonly<Record<TaskGroup, AreaId>> = {
  begin: 'home',
  daily: 'home',
  exchange: 'exchange',
  projects: 'projects',
  funding: 'funding',
  councils: 'councils',
  strategy: 'strategy',
  scouting: 'scouting',
  public: 'communication',
  people: 'communication',
  agency: 'agency',
  reports: 'reports',
  sites: 'exchange',
  trouble: 'exchange',
  access: 'help',
};
const elsewhere: Partial<Readonly<Record<HelpPage, AreaId>>> = {
  join: 'exchange',
  settings: 'settings',
  example: 'settings',
  week: 'projects',
  'status-report': 'projects',
  documents: 'projects',
  find: 'search',
};

/** The area a page of the manual belongs to. */
export const areaOfPage = (page: HelpPage): AreaId => {
  const group = (Object.keys(taskGroups) as TaskGroup[]).find((one) => includes(taskGroups[one], page)) ?? 'begin';
  return elsewhere[page] ?? areaOfGroup[group];
};

const includes = (pages: readonly HelpPage[], page: HelpPage): boolean => pages.includes(page);

export const isHelpPage = (name: string): name is HelpPage => includes(helpPages, name as HelpPage);

const files: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  de: import.meta.glob('./content/de/*.md', { query: '?raw', import: 'default', eager: true }),
  en: import.meta.glob('./content/en/*.md', { query: '?raw', import: 'default', eager: true }),
};

/** What a page says, as it is written. */
export const contentOf = (page: HelpPage, locale: Locale): string =>
  files[locale][`./content/${locale}/${page}.md`] ?? '';

/** The heading of a page. */
export function titleOf(page: HelpPage, locale: Locale): string {
  const [first] = readBlocks(contentOf(page, locale));
  return first?.kind === 'heading' ? first.text : page;
}
