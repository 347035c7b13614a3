import type { Disclosure } from '../../shared/contacts/contract.ts';
import type { QueryScope } from '../scope.ts';
import { localWriter } from '../store/identity.ts';
import type { Logged } from '../sync/ops-of.ts';
import { readPeers, wordsOf } from '../views/peers.ts';
import { siteMembers } from '../views/site-members.ts';

/** Which other sites have said that they hold these changes. What a site wrote itself it holds. */
export function holdersOf(
  { db, identity }: Pick<QueryScope, 'db' | 'identity'>,
  ops: readonly Logged[],
): Disclosure['holders'] {
  const { siteOf } = siteMembers(db);
  const words = wordsOf(db, siteOf);
  const shared = ops.filter(({ writer }) => writer !== localWriter);
  return readPeers(db, identity.shared.writer).map(({ writer, site, lastSentAt }) => {
    const vv = words.get(writer)?.vv ?? {};
    const held = shared.filter((one) => siteOf(one.writer) === writer || (vv[one.writer] ?? 0) >= one.op.n);
    const holds = held.length === 0 ? 'unknown' : held.length === shared.length ? 'all' : 'part';
    return { site, holds, lastSentAt };
  });
}
