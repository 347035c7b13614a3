import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { answer } from '../../db/answer.ts';
import { Office } from '../../db/office/office.ts';
import type { Store } from '../../db/store/open.ts';
import type { Ports } from '../../db/store/transaction.ts';
import { ownMember } from '../../db/trust/introduce.ts';
import type { CallName, Input, Output, ReplyOf } from '../../shared/contract.ts';
import { noPolicy, type ReadPolicy } from '../../shared/policy/none.ts';
import { coesfeld } from '../../shared/region/region.ts';
import type { Role } from '../../shared/trust/adm.ts';
import { admitForTest, testRoot } from './registry.ts';

/** A clock that goes on by a second with every look, and ids that count: every history can be made to happen again. */
export function steadyPorts(start = '2026-11-23T08:00:00Z', prefix = 1): Ports & { set: (at: string) => void } {
  let ms = Date.parse(start);
  let count = 0;
  return {
    nowMs: () => {
      ms += 1000;
      return ms;
    },
    newId: () => {
      count += 1;
      const site = prefix.toString(16).padStart(4, '0');
      const digits = count.toString(16).padStart(7, '0');
      // The last digits are overwritten by the proof of who made the row.
      return `0193${site}-${digits.slice(0, 4)}-7${digits.slice(4)}-8000-000000000000`;
    },
    set: (at) => {
      ms = Date.parse(at);
    },
  };
}

export type TestOffice = {
  readonly dir: string;
  readonly office: Office;
  readonly ports: ReturnType<typeof steadyPorts>;
  /** The reply, refusals included. */
  readonly ask: <N extends CallName>(name: N, input: Input<N>) => Promise<ReplyOf<N>>;
  /** The value; a refusal fails the test. */
  readonly get: <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;
  readonly file: (name: string) => string;
  /** Closes and opens the store again, as a new start of the program does. */
  readonly reopen: () => TestOffice;
  readonly close: () => void;
};

let opened = 0;

function attach(dir: string, ports: ReturnType<typeof steadyPorts>, policy: ReadPolicy = noPolicy): TestOffice {
  const office = new Office({
    dataDir: dir,
    ports,
    region: coesfeld,
    app: 'digitalagentur/test',
    policy,
    files: { pathOf: (ticket) => (isAbsolute(ticket) ? { path: ticket, name: basename(ticket) } : null) },
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
      return attach(dir, ports, policy);
    },
    close: () => {
      office.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** An office on a folder that is there already, as a start of the program finds it. */
export function attachOffice(
  dir: string,
  options: { readonly now?: string; readonly policy?: ReadPolicy } = {},
): TestOffice {
  opened += 1;
  return attach(dir, steadyPorts(options.now, opened), options.policy);
}

/** The open store behind an office, for a look past the contract. */
export function storeOf({ office }: TestOffice): Store {
  const open = office.opened();
  if (!open.ok) throw new Error(open.error.message);
  return open.value.store;
}

/** A number from the store: the first column of the first row. */
export const countIn = (of: TestOffice, sql: string, ...parameters: readonly unknown[]): number =>
  Number(
    storeOf(of)
      .writing.prepare(sql)
      .pluck()
      .get(...parameters),
  );

/** A text from the store: the first column of the first row. */
export const textIn = (of: TestOffice, sql: string): string => String(storeOf(of).writing.prepare(sql).pluck().get());

/** A real office in a folder of its own; `body` is a municipality key, or `null` for a folder without a store. */
export async function openTestOffice(
  options: {
    readonly body?: string | null;
    readonly label?: string;
    readonly now?: string;
    readonly mode?: 'empty' | 'example';
    /** What the site says it is; left out, the district is the coordination. */
    readonly role?: Role;
    /** As which member it is admitted; `null`: it is left alone, with its own root or none. */
    readonly member?: Role | null;
    readonly root?: string;
    /** The text of a region package. */
    readonly region?: string;
  } = {},
): Promise<TestOffice> {
  opened += 1;
  const dir = mkdtempSync(join(tmpdir(), 'office-'));
  const test = attach(dir, steadyPorts(options.now, opened));
  const body = options.body === undefined ? '05558' : options.body;
  if (body === null) return test;
  const member = options.member === undefined ? 'coordination' : options.member;
  const root = options.root ?? (member === null ? undefined : testRoot);
  await test.get('office.begin', {
    mode: options.mode ?? 'empty',
    bodyAgs: body,
    label: options.label ?? `Standort ${body}`,
    role: options.role ?? (body.length === 5 ? 'coordination' : 'implementation'),
    ...(root === undefined ? {} : { root }),
    ...(options.region === undefined ? {} : { region: options.region }),
  });
  if (member !== null) admit(test, member);
  return test;
}

/** Everybody in a test is a member with all rights unless it says otherwise. Also for an office that has got a new writer. */
export function admit(test: TestOffice, role: Role = 'coordination'): void {
  const open = test.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  const { store, identity } = open.value;
  const self = ownMember({ db: store.writer }, identity);
  admitForTest(store, { ...self, role }, test.ports.nowMs());
}

/** Writes a bundle of everything; answers its path. */
export async function exportAll(
  from: TestOffice,
  name = 'bundle.dabundle',
  to: readonly string[] = [],
): Promise<string> {
  const path = from.file(name);
  await from.get('bundle.create', { ticket: path, to: [...to] });
  return path;
}

/** What must be equal at offices that hold the same ops. */
export const digestOf = (office: TestOffice) => office.get('store.digest', {});
