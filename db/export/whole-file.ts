import { writeFileSync } from 'node:fs';
import { ok } from '../../shared/core/result.ts';
import { commitFile } from '../bundle/write.ts';
import { atPlace, placeRefusal, removeQuietly } from '../store/place-trouble.ts';

/** Writes a file at a place a person has chosen, whole or not at all, as documents are written (DW1). */
export function writeWhole(path: string, bytes: Buffer) {
  const temporary = `${path}.${process.pid}.part`;
  try {
    atPlace(() => {
      writeFileSync(temporary, bytes);
      commitFile(temporary, path);
    });
    return ok({ bytes: bytes.length });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    removeQuietly(temporary);
  }
}
