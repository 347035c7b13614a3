import type { Parsed } from '../../shared/contract.ts';
import { daysBetween, todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { openConflicts } from '../store/record.ts';
import { readReservations } from '../views/consents.ts';
import { readPeers } from '../views/peers.ts';
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
    reservations: openReservations(db),
  });
}

/** The moment in the form the rows carry; what is no moment counts as not given. */
function momentOf(since: string | undefined): string | null {
  const ms = Date.parse(since ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** The other sites, the most silent first. */
function readSites(scope: QueryScope) {
  return readPeers(scope.db, scope.identity.shared.writer)
    .map(({ writer, site, lastReceivedAt }) => ({
      writer,
      site,
      lastReceivedAt,
      days: lastReceivedAt === null ? null : daysBetween(todayIn(Date.parse(lastReceivedAt)), scope.today),
    }))
    .sort((a, b) => (b.days ?? Number.POSITIVE_INFINITY) - (a.days ?? Number.POSITIVE_INFINITY) || byName(a, b));
}

const byName = (a: { readonly site: string }, b: { readonly site: string }): number => (a.site < b.site ? -1 : 1);

const countInbox = (db: Reader): number =>
  (
    db.prepare("SELECT count(*) AS n FROM note WHERE hidden = 0 AND coalesce(state, 'inbox') = 'inbox'").get() as {
      n: number;
    }
  ).n;

const waiting: readonly string[] = ['active', 'releasable'];

/** Money and posts that still wait. */
const openReservations = (db: Reader) =>
  readReservations(db)
    .filter(({ status }) => waiting.includes(status))
    .map(({ title, ...row }) => ({ ...row, title: title ?? '' }));
