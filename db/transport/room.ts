import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LongScope } from '../scope.ts';

const mark = '.place-';
let rooms = 0;

/** A folder of our own for what is being fetched, gone when the work ends; and what a program that was killed left behind. */
export async function* inRoom<Value, Step>(
  scope: LongScope,
  work: (folder: string) => AsyncGenerator<Step, Value>,
): AsyncGenerator<Step, Value> {
  const { archive } = scope.store.folder;
  for (const name of readdirSync(archive)) {
    const isLeft = name.startsWith(mark) && !name.startsWith(`${mark}${process.pid}-`);
    if (isLeft) rmSync(join(archive, name), { recursive: true, force: true });
  }
  rooms += 1;
  const folder = join(archive, `${mark}${process.pid}-${rooms}`);
  mkdirSync(folder, { mode: 0o700 });
  try {
    return yield* work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
