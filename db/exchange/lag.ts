import { ok } from '../../shared/core/result.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Role } from '../../shared/trust/adm.ts';
import { type Member, membersOf, nonpublicLogs, type Registry } from '../../shared/trust/registry.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { bodyNames } from '../views/body-names.ts';
import { type Word, wordsOf } from '../views/peers.ts';
import { siteMembers } from '../views/site-members.ts';
import { siteNames } from '../views/site-names.ts';

/** What somebody says to hold. */
type Says = Pick<Word, 'vv'>;

/** One log of a site: ops up to `until` count, and those before `base` belong to another one. */
type Log = { readonly name: string; readonly base: number; readonly until: number };

type Party = {
  readonly writer: string;
  readonly role: Role | null;
  readonly body: string | null;
  readonly dormant: boolean;
  readonly logs: Log[];
};

const byRole = (role: Role | null): number => (role === 'coordination' ? 0 : 1);

/** Who has how much of whom. What a site has is its own word, as old as its last bundle. */
export function lag({ db, identity }: QueryScope) {
  const own = identity.shared.writer;
  const { siteOf } = siteMembers(db);
  const parties = partiesIn(db);
  const words = wordsOf(db, siteOf);
  const here = { vv: Object.fromEntries(knownWriters(db).map(({ writer, seq }) => [writer, seq])) };
  const nameOf = siteNames(db);
  const bodyName = bodyNames(db);
  const said = ({ writer }: Party): Word | null => {
    const word = words.get(writer) ?? null;
    return word?.received == null ? null : word;
  };
  const wordOf = (party: Party): Says | null => (party.writer === siteOf(own) ? here : said(party));
  const everybody: readonly Says[] = [here, ...words.values()];
  const sorted = [...parties.values()].sort(
    (a, b) =>
      byRole(a.role) - byRole(b.role) || nameOf(a.writer).localeCompare(nameOf(b.writer), 'de', { numeric: true }),
  );
  return ok({
    sites: sorted.map((party) => ({
      writer: party.writer,
      site: nameOf(party.writer),
      bodyName: bodyName(party.body ?? ''),
      role: party.role,
      own: party.writer === siteOf(own),
      dormant: party.dormant,
      made: party.logs.reduce((sum, log) => sum + Math.max(...everybody.map((word) => heldOf(word, log))), 0),
      heardAt: party.writer === siteOf(own) ? null : (said(party)?.received ?? null),
    })),
    has: sorted.map((holder) => {
      const word = wordOf(holder);
      return word && sorted.map(({ logs }) => logs.reduce((sum, log) => sum + heldOf(word, log), 0));
    }),
  });
}

/** How many ops of a log somebody has said to hold. */
const heldOf = ({ vv }: Says, { name, base, until }: Log): number =>
  Math.max(0, Math.min(vv[name] ?? 0, until) - (base - 1));

/** All sites that take part, with their shared logs: members that are not revoked, and sites from before there was a registry. */
function partiesIn(db: Reader): ReadonlyMap<string, Party> {
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const hidden = nonpublicLogs(registry, handovers);
  const known = knownWriters(db).filter(({ lane }) => lane === 'shared');
  const members = membersOf(registry, handovers);
  const parties = new Map<string, Party>();
  for (const member of members) {
    if (member.revoked !== null) continue;
    const { writer, role, body, dormant } = member;
    const logs = logsOf(member, known, registry, hidden);
    parties.set(writer, { writer, role, body, dormant, logs });
  }
  if (members.length > 0) return parties;
  for (const { writer, base } of known) {
    const site = writerOfLog(writer);
    const party = parties.get(site) ?? { writer: site, role: null, body: null, dormant: false, logs: [] };
    party.logs.push({ name: writer, base, until: Number.POSITIVE_INFINITY });
    parties.set(site, party);
  }
  return parties;
}

/** The shared logs of a member, also those nothing has arrived of, and the branches of one that forked. */
function logsOf(member: Member, known: readonly KnownWriter[], registry: Registry, hidden: ReadonlySet<string>): Log[] {
  const names = new Map(member.logs.filter((log) => !hidden.has(log)).map((log) => [log, 1]));
  for (const { writer, base } of known) if (names.has(writerOfLog(writer))) names.set(writer, base);
  return [...names].map(([name, base]) => ({
    name,
    base,
    until: registry.ends.get(writerOfLog(name))?.[0] ?? Number.POSITIVE_INFINITY,
  }));
}
