import { isAbsentOp } from '../../shared/sync/absent.ts';
import { leafOf } from '../bundle/chain.ts';
import { lineOf } from '../bundle/line.ts';

/** Nearly every op line begins so: in canonical form nothing usual sorts before `e`. */
const opStart = '{"e":';

/** Whether a body was taken out of the log here. */
export const isAbsentLine = (line: string): boolean => !line.startsWith(opStart) && isAbsentOp(JSON.parse(line));

/** What stands in the place of a body that is taken out: its leaf keeps the chain, and so every signature, whole. */
export const absentLine = (line: string, seq: number): string =>
  isAbsentLine(line) ? line : lineOf({ leaf: leafOf(line).toString('base64url'), n: seq });
