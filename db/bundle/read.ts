import { statSync } from 'node:fs';
import { BundleEnd, BundleHeader } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import { fromBase64Url, toBase64Url } from './encoding.ts';
import { BundleFault } from './fault.ts';
import { registryWriterOf, verifyParts, writerOfKey } from './keys.ts';
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
 * the number of its record. Throws `BundleFault`.
 */
export function* readBundle(path: string, names?: RecordNames): Generator<BundlePart> {
  const fileBytes = statSync(path).size;
  const elements = new Elements(path);
  try {
    elements.expect();
    const header = parseHeader(elements);
    yield { kind: 'header', header };
    for (let count = 0; ; count += 1) {
      elements.expect();
      if (isEnd(elements)) {
        if (count !== header.segs) throw new BundleFault('count', elements.line);
        yield { kind: 'end', elements: verifyEnd(elements, header) };
        return;
      }
      if (count >= limits.segments) throw new BundleFault('too-large', elements.line);
      yield { kind: 'segment', segment: readSegment(elements, header.keys, names, fileBytes) };
    }
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
function verifyEnd(elements: Elements, header: BundleHeader): number {
  const { line, count } = elements;
  const parsed = BundleEnd.safeParse(elements.value());
  if (!parsed.success) throw new BundleFault('checksum', line);
  const end = parsed.data;
  const digest = elements.digestBefore();
  if (end.lines !== count) throw new BundleFault('count', line);
  if (end.sha256 !== toBase64Url(digest)) throw new BundleFault('checksum', line);
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
