import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { generateKey, type PrivateJwk, writerOfKey } from '../bundle/keys.ts';
import { type Folder, writeDurably } from './folder.ts';
import type { Lane } from './tables.ts';

/** A writer of this installation: its key, and the last position of its log that was signed. */
const OwnWriter = z.strictObject({
  writer: z.string(),
  key: z.strictObject({ crv: z.literal('Ed25519'), kty: z.literal('OKP'), x: z.string(), d: z.string() }),
  sealed: z.strictObject({ seq: z.int(), head: z.string() }),
});
export type OwnWriter = z.output<typeof OwnWriter>;

const Identity = z.strictObject({
  v: z.literal(1),
  /** The log everybody gets, and the log of non-public sessions that goes out only when asked for by name. */
  shared: OwnWriter,
  nonpublic: OwnWriter,
  /** Fingerprint of the coordination site, pinned at installation. */
  root: z.string(),
});
export type Identity = z.output<typeof Identity>;

/** The lane that never leaves this machine needs no key. */
export const localWriter = 'local';

const newWriter = (generate: () => PrivateJwk): OwnWriter => {
  const key = generate();
  return { writer: writerOfKey(key), key, sealed: { seq: 0, head: '' } };
};

export function newIdentity(root: string | null, generate: () => PrivateJwk = generateKey): Identity {
  const shared = newWriter(generate);
  return { v: 1, shared, nonpublic: newWriter(generate), root: root ?? '' };
}

/** `null` when the file is missing or is not ours: the store then gets a new writer (docs/bundle-format.md §8). */
export function readIdentity(folder: Folder): Identity | null {
  if (!existsSync(folder.identity)) return null;
  try {
    return Identity.parse(JSON.parse(readFileSync(folder.identity, 'utf8')));
  } catch {
    return null;
  }
}

export const saveIdentity = (folder: Folder, identity: Identity): void =>
  writeDurably(folder.identity, `${JSON.stringify(identity, null, 2)}\n`);

export const writerOfLane = (identity: Identity, lane: Lane): string =>
  lane === 'local' ? localWriter : identity[lane].writer;
