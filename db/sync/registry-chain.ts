import type { Op } from '../../shared/sync/op.ts';
import { admOf } from '../../shared/trust/adm.ts';
import type { RegistryOp } from '../../shared/trust/registry.ts';
import { matchesRoot } from '../../shared/trust/words.ts';
import { fingerprintOf, type PublicJwk, registryWriterOf } from '../bundle/keys.ts';
import type { Logs } from './logs.ts';

/** The signed and unsigned op lines of a registry log, in order. */
export type LinesOf = (log: string) => Iterable<string>;

/**
 * The ops of the registry in their order: those of the log whose key was pinned, and where it hands over, those of the next.
 *
 * Logs of other coordinations, and what stands behind a handover in the same log, do not count. `position` numbers the ops over
 * all logs, from 1. Answers the logs too, in which more may come.
 */
export function registryChain(
  root: string,
  logs: Pick<Logs, 'all'>,
  linesOf: LinesOf,
): { readonly ops: readonly RegistryOp[]; readonly chain: readonly string[] } {
  const ops: RegistryOp[] = [];
  const chain: string[] = [];
  let next: PublicJwk | null = rootKey(root, logs);
  while (next !== null) {
    const log = registryWriterOf(next);
    next = null;
    if (chain.includes(log)) break;
    chain.push(log);
    let last = 0;
    for (const line of linesOf(log)) {
      const op = JSON.parse(line) as Op;
      // A copied store may have signed the same ops in other segments too; each counts once.
      if (op.n <= last) continue;
      last = op.n;
      ops.push({ position: ops.length + 1, op });
      const adm = admOf(op);
      if (adm?.kind === 'root') {
        next = adm.value.jwk;
        break;
      }
    }
  }
  return { ops, chain };
}

/** The key of a registry log known here that has the pinned fingerprint. */
function rootKey(root: string, logs: Pick<Logs, 'all'>): PublicJwk | null {
  if (root === '') return null;
  for (const { lane, publicKey } of logs.all()) {
    if (lane === 'registry' && publicKey !== null && matchesRoot(root, fingerprintOf(publicKey))) return publicKey;
  }
  return null;
}
