import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The victim as one file: as many modules it takes several times as long to start as to be killed. Beside the packages it asks for, so
 * that it finds them.
 */
export async function builtVictim(): Promise<string> {
  const outDir = here('../../node_modules/.cache/durability');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: here('./victim.ts'),
        external: ['better-sqlite3', /^node:/],
        output: { entryFileNames: 'victim.mjs', format: 'es', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'victim.mjs');
}
