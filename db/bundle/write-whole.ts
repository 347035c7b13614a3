import { ok } from '../../shared/core/result.ts';
import { atPlace, placeRefusal } from '../store/place-trouble.ts';
import { DurableFile } from './write.ts';

/** Writes a file a person has chosen, whole or not at all; trouble at its place is a refusal. */
export function writeWhole(path: string, content: Buffer) {
  try {
    const target = atPlace(() => new DurableFile(path));
    let isWhole = false;
    try {
      atPlace(() => target.write(content));
      atPlace(() => target.commit());
      isWhole = true;
    } finally {
      if (!isWhole) target.abandon();
    }
    return ok({ bytes: content.length });
  } catch (error) {
    return placeRefusal(error);
  }
}
