import { expect, test } from 'vitest';
import { differences, python, seedsFrom } from './mixed.ts';

// The long form of the same is `npm run vectors -- --mix 2000`.
const first = Number(process.env['MIXTURES_SEED'] ?? '1');
const count = 30;

test.skipIf(python === undefined)(
  `the engine and the reader in Python find the same in mixtures of all vectors, seeds ${first} to ${first + count - 1}`,
  async () => {
    expect(await differences(seedsFrom(first, count))).toEqual([]);
  },
  120_000,
);

test.skipIf(python === undefined).each([
  ['flipped', 'some bytes changed, lost or added', 20],
  ['resigned', 'one element changed and signed again by its author', 20],
] as const)(
  'both find the same in vectors that are %s: %s',
  async (way, _, some) => {
    expect(await differences(seedsFrom(first, some), way)).toEqual([]);
  },
  120_000,
);
