import type { Output } from '../../../shared/contract.ts';
import { matchesRoot } from '../../../shared/trust/words.ts';

export type RegistryStatus = Output<'registry.status'>;
export type ExchangeStatus = Output<'exchange.status'>;
export type Role = RegistryStatus['own']['role'];

/**
 * How a site stands: this one, a member, a member whose log has forked, one nobody waits for, one that is revoked, one whose
 * changes wait because nobody has admitted it, or one that is only known from before there was a registry.
 */
export type Standing = 'own' | 'member' | 'frozen' | 'dormant' | 'revoked' | 'waiting' | 'outside';

export type SiteLine = {
  readonly writer: string;
  readonly name: string;
  readonly bodyName: string;
  /** `null`: nobody has said. */
  readonly role: Role | null;
  readonly standing: Standing;
  /** It writes the registry. */
  readonly isRoot: boolean;
  readonly words: readonly string[];
  readonly fingerprint: string;
  /** Files can be sealed to it. */
  readonly canOpenSealed: boolean;
  /** Where its last change that counts stands, of a revoked one. */
  readonly endsAt: number | null;
  /** Changes of it that are here and count. */
  readonly has: number;
  /** Changes of it that are here and wait. */
  readonly held: number;
  /** Own changes it has not confirmed to hold; `null` for whom that says nothing. */
  readonly lacks: number | null;
  readonly receivedAt: string | null;
  /** When it was taken in; `null` for whom nobody has. */
  readonly admittedAt: string | null;
  readonly sentAt: string | null;
};

/** Everybody there is to know about, each once: members, those who wait, and those only the exchange knows. */
export function siteLines(registry: RegistryStatus, exchange: ExchangeStatus): readonly SiteLine[] {
  const met = new Map(exchange.sites.map((site) => [site.writer, site]));
  const members = registry.members.map((member): SiteLine => {
    const site = met.get(member.writer);
    const isOwn = member.writer === registry.own.writer;
    return {
      writer: member.writer,
      name: member.label,
      bodyName: member.bodyName,
      role: member.role,
      standing: isOwn ? 'own' : standingOf(member),
      isRoot: registry.root !== null && matchesRoot(registry.root, member.fingerprint),
      words: member.words,
      fingerprint: member.fingerprint,
      canOpenSealed: member.recipient,
      endsAt: member.revoked?.seq ?? null,
      has: site?.seq ?? 0,
      held: member.held,
      lacks: isOwn || member.revoked !== null ? null : (site?.lacks ?? null),
      receivedAt: site?.lastReceivedAt ?? null,
      sentAt: site?.lastSentAt ?? null,
      admittedAt: member.admittedAt,
    };
  });
  const known = new Set(members.map(({ writer }) => writer));
  const waiting = registry.unknownWriters
    .filter(({ writer }) => !known.has(writer))
    .map((stranger): SiteLine => {
      known.add(stranger.writer);
      return {
        ...nobody,
        writer: stranger.writer,
        name: met.get(stranger.writer)?.site ?? '',
        standing: 'waiting',
        words: stranger.words,
        fingerprint: stranger.fingerprint,
        held: stranger.ops,
        receivedAt: stranger.firstSeenAt,
      };
    });
  const outside = exchange.sites
    .filter(({ writer }) => !known.has(writer) && writer !== registry.own.writer)
    .map(
      (site): SiteLine => ({
        ...nobody,
        writer: site.writer,
        name: site.site,
        standing: 'outside',
        has: site.seq,
        held: site.held,
        lacks: site.lacks,
        receivedAt: site.lastReceivedAt,
        sentAt: site.lastSentAt,
      }),
    );
  return [...members, ...waiting, ...outside];
}

/** A site of which nothing has been said. */
const nobody = {
  bodyName: '',
  role: null,
  isRoot: false,
  words: [],
  fingerprint: '',
  canOpenSealed: false,
  endsAt: null,
  has: 0,
  held: 0,
  lacks: null,
  receivedAt: null,
  sentAt: null,
  admittedAt: null,
} as const;

/** What a person has to do something about comes before what only is so. */
function standingOf(member: RegistryStatus['members'][number]): Standing {
  if (member.revoked !== null) return 'revoked';
  if (member.frozen) return 'frozen';
  return member.dormant ? 'dormant' : 'member';
}
