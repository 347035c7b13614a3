import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../../db/store/driver.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Hit = { readonly file: string; readonly at: number; readonly bytes: number; readonly how: string };

/** Damages a store at one random place: noise, zeros, a piece of another page, or its end cut off. Answers what was done. */
export function damageAt(folder: string, seed: number): Hit {
  const random = randomOf(seed);
  const wal = join(folder, 'store.sqlite-wal');
  const isWalHit = existsSync(wal) && statSync(wal).size > 0 && random() < 0.4;
  const path = isWalHit ? wal : join(folder, 'store.sqlite');
  const content = readFileSync(path);
  const kind = random();
  const at = Math.floor(random() * content.length);
  // From one bit to a quarter of a megabyte; small ones as often as large ones.
  const bytes = Math.min(content.length - at, Math.max(1, Math.floor(2 ** (random() * 18))));
  const file = isWalHit ? 'wal' : 'store';
  if (kind < 0.12) {
    truncateSync(path, at);
    return { file, at, bytes: content.length - at, how: 'cut off' };
  }
  if (kind < 0.2) {
    content[at] = (content[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(path, content);
    return { file, at, bytes: 1, how: 'one bit' };
  }
  for (let index = 0; index < bytes; index += 1) {
    const from =
      kind < 0.45
        ? 0
        : kind < 0.8
          ? Math.floor(random() * 256)
          : (content[(at + index + 40_960) % content.length] ?? 0);
    content[at + index] = from;
  }
  writeFileSync(path, content);
  return { file, at, bytes, how: kind < 0.45 ? 'zeros' : kind < 0.8 ? 'noise' : 'another page' };
}

/** One op as it is compared: by what its author said and when, because a new number is given to what nobody had signed. */
export type Told = { readonly writer: string; readonly seq: number; readonly set: string };

type Line = { e: string; id: string; n: number; t: string; u: string; set: Record<string, unknown> };

/** Every op of a whole store by its words; read by plain SQL, beside the program. */
export function opsIn(folder: string): Map<string, Told> {
  const db = openConnection(join(folder, 'store.sqlite'), { readonly: true });
  const told = new Map<string, Told>();
  const take = (writer: string, line: string) => {
    const op = JSON.parse(line) as Line & { leaf?: string };
    if (op.leaf !== undefined) return;
    const { _del: deletion, ...set } = op.set;
    const key = JSON.stringify([op.e, op.id, op.t, Object.keys(op.set)]);
    told.set(key, { writer: writer.slice(0, 16), seq: op.n, set: JSON.stringify([set, deletion !== undefined]) });
  };
  const segments = db.prepare('SELECT writer, ops FROM segment').all() as { writer: string; ops: string }[];
  for (const { writer, ops } of segments) for (const line of ops.split('\n')) take(writer, line);
  const pending = db.prepare('SELECT writer, line FROM pending').all() as { writer: string; line: string }[];
  for (const { writer, line } of pending) take(writer, line);
  db.close();
  return told;
}

export function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}
