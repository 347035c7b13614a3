import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from './check.ts';
import { HostileFiles, honestBundles } from './files.ts';

const seed = 20_261_123;

test(`600 hostile files (seed ${seed}) are verified or refused with a code, and nothing else happens`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const files = await HostileFiles.open(seed);
    const outcomes = new Map<string, number>();
    for (let number = 0; number < 600; number += 1) {
      const { kind, bytes } = files.file(number);
      const outcome = await outcomeOf(folder, bytes, files).catch((error: unknown) => {
        throw new Error(`file ${number} (${kind}) of seed ${seed}: ${error}`, { cause: error });
      });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // A generator that only makes rubbish proves nothing: some files pass, and many different rules refuse the others.
    expect(outcomes.get('verified')).toBeGreaterThan(30);
    expect(outcomes.size).toBeGreaterThan(15);
    for (const bytes of honestBundles()) expect(await outcomeOf(folder, bytes, files)).toBe('verified');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
