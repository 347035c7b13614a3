import { v7 } from 'uuid';
import type { Ports } from './store/transaction.ts';

/** The real clock and real randomness; a fixed `now` (RFC 3339) stands still, for tests and the simulation. */
export function realPorts(now?: string): Ports {
  const fixed = now === undefined ? null : Date.parse(now);
  const nowMs = fixed === null || Number.isNaN(fixed) ? () => Date.now() : () => fixed;
  return { nowMs, newId: () => v7({ msecs: Math.max(0, Math.min(nowMs(), maxUuidMs)) }) };
}

/** UUIDv7 has 48 bits for its time. */
const maxUuidMs = 2 ** 48 - 1;
