import type { PublicKey, Role } from './adm.ts';
import { type End, logOf, type Registry, type Site } from './fold.ts';
import { type Handover, type Log, type Logs, logsOf, noHandovers } from './logs.ts';

/** A site as it is now. */
export type Member = {
  /** The shared log it writes in now. */
  readonly writer: string;
  /** The name under which the registry admitted it; registry ops about it use this one. */
  readonly admittedAs: string;
  /** `null` once it has handed over: its key then stands with its log. */
  readonly jwk: PublicKey | null;
  readonly recipient: string | null;
  readonly nonpublic: string | null;
  readonly body: string;
  readonly role: Role;
  readonly label: string;
  /** Position of its admission. */
  readonly since: number;
  readonly dormant: boolean;
  /** Where its present log was ended without anybody taking its place. */
  readonly revoked: End | null;
  /** All its logs since its admission, sorted. */
  readonly logs: readonly string[];
};

/** The member a log belongs to now, through handovers and rotations, or `null`. */
export function memberOf(
  registry: Registry,
  writer: string,
  handovers: readonly Handover[] = noHandovers,
): Member | null {
  const logs = logsOf(registry, handovers);
  let site = logs.byName.get(logOf(writer))?.site;
  // A circle of rotations is nonsense somebody signed; it ends where it began to repeat.
  for (const visited = new Set<Site>(); site !== undefined && !visited.has(site); ) {
    visited.add(site);
    const next = successorOf(registry, logs, site);
    if (next === undefined) break;
    site = next;
  }
  return site === undefined ? null : memberAt(registry, logs, site);
}

/** All members, sorted by their present log; those whose place another one took are left out. */
export function membersOf(registry: Registry, handovers: readonly Handover[] = noHandovers): Member[] {
  const found = new Map<string, Member>();
  for (const writer of registry.sites.keys()) {
    const member = memberOf(registry, writer, handovers);
    if (member) found.set(member.writer, member);
  }
  return [...found.values()].sort((a, b) => (a.writer < b.writer ? -1 : 1));
}

/** Members that others wait for: neither revoked nor dormant. */
export const activeMembers = (registry: Registry, handovers: readonly Handover[] = noHandovers): Member[] =>
  membersOf(registry, handovers).filter(({ revoked, dormant }) => revoked === null && !dormant);

/** Shared logs of a site, the present one last. */
function sharedLogs({ heirs }: Logs, site: Site): string[] {
  const names = [site.writer];
  for (let heir = heirs.get(site.writer); heir !== undefined; heir = heirs.get(heir.writer)) names.push(heir.writer);
  return names;
}

function successorOf(registry: Registry, logs: Logs, site: Site): Site | undefined {
  for (const log of sharedLogs(logs, site)) {
    const next = registry.sites.get(registry.successors.get(log) ?? '');
    if (next !== undefined && next !== site) return next;
  }
  return undefined;
}

function memberAt(registry: Registry, logs: Logs, site: Site): Member | null {
  const [first, latest] = [site.events[0], site.events.at(-1)];
  const writer = sharedLogs(logs, site).at(-1) ?? site.writer;
  const by = logs.byName.get(writer)?.by ?? null;
  if (first === undefined || latest === undefined) return null;
  const { body, role, label, jwk, recipient, nonpublic } = latest.value;
  const own = [...logs.byName.values()].filter((log: Log) => log.site === site).map(({ log }) => log);
  return {
    writer,
    admittedAs: site.writer,
    jwk: by === null ? jwk : null,
    recipient: by === null ? recipient : by.recipient,
    nonpublic: by === null ? (nonpublic?.writer ?? null) : by.nonpublic,
    body,
    role,
    label,
    since: first.position,
    dormant: isDormant(registry, own),
    revoked: registry.ends.get(writer) ?? null,
    logs: own.sort(),
  };
}

/** The latest word about any of its logs. */
function isDormant(registry: Registry, logs: readonly string[]): boolean {
  const said = logs.flatMap((log) => registry.dormant.get(log) ?? []);
  return said.sort((a, b) => a.position - b.position).at(-1)?.dormant ?? false;
}

/** Logs of non-public sessions go out only when asked for by name, so nobody misses them. */
export function nonpublicLogs(registry: Registry, handovers: readonly Handover[]): ReadonlySet<string> {
  const ofMembers = [...registry.sites.values()].flatMap(({ events }) =>
    events.map(({ value }) => value.nonpublic?.writer),
  );
  return new Set(
    [...ofMembers, ...handovers.map(({ nonpublic }) => nonpublic)].filter((log) => typeof log === 'string'),
  );
}
