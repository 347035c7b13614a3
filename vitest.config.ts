import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Importing the real `electron` in plain Node starts a download, so that name leads to the recording fake everywhere.
 */
const alias = { electron: local('tests/helpers/fake-electron.ts') };

const project = (name: string, include: readonly string[], more: object = {}) => ({
  resolve: { alias },
  test: {
    name,
    include: [...include],
    environment: 'node' as const,
    setupFiles: [local('tests/helpers/at-home.ts')],
    ...more,
  },
});

const slow = ['tests/**/*.property.test.ts', 'tests/simulation/**/*.test.ts', 'tests/migrations/**/*.test.ts'];
const built = ['tests/electron/**/*.test.ts'];
const packaged = ['tests/built/**/*.test.ts', 'tests/worker/**/*.test.ts'];

/** Pages in a real browser, one file after the other. */
const onScreen = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
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
        testTimeout: 15_000,
        hookTimeout: 60_000,
      }),
      project('property', slow, { testTimeout: 120_000 }),
      project('webdav', ['tests/**/*.dav.ts'], { testTimeout: 120_000, fileParallelism: false }),
      project('nginx', ['tests/**/*.nginx.ts'], { testTimeout: 120_000, fileParallelism: false }),
      project('electron', built, {
        testTimeout: 30_000,
        globalSetup: [local('tests/helpers/build-host.ts')],
      }),
      project('built', packaged, {
        testTimeout: 30_000,
        globalSetup: [local('tests/helpers/build-all.ts')],
      }),
      project('nsis', ['tests/**/*.nsis.ts'], {
        testTimeout: 60_000,
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
