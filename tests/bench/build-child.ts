import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/digitalagentur-bench');

/**
 * Bundles the measured program as the product is bundled: reading TypeScript would put Node's own compiler, some forty megabytes,
 * into the memory that is measured. Contenders stay files of their own and are loaded one at a time. Answers the file to run.
 */
export async function buildChild(): Promise<string> {
  const external = ['better-sqlite3'];
  await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'tests/bench/child.ts'),
        external: [...external, /^node:/],
        output: { entryFileNames: 'child.mjs', chunkFileNames: '[name].mjs', format: 'es' },
      },
    },
  });
  return join(outDir, 'child.mjs');
}
