/**
 * Which page of the manual is about a place: what F1 opens there. Every page of the route table has a line (a test says so), and every
 * page that is named here exists in `renderer/help/`.
 */
const pageOf: Readonly<Record<string, string>> = {
  '/': 'home',
  '/projects': 'project-list',
  '/projects/board': 'board',
  '/projects/timeline': 'timeline',
  '/projects/map': 'map',
  '/projects/reports': 'status-report',
  '/projects/week': 'week',
  '/projects/import': 'list-import',
  '/projects/file': 'project-file',
  '/funding/deadlines': 'deadlines',
  '/funding/cases': 'case',
  '/funding/case': 'case',
  '/funding/pipeline': 'pipeline',
  '/funding/years': 'pipeline',
  '/funding/catalog': 'catalogue',
  '/funding/import': 'program-import',
  '/funding/rules': 'rules',
  '/scouting/radar': 'radar',
  '/scouting/notes': 'notes',
  '/scouting/editions': 'radar-editions',
  '/scouting/radar/import': 'radar-import',
  '/scouting/radar/report': 'radar-editions',
  '/strategy': 'strategy',
  '/strategy/goals': 'measures',
  '/strategy/measures': 'measures',
  '/strategy/measure': 'measures',
  '/strategy/gaps': 'gaps',
  '/strategy/print': 'strategy',
  '/strategy/amendments': 'amendment',
  '/strategy/amendment': 'amendment',
  '/strategy/editions': 'redline',
  '/strategy/edition': 'redline',
  '/councils/papers': 'papers',
  '/councils/paper': 'papers',
  '/councils/matrix': 'matrix',
  '/councils/meetings': 'meetings',
  '/councils/meeting': 'meetings',
  '/councils/committees': 'meetings',
  '/councils/conferences': 'meetings',
  '/councils/follow-ups': 'follow-ups',
  '/councils/session': 'session',
  '/councils/read': 'paper-read',
  '/councils/groups': 'papers',
  '/councils/group': 'papers',
  '/councils/compose': 'paper-compose',
  '/councils/oparl': 'oparl',
  '/communication': 'communication-plan',
  '/communication/items': 'items',
  '/communication/audiences': 'communication-plan',
  '/communication/contacts': 'contacts',
  '/communication/contacts/import': 'contacts',
  '/communication/templates': 'templates',
  '/communication/lengths': 'templates',
  '/communication/showcase': 'showcase',
  '/communication/privacy': 'privacy',
  '/agency/posts': 'posts',
  '/agency/costs': 'costs',
  '/agency/bodies': 'bodies',
  '/agency/agreements': 'agreements',
  '/exchange/create': 'bundle-create',
  '/exchange/read': 'bundle-read',
  '/exchange/conflicts': 'conflicts',
  '/exchange/duplicates': 'duplicates',
  '/exchange/sites': 'sites',
  '/exchange/places': 'places',
  '/exchange/log': 'log',
  '/exchange/backups': 'restore-points',
  '/reports': 'reports',
  '/reports/issued': 'reports-issued',
  '/reports/issue': 'reports-issued',
  '/search': 'find',
  '/settings': 'settings',
  '/settings/about': 'settings',
};

/** Where the manual is about a place; its table of contents for a place it does not know. */
export const helpPathFor = (path: string): string => {
  const page = pageOf[path];
  return page === undefined ? '/help' : `/help/${page}`;
};

/** The places a page of the manual is about. */
export const placesOfHelp = (page: string): readonly string[] =>
  Object.entries(pageOf)
    .filter(([, about]) => about === page)
    .map(([path]) => path);
