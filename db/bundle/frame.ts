import { createHash } from 'node:crypto';
import { toBase64Url } from './encoding.ts';
import { type PrivateJwk, signParts } from './keys.ts';
import { lineOf } from './line.ts';

/**
 * The text of a bundle as it grows: opening bracket, header, segments, and the end with the sender's signature over all before it
 * (docs/bundle-format.md §4, §5).
 */
export class BundleFrame {
  readonly #hash = createHash('sha256');
  #lines = 0;

  header(members: object): string {
    return `[\n${this.elements([lineOf(members)])}`;
  }

  /** Elements in canonical form, each with its comma and line end. */
  elements(elements: readonly string[]): string {
    for (const element of elements) this.#hash.update(element).update('\n');
    this.#lines += elements.length;
    return elements.map((element) => `${element},\n`).join('');
  }

  end(key: PrivateJwk): string {
    const digest = this.#hash.digest();
    const sig = signParts(key, 'digitalagentur-bundle', digest);
    const end = lineOf({ end: 'digitalagentur-bundle', lines: this.#lines, sha256: toBase64Url(digest), sig });
    return `${end}\n]\n`;
  }
}
