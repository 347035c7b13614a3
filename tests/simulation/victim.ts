// A process to be killed: `node victim.ts FOLDER CALL INPUT`. Says "go" when the call begins and how long it took when it is done.
import { basename } from 'node:path';
import { answer } from '../../db/answer.ts';
import { Office } from '../../db/office/office.ts';
import { realPorts } from '../../db/ports.ts';
import { coesfeld } from '../../shared/region/region.ts';

const [dataDir = '', name = '', input = '{}'] = process.argv.slice(2);

const open = () =>
  new Office({
    dataDir,
    ports: realPorts(),
    region: coesfeld,
    app: 'digitalagentur/test',
    files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
  });

// Opening is the act itself when a store is brought to a newer version; everything else begins after it.
const office = name === 'open' ? null : open();
process.stdout.write('go\n');
const start = performance.now();
if (office === null) open();
else {
  const { reply } = await answer(office, name, JSON.parse(input) as unknown);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
}
process.stdout.write(`${performance.now() - start}\n`);
