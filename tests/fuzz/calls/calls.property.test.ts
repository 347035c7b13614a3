import { afterAll, beforeAll, expect, test } from 'vitest';
import { callNames } from '../../../shared/contract.ts';
import { Random } from '../random.ts';
import { FuzzedCalls } from './office.ts';

const seed = 20_261_129;
const rounds = 4;
let fuzzed: FuzzedCalls;
beforeAll(async () => {
  fuzzed = await FuzzedCalls.open(new Random(seed));
});
afterAll(() => fuzzed.close());

test(`every call, ${rounds} times with what nobody's screen sends (seed ${seed}): an answer of the contract, and a refusal writes nothing`, async () => {
  const codes = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const name of callNames) {
      const { code } = await fuzzed.try(name);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  // Inputs that are all rubbish prove nothing: many reach the handlers, and are answered or refused there.
  expect(codes.get('ok')).toBeGreaterThan(callNames.length / 2);
  expect(codes.get('invalid-request')).toBeGreaterThan(callNames.length / 2);
  expect(codes.size).toBeGreaterThan(15);
}, 300_000);
