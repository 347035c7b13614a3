import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Transport } from '../../db/transport/transport.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { type Next, pick } from '../simulation/random.ts';
import { attach, newFolder, portsOf } from '../simulation/site.ts';
import { type Cast, copyOffice, templateFor } from '../simulation/templates.ts';

/** Sites that have met once, and from now on meet at one place only. */
export type Meeting = {
  readonly sites: readonly TestOffice[];
  readonly rows: readonly string[];
  readonly folder: string;
  readonly close: () => void;
};

const castOf = (count: number): Cast =>
  Array.from({ length: count }, (_, index) => ({
    role: index % 4 === 0 ? ('coordination' as const) : ('implementation' as const),
    isAdmitted: true,
  }));

export async function openMeeting(
  count: number,
  seed: number,
  transportFor: (site: number) => Transport | null = () => null,
): Promise<Meeting> {
  const { dirs, rows } = await templateFor(castOf(count));
  const folder = newFolder();
  const sites = dirs.map((dir, index) => {
    const copy = join(folder, String(index));
    mkdirSync(copy);
    copyOffice(dir, copy);
    // Nobody waits for a bad line in a test.
    const ports = { ...portsOf(`${seed}/${index}`, 0x100 + index, '2026-11-24T08:00:00Z'), retry: { pauseMs: 1 } };
    return attach(copy, ports, { transportFor: () => transportFor(index) });
  });
  return {
    sites,
    rows,
    folder,
    close: () => {
      for (const { office } of sites) office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let texts = 0;

/** One edit: a new project, or another title or status of one there is; what a site may not write is an answer like any other. */
export async function edit(next: Next, { rows }: Meeting, site: TestOffice): Promise<void> {
  texts += 1;
  const [entity = '', id = ''] = pick(next, rows).split(':');
  if (next(3) === 0) await site.ask('record.create', { entity: 'note', fields: { text: `Notiz ${texts}` } });
  else if (next(2) === 0)
    await site.ask('record.create', { entity: 'project', fields: { title: `Vorhaben ${texts}` } });
  else if (entity === 'project') await site.ask('record.update', { entity, id, set: { title: `Titel ${texts}` } });
  else await site.ask('record.create', { entity: 'comment', fields: { on: `${entity}:${id}`, text: `Gut ${texts}` } });
}

/** Sends what is new and takes in what waits; trouble on the way is an answer, a fault of the program is not. */
export async function sync(site: TestOffice, place: string): Promise<'done' | 'trouble'> {
  for (const name of ['transport.send', 'transport.take'] as const) {
    const reply = await site.ask(name, { place });
    if (!reply.ok) {
      if (reply.error.code !== 'place-trouble') throw new Error(JSON.stringify(reply.error));
      return 'trouble';
    }
    if (!('file' in reply.value) || reply.value.file === null) continue;
    const read = await site.get('bundle.import', { ticket: reply.value.file.ticket });
    if (read.verdict === 'refused' || read.agreement === 'differs') throw new Error(JSON.stringify(read));
  }
  return 'done';
}

/** What must be the same everywhere in the end. */
export async function stateOf(site: TestOffice): Promise<string> {
  const { vv, digest } = await site.get('store.digest', {});
  const unsigned = storeOf(site).writing.prepare("SELECT count(*) FROM pending WHERE writer <> 'local'").pluck().get();
  return JSON.stringify([Object.entries(vv).sort(), digest, unsigned]);
}

/** Everybody syncs until all are alike; answers after how many rounds. */
export async function settle(meeting: Meeting, places: readonly string[], mostRounds: number): Promise<number> {
  for (let round = 1; round <= mostRounds; round += 1) {
    for (const [index, site] of meeting.sites.entries()) await sync(site, places[index] ?? '');
    const states = await Promise.all(meeting.sites.map(stateOf));
    if (new Set(states).size === 1) return round;
  }
  throw new Error(`the sites are not alike after ${mostRounds} rounds`);
}
