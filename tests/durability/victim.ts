// A process to be killed under a mixed load: `node victim.ts FOLDER SEED BUNDLE [ACTS]`. One line before each command with what it will have done,
// one behind it once it is confirmed; what stands in a line was handed to the pipe at once.
import { writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answer } from '../../db/answer.ts';
import { Office } from '../../db/office/office.ts';
import { realPorts } from '../../db/ports.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { randomOf } from './damage.ts';

const [dataDir = '', seed = '1', bundle = '', limit = ''] = process.argv.slice(2);
const random = randomOf(Number(seed));
const pick = (count: number): number => Math.floor(random() * count);

const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

say({ opening: dataDir });
const office = new Office({
  dataDir,
  ports: realPorts(),
  region: coesfeld,
  app: 'digitalagentur/test',
  files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
});
async function ask(name: string, input: object): Promise<Record<string, unknown>> {
  const { reply } = await answer(office, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value as Record<string, unknown>;
}

/** Titles by id as they were last confirmed; `null`: deleted. */
const titles = new Map<string, string | null>();
let count = 0;

async function change(name: string, input: object, after: Record<string, string | null>): Promise<void> {
  say({ try: after, name });
  await ask(name, input);
  say({ done: name });
  for (const [id, title] of Object.entries(after)) titles.set(id, title);
}

async function create(): Promise<void> {
  count += 1;
  const title = `Lauf ${seed} Vorhaben ${count}`;
  const { id } = await ask('record.create', {
    entity: 'project',
    fields: { title, summary: 'Ballast '.repeat(pick(200) + 1) },
  });
  say({ made: id, title });
  titles.set(String(id), title);
}

const shown = (): string[] => [...titles].flatMap(([id, title]) => (title === null ? [] : [id]));

async function update(): Promise<void> {
  const ids = shown();
  const id = ids[pick(ids.length)];
  if (id === undefined) return create();
  count += 1;
  const title = `Lauf ${seed} geändert ${count}`;
  const before = titles.get(id) ?? null;
  await change('record.update', { entity: 'project', id, set: { title } }, { [id]: title });
  if (random() < 0.4) await change('undo', {}, { [id]: before });
}

async function remove(): Promise<void> {
  const ids = shown();
  const id = ids[pick(ids.length)];
  if (id !== undefined) await change('record.delete', { entity: 'project', id }, { [id]: null });
}

async function bulk(): Promise<void> {
  const ids = shown().slice(-40);
  if (ids.length < 2) return create();
  count += 1;
  const title = `Lauf ${seed} viele ${count}`;
  await change(
    'record.updateMany',
    { entity: 'project', ids, set: { title } },
    Object.fromEntries(ids.map((id) => [id, title])),
  );
}

const acts: readonly (() => Promise<unknown>)[] = [
  ...Array.from({ length: 8 }, () => create),
  ...Array.from({ length: 6 }, () => update),
  remove,
  bulk,
  () => change('bundle.create', { ticket: join(dataDir, 'out.dabundle') }, {}),
  () => change('bundle.import', { ticket: bundle }, {}),
  () => change('backup.create', { reason: 'vor dem Einlesen' }, {}),
  () => change('store.rebuild', {}, {}),
];

say({ ready: office.state });
const most = limit === '' ? Number.POSITIVE_INFINITY : Number(limit);
for (let act = 0; act < most; act += 1) await acts[pick(acts.length)]?.();
// Without closing: what a power cut leaves is no store that was closed in order.
process.exit();
