import { statSync } from 'node:fs';
import { z } from 'zod';
import type { ObjectName } from '../../shared/transport/names.ts';
import { fromBase64Url, sha256, toBase32 } from '../bundle/encoding.ts';
import { BundleFault } from '../bundle/fault.ts';
import { ProofAtOnce } from '../bundle/hashes.ts';
import { isPublicJwk, type PublicJwk, publicPart } from '../bundle/keys.ts';
import { lineOf } from '../bundle/line.ts';
import { PlainFile } from '../bundle/read.ts';
import { Elements } from '../bundle/scan.ts';
import { readSegment, type VerifiedSegment } from '../bundle/segment.ts';

/** A segment as it lies at a place, in a file of its own (docs/exchange-folder.md §4). */

/** Longest object: the largest segment, its header and its tail. */
export const objectBytes = 260 * 1024 * 1024;

const idLength = 26;

/** What makes a segment this very one: its header, and the chain hash it ends in. Bodies that were taken out do not change it. */
export const segmentId = (headerLine: string, head: string): string =>
  toBase32(sha256(headerLine, '\n', head)).slice(0, idLength);

const Opening = z.looseObject({
  crit: z.array(z.string()),
  fmt: z.literal('digitalagentur-object'),
  key: z.strictObject({ crv: z.literal('Ed25519'), kty: z.literal('OKP'), x: z.string() }),
  v: z.literal(1),
});

/** The bytes of an object. `ops` are the op lines of the segment joined by line feeds. */
export function objectContent(key: PublicJwk, header: string, ops: string, tail: string): Buffer {
  const opening = lineOf({ crit: [], fmt: 'digitalagentur-object', key: publicPart(key), v: 1 });
  return Buffer.from(`[\n${opening},\n${header},\n${ops.replaceAll('\n', ',\n')},\n${tail}\n]\n`, 'utf8');
}

export type ReadObject = {
  readonly name: Omit<ObjectName, 'erased'>;
  readonly key: PublicJwk;
  readonly segment: VerifiedSegment;
};

/**
 * Reads and verifies an object with the engine's own functions: canonical form, chain, signature. What it is follows from its content
 * alone; its name is only compared. Throws `BundleFault`.
 */
export function readObject(path: string): ReadObject {
  const proof = new ProofAtOnce();
  const elements = new Elements(path, proof);
  try {
    elements.expect();
    const key = keyOf(elements);
    elements.expect();
    const { writer } = elements.value() as { writer?: unknown };
    // A log id commits to its key, which `readSegment` checks; a name of the writer's own choosing is a fault there.
    const keys = typeof writer === 'string' && writer !== '__proto__' ? { [writer]: key } : {};
    const segment = readSegment(elements, proof, keys, undefined, statSync(path).size);
    if (elements.next()) throw new BundleFault('data-after-end', elements.line);
    const { header, headerLine, head } = segment;
    const name = { writer: header.writer, from: header.from, to: header.to, id: segmentId(headerLine, head) };
    return { name, key, segment };
  } finally {
    elements.close();
  }
}

function keyOf(elements: Elements): PublicJwk {
  const value = elements.value();
  const { fmt, v, crit } = value as { fmt?: unknown; v?: unknown; crit?: unknown };
  if (fmt !== 'digitalagentur-object') throw new BundleFault('not-a-bundle', elements.line);
  const isNewer = (typeof v === 'number' && v > 1) || (Array.isArray(crit) && crit.length > 0);
  if (isNewer) throw new BundleFault('newer-format', elements.line);
  const parsed = Opening.safeParse(value);
  if (!parsed.success || !isPublicJwk(parsed.data.key) || fromBase64Url(parsed.data.key.x)?.length !== 32)
    throw new BundleFault('header', elements.line);
  return parsed.data.key;
}

/** The lines of the segment in a verified object, as they go into a bundle. */
export function elementsOf(path: string, { segment }: ReadObject): string[] {
  const file = new PlainFile(path);
  try {
    return [segment.headerLine, ...file.bytes(segment).toString('utf8').split('\n'), segment.tailLine];
  } finally {
    file.close();
  }
}
