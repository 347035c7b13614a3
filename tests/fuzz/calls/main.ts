// Hostile calls in any number: `npm run fuzz:calls -- --calls 50000 [--seed n]`. Every call of the contract in turn, its input made from its
// own schema and mostly spoiled. Fails where an answer is none of the contract, where a refusal has written, or where something is thrown.
import { parseArgs } from 'node:util';
import { callNames } from '../../../shared/contract.ts';
import { Random } from '../random.ts';
import { FuzzedCalls } from './office.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '20000' }, seed: { type: 'string' }, name: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const fuzzed = await FuzzedCalls.open(new Random(seed));
const names = callNames.filter((name) => values.name === undefined || name === values.name);
const outcomes = new Map<string, number>();
const failures = new Map<string, { message: string; cause: unknown; count: number }>();

console.log(`seed ${seed}, ${names.length} calls of the contract`);
for (let number = 0; number < Number(values.calls); number += 1) {
  const name = names[number % names.length];
  if (name === undefined) break;
  try {
    const { code } = await fuzzed.try(name);
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  } catch (error) {
    const { message, cause } = error as Error;
    const key = message.replace(/, .*?:/, ':').slice(0, 120);
    const known = failures.get(key);
    failures.set(key, { message, cause: known?.cause ?? cause, count: (known?.count ?? 0) + 1 });
  }
}
fuzzed.close();

for (const [code, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(8)}  ${code}`);
for (const { message, cause, count } of failures.values())
  console.error(`FAILED ${count} times: ${message.slice(0, 600)}\n  ${JSON.stringify(cause)?.slice(0, 600)}`);
process.exitCode = failures.size === 0 ? 0 : 1;
