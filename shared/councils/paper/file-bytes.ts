import { type Encoding, guessEncoding } from '../../lists/encoding.ts';

/** Why a dropped file is no text that can be read in here. */
export type FileFault = 'pdf' | 'word' | 'not-text' | 'empty' | 'too-large';

/** Four bytes a character at most, and some room for layout. */
export const longestFileBytes = 1024 * 1024;

const begins = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

/** The encoding of a text file, or why it is none. By content: the end of a name may be anything. */
export function textFile(bytes: Uint8Array): Encoding | FileFault {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // A ZIP (DOCX, ODT), an old Word file, RTF.
  if (begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) || begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return 'word';
  if (bytes.length > longestFileBytes) return 'too-large';
  const { encoding } = guessEncoding(bytes);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  return !isWide && bytes.includes(0) ? 'not-text' : encoding;
}
