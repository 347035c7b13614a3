// A program in a folder it may not write to: `node reader.ts FOLDER [wait]`. Somebody who may write everywhere becomes somebody who may not first.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { answer } from '../../db/answer.ts';
import { Office } from '../../db/office/office.ts';
import { realPorts } from '../../db/ports.ts';
import { coesfeld } from '../../shared/region/region.ts';

const [dataDir = '', waits] = process.argv.slice(2);
const nobody = 65_534;

// Loads the driver while its file can still be read.
new BetterSqlite(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}

const office = new Office({
  dataDir,
  ports: realPorts('2026-11-23T09:00:00Z'),
  region: coesfeld,
  app: 'digitalagentur/test',
  files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
});
if (waits === 'wait') {
  // Until it is killed.
  process.stdout.write('open\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
const ask = async (name: string, input: object) => (await answer(office, name, input)).reply;
const list = join(tmpdir(), `nur-lesen-${process.pid}.csv`);
const id = '01930000-0000-7000-8000-00000000dead';
const told = {
  status: await ask('office.status', {}),
  projects: await ask('record.list', { entity: 'project', limit: 3 }),
  search: await ask('search', { text: 'Funk' }),
  list: await ask('journal.export', { ticket: list, format: 'csv' }),
  refused: await Promise.all([
    ask('record.create', { entity: 'project', fields: { title: 'X' } }),
    ask('undo', {}),
    ask('backup.create', { reason: 'von Hand' }),
    ask('bundle.create', { ticket: join(tmpdir(), 'x.dabundle') }),
    ask('record.delete', { entity: 'project', id }),
  ]),
};
office.close();
rmSync(list, { force: true });
process.stdout.write(JSON.stringify(told));
