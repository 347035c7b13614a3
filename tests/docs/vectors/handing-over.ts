import { publicPart } from '../../../db/bundle/keys.ts';
import { handoverProof } from '../../../db/sync/handovers.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { keyOfSeed, Scribe } from './scribe.ts';

/** A new key, and the word with which a log hands over to it. */
export function heirOf(from: string, seed = 160): { readonly log: Scribe; readonly set: { readonly handover: Json } } {
  const key = keyOfSeed(seed);
  const log = new Scribe('Nottuln', key);
  const jwk = { ...publicPart(key) };
  const handover = { writer: log.writer, jwk, recipient: null, nonpublic: null, proof: handoverProof(key, from) };
  return { log, set: { handover } };
}
