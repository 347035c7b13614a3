// A program that is killed while it has passing files: `node passing-holder.ts serve DATA PAGE` serves, `… sweep` starts and ends.

import { sweepPassingFolders } from '../../db/store/passing-folder.ts';
import { startLoopback } from '../../loopback/server.ts';

const [what, dataDir = '', rendererDir = ''] = process.argv.slice(2);
if (what === 'serve') process.stdout.write(`${(await startLoopback({ dataDir, rendererDir })).url}\n`);
else sweepPassingFolders();
