import {
  ArrowLeftRight,
  BriefcaseBusiness,
  CalendarClock,
  CircleHelp,
  Compass,
  FolderKanban,
  House,
  Landmark,
  type LucideIcon,
  Megaphone,
  Radar,
  ScrollText,
  Search,
  Settings,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { appTexts } from '../i18n/app-texts.ts';

type AppTexts = (typeof appTexts)['de'];
type PageModule = { readonly default: ComponentType };

export type AreaPage = {
  readonly path: string;
  readonly title: keyof AppTexts['pages'] | null;
  /** A page that shares nothing with the others of its area; the default export draws this page only. */
  readonly load?: () => Promise<PageModule>;
  /** No tab: reached from other pages, and from the palette if it has a title. The file of one record has none. */
  readonly isAside?: true;
};

export type Area = {
  readonly id: keyof AppTexts['areas'];
  readonly icon: LucideIcon;
  /** Pages in the order of their tabs; the first one opens with the area. One page means no tabs. */
  readonly pages: readonly [AreaPage, ...AreaPage[]];
  /** The feature's `index.tsx`, whose default export draws whichever page is open (`usePagePath`). Loaded when visited. */
  readonly load: () => Promise<PageModule>;
  /**
   * Areas stand at the top of the rail with Strg+1 … 9; the program's own matters stand at its foot. What is reached from the head
   * of the window is not in the rail.
   */
  readonly place: 'area' | 'foot' | 'head';
  /** All pages show the same records: the one that is open stays open from page to page. */
  readonly keepsRecord?: true;
};

/**
 * The route table. A new feature adds one line here and one folder; an area that is not built yet has no line, so there are
 * no empty shells.
 */
export const areas: readonly Area[] = [
  {
    id: 'home',
    icon: House,
    pages: [{ path: '/', title: null }],
    load: () => import('./Start.tsx'),
    place: 'area',
  },
  {
    id: 'projects',
    icon: FolderKanban,
    // The views of the same projects; each has its line in `projects/views.ts`, too.
    pages: [
      { path: '/projects', title: 'list' },
      { path: '/projects/board', title: 'board' },
      { path: '/projects/timeline', title: 'timeline' },
      { path: '/projects/map', title: 'map' },
      { path: '/projects/reports', title: 'reports', load: () => import('../projects/reporting/ReportingPage.tsx') },
      { path: '/projects/week', title: 'week', load: () => import('../projects/week/index.tsx') },
      { path: '/projects/import', title: 'import', load: () => import('../projects/import/index.tsx'), isAside: true },
      {
        path: '/projects/file',
        title: null,
        load: () => import('../projects/file/ProjectFilePage.tsx'),
        isAside: true,
      },
    ],
    load: () => import('../projects/index.tsx'),
    place: 'area',
    keepsRecord: true,
  },
  {
    id: 'funding',
    icon: CalendarClock,
    pages: [
      { path: '/funding/deadlines', title: 'deadlines' },
      { path: '/funding/cases', title: 'cases', load: () => import('../funding/cases/CasesPage.tsx') },
      { path: '/funding/pipeline', title: 'pipeline', load: () => import('../funding/pipeline/PipelinePage.tsx') },
      { path: '/funding/years', title: 'years', load: () => import('../funding/years/YearsPage.tsx') },
      {
        path: '/funding/case',
        title: null,
        load: () => import('../funding/cases/CaseFilePage.tsx'),
        isAside: true,
      },
      {
        path: '/funding/catalog',
        title: 'catalog',
        load: () => import('../funding/catalogue/CataloguePage.tsx'),
      },
      {
        path: '/funding/import',
        title: 'programImport',
        load: () => import('../projects/import/ProgramImport.tsx'),
        isAside: true,
      },
      { path: '/funding/rules', title: 'rules', load: () => import('../funding/rules/RuleDataPage.tsx') },
    ],
    load: () => import('../funding/index.tsx'),
    place: 'area',
  },
  {
    id: 'scouting',
    icon: Radar,
    pages: [
      { path: '/scouting/radar', title: 'radar', load: () => import('../radar/RadarPage.tsx') },
      { path: '/scouting/notes', title: 'notes' },
      { path: '/scouting/editions', title: 'editions', load: () => import('../radar/editions/EditionsPage.tsx') },
      {
        path: '/scouting/radar/import',
        title: 'radarImport',
        load: () => import('../radar/import/RadarImportPage.tsx'),
        isAside: true,
      },
      {
        path: '/scouting/radar/report',
        title: 'radarReport',
        load: () => import('../radar/report/ReportPage.tsx'),
        isAside: true,
      },
    ],
    load: () => import('../scouting/index.tsx'),
    place: 'area',
  },
  {
    id: 'strategy',
    icon: Compass,
    pages: [
      { path: '/strategy', title: 'strategyOverview' },
      { path: '/strategy/goals', title: 'goals', load: () => import('../strategy/goals/GoalsPage.tsx') },
      { path: '/strategy/measures', title: 'measures', load: () => import('../strategy/measures/MeasuresPage.tsx') },
      { path: '/strategy/gaps', title: 'gaps', load: () => import('../strategy/gaps/GapsPage.tsx') },
      {
        path: '/strategy/measure',
        title: null,
        load: () => import('../strategy/measures/MeasurePage.tsx'),
        isAside: true,
      },
      { path: '/strategy/print', title: null, load: () => import('../strategy/print/PrintPage.tsx'), isAside: true },
      {
        path: '/strategy/amendments',
        title: 'amendments',
        load: () => import('../strategy/amendments/AmendmentsPage.tsx'),
      },
      {
        path: '/strategy/editions',
        title: 'strategyEditions',
        load: () => import('../strategy/editions/EditionsPage.tsx'),
      },
      {
        path: '/strategy/amendment',
        title: null,
        load: () => import('../strategy/amendments/AmendmentPage.tsx'),
        isAside: true,
      },
      {
        path: '/strategy/edition',
        title: null,
        load: () => import('../strategy/editions/EditionPage.tsx'),
        isAside: true,
      },
    ],
    load: () => import('../strategy/index.tsx'),
    place: 'area',
  },
  {
    id: 'councils',
    icon: Landmark,
    pages: [
      { path: '/councils/papers', title: 'papers' },
      { path: '/councils/matrix', title: 'matrix', load: () => import('../councils/matrix/MatrixPage.tsx') },
      { path: '/councils/meetings', title: 'meetings', load: () => import('../councils/meetings/MeetingsPage.tsx') },
      {
        path: '/councils/committees',
        title: 'committees',
        load: () => import('../councils/meetings/CommitteesPage.tsx'),
      },
      {
        path: '/councils/conferences',
        title: 'conferences',
        load: () => import('../councils/meetings/ConferencesPage.tsx'),
      },
      {
        path: '/councils/follow-ups',
        title: 'followUps',
        load: () => import('../councils/followups/FollowUpsPage.tsx'),
      },
      {
        path: '/councils/session',
        title: 'session',
        load: () => import('../councils/session/SessionPage.tsx'),
        isAside: true,
      },
      {
        path: '/councils/meeting',
        title: null,
        load: () => import('../councils/meetings/MeetingPage.tsx'),
        isAside: true,
      },
      {
        path: '/councils/read',
        title: 'readPaper',
        load: () => import('../councils/reading/ReadPaperPage.tsx'),
        isAside: true,
      },
      {
        path: '/councils/groups',
        title: 'paperGroups',
        load: () => import('../councils/groups/GroupsPage.tsx'),
      },
      { path: '/councils/group', title: null, load: () => import('../councils/groups/GroupPage.tsx'), isAside: true },
      { path: '/councils/paper', title: null, load: () => import('../councils/papers/PaperPage.tsx'), isAside: true },
      {
        path: '/councils/compose',
        title: 'composePaper',
        load: () => import('../councils/compose/ComposePage.tsx'),
        isAside: true,
      },
      {
        path: '/councils/oparl',
        title: 'oparlImport',
        load: () => import('../councils/oparl/OparlImportPage.tsx'),
        isAside: true,
      },
    ],
    load: () => import('../councils/index.tsx'),
    place: 'area',
  },
  {
    id: 'communication',
    icon: Megaphone,
    pages: [
      { path: '/communication', title: 'calendar' },
      { path: '/communication/items', title: 'items', load: () => import('../communication/items/ItemsPage.tsx') },
      {
        path: '/communication/audiences',
        title: 'audiences',
        load: () => import('../communication/audiences/AudiencesPage.tsx'),
      },
      { path: '/communication/contacts', title: 'contacts', load: () => import('../contacts/ContactsPage.tsx') },
      {
        path: '/communication/contacts/import',
        title: 'contactImport',
        load: () => import('../contacts/import/ContactImportPage.tsx'),
        isAside: true,
      },
      {
        path: '/communication/templates',
        title: 'textTemplates',
        load: () => import('../communication/templates/TemplatesPage.tsx'),
      },
      {
        path: '/communication/lengths',
        title: 'textLengths',
        load: () => import('../communication/templates/LengthsPage.tsx'),
      },
      { path: '/communication/showcase', title: 'showcase', load: () => import('../showcase/ShowcasePage.tsx') },
      { path: '/communication/privacy', title: 'privacy', load: () => import('../privacy/PrivacyPage.tsx') },
    ],
    load: () => import('../communication/index.tsx'),
    place: 'area',
  },
  {
    id: 'agency',
    icon: BriefcaseBusiness,
    pages: [
      { path: '/agency/posts', title: 'posts' },
      { path: '/agency/costs', title: 'costs' },
      { path: '/agency/bodies', title: 'bodies' },
      { path: '/agency/agreements', title: 'agreements' },
    ],
    load: () => import('../agency/index.tsx'),
    place: 'area',
  },
  {
    id: 'exchange',
    icon: ArrowLeftRight,
    pages: [
      { path: '/exchange/create', title: 'create' },
      { path: '/exchange/read', title: 'read' },
      { path: '/exchange/conflicts', title: 'conflicts' },
      { path: '/exchange/duplicates', title: 'duplicates' },
      { path: '/exchange/sites', title: 'sites' },
      { path: '/exchange/places', title: 'places' },
      { path: '/exchange/log', title: 'log' },
      { path: '/exchange/backups', title: 'backups' },
    ],
    load: () => import('../exchange/index.tsx'),
    place: 'area',
  },
  {
    id: 'reports',
    icon: ScrollText,
    pages: [
      { path: '/reports', title: 'writeReport' },
      { path: '/reports/issued', title: 'issuedReports', load: () => import('../reports/issued/IssuedPage.tsx') },
      { path: '/reports/issue', title: null, load: () => import('../reports/issued/ReadPage.tsx'), isAside: true },
    ],
    load: () => import('../reports/index.tsx'),
    place: 'area',
  },
  {
    id: 'search',
    icon: Search,
    pages: [{ path: '/search', title: null }],
    load: () => import('../search/index.tsx'),
    place: 'head',
  },
  {
    id: 'settings',
    icon: Settings,
    pages: [
      { path: '/settings', title: null },
      {
        path: '/settings/about',
        title: 'about',
        load: () => import('../settings/about/AboutPage.tsx'),
        isAside: true,
      },
    ],
    load: () => import('../settings/index.tsx'),
    place: 'foot',
  },
  {
    id: 'help',
    icon: CircleHelp,
    pages: [{ path: '/help', title: null }],
    load: () => import('../help/index.tsx'),
    place: 'foot',
  },
];

/** Whether a path leads into an area. */
export const isInArea = ({ id, pages }: Area, path: string): boolean =>
  pages.some((page) => page.path === path) || (id === 'help' && path.startsWith('/help'));

/** Where a record of an entity is shown; `null` for those that have no page of their own yet. */
export const pathOfEntity: Readonly<Record<string, string>> = {
  project: '/projects',
  deadline: '/funding/deadlines',
  fundingCase: '/funding/case',
  fundingProgram: '/funding/catalog',
  fundingCall: '/funding/catalog',
  funder: '/funding/catalog',
  note: '/scouting/notes',
  trend: '/scouting/radar',
  position: '/agency/posts',
  budgetItem: '/agency/costs',
  body: '/agency/bodies',
  agreement: '/agency/agreements',
  person: '/communication/contacts',
  paper: '/councils/paper',
  resolutionFollowUp: '/councils/follow-ups',
  strategy: '/strategy',
  strategyGoal: '/strategy/goals',
  strategyField: '/strategy/measures',
  strategyMeasure: '/strategy/measure',
  amendment: '/strategy/amendment',
  meeting: '/councils/meeting',
  committee: '/councils/committees',
  paperGroup: '/councils/group',
  report: '/reports/issue',
  communicationItem: '/communication/items',
  audience: '/communication/audiences',
  communicationTemplate: '/communication/templates',
  textForm: '/communication/lengths',
};
