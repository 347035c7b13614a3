import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attachOffice, type TestOffice } from '../helpers/office.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export type Act = {
  /** A folder as it is before; every victim gets a copy of it. */
  readonly base: string;
  readonly name: string;
  /** The input, for a victim that works in this folder. */
  readonly input: (data: string) => object;
};

type Victim = { readonly child: ChildProcess; readonly begun: Promise<void>; readonly ended: Promise<string> };

function start(act: Act, data: string): Victim {
  const words = [victim, data, act.name, JSON.stringify(act.input(data))];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      if (out.startsWith('go\n')) resolve();
    });
  });
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(out)));
  return { child, begun, ended };
}

/** Lets the act run to its end on a copy; answers how long it took. */
export async function runWhole(act: Act, data: string): Promise<number> {
  cpSync(act.base, data, { recursive: true });
  const out = await start(act, data).ended;
  const ms = Number(out.split('\n')[1] || Number.NaN);
  if (Number.isNaN(ms)) throw new Error(`${act.name} did not end: ${out}`);
  return ms;
}

/** Kills the act after so many milliseconds of work. */
async function killAfter(act: Act, data: string, ms: number): Promise<void> {
  cpSync(act.base, data, { recursive: true });
  const { child, begun, ended } = start(act, data);
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await ended;
}

/**
 * Kills the act again and again, spread over the whole of it and a little beyond, and looks at what each left behind.
 *
 * Two at a time, because a process spends most of its life starting. `look` opens the folder itself where it must see it first.
 */
export async function killOften(
  act: Act,
  kills: number,
  wholeMs: number,
  look: (data: string, open: () => TestOffice) => Promise<void>,
): Promise<void> {
  const moments = Array.from({ length: kills }, (_, n) => (wholeMs * 1.1 * (n + 0.5)) / kills);
  const work = async () => {
    for (let ms = moments.pop(); ms !== undefined; ms = moments.pop()) {
      const data = `${act.base}-${moments.length}`;
      const opened: TestOffice[] = [];
      await killAfter(act, data, ms);
      await look(data, () => {
        const office = attachOffice(data);
        opened.push(office);
        return office;
      });
      for (const office of opened) office.office.close();
      rmSync(data, { recursive: true, force: true });
    }
  };
  await Promise.all([work(), work()]);
}
