import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Registry } from '../../shared/trust/registry.ts';

/** When each op of the registry was written, by its position. */
export const registryMoments = ({ ops }: Registry): ReadonlyMap<number, string> =>
  new Map(ops.map(({ position, op }) => [position, stampToInstant(op.t)]));
