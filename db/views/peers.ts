import type { Reader } from '../store/database.ts';
import { sql } from '../store/database.ts';
import { knownWriters } from '../store/writers.ts';
import { siteNames } from './site-names.ts';

/** The other sites: what is here of each, when one heard of them, and how much of `own` they have not confirmed to hold. */
export function readPeers(db: Reader, own: string) {
  const site = siteNames(db);
  const writers = knownWriters(db);
  const mine = writers.find(({ writer }) => writer === own);
  const peers = new Map(db.all(sql.selectFrom('peer').selectAll()).map((peer) => [peer.writer, peer]));
  const bodies = new Map(
    db.all(sql.selectFrom('site').select(['writer', 'body_id'])).map(({ writer, body_id }) => [writer, body_id]),
  );
  const held = db.prepare(
    'SELECT coalesce(sum(to_seq - from_seq + 1), 0) AS n FROM segment WHERE writer = ? AND held = 1',
  );
  return writers
    .filter(({ writer, lane }) => writer !== own && lane === 'shared')
    .map(({ writer, seq }) => {
      const peer = peers.get(writer);
      const confirmed = peer ? ((JSON.parse(peer.vv) as Record<string, number>)[own] ?? 0) : 0;
      return {
        writer,
        site: site(writer),
        bodyId: bodies.get(writer) ?? null,
        seq,
        held: (held.get(writer) as { n: number }).n,
        lastReceivedAt: peer?.received_at ?? null,
        lastSentAt: peer?.sent_at ?? null,
        lacks: Math.max(0, (mine?.seq ?? 0) - confirmed),
      };
    });
}
