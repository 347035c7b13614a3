import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Importing the real `electron` in plain Node starts a download, so that name leads to the recording fake everywhere.
 */
const alias = { electron: local('tests/helpers/fake-electron.ts') };

/** Programs the tests start read their sources from here, translated: a start takes a third of the time. */
const env = { NODE_COMPILE_CACHE: local('node_modules/.cache/digitalagentur-compiled') };

/**
 * How long something may hang, not how long it may take: other programs of a busy machine are no fault of a test. Measured times are in
 * `npm run bench`.
 */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const muchPatience = { testTimeout: 300_000, hookTimeout: 300_000 };

const project = (name: string, include: readonly string[], more: object = {}) => ({
  resolve: { alias },
  test: {
    name,
    include: [...include],
    environment: 'node' as const,
    setupFiles: [local('tests/helpers/at-home.ts'), local('tests/helpers/dice.ts')],
    env,
    ...patience,
    ...more,
  },
});

const slow = ['tests/**/*.property.test.ts', 'tests/simulation/**/*.test.ts', 'tests/migrations/**/*.test.ts'];
const built = ['tests/electron/**/*.test.ts'];
const packaged = ['tests/built/**/*.test.ts', 'tests/worker/**/*.test.ts'];

/** Pages in a real browser, one file after the other. */
const onScreen = {
  fileParallelism: false,
  globalSetup: [local('tests/helpers/build-all.ts')],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    reporters: ['default'],
    projects: [
      project('unit', ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], {
        exclude: [...slow, ...built, ...packaged, '**/node_modules/**'],
      }),
      project('property', slow, muchPatience),
      project('webdav', ['tests/**/*.dav.ts'], { fileParallelism: false }),
      project('nginx', ['tests/**/*.nginx.ts'], { fileParallelism: false }),
      project('electron', built, {
        globalSetup: [local('tests/helpers/build-host.ts')],
      }),
      project('built', packaged, {
        globalSetup: [local('tests/helpers/build-all.ts')],
      }),
      project('nsis', ['tests/**/*.nsis.ts'], {
        globalSetup: [local('tests/helpers/build-all.ts')],
      }),
      project('e2e', ['tests/**/*.e2e.ts'], {
        ...onScreen,
        exclude: ['tests/electron/**', '**/*.dav.e2e.ts', '**/node_modules/**'],
      }),
      project('webdav-e2e', ['tests/**/*.dav.e2e.ts'], onScreen),
      project('desktop', ['tests/electron/**/*.e2e.ts'], onScreen),
    ],
  },
});
