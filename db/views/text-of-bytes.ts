import { fromWindows1252, guessEncoding } from '../../shared/lists/encoding.ts';

/** Bytes as text, whatever wrote them. */
export function textOfBytes(bytes: Buffer): string {
  const { encoding, markBytes } = guessEncoding(bytes);
  const rest = bytes.subarray(markBytes);
  if (encoding === 'utf-8') return rest.toString('utf8');
  if (encoding === 'windows-1252') return fromWindows1252(rest.toString('latin1'));
  const even = Buffer.from(rest.subarray(0, rest.length & ~1));
  return (encoding === 'utf-16le' ? even : even.swap16()).toString('utf16le');
}
