import { defineConfig } from 'vite';
import { asciiOutput } from './tools/ascii-output.mjs';
import { bundledPackages } from './tools/bundled-packages.mjs';

/**
 * The programs of the desktop host, chosen by `--mode`. A sandboxed preload cannot be an ES module, and what runs in a thread is an
 * entry of its own, so that it can be started from inside the archive.
 */
const targets = {
  main: { input: 'electron/main.ts', file: 'main.js', format: 'es' },
  preload: { input: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  worker: { input: 'db/worker.ts', file: 'worker.cjs', format: 'cjs' },
  hasher: { input: 'db/bundle/hash-worker.ts', file: 'hash-worker.cjs', format: 'cjs' },
  checker: { input: 'db/backup/check-worker.ts', file: 'check-worker.cjs', format: 'cjs' },
} as const;

export default defineConfig(({ mode }) => {
  const target = targets[mode as keyof typeof targets];
  return {
    // Everything but the platform and the one native package is bundled; only that one is in `dependencies`.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    plugins: [asciiOutput(), bundledPackages(mode)],
    build: {
      ssr: true,
      outDir: `out/${mode}`,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: target.input,
        external: ['electron', 'better-sqlite3', /^node:/],
        output: { entryFileNames: target.file, format: target.format, codeSplitting: false },
      },
    },
  };
});
