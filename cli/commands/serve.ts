import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startLoopback } from '../../loopback/server.ts';
import type { Words } from './arguments.ts';
import { dataFolder } from './office.ts';
import { type Outcome, refused, say } from './outcome.ts';

const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The loopback host: prints its address and serves until it is told to stop. */
export async function serve(words: Words): Promise<Outcome> {
  if (!existsSync(rendererDir)) {
    const message =
      'Die Oberfläche ist noch nicht gebaut. Bitte rufen Sie einmal „npm run build“ auf und wiederholen Sie den Aufruf.';
    return refused({ code: 'not-built', message });
  }
  const port = Number(words.text('port') ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return refused({ code: 'usage', message: '--port erwartet eine Zahl von 0 bis 65535.' });
  }
  const now = words.text('now');
  const host = await startLoopback({
    dataDir: dataFolder(words.text('data') ?? ''),
    rendererDir,
    port,
    ...(now === undefined ? {} : { now }),
    onLost: say,
  });
  // Heard before the address is printed: whoever reads it may end the program at once.
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  process.stdout.write(`${JSON.stringify({ url: host.url })}\n`);
  await told;
  await host.close();
  return { document: null, exit: 0 };
}
