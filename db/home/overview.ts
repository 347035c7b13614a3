import type { Parsed } from '../../shared/contract.ts';
import { daysBetween, todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { activeMembers, memberOf } from '../../shared/trust/registry.ts';
import { type QueryScope, readStep } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { openConflicts } from '../store/record.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { reservationsInSteps } from '../views/consents.ts';
import { countUnkept } from '../views/contacts.ts';
import { readPeers } from '../views/peers.ts';
import { registryMoments } from '../views/registry-moments.ts';
import { readChanged } from './changed.ts';
import { readDue } from './due.ts';
import { countProjects } from './project-counts.ts';

const msPerDay = 86_400_000;

/** Lagebild: one answer for the start page. Whoever opens another page meanwhile waits for one part of it at most. */
export function* overview(scope: QueryScope, input: Parsed<'home.overview'>) {
  const { db, today } = scope;
  const since = momentOf(input.since) ?? new Date(scope.nowMs - input.days * msPerDay).toISOString();
  let done = 0;
  const part = () => readStep(done++);
  const due = yield* readDue(db, today, input.days);
  yield part();
  const changed = readChanged(db, since);
  yield part();
  const sites = readSites(scope);
  yield part();
  const contacts = countUnkept(db, today);
  yield part();
  const projects = countProjects(db, today);
  yield part();
  const reservations = yield* openReservations(db);
  yield part();
  return ok({
    ...due,
    ...changed,
    sites,
    openConflicts: openConflicts(db),
    inbox: countInbox(db),
    contacts,
    projects,
    reservations,
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

const waiting: readonly string[] = ['active', 'releasable'];

/** Money and posts that still wait. */
function* openReservations(db: Reader) {
  return (yield* reservationsInSteps(db))
    .filter(({ status }) => waiting.includes(status))
    .map(({ id, title, status, adopted, required }) => ({ id, title: title ?? '', status, adopted, required }));
}
