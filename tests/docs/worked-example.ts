import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { answer } from '../../db/answer.ts';
import { fingerprintOf, type PrivateJwk } from '../../db/bundle/keys.ts';
import { Office } from '../../db/office/office.ts';
import type { AgeKey } from '../../db/store/age-key.ts';
import { atomically } from '../../db/store/atomically.ts';
import { folderAt } from '../../db/store/folder.ts';
import { newIdentity, registryOfKey, saveIdentity } from '../../db/store/identity.ts';
import { writeMeta } from '../../db/store/meta.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { createStore } from '../../db/store/open.ts';
import { registerOwnWriters } from '../../db/store/writers.ts';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { keyOfSeed } from './vectors/scribe.ts';

/** The seeds are the bytes 0 to 31, 32 to 63, and so on. They are published, so they protect nothing. */
export const exampleKeys = {
  nottuln: keyOfSeed(0),
  olfen: keyOfSeed(32),
  nottulnNonpublic: keyOfSeed(64),
  olfenNonpublic: keyOfSeed(96),
  kreis: keyOfSeed(128),
  kreisNonpublic: keyOfSeed(160),
} as const;

/** To which files could be sealed; the seeds are the bytes 192 to 223. One for all three, because nothing is sealed here. */
const sealing: AgeKey = {
  identity: 'AGE-SECRET-KEY-1CRQU9S7YCHRV0JXFET9UENWWELGDR5KN6N2AD47CM8DDHHXAMM0S2L2P3P',
  recipient: 'age1mskv5v0gusammywl7lj8tn9rx3ltg7qs04dawedt5jhy5vxrt4zqpcu8z9',
};

const project = '01949e5a-0000-7000-8000-000000000001';
const note = '01949e5a-0000-7000-8000-000000000002';

const bodies = { Kreis: bodyId('05558'), Nottuln: bodyId('05558032'), Olfen: bodyId('05558036') };

/** One office in a folder of its own, whose clock stands still until it is set. Kreis holds the registry. */
function openSite(label: keyof typeof bodies, [shared, nonpublic]: readonly [PrivateJwk, PrivateJwk]) {
  const dir = mkdtempSync(join(tmpdir(), 'worked-example-'));
  const folder = folderAt(dir);
  const created = createStore(folder);
  if (!created.ok) throw new Error(created.error.message);
  const store = created.value;
  const left = [shared, nonpublic];
  const isRoot = label === 'Kreis';
  const identity = {
    ...newIdentity(fingerprintOf(exampleKeys.kreis), {
      signing: () => left.shift() as PrivateJwk,
      sealing: () => sealing,
    }),
    registry: isRoot ? registryOfKey(shared) : null,
  };
  atomically(store.writing, () => {
    registerOwnWriters(store.writer, identity);
    writeMeta(store.writer, 'author', label);
    writeMeta(store.writer, 'site-label', label);
    writeMeta(store.writer, 'site-role', isRoot ? 'coordination' : 'implementation');
    writeMeta(store.writer, 'site-body', bodies[label]);
    writeMeta(store.writer, 'root', identity.root);
    return ok(null);
  });
  saveIdentity(folder, identity);
  store.close();

  let now = Date.parse('2027-01-11T07:00:00Z');
  let nextId = '01949e5a-0000-7000-8000-000000000010';
  const office = new Office({
    dataDir: dir,
    ports: { nowMs: () => now, newId: () => nextId },
    region: coesfeld,
    app: 'digitalagentur/0.1.0',
    files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
  });

  const at = async <N extends CallName>(time: string, name: N, input: Input<N>): Promise<Output<N>> => {
    now = Date.parse(`2027-01-11T${time}:00Z`);
    const { reply } = await answer(office, name, input);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.message}`);
    return reply.value as Output<N>;
  };
  const withId = (id: string) => {
    nextId = id;
  };
  return {
    at,
    withId,
    file: (name: string) => join(dir, name),
    /** Writes everything this office holds into a bundle of that id. */
    send: async (time: string, id: string): Promise<string> => {
      withId(id);
      const path = join(dir, `${id}.dabundle`);
      await at(time, 'bundle.create', { ticket: path });
      return path;
    },
    close: () => {
      office.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

type Site = ReturnType<typeof openSite>;

/** The site asks, Kreis admits it. */
async function admit(kreis: Site, site: Site, id: string): Promise<void> {
  const ticket = site.file('request.daanfrage');
  await site.at('07:10', 'request.create', { ticket });
  kreis.withId(id);
  await kreis.at('07:20', 'member.admit', { ticket });
}

/** The text of docs/vectors/worked-example.dabundle, made anew by the engine. */
export async function buildWorkedExample(): Promise<string> {
  const kreis = openSite('Kreis', [exampleKeys.kreis, exampleKeys.kreisNonpublic]);
  const nottuln = openSite('Nottuln', [exampleKeys.nottuln, exampleKeys.nottulnNonpublic]);
  const olfen = openSite('Olfen', [exampleKeys.olfen, exampleKeys.olfenNonpublic]);
  try {
    await admit(kreis, nottuln, '01949e5a-0000-7000-8000-000000000011');
    await admit(kreis, olfen, '01949e5a-0000-7000-8000-000000000012');
    const members = await kreis.send('07:30', '01949e5a-0000-7000-8000-000000000009');
    await nottuln.at('07:40', 'bundle.import', { ticket: members });
    await olfen.at('07:40', 'bundle.import', { ticket: members });

    const fields = { title: 'Radweg Stever', status: 'idea', leadBodyId: bodies.Olfen };
    await nottuln.at('08:00', 'record.create', { entity: 'project', id: project, fields });
    await nottuln.at('08:05', 'record.create', {
      entity: 'note',
      id: note,
      fields: { text: 'Förderung für Radwege?' },
    });
    const first = await nottuln.send('08:30', '01949e5a-0000-7000-8000-00000000000a');

    await olfen.at('08:45', 'bundle.import', { ticket: first });
    const fromOlfen = { title: 'Radweg Olfen–Nottuln', status: 'approved' };
    await olfen.at('09:10', 'record.update', { entity: 'project', id: project, set: fromOlfen });
    const second = await olfen.send('09:30', '01949e5a-0000-7000-8000-00000000000b');

    const fromNottuln = { title: 'Radweg an der Stever', status: 'planned' };
    await nottuln.at('09:00', 'record.update', { entity: 'project', id: project, set: fromNottuln });
    await nottuln.at('09:15', 'record.delete', { entity: 'note', id: note });
    await nottuln.at('10:00', 'bundle.import', { ticket: second });
    const decided = { entity: 'project', id: project, field: 'status', value: 'approved' };
    await nottuln.at('10:30', 'conflict.resolve', decided);
    return readFileSync(await nottuln.send('11:00', '01949e5a-0000-7000-8000-00000000000c'), 'utf8');
  } finally {
    for (const site of [kreis, nottuln, olfen]) site.close();
  }
}
