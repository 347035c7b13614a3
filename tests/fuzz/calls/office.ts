import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import { answer } from '../../../db/answer.ts';
import { Office } from '../../../db/office/office.ts';
import type { Reply } from '../../../shared/bridge.ts';
import { type CallName, callNamed } from '../../../shared/contract.ts';
import { entityNames } from '../../../shared/entities.ts';
import { coesfeld } from '../../../shared/region/region.ts';
import { codesOf } from '../../contract/declared.ts';
import { exportAll, openTestOffice, steadyPorts } from '../../helpers/office.ts';
import type { Random } from '../random.ts';
import { spoil } from './hostile.ts';
import { Inputs, type Known } from './inputs.ts';
import { Trace } from './trace.ts';

/** Answers an office gives before a fresh copy takes its place: calls that fit do change things, and some end the office. */
const successesPerOffice = 30;

/** Trouble any call may answer with. Not `internal`: that is a promise of ours that was broken. */
const common = [
  'invalid-request',
  'not-allowed',
  'no-office',
  'cancelled',
  'store-damaged',
  'storage',
  'store-unwritable',
];

/** The example office, a folder of files to read, and true ids: what hostile calls are made of. */
async function makeTemplate(folder: string): Promise<void> {
  const made = await openTestOffice({ mode: 'example' });
  const bundle = await exportAll(made);
  mkdirSync(join(folder, 'outside'), { recursive: true });
  cpSync(bundle, join(folder, 'outside', 'good.dabundle'));
  writeFileSync(join(folder, 'outside', 'list.csv'), 'Titel;Bis;Kosten\nWärmenetz;31.3.2027;1.234,50\n=1+1;heute;x\n');
  writeFileSync(join(folder, 'outside', 'broken.json'), '{"data": [{"id": 1}, ');
  writeFileSync(join(folder, 'outside', 'noise.png'), Buffer.alloc(4000, 0x5a));
  made.office.close();
  cpSync(made.dir, join(folder, 'office'), { recursive: true });
  rmSync(made.dir, { recursive: true, force: true });
}

function knownIn(folder: string): Known {
  const db = new BetterSqlite(join(folder, 'office', 'store.sqlite'), { readonly: true });
  try {
    const ids = db.prepare('SELECT id FROM record ORDER BY random() LIMIT 400').pluck().all() as string[];
    return {
      ids: [...ids, '01930000-0000-7000-8000-00000000dead'],
      entities: entityNames,
      tickets: [...readdirSync(join(folder, 'outside')), 'missing.csv', 'out.dabundle', 'out.csv'],
      values: ['Wärmenetz', '2027-03-31', 7, 12.5, true, null, ids[0], ['a'], { a: 1 }],
    };
  } finally {
    db.close();
  }
}

/** Calls whose refusal may leave something: those with turns of their own note trouble; a bundle signs what is unsigned before its file is made. */
const mayWrite = (name: CallName): boolean => callNamed(name).ownTurn || name === 'bundle.create';

export type Tried = { readonly code: string; readonly isSpoiled: boolean };

/** Asks offices whatever the dice say, and throws where an answer is none of the contract or a refusal has written. */
export class FuzzedCalls {
  readonly #folder: string;
  readonly #inputs: Inputs;
  readonly #next: Random;
  #office: Office | null = null;
  #dir = '';
  #trace: Trace | null = null;
  #successes = 0;

  private constructor(folder: string, next: Random) {
    this.#folder = folder;
    this.#next = next;
    this.#inputs = new Inputs(next, knownIn(folder));
  }

  static async open(next: Random): Promise<FuzzedCalls> {
    const folder = mkdtempSync(join(tmpdir(), 'fuzzed-calls-'));
    await makeTemplate(folder);
    return new FuzzedCalls(folder, next);
  }

  /** One question under `name`, spoiled more often than not. */
  async try(name: CallName): Promise<Tried> {
    const office = this.#current();
    const fitting = this.#inputs.fitting(z.toJSONSchema(callNamed(name).input, { io: 'input' }));
    const isSpoiled = !this.#next.chance(3);
    const { input, how } = isSpoiled ? spoil(fitting, this.#next) : { input: fitting, how: 'as the schema asks' };
    const before = this.#written();
    let reply: Reply | undefined;
    try {
      ({ reply } = await answer(office, name, input));
      this.#judge(name, reply);
      if (!reply.ok && !mayWrite(name)) this.#expectUnwritten(before);
    } catch (error) {
      throw new Error(`${name}, ${how}: ${(error as Error).message}`, { cause: { input, reply } });
    }
    if (reply.ok && callNamed(name).kind === 'command') this.#successes += 1;
    return { code: reply.ok ? 'ok' : reply.error.code, isSpoiled };
  }

  #judge(name: CallName, reply: Reply): void {
    if ('isAdmin' in {} || 'surplus' in {}) throw new Error('a prototype was polluted');
    if (reply.ok) {
      const output = callNamed(name).output.safeParse(reply.value);
      if (!output.success) throw new Error(`answered what the contract does not know: ${output.error.message}`);
      structuredClone(reply.value);
      return;
    }
    const { code, message = '' } = reply.error;
    if (![...common, ...codesOf(name)].includes(code)) throw new Error(`answered ${code}: ${message}`);
    if (message.length > 3000 || !/[.!?“]$/.test(message)) throw new Error(`no sentence: ${message.slice(0, 200)}`);
  }

  #current(): Office {
    if (this.#office !== null && this.#successes < successesPerOffice && this.#office.state === 'open')
      return this.#office;
    this.#drop();
    this.#dir = mkdtempSync(join(this.#folder, 'at-'));
    cpSync(join(this.#folder, 'office'), this.#dir, { recursive: true });
    const outside = mkdtempSync(join(this.#folder, 'files-'));
    cpSync(join(this.#folder, 'outside'), outside, { recursive: true });
    const known = new Map(
      [...readdirSync(outside), 'missing.csv', 'out.dabundle', 'out.csv'].map((name) => [name, join(outside, name)]),
    );
    this.#successes = 0;
    this.#office = new Office({
      dataDir: this.#dir,
      ports: steadyPorts('2026-11-23T09:00:00Z', 7),
      region: coesfeld,
      app: 'digitalagentur/test',
      files: {
        pathOf: (ticket) => {
          const path = known.get(ticket);
          return path === undefined ? null : { path, name: ticket };
        },
      },
      print: async () => null,
    });
    return this.#office;
  }

  #written(): ReadonlyMap<string, string> {
    this.#trace ??= new Trace(this.#dir);
    return this.#trace.read();
  }

  #expectUnwritten(before: ReadonlyMap<string, string>): void {
    const after = this.#written();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    if (changed.length > 0) throw new Error(`a refusal has written: ${changed.join(', ')}`);
  }

  #drop(): void {
    this.#trace?.close();
    this.#trace = null;
    this.#office?.close();
    this.#office = null;
    if (this.#dir !== '') rmSync(this.#dir, { recursive: true, force: true });
  }

  close(): void {
    this.#drop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
