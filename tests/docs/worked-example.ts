import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { answer } from '../../db/answer.ts';
import type { PrivateJwk } from '../../db/bundle/keys.ts';
import { Office } from '../../db/office/office.ts';
import { atomically } from '../../db/store/atomically.ts';
import { folderAt } from '../../db/store/folder.ts';
import { newIdentity, saveIdentity } from '../../db/store/identity.ts';
import { writeMeta } from '../../db/store/meta.ts';
import { createStore } from '../../db/store/open.ts';
import { registerOwnWriters } from '../../db/store/writers.ts';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { coesfeld } from '../../shared/region/region.ts';

const jwk = (d: string, x: string): PrivateJwk => ({ crv: 'Ed25519', kty: 'OKP', d, x });

/** The seeds are the bytes 0 to 31, 32 to 63, and so on. They are published, so they protect nothing. */
export const exampleKeys = {
  nottuln: jwk('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8', 'A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg'),
  olfen: jwk('ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8', 'Kay64UG8yvCyLhqU000LxzYeUm0L_hLIl5S8kyKWbdc'),
  nottulnNonpublic: jwk('QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8', 'JUO5L_EJVRFHatyDadtt3JM2ZaEZeN2hQE7hBmypVZ0'),
  olfenNonpublic: jwk('YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8', 'F0VTtFbd38aQjsqxwQH-arIeK6oGF3lbfUOmNIKZP9U'),
} as const;

const project = '01949e5a-0000-7000-8000-000000000001';
const note = '01949e5a-0000-7000-8000-000000000002';

/** One office in a folder of its own, whose clock stands still until it is set. */
function openSite(author: string, keys: readonly PrivateJwk[]) {
  const dir = mkdtempSync(join(tmpdir(), 'worked-example-'));
  const folder = folderAt(dir);
  const created = createStore(folder);
  if (!created.ok) throw new Error(created.error.message);
  const store = created.value;
  const left = [...keys];
  const identity = newIdentity('', () => left.shift() as PrivateJwk);
  atomically(store.writing, () => {
    registerOwnWriters(store.writer, identity);
    writeMeta(store.writer, 'author', author);
    return ok(null);
  });
  saveIdentity(folder, identity);
  store.close();

  let now = 0;
  let nextId = '';
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
  return {
    at,
    /** Writes everything this office holds into a bundle of that id. */
    send: async (time: string, id: string): Promise<string> => {
      nextId = id;
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

/** The text of docs/vectors/worked-example.dabundle, made anew by the engine. */
export async function buildWorkedExample(): Promise<string> {
  const nottuln = openSite('Nottuln', [exampleKeys.nottuln, exampleKeys.nottulnNonpublic]);
  const olfen = openSite('Olfen', [exampleKeys.olfen, exampleKeys.olfenNonpublic]);
  try {
    const fields = { title: 'Radweg Stever', status: 'idea' };
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
    nottuln.close();
    olfen.close();
  }
}
