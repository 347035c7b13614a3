// `npm run dev`: the loopback host over the sources, the renderer built anew with every saved file. Reload to see it.
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { startLoopback } from '../loopback/server.ts';
import { root } from './build.mjs';

const dataDir = resolve(process.argv[2] ?? join(root, '.cache', 'dev'));
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'info', build: { watch: {} } });
const loopback = await startLoopback({ dataDir, rendererDir: join(root, 'out', 'renderer'), onLost: console.error });
console.log(`${loopback.url}\nDaten: ${dataDir}. Beenden mit Strg+C.`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, async () => {
    await loopback.close();
    process.exit(0);
  });
