import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { damageOf } from '../../db/backup/check.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, digestOf, exportAll, openTestOffice, storeOf } from '../helpers/office.ts';
import { builtVictim } from './built-victim.ts';
import { randomOf } from './damage.ts';
import { olderVersions, stepBack } from './older.ts';

type Titles = Readonly<Record<string, string | null>>;
type Line = {
  opening?: string;
  ready?: string;
  try?: Titles;
  done?: string;
  made?: string;
  title?: string;
  name?: string;
};

/** What was confirmed, written down outside the process that is killed. */
export class Ledger {
  readonly titles = new Map<string, string | null>();
  /** What had begun and was not confirmed when the process ended: both states are right. */
  open: Titles = {};
  confirmed = 0;

  take(line: Line): void {
    if (line.made !== undefined) {
      this.titles.set(line.made, line.title ?? null);
      this.confirmed += 1;
    }
    if (line.try !== undefined) this.open = line.try;
    if (line.done === undefined) return;
    for (const [id, title] of Object.entries(this.open)) this.titles.set(id, title);
    this.open = {};
    this.confirmed += 1;
  }
}

function start(victim: string, folder: string, seed: number, bundle: string): ChildProcess {
  return spawn(process.execPath, [victim, folder, String(seed), bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
}

const napMs = 200;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** When a victim is killed: so long after it has begun to open its store, or after it has begun to work. */
type Moment = { readonly after: 'opening' | 'ready'; readonly ms: number };

/**
 * Runs a victim, puts it to sleep and wakes it, kills it at its moment, and hands every line it had written to the ledger. Answers whether its
 * store was open by then.
 */
async function killOnce(
  victim: string,
  folder: string,
  seed: number,
  bundle: string,
  { after, ms }: Moment,
  ledger: Ledger,
): Promise<'open' | 'opening'> {
  const child = start(victim, folder, seed, bundle);
  let text = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes(`"${after}"`)) resolve();
    });
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  await Promise.race([ready, ended]);
  await pause(ms / 2);
  // Asleep in the midst of whatever it does, as a laptop is when its lid is closed; then it goes on.
  child.kill('SIGSTOP');
  await pause(napMs);
  child.kill('SIGCONT');
  await pause(ms / 2);
  child.kill('SIGKILL');
  const signal = await ended;
  // The last line may be a part of one: then nothing in it was confirmed.
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (line !== '') ledger.take(JSON.parse(line) as Line);
  }
  if (signal !== 'SIGKILL') throw new Error(`the victim with seed ${seed} ended by itself`);
  return text.includes('"ready"') ? 'open' : 'opening';
}

export type Killed = {
  readonly kills: number;
  /** How many met a store that was being brought from an older version of the schema to this one. */
  readonly inUpdate: number;
  readonly confirmed: number;
  readonly lost: readonly string[];
};

/** One start in so many finds a store of an older version. */
const updateEvery = 4;

/**
 * Kills a working process again and again on the same folder. After each kill the store is opened as at any start: it must be whole, every
 * confirmed change in it, and its rows those of its log. Every now and then the store is of an older version before, and the process is killed
 * while it brings it to this one. Throws where it is not.
 */
export async function killLoad(
  folder: string,
  kills: number,
  seed: number,
  tell: (text: string) => void = () => undefined,
): Promise<Killed> {
  const sender = await openTestOffice({ body: '05558032' });
  for (let n = 0; n < 60; n += 1) await create(sender, 'project', { title: `Von Nottuln ${n}` });
  const bundle = await exportAll(sender);
  const victim = await builtVictim();
  const begun = attachOffice(folder);
  await begun.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis', role: 'coordination' });
  begun.office.close();
  const random = randomOf(seed);
  const lost: string[] = [];
  const ledger = new Ledger();
  let inUpdate = 0;
  /** How long an update takes here, as far as has been seen. */
  let updateMs = 300;
  for (let kill = 1; kill <= kills; kill += 1) {
    ledger.open = {};
    const isOlder = kill % updateEvery === 0;
    if (isOlder)
      stepBack(join(folder, 'store.sqlite'), olderVersions[Math.floor(random() * olderVersions.length)] ?? 12);
    const moment = isOlder
      ? ({ after: 'opening', ms: random() * updateMs } as const)
      : ({ after: 'ready', ms: random() * 1200 } as const);
    const found = await killOnce(victim, folder, seed * 1000 + kill, bundle, moment, ledger);
    if (isOlder && found === 'opening') inUpdate += 1;
    if (isOlder) updateMs = found === 'opening' ? updateMs * 1.2 : moment.ms;
    const office = attachOffice(folder, { now: new Date().toISOString() });
    const damage = damageOf(office.file('store.sqlite'));
    if (office.office.state !== 'open' || damage !== null)
      throw new Error(`kill ${kill}: ${office.office.state} ${damage}`);
    const shown = new Map(
      (
        storeOf(office).reader.prepare('SELECT id, title, hidden FROM project').all() as {
          id: string;
          title: string;
          hidden: 0 | 1;
        }[]
      ).map(({ id, title, hidden }) => [id, hidden === 1 ? null : title]),
    );
    for (const [id, title] of ledger.titles) {
      const now = shown.get(id) ?? null;
      const isRight = now === title || (Object.hasOwn(ledger.open, id) && now === ledger.open[id]);
      if (!isRight) lost.push(`kill ${kill}: ${id} should be ${title} and is ${now}`);
      ledger.titles.set(id, now);
    }
    const before = await digestOf(office);
    const { differed } = await office.get('store.rebuild', {});
    if (differed !== 0 || (await digestOf(office)).digest !== before.digest)
      lost.push(`kill ${kill}: the rows are not those of the log`);
    office.office.close();
    if (kill % 10 === 0) tell(`${kill} kills, ${ledger.confirmed} confirmed changes, ${lost.length} lost`);
  }
  sender.close();
  return { kills, inUpdate, confirmed: ledger.confirmed, lost };
}

export const killFolder = (root: string): string => join(root, 'killed');
