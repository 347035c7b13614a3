/**
 * How the bytes of a list become text. Nobody says how a CSV file is written down, so it is found out from the bytes themselves.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding, and how many bytes at the start only say so (the byte order mark). */
export type FoundEncoding = { readonly encoding: Encoding; readonly markBytes: number };

/** So many bytes show whether every second one is zero, as in UTF-16 without a mark. */
const looksAt = 4096;

/**
 * The mark at the start decides, if there is one. Without it: text of this alphabet in UTF-16 has a zero in every second byte;
 * what is faultless UTF-8 is UTF-8, because umlauts of another encoding never are; the rest is what Windows writes here.
 */
export function guessEncoding(bytes: Uint8Array): FoundEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { encoding: wide, markBytes: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, looksAt) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = end / 2;
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.7 && odd < most * 0.1 ? 'utf-16be' : null;
}

/** How many bytes follow a first byte, and the smallest character that may need so many. */
function following(byte: number): readonly [count: number, smallest: number] | null {
  if (byte >= 0xc2 && byte <= 0xdf) return [1, 0x80];
  if (byte >= 0xe0 && byte <= 0xef) return [2, 0x800];
  return byte >= 0xf0 && byte <= 0xf4 ? [3, 0x10000] : null;
}

/** Whether all bytes are characters of UTF-8, the last one whole. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = following(byte);
    if (more === null) return false;
    const [count, smallest] = more;
    let code = byte & (0x3f >> count);
    for (let next = 1; next <= count; next += 1) {
      const part = bytes[at + next] ?? 0;
      if ((part & 0xc0) !== 0x80) return false;
      code = (code << 6) | (part & 0x3f);
    }
    if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
    at += count;
  }
  return true;
}

/** The places where Windows-1252 has other characters than Latin-1; those without one stay what they are. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text that was read byte by byte (Latin-1), with the characters Windows has in place of control characters. */
export const fromWindows1252 = (latin1: string): string =>
  latin1.replace(/[\u0080-\u009f]/g, (character) => windowsOnly[character.charCodeAt(0) - 0x80] ?? character);
