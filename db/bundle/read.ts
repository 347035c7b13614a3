import { statSync } from 'node:fs';
import { BundleEnd, BundleHeader } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import { fromBase64Url } from './encoding.ts';
import { BundleFault } from './fault.ts';
import { type HashProof, ProofAtOnce } from './hashes.ts';
import { registryWriterOf, verifyParts, writerOfKey } from './keys.ts';
import type { PlainFile } from './plain-file.ts';
import { proofBeside } from './proof-beside.ts';
import type { RecordNames } from './record-names.ts';
import { Elements } from './scan.ts';
import { readSegment, type VerifiedSegment } from './segment.ts';

export { chainWithin } from './chain.ts';
export { opElement } from './element.ts';
export { PlainFile } from './plain-file.ts';
export { RecordNames } from './record-names.ts';
export type { VerifiedSegment } from './segment.ts';

export type BundlePart =
  | { readonly kind: 'header'; readonly header: BundleHeader }
  | { readonly kind: 'segment'; readonly segment: VerifiedSegment }
  | { readonly kind: 'end'; readonly elements: number };

/**
 * Reads and verifies a bundle part by part: structure, canonical form, chain, signatures, end line.
 *
 * What is yielded before the end part is only provisional: the sender's signature stands at the end. With `names`, each op gets
 * the number of its record. With `later`, the hashes of a large file are proved while its reader goes on: what was read counts once
 * `later.prove()` has come back. Throws `BundleFault`.
 */
export function* readBundle(path: string, names?: RecordNames, later?: PlainFile): Generator<BundlePart> {
  const fileBytes = statSync(path).size;
  const proof = later === undefined ? new ProofAtOnce() : proofBeside(path, fileBytes);
  later?.owe(proof);
  const elements = new Elements(path, proof);
  try {
    elements.expect();
    const header = parseHeader(elements);
    yield { kind: 'header', header };
    for (let count = 0; ; count += 1) {
      elements.expect();
      if (isEnd(elements)) {
        if (count !== header.segs) throw new BundleFault('count', elements.line);
        yield { kind: 'end', elements: verifyEnd(elements, header, proof) };
        return;
      }
      if (count >= limits.segments) throw new BundleFault('too-large', elements.line);
      yield { kind: 'segment', segment: readSegment(elements, proof, header.keys, names, fileBytes) };
    }
  } catch (fault) {
    // A wrong hash before this is the fault that is told.
    if (fault instanceof BundleFault) proof.prove();
    throw fault;
  } finally {
    elements.close();
  }
}

const isEnd = (elements: Elements): boolean => 'end' in elements.value();

function parseHeader(elements: Elements): BundleHeader {
  const { line } = elements;
  const value = elements.value();
  const { fmt, v } = value as { fmt?: unknown; v?: unknown };
  if (fmt === 'digitalagentur-bundle' && typeof v === 'number' && v > 1) throw new BundleFault('newer-format', line);
  const parsed = BundleHeader.safeParse(value);
  if (!parsed.success) throw new BundleFault('header', line);
  const header = parsed.data;
  if (header.crit.length > 0) throw new BundleFault('newer-format', line);
  for (const [log, key] of Object.entries(header.keys)) {
    if (fromBase64Url(key.x)?.length !== 32) throw new BundleFault('key-mismatch', line);
    if (writerOfKey(key) !== log && registryWriterOf(key) !== log) throw new BundleFault('key-mismatch', line);
  }
  if (!Object.hasOwn(header.keys, header.sender)) throw new BundleFault('unknown-key', line);
  return header;
}

/** The end line, and that nothing follows; answers the number of elements before it. */
function verifyEnd(elements: Elements, header: BundleHeader, proof: HashProof): number {
  const { line, count } = elements;
  const parsed = BundleEnd.safeParse(elements.value());
  if (!parsed.success) throw new BundleFault('checksum', line);
  const end = parsed.data;
  if (end.lines !== count) throw new BundleFault('count', line);
  proof.fileSays(end.sha256, line);
  const digest = fromBase64Url(end.sha256);
  if (digest?.length !== 32) throw new BundleFault('checksum', line);
  const key = header.keys[header.sender];
  if (key === undefined || !verifyParts(key, end.sig, 'digitalagentur-bundle', digest)) {
    throw new BundleFault('signature', line);
  }
  if (elements.next()) {
    elements.value();
    throw new BundleFault('data-after-end', elements.line);
  }
  return count;
}
