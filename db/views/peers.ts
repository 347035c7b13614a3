import { type Reader, sql } from '../store/database.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { siteMembers } from './site-members.ts';
import { siteNames } from './site-names.ts';

/** A site as one knows it from the exchange, each once: whichever keys it has written under, and in whichever branches of its log. */
export type Peer = {
  /** The log it writes in now. */
  readonly writer: string;
  readonly site: string;
  readonly bodyId: string | null;
  /** Changes of it that are here and count. */
  readonly seq: number;
  /** Changes of it that are here and wait. */
  readonly held: number;
  readonly lastReceivedAt: string | null;
  readonly lastSentAt: string | null;
  /** Changes of this site it has not confirmed to hold. */
  readonly lacks: number;
};

/** What a site has said it holds and when, and when a bundle was last made for it. */
export type Word = {
  readonly vv: Readonly<Record<string, number>>;
  readonly received: string | null;
  readonly sent: string | null;
};

const silence: Word = { vv: {}, received: null, sent: null };

/** The other sites: what is here of each, when one heard of them, and how much of what `own` wrote they have not confirmed to hold. */
export function readPeers(db: Reader, own: string): Peer[] {
  const name = siteNames(db);
  const { siteOf, bodyOf } = siteMembers(db);
  const sites = new Map<string, KnownWriter[]>();
  for (const log of knownWriters(db).filter(({ lane }) => lane === 'shared')) {
    const site = siteOf(log.writer);
    sites.set(site, [...(sites.get(site) ?? []), log]);
  }
  const mine = sites.get(siteOf(own)) ?? [];
  const words = wordsOf(db, siteOf);
  const held = db
    .prepare('SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment WHERE writer = ? AND held = 1')
    .pluck();
  return [...sites]
    .filter(([writer]) => writer !== siteOf(own))
    .map(([writer, logs]) => {
      const { vv, received, sent } = words.get(writer) ?? silence;
      return {
        writer,
        site: name(writer),
        bodyId: bodyOf(writer),
        seq: logs.reduce((sum, log) => sum + behind(log, 0), 0),
        held: logs.reduce((sum, log) => sum + (held.get(log.writer) as number), 0),
        lastReceivedAt: received,
        lastSentAt: sent,
        lacks: mine.reduce((sum, log) => sum + behind(log, vv[log.writer] ?? 0), 0),
      };
    });
}

/** How many ops of a log, or of a branch of one, come after a position. */
const behind = ({ seq, base }: KnownWriter, position: number): number =>
  Math.max(0, seq - Math.max(base - 1, position));

/** The latest word of each site, under whichever key it said it. */
export function wordsOf(db: Reader, siteOf: (writer: string) => string): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const row of db.all(sql.selectFrom('peer').selectAll())) {
    const before = words.get(siteOf(row.writer)) ?? silence;
    const isNewer = row.received_at !== null && row.received_at >= (before.received ?? '');
    words.set(siteOf(row.writer), {
      vv: isNewer ? (JSON.parse(row.vv) as Record<string, number>) : before.vv,
      received: isNewer ? row.received_at : before.received,
      sent: later(row.sent_at, before.sent),
    });
  }
  return words;
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
