import { isAbsentOp } from '../../shared/sync/absent.ts';
import { fromBase64Url } from './encoding.ts';
import { RunningHashes } from './hashes.ts';
import { Elements } from './scan.ts';

/** The usual beginning of an op; only what begins otherwise may be a body that was taken out. */
const opStart = Buffer.from('{"e":');

/**
 * Goes through a bundle file for its hashes alone: `found` gets the chain hash of each segment and at last the sum over the file, b64u.
 *
 * It looks at nothing else and believes what headers say: somebody else reads the same file with all checks. Throws where it cannot go
 * on, and stops when nobody wants it any more.
 */
export function hashFile(path: string, found: (hash: string) => void, isWanted: () => boolean): void {
  const hashes = new RunningHashes();
  const elements = new Elements(path, hashes);
  try {
    elements.expect();
    for (;;) {
      elements.expect();
      const value = elements.value() as { end?: unknown; from?: unknown; to?: unknown; prev?: unknown };
      if (value.end !== undefined) {
        found(hashes.digest());
        return;
      }
      const previous = fromBase64Url(String(value.prev));
      if (previous === null) throw new Error('a segment begins somewhere');
      hashes.begin(previous);
      const count = Number(value.to) - Number(value.from) + 1;
      for (let index = 0; index < count; index += 1) {
        if (!isWanted()) return;
        addOp(elements, hashes);
      }
      found(hashes.head());
      elements.expect();
    }
  } finally {
    elements.close();
  }
}

function addOp(elements: Elements, hashes: RunningHashes): void {
  elements.expect();
  const { bytes, from, to } = elements;
  if (bytes.compare(opStart, 0, opStart.length, from, from + opStart.length) !== 0) {
    const value = elements.value();
    const leaf = isAbsentOp(value) ? fromBase64Url(value.leaf) : null;
    if (leaf !== null) {
      hashes.addLeaf(leaf);
      return;
    }
  }
  hashes.addLine(bytes, from, to);
}
