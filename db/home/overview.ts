import type { Parsed } from '../../shared/contract.ts';
import { daysBetween, todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { activeMembers, memberOf } from '../../shared/trust/registry.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { openConflicts } from '../store/record.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { readPeers } from '../views/peers.ts';
import { registryMoments } from '../views/registry-moments.ts';
import { readChanged } from './changed.ts';
import { readDue } from './due.ts';
import { countProjects } from './project-counts.ts';

const msPerDay = 86_400_000;

/** Lagebild: one answer for the start page. */
export function overview(scope: QueryScope, input: Parsed<'home.overview'>) {
  const { db, today } = scope;
  return ok({
    ...readDue(db, today, input.days),
    ...readChanged(db, momentOf(input.since) ?? new Date(scope.nowMs - input.days * msPerDay).toISOString()),
    sites: readSites(scope),
    openConflicts: openConflicts(db),
    inbox: countInbox(db),
    projects: countProjects(db, today),
    reservations: readReservations(db),
  });
}

/** The moment in the form the rows carry; what is no moment counts as not given. */
function momentOf(since: string | undefined): string | null {
  const ms = Date.parse(since ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/**
 * The other sites one waits for, the most silent first: members that are neither revoked nor dormant, also those of which nothing has
 * come so far. Before there is a registry, all sites that are known.
 */
function readSites(scope: QueryScope) {
  const registry = registryOf(scope.db);
  const momentOf = registryMoments(registry);
  const daysSince = (moment: string | null | undefined) =>
    typeof moment === 'string' ? Math.max(0, daysBetween(todayIn(Date.parse(moment)), scope.today)) : null;
  const handovers = handoversOf(scope.db);
  const own = scope.identity.shared.writer;
  const here = memberOf(registry, own, handovers)?.writer ?? own;
  const peers = readPeers(scope.db, own);
  const members = activeMembers(registry, handovers).filter(({ writer }) => writer !== here);
  const heardOf = new Map(peers.map(({ writer, lastReceivedAt }) => [writer, lastReceivedAt]));
  const known =
    registry.sites.size > 0
      ? members.map(({ writer, label, since }) => ({ writer, site: label, since }))
      : peers.map(({ writer, site }) => ({ writer, site, since: null }));
  return known
    .map(({ writer, site, since }) => {
      const lastReceivedAt = heardOf.get(writer) ?? null;
      const days = daysSince(lastReceivedAt);
      const waited = days ?? (since === null ? null : daysSince(momentOf.get(since)));
      return { writer, site, lastReceivedAt, days, waited };
    })
    .sort((a, b) => silence(b) - silence(a) || byName(a, b));
}

/** Who was never heard of comes before everybody else. */
const silence = ({ days }: { readonly days: number | null }): number => days ?? Number.POSITIVE_INFINITY;

const byName = (a: { readonly site: string }, b: { readonly site: string }): number => (a.site < b.site ? -1 : 1);

const countInbox = (db: Reader): number =>
  (
    db.prepare("SELECT count(*) AS n FROM note WHERE hidden = 0 AND coalesce(state, 'inbox') = 'inbox'").get() as {
      n: number;
    }
  ).n;

type ReservationRow = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly adopted: number;
  readonly required: number;
};

/** Money and posts that still wait. D2: an amended resolution counts once a person has accepted it as equivalent. */
const readReservations = (db: Reader): ReservationRow[] =>
  db
    .prepare(
      `SELECT v.id, coalesce(v.title, '') AS title, coalesce(v.status, 'active') AS status, count(q.id) AS required,
         coalesce(sum(q.status = 'adopted' OR (q.status = 'adopted_amended' AND q.accepted_as_equivalent = 1)), 0) AS adopted
       FROM reservation v LEFT JOIN reservation_requirement q ON q.reservation_id = v.id AND q.hidden = 0
       WHERE v.hidden = 0 AND coalesce(v.status, 'active') IN ('active', 'releasable')
       GROUP BY v.id ORDER BY v.title, v.id`,
    )
    .all() as ReservationRow[];
