import { describe, expect, test } from 'vitest';
import { cyclesIn, files, type Import, imports } from './import-graph.ts';

/** The words of an import that breaks a rule, for the message. */
const arrows = (broken: readonly Import[]) => broken.map(({ from, to }) => `${from} -> ${to}`);

const topOf = (path: string) => path.split('/')[0] ?? '';
/** `db/funding/lines.ts` is of `db/funding`, `db/answer.ts` of `db`. */
const folderOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.split('/').length > 2 ? 2 : 1)
    .join('/');

const own = imports.filter(({ isOwn }) => isOwn);
const packages = imports.filter(({ isOwn }) => !isOwn);
const within = (top: string) => own.filter(({ from }) => topOf(from) === top);

test('the walk sees the whole program', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(new Set(files.map(topOf))).toEqual(new Set(['shared', 'db', 'renderer', 'electron', 'loopback', 'cli']));
  expect(own.length).toBeGreaterThan(1000);
  expect(packages.some(({ to }) => to === 'react')).toBe(true);
  const known = new Set(files);
  const code = own.filter(({ to }) => /\.tsx?$/.test(to));
  expect(arrows(code.filter(({ to }) => !known.has(to)))).toEqual([]);
});

describe('who leans on whom', () => {
  const mayReach: Readonly<Record<string, readonly string[]>> = {
    shared: ['shared'],
    db: ['db', 'shared'],
    renderer: ['renderer', 'shared'],
    electron: ['electron', 'shared'],
    loopback: ['loopback', 'shared'],
    cli: ['cli', 'shared', 'db', 'loopback'],
  };

  test.each(Object.keys(mayReach))('%s/ reaches only what the table allows', (top) => {
    // The version of the program stands in package.json and nowhere else; for the bridge see below.
    const isException = ({ from, to }: Import) => to === 'package.json' || from === 'renderer/app/bridge.ts';
    const broken = within(top).filter((arrow) => !mayReach[top]?.includes(topOf(arrow.to)) && !isException(arrow));
    expect(arrows(broken)).toEqual([]);
  });

  test('a page that the loopback host served loads its bridge, at one place and only then', () => {
    const doors = within('renderer').filter(({ to }) => topOf(to) === 'loopback');
    expect(doors).toMatchObject([{ from: 'renderer/app/bridge.ts', to: 'loopback/client/client.ts', isLazy: true }]);
  });

  test('the command line enters db/ by a few doors, and the loopback host by its server', () => {
    const doors = new Set(
      within('cli')
        .map(({ to }) => to)
        .filter((to) => /^(db|loopback)\//.test(to)),
    );
    expect([...doors].sort()).toEqual([
      'db/answer.ts',
      'db/bundle/fault.ts',
      'db/bundle/read.ts',
      'db/bundle/unpack.ts',
      'db/export/whole-file.ts',
      'db/office/office.ts',
      'db/policy/file.ts',
      'db/ports.ts',
      'db/region/read-file.ts',
      'db/seed/run.ts',
      'db/store/failure.ts',
      'db/store/passing-folder.ts',
      'db/version.ts',
      'loopback/server.ts',
    ]);
  });
});

describe('packages', () => {
  const isNode = (name: string) => name.startsWith('node:');
  const usersOf = (name: string | ((to: string) => boolean)) => {
    const matches = typeof name === 'string' ? (to: string) => to === name || to.startsWith(`${name}/`) : name;
    return packages.filter(({ to }) => matches(to));
  };

  test('the SQLite driver is imported in one file', () => {
    expect(usersOf('better-sqlite3').map(({ from }) => from)).toEqual(['db/store/driver.ts']);
  });

  test('Electron is imported in electron/ only', () => {
    const users = usersOf('electron');
    expect(users.length).toBeGreaterThan(3);
    expect(arrows(users.filter(({ from }) => topOf(from) !== 'electron'))).toEqual([]);
  });

  test('the preload imports types only, besides Electron itself', () => {
    const preload = imports.filter(({ from }) => from === 'electron/preload.ts');
    expect(preload.length).toBeGreaterThan(1);
    expect(preload.filter(({ isTypeOnly }) => !isTypeOnly).map(({ to }) => to)).toEqual(['electron']);
  });

  test('no screen touches Node, files or the store', () => {
    const screens = imports.filter(({ from }) => topOf(from) === 'renderer');
    expect(screens.length).toBeGreaterThan(300);
    expect(arrows(screens.filter(({ to }) => isNode(to) || topOf(to) === 'db' || to === 'kysely'))).toEqual([]);
  });

  test('shared/ is pure: neither Node nor a screen, and few libraries', () => {
    const used = new Set(imports.filter(({ from, isOwn }) => topOf(from) === 'shared' && !isOwn).map(({ to }) => to));
    expect([...used].sort()).toEqual(['diff', 'ical-generator', 'uuid', 'zod']);
  });

  test('React stays in the renderer, SQL in db/', () => {
    const react = usersOf((to) => /^(react|react-.*|@tanstack\/.*|zustand)(\/|$)/.test(to));
    expect(arrows(react.filter(({ from }) => topOf(from) !== 'renderer'))).toEqual([]);
    expect(arrows(usersOf('kysely').filter(({ from }) => topOf(from) !== 'db'))).toEqual([]);
  });
});

describe('features meet in shared/ only', () => {
  /** What every feature may use: the store and the exchange engine, what makes a PDF of a page, and what several features read. */
  const engine = [
    'db/store',
    'db/migrations',
    'db/bundle',
    'db/sync',
    'db/trust',
    'db/backup',
    'db/contents',
    'db/print',
  ];
  const features = [
    'db/agency',
    'db/attachments',
    'db/communication',
    'db/contacts',
    'db/councils',
    'db/exchange',
    'db/export',
    'db/funding',
    'db/home',
    'db/journal',
    'db/links',
    'db/lists',
    'db/members',
    'db/privacy',
    'db/projects',
    'db/questions',
    'db/radar',
    'db/records',
    'db/region',
    'db/scouting',
    'db/strategy',
    'db/search',
    'db/showcase',
    'db/transport',
  ];
  /** Puts the parts together (a report tells what all features say); nobody imports them but each other. */
  const composition = ['db', 'db/office', 'db/policy', 'db/reports', 'db/salvage', 'db/support'];
  const foldersOfDb = new Set(files.filter((file) => topOf(file) === 'db').map(folderOf));

  const mayReach = (from: string): readonly string[] => {
    if (engine.includes(from)) return engine;
    if (from === 'db/views') return [...engine, 'db/views'];
    if (from === 'db/seed') return [...engine, 'db/views', 'db/seed'];
    if (features.includes(from)) return [...engine, 'db/views', from];
    return [...foldersOfDb];
  };

  test('every folder of db/ has its place', () => {
    expect([...foldersOfDb].sort()).toEqual([...engine, ...features, ...composition, 'db/seed', 'db/views'].sort());
  });

  test('in db/ no feature imports another, and the engine imports none', () => {
    // `scope.ts` says what a handler is given; it has no behaviour of its own.
    const broken = within('db').filter(
      ({ from, to }) =>
        topOf(to) === 'db' &&
        to !== 'db/scope.ts' &&
        to !== 'db/ports.ts' &&
        !mayReach(folderOf(from)).includes(folderOf(to)),
    );
    expect(arrows(broken)).toEqual([]);
  });

  test('what a handler is given is types only', () => {
    const scope = imports.filter(({ from }) => from === 'db/scope.ts');
    expect(arrows(scope.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([]);
  });

  /** What every screen may use: the shell around it, its parts, its words. */
  const common = ['app', 'ui', 'charts', 'i18n', 'theme', 'start-up'];
  const partOf = (path: string) => path.split('/')[1] ?? '';

  /** The manual calls things as the features call them: it reads their words and their keys, and nothing else. */
  const isNamed = (from: string, to: string) => partOf(from) === 'help' && /(texts|\/keys|rich\/tools)\.ts$/.test(to);

  test('in renderer/ no feature imports another; the shell loads them when they are visited', () => {
    const broken = within('renderer').filter(
      ({ from, to, isLazy }) =>
        topOf(to) === 'renderer' &&
        to.split('/').length > 2 &&
        from.split('/').length > 2 &&
        partOf(from) !== partOf(to) &&
        !common.includes(partOf(to)) &&
        !isNamed(from, to) &&
        !isLazy,
    );
    expect(arrows(broken)).toEqual([]);
  });

  test('in shared/ the core imports no feature', () => {
    // What values are, how they merge, and what a text with headings and lists is.
    const isCore = (path: string) => ['shared/core', 'shared/sync', 'shared/rich'].includes(folderOf(path));
    expect(arrows(own.filter(({ from, to }) => isCore(from) && !isCore(to)))).toEqual([]);
  });
});

describe('no files import each other in a circle', () => {
  test('in shared/, db/, cli/, electron/ and loopback/, not even by their types', () => {
    expect(cyclesIn(own.filter(({ from }) => topOf(from) !== 'renderer'))).toEqual([]);
  });

  test('in renderer/ when it runs: types are gone by then, and areas are loaded when they are visited', () => {
    expect(cyclesIn(within('renderer').filter(({ isLazy, isTypeOnly }) => !isLazy && !isTypeOnly))).toEqual([]);
  });

  test('and a circle would be seen', () => {
    const arrow = (from: string, to: string): Import => ({ from, to, isOwn: true, isTypeOnly: true, isLazy: false });
    const circle = [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'b'), arrow('d', 'a')];
    expect(cyclesIn(circle)).toEqual([['b', 'c']]);
  });
});
