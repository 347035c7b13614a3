import { unzipSync } from 'fflate';

/**
 * All words of a file as somebody would find them who takes it apart: each part of a package, in the writings its kinds use (UTF-8 in XML,
 * UTF-16 in metafiles).
 */
export function wordsInside(file: Buffer): string {
  const parts = file.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(file)) : [file];
  return parts
    .map((part) => `${Buffer.from(part).toString('utf8')}\n${Buffer.from(part).toString('utf16le')}`)
    .join('\n');
}
