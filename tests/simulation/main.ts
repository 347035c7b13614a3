// The long form: `npm run simulate -- --histories 4000 [--seed 1] [--steps 40]`. Two processes share the seeds; a failing one is
// printed with its story, and can be played again alone: `npm run simulate -- --histories 1 --seed N`.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Outcome, play } from './history.ts';
import { removeTemplates } from './templates.ts';

const processes = 2;

type Told = { readonly seed: number; readonly outcome: Outcome } | { readonly seed: number; readonly failure: string };

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '40' },
    /** Stop at the first failing seed. */
    bail: { type: 'boolean', default: false },
    /** Set by the first process for the others: this many of them, and which one this is. */
    part: { type: 'string' },
  },
});
const histories = Number(values.histories);
const first = Number(values.seed);
const steps = Number(values.steps);

/** Plays every `processes`-th seed and tells the first process of each. */
async function work(part: number): Promise<void> {
  for (let n = part; n < histories; n += processes) {
    const seed = first + n;
    try {
      process.send?.({ seed, outcome: await play(seed, steps) } satisfies Told);
    } catch (error) {
      const story = error instanceof Error && Array.isArray(error.cause) ? error.cause.join('\n  ') : '';
      process.send?.({ seed, failure: `${String(error)}\n  ${story}` } satisfies Told);
    }
  }
  removeTemplates();
  process.disconnect();
}

class Summary {
  readonly #sums = new Map<string, number>();
  readonly #failures: { seed: number; failure: string }[] = [];
  readonly #start = performance.now();
  #played = 0;
  #offices = 0;
  #printed = 0;

  take(told: Told): void {
    this.#played += 1;
    if ('failure' in told) {
      this.#failures.push(told);
      console.log(`FAILED seed ${told.seed}: ${told.failure}`);
    } else {
      this.#offices += told.outcome.offices;
      for (const part of [told.outcome.fates, told.outcome.happened])
        for (const [name, count] of Object.entries(part)) this.#sums.set(name, (this.#sums.get(name) ?? 0) + count);
    }
    if (performance.now() - this.#printed > 10_000) this.#progress();
  }

  #progress(): void {
    this.#printed = performance.now();
    const seconds = (this.#printed - this.#start) / 1000;
    const rate = (this.#played / seconds).toFixed(1);
    console.log(`${this.#played} of ${histories} histories, ${rate} a second, ${this.#failures.length} failed`);
  }

  /** Answers whether all agreed. */
  print(): boolean {
    this.#progress();
    const width = Math.max(...[...this.#sums.keys()].map((name) => name.length));
    for (const [name, count] of this.#sums) console.log(`${name.padEnd(width)}  ${count}`);
    const failed = this.#failures.length;
    const seeds = `seeds ${first}–${first + histories - 1}, ${this.#offices} offices`;
    if (failed === 0 && this.#played === histories) {
      console.log(`${histories} histories agree with the oracle, and every value has a fate (${seeds}).`);
      return true;
    }
    console.log(
      `${failed} of ${histories} histories do not agree (${seeds}): ${this.#failures.map(({ seed }) => seed).join(' ')}`,
    );
    return false;
  }
}

async function lead(): Promise<void> {
  const summary = new Summary();
  const file = fileURLToPath(import.meta.url);
  const children = Array.from({ length: Math.min(processes, histories) }, (_, part): ChildProcess => {
    const child = fork(file, [...process.argv.slice(2), '--part', String(part)]);
    return child.on('message', (told: Told) => {
      summary.take(told);
      if (values.bail && 'failure' in told) for (const other of children) other.kill();
    });
  });
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  if (!summary.print()) process.exitCode = 1;
}

await (values.part === undefined ? lead() : work(Number(values.part)));
