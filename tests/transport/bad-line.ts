import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObject } from '../../db/transport/object-file.ts';
import { parseName } from '../../shared/transport/names.ts';
import { type BadLine, openBadLine } from '../helpers/bad-line.ts';
import { type DavServer, davPassword, davUser } from '../helpers/dav-server.ts';
import type { TestOffice } from '../helpers/office.ts';
import { generator, pick } from '../simulation/random.ts';
import { edit, openMeeting, settle, sync } from './twelve-sites.ts';

export type Outcome = { readonly rounds: number; readonly line: BadLine['happened']; readonly objects: number };

/** Sets up the place; the line is bad from the first request on. */
async function addPlace(site: TestOffice, url: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const reply = await site.ask('transport.add', {
      where: { kind: 'webdav', url, user: davUser, password: davPassword },
    });
    if (reply.ok) return reply.value.place.id;
    if (reply.error.code !== 'place-trouble') throw new Error(JSON.stringify(reply.error));
  }
  throw new Error('the place could not be set up');
}

/**
 * Sites that meet at one WebDAV collection over a bad line: they edit and sync in a random order, until all of them have come to the
 * same. In the end every object there is whole.
 */
export async function playBadLine(
  server: DavServer,
  { seed, sites: count, steps, oneIn }: { seed: number; sites: number; steps: number; oneIn: number },
): Promise<Outcome> {
  const next = generator(seed);
  const line = await openBadLine(server.port, generator(seed + 1), oneIn);
  const meeting = await openMeeting(count, seed);
  try {
    const url = server.url.replace(String(server.port), String(line.port));
    const places: string[] = [];
    for (const site of meeting.sites) places.push(await addPlace(site, url));
    for (let step = 0; step < steps; step += 1) {
      const index = next(count);
      const site = pick(() => index, meeting.sites);
      if (next(2) === 0) await edit(next, meeting, site);
      else await sync(site, places[index] ?? '');
    }
    const rounds = await settle(meeting, places, 20);
    return { rounds, line: line.happened, objects: checkObjects(server.files) };
  } finally {
    meeting.close();
    await line.close();
  }
}

/** Every object there is what its name says, and nothing lies around. */
export function checkObjects(folder: string): number {
  let objects = 0;
  for (const writer of readdirSync(folder)) {
    if (!/^[a-z2-7]{16}$/.test(writer)) continue;
    for (const file of readdirSync(join(folder, writer))) {
      const name = parseName(`${writer}/${file}`);
      if (name.kind === 'head') JSON.parse(readFileSync(join(folder, writer, file), 'utf8'));
      if (name.kind !== 'object') continue;
      const { name: found } = readObject(join(folder, writer, file));
      if (found.id !== name.id || found.writer !== writer) throw new Error(`${writer}/${file} is something else`);
      objects += 1;
    }
  }
  return objects;
}
