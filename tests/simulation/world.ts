import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName, Input, ReplyOf } from '../../shared/contract.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { Ledger } from './ledger.ts';
import { generator, type Next, pick } from './random.ts';
import { attach, newFolder, portsOf } from './site.ts';
import { type Cast, copyOffice, type Role, templateFor } from './templates.ts';

export type Site = {
  office: TestOffice;
  readonly role: Role;
};

/** A bundle on its way: it stays in the post and may be read late, again, or never. */
export type Letter = { readonly path: string; readonly from: number };

/** What happened, for a failing seed. */
export type Event = string;

/** Answers that mean a fault of the program, never of what was asked. */
const faults: ReadonlySet<string> = new Set(['internal', 'storage', 'store-damaged', 'store-unwritable', 'store-full']);

/** Several offices, their post, and everything that was ever typed. */
export class World {
  readonly seed: number;
  readonly next: Next;
  readonly folder = newFolder();
  readonly sites: Site[] = [];
  readonly post: Letter[] = [];
  readonly ledger = new Ledger();
  readonly events: Event[] = [];
  /** Rows that somebody made, as `entity:id`. */
  readonly rows: string[] = [];
  /** Bodies were taken out of some log because they were replaced. */
  hasPruned = false;
  #count = 0;

  constructor(seed: number) {
    this.seed = seed;
    this.next = generator(seed);
  }

  async open(cast: Cast): Promise<void> {
    const { dirs, rows } = await templateFor(cast);
    for (const [index, { role }] of cast.entries()) this.addSite(dirs[index] ?? '', role, true, '2026-11-24T08:00:00Z');
    this.rows.push(...rows);
  }

  /** One more installation, on a copy of a folder. */
  addSite(from: string, role: Role, withKey: boolean, start: string): Site {
    const number = this.sites.length;
    const dir = join(this.folder, String(number));
    copyOffice(from, dir, withKey);
    const ports = portsOf(`${this.seed}/${number}`, 0x100 + number, start);
    const site: Site = { office: attach(dir, ports), role };
    this.sites.push(site);
    return site;
  }

  /** A number nobody has had. */
  fresh(): number {
    this.#count += 1;
    return this.#count;
  }

  pickRow(entity?: string): { readonly entity: string; readonly id: string } | null {
    const rows = entity === undefined ? this.rows : this.rows.filter((row) => row.startsWith(`${entity}:`));
    if (rows.length === 0) return null;
    const [name = '', id = ''] = pick(this.next, rows).split(':');
    return { entity: name, id };
  }

  /** Logs that somebody writes or has written, by the stores as they are. */
  writers(): string[] {
    const logs = this.sites.flatMap(({ office }) =>
      storeOf(office)
        .writing.prepare("SELECT writer FROM writer WHERE lane = 'shared' AND parent IS NULL")
        .pluck()
        .all(),
    );
    return [...new Set(logs as string[])].sort();
  }

  noteRow(entity: string, id: string): void {
    if (!this.rows.includes(`${entity}:${id}`)) this.rows.push(`${entity}:${id}`);
  }

  note(event: Event): void {
    this.events.push(event);
  }

  nameOf(site: Site): string {
    return `#${this.sites.indexOf(site)}`;
  }

  /** Asks an office; a refusal is an answer like any other, a fault of the program ends the history. */
  async ask<N extends CallName>(site: Site, name: N, input: Input<N>): Promise<ReplyOf<N>> {
    const reply = await site.office.ask(name, input);
    const error = reply.ok ? null : (reply.error as { readonly code: string });
    this.note(`${this.nameOf(site)} ${name} ${JSON.stringify(input)} ${error === null ? '' : `→ ${error.code}`}`);
    if (error !== null && faults.has(error.code)) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return reply;
  }

  pathOfLetter(): string {
    const folder = join(this.folder, 'post');
    mkdirSync(folder, { recursive: true });
    return join(folder, `${this.fresh()}.dabundle`);
  }

  close(): void {
    for (const { office } of this.sites) office.office.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
