import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { asciiOutput } from '../../tools/ascii-output.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/digitalagentur-bench');

/** What is measured, and the thread it starts, as the product has them beside each other. */
const parts = [
  { folder: 'child', input: 'tests/bench/child.ts', file: 'child.mjs', format: 'es' },
  { folder: 'hasher', input: 'db/bundle/hash-worker.ts', file: 'hash-worker.cjs', format: 'cjs' },
] as const;

/**
 * Bundles the measured program as the product is bundled: reading TypeScript would put Node's own compiler, some forty megabytes,
 * into the memory that is measured. Contenders stay files of their own and are loaded one at a time. Answers the file to run.
 */
export async function buildChild(): Promise<string> {
  for (const part of parts) await buildPart(part);
  return join(outDir, 'child', 'child.mjs');
}

async function buildPart({ folder, input, file, format }: (typeof parts)[number]): Promise<void> {
  const external = ['better-sqlite3'];
  await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    plugins: [asciiOutput()],
    build: {
      ssr: true,
      outDir: join(outDir, folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, input),
        external: [...external, /^node:/],
        output: { entryFileNames: file, chunkFileNames: '[name].mjs', format },
      },
    },
  });
}
