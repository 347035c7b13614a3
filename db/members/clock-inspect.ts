import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { stampMillis, stampToInstant } from '../../shared/sync/clock.ts';
import type { Op } from '../../shared/sync/op.ts';
import { clockShift, memberOf } from '../../shared/trust/registry.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { isAbsentLine } from '../sync/leaf.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { siteNames } from '../views/site-names.ts';
import { unknownMember } from './as-root.ts';

const dayMs = 24 * 60 * 60 * 1000;

type Stamped = { readonly seq: number; readonly stamp: string; readonly bundle: string | null };

/**
 * Around a change whose moment is in doubt: the run of changes of that log that are in doubt with it, and the smallest shift that makes
 * them believable. Ahead, nothing can have been written after it arrived here; behind, nothing before what its author had seen.
 */
export function inspectClock({ db, nowMs }: QueryScope, { writer, seq, kind, ms }: Parsed<'clock.inspect'>) {
  const registry = registryOf(db);
  if (memberOf(registry, writer, handoversOf(db)) === null) return unknownMember;
  const log = stampsOf(db, writer);
  const at = log.findIndex((op) => op.seq === seq);
  const asked = log[at];
  if (asked === undefined) {
    const message = 'Diese Änderung gibt es hier nicht. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const floor = stampMillis(asked.stamp) + ms - dayMs;
  const isOff = ({ stamp }: Stamped) =>
    kind === 'ahead' ? stampMillis(stamp) > nowMs + dayMs : stampMillis(stamp) < floor;
  let from = at;
  let to = at;
  for (let before = log[from - 1]; before !== undefined && isOff(before); before = log[from - 1]) from -= 1;
  for (let next = log[to + 1]; next !== undefined && isOff(next); next = log[to + 1]) to += 1;
  const run = log.slice(from, to + 1);
  const [first, last] = [run[0] ?? asked, run.at(-1) ?? asked];
  const receivedAt = receivedOf(db, last.bundle);
  const newest = Math.max(...run.map(({ stamp }) => stampMillis(stamp)));
  const latest = receivedAt === null ? nowMs : Date.parse(receivedAt);
  return ok({
    writer,
    site: siteNames(db)(writer),
    from: first.seq,
    to: last.seq,
    at: stampToInstant(asked.stamp),
    firstAt: stampToInstant(first.stamp),
    lastAt: stampToInstant(last.stamp),
    receivedAt,
    shiftMs: clockShift(registry, writer, seq),
    suggestedMs: kind === 'ahead' ? latest - newest : ms,
  });
}

/** When a bundle came here. */
const receivedOf = (db: Reader, bundle: string | null): string | null =>
  (db.prepare("SELECT min(at) FROM bundle WHERE bundle = ? AND direction = 'in'").pluck().get(bundle) as
    | string
    | null) ?? null;

/** The moments of all ops of a log that count, in order, as its clock had them. */
function stampsOf(db: Reader, writer: string): Stamped[] {
  const stamps: Stamped[] = [];
  const take = (line: string, bundle: string | null) => {
    if (isAbsentLine(line)) return;
    const { n, t } = JSON.parse(line) as Op;
    stamps.push({ seq: n, stamp: t, bundle });
  };
  const segments = db
    .prepare('SELECT ops, bundle FROM segment WHERE writer = ? AND held = 0 ORDER BY from_seq')
    .all(writer) as { ops: string; bundle: string | null }[];
  for (const { ops, bundle } of segments) for (const line of ops.split('\n')) take(line, bundle);
  const pending = db.prepare('SELECT line FROM pending WHERE writer = ? ORDER BY seq').pluck().all(writer) as string[];
  for (const line of pending) take(line, null);
  return stamps;
}
