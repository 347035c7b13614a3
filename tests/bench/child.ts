import type { Files } from './contender.ts';
import { contenders } from './contenders.ts';
import { peakMb } from './peak.ts';
import { idOf, type Scale, writtenTo } from './workload.ts';

/** One step of one contender, in a process of its own. Its answer is the last line of the output, as JSON. */
export type Received = {
  aMs: number;
  bMs: number;
  /** Time of all cores spent on it: what other programs on the machine do counts less. */
  aCpuMs: number;
  bCpuMs: number;
  rssMb: number;
  openMb: number;
  kept: string | null;
  remark: string | null;
};
export type Prepared = { files: Files; label: string; storage: string };
export type Cold = { ms: number };

const rowRead = 4321;

const [key, step, dir = '', scaleText = '{}', filesText = '{}'] = process.argv.slice(2);
const scale = JSON.parse(scaleText) as Scale;
const entry = contenders.find((candidate) => candidate.key === key);
if (entry === undefined) throw new Error(`nobody is called ${key}`);
const contender = await entry.load();

/** The time a row takes that nobody has read yet, from the open to the values, which must have been written by somebody. */
async function readCold(): Promise<Cold> {
  const row = rowRead % scale.rows;
  const start = performance.now();
  const values = await contender.readRow(dir, idOf(row));
  const ms = performance.now() - start;
  for (const [field, written] of writtenTo(scale, row)) {
    const shown = values[field];
    if (!([...written] as unknown[]).includes(shown)) throw new Error(`${field} shows ${JSON.stringify(shown)}`);
  }
  return { ms };
}

async function receive({ a, b }: Files): Promise<Received> {
  const receiver = await contender.open(dir, scale);
  const openMb = peakMb();
  const timed = async (paths: readonly string[]) => {
    global.gc?.();
    const [start, before] = [performance.now(), process.cpuUsage()];
    for (const path of paths) await receiver.take(path);
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  };
  const timeA = await timed(a);
  receiver.rest?.();
  const timeB = await timed(b);
  const rssMb = peakMb();
  const kept = await receiver.kept();
  const remark = receiver.remark?.() ?? null;
  await receiver.close();
  return { aMs: timeA.ms, bMs: timeB.ms, aCpuMs: timeA.cpuMs, bCpuMs: timeB.cpuMs, rssMb, openMb, kept, remark };
}

async function run(): Promise<Prepared | Received | Cold> {
  if (step === 'receive') return receive(JSON.parse(filesText) as Files);
  if (step === 'cold') return readCold();
  return { files: await contender.prepare(dir, scale), label: contender.label, storage: contender.storage };
}

const result = await run();
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
