import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { generateKey, type PrivateJwk, registryWriterOf, writerOfKey } from '../bundle/keys.ts';
import { type AgeKey, generateAgeKey } from './age-key.ts';
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
  /** Only at the coordination: its registry of members, signed with a key it keeps for life, also over a restore. */
  registry: OwnWriter.nullable().default(null),
  /** Opens what others seal to this site. */
  age: z.strictObject({ identity: z.string(), recipient: z.string() }).nullable().default(null),
  /** Keys of before, so that what was sealed to them can still be opened. */
  formerAge: z.array(z.string()).default([]),
  /** Fingerprint of the coordination, pinned at installation; empty while none is. */
  root: z.string(),
});
export type Identity = z.output<typeof Identity>;

/** The lane that never leaves this machine needs no key. */
export const localWriter = 'local';

export const ownWriter = (key: PrivateJwk, name: (key: PrivateJwk) => string = writerOfKey): OwnWriter => ({
  writer: name(key),
  key,
  sealed: { seq: 0, head: '' },
});

/** Where the randomness of an identity comes from; fixed in published examples. */
export type KeySource = { readonly signing: () => PrivateJwk; readonly sealing: () => AgeKey };
const realKeys: KeySource = { signing: generateKey, sealing: generateAgeKey };

export const newIdentity = (root: string | null, keys: KeySource = realKeys): Identity => ({
  v: 1,
  shared: ownWriter(keys.signing()),
  nonpublic: ownWriter(keys.signing()),
  registry: null,
  age: keys.sealing(),
  formerAge: [],
  root: root ?? '',
});

/** The registry log of a coordination; signed with the key people compare. */
export const registryOfKey = (key: PrivateJwk): OwnWriter => ownWriter(key, registryWriterOf);

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

/** The writer of a lane; asked for the registry's only where there is one. */
export const writerOfLane = (identity: Identity, lane: Lane): string =>
  lane === 'local' ? localWriter : (identity[lane]?.writer ?? localWriter);

/** Every age identity of this site that may open a sealed file. */
export const ageIdentities = ({ age, formerAge }: Identity): readonly string[] =>
  age === null ? formerAge : [age.identity, ...formerAge];
