import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { answer } from '../../db/answer.ts';
import { sha256 } from '../../db/bundle/encoding.ts';
import type { PrivateJwk } from '../../db/bundle/keys.ts';
import { Office, type OfficeOptions } from '../../db/office/office.ts';
import type { KeySource } from '../../db/store/identity.ts';
import type { Ports } from '../../db/store/transaction.ts';
import { coesfeld, type Region } from '../../shared/region/region.ts';
import type { TestOffice } from '../helpers/office.ts';

/** Memory instead of a disk where there is one: thousands of histories are about order, not about power failures. */
const memory = '/dev/shm';
export const newFolder = (): string => mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'simulation-'));

export type SitePorts = Ports & { readonly set: (at: string) => void };

/** An Ed25519 key from a text, so that a seed gives the same writers every time. */
export function keyFrom(text: string): PrivateJwk {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), sha256(text)]);
  const jwk = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  return { crv: 'Ed25519', kty: 'OKP', x: String(jwk.x), d: String(jwk.d) };
}

/** Keys in a row, each once; nothing is sealed here, so recipients only look like some. */
function keysFrom(name: string): KeySource {
  let count = 0;
  const fresh = () => {
    count += 1;
    return `${name}/${count}`;
  };
  const letters = (text: string) => sha256(text).toString('hex');
  return {
    signing: () => keyFrom(fresh()),
    sealing: () => {
      const name = fresh();
      return { identity: `AGE-SECRET-KEY-${letters(name)}`, recipient: `age1${letters(name)}` };
    },
  };
}

/** Clock, ids and keys of one installation: nothing else it does depends on anything but what happens to it. */
export function portsOf(name: string, number: number, start: string): SitePorts {
  let ms = Date.parse(start);
  let count = 0;
  return {
    nowMs: () => {
      ms += 1000;
      return ms;
    },
    newId: () => {
      count += 1;
      const digits = count.toString(16).padStart(7, '0');
      return `0193${number.toString(16).padStart(4, '0')}-${digits.slice(0, 4)}-7${digits.slice(4)}-8000-000000000000`;
    },
    keys: keysFrom(name),
    set: (at) => {
      ms = Date.parse(at);
    },
  };
}

export const bodies = ['05558', '05558004', '05558008', '05558012', '05558016', '05558020'];

/** Few bodies, because every office writes them when it begins. */
const region: Region = {
  ...coesfeld,
  map: null,
  name: 'Probe',
  attribution: '',
  bodies: bodies.map((ags) => ({
    ags,
    name: `Kommune ${ags}`,
    shortName: ags,
    kind: 'municipality',
    population: null,
    areaKm2: null,
    geometryKey: null,
  })),
};

/** An office on a folder, with clock and keys of its own. */
export function attach(dir: string, ports: SitePorts, more: Pick<OfficeOptions, 'transportFor'> = {}): TestOffice {
  mkdirSync(dir, { recursive: true });
  const office = new Office({
    dataDir: dir,
    ports,
    region,
    app: 'digitalagentur/test',
    files: { pathOf: (ticket) => (isAbsolute(ticket) ? { path: ticket, name: basename(ticket) } : null) },
    ...more,
  });
  const ask: TestOffice['ask'] = async (name, input) => (await answer(office, name, input)).reply as never;
  return {
    dir,
    office,
    ports,
    ask,
    get: async (name, input) => {
      const reply = await ask(name, input);
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    file: (name) => join(dir, name),
    reopen: () => {
      office.close();
      return attach(dir, ports);
    },
    close: () => {
      office.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
