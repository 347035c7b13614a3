import { isAbsentOp } from '../../shared/sync/bundle.ts';
import { leafOf } from '../bundle/chain.ts';
import { fromBase64Url, type Hash } from '../bundle/encoding.ts';
import { lineOf } from '../bundle/line.ts';

/** Nearly every op line begins so: in canonical form nothing usual sorts before `e`. */
const opStart = '{"e":';

/** Whether a body was taken out of the log here. */
export const isAbsentLine = (line: string): boolean => !line.startsWith(opStart) && isAbsentOp(JSON.parse(line));

/** Leaf hash of a line of a kept segment; of a body that was taken out, the one that stands in its place. */
export function leafOfLine(line: string): Hash {
  if (line.startsWith(opStart)) return leafOf(line);
  const element = JSON.parse(line) as unknown;
  return isAbsentOp(element) ? (fromBase64Url(element.leaf) ?? leafOf(line)) : leafOf(line);
}

/** What stands in the place of a body that is taken out: its leaf keeps the chain, and so every signature, whole. */
export const absentLine = (line: string, seq: number): string =>
  isAbsentLine(line) ? line : lineOf({ leaf: leafOf(line).toString('base64url'), n: seq });
