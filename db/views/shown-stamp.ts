import { type Stamp, shiftStamp } from '../../shared/sync/clock.ts';
import { clockShift } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import { registryOf } from '../trust/registry-log.ts';

/** The moment of an op as people see it: with the correction of a clock that was wrong, as the registers have it too. */
export function shownStamp(db: Reader): (log: string, seq: number, stamp: Stamp) => Stamp {
  const registry = registryOf(db);
  return (log, seq, stamp) => {
    const shiftMs = clockShift(registry, log, seq);
    return shiftMs === 0 ? stamp : shiftStamp(stamp, shiftMs);
  };
}
