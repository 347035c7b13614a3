import type { LogRun } from '../../shared/backup/salvage.ts';
import { gapsIn, type Run } from '../../shared/backup/salvage.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { jsonIn } from '../backup/verify.ts';
import type { Reader } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { siteNames } from '../views/site-names.ts';
import type { Findings } from './findings.ts';

type Kept = { readonly writer: string; readonly from: number; readonly to: number };

/** What is in the new store, by writer: of a forked log all branches together, as they were saved. */
function keptRuns(db: Reader): Map<string, Run[]> {
  const segments = db.prepare('SELECT writer, from_seq AS "from", to_seq AS "to" FROM segment').all() as Kept[];
  const pending = db.prepare('SELECT writer, seq AS "from", seq AS "to" FROM pending').all() as Kept[];
  const runs = new Map<string, Run[]>();
  for (const { writer, from, to } of [...segments, ...pending]) {
    const name = writerOfLog(writer);
    const of = runs.get(name) ?? [];
    of.push({ from, to });
    runs.set(name, of);
  }
  return runs;
}

/** Own private ops may have gaps in a healthy store: what arrived from elsewhere too is no longer private. */
const mayHaveGaps = (writer: string): boolean => writer === localWriter;

/** Who has said to hold a run of a log: its next bundle brings it. */
function holdersOf(found: Findings, name: (writer: string) => string, writer: string, to: number): string[] {
  const holders = [...found.peers].flatMap(([peer, { vv }]) => {
    const positions = (jsonIn(vv) ?? {}) as Record<string, unknown>;
    const held = positions[writer];
    return typeof held === 'number' && held >= to && peer !== writer ? [name(peer)] : [];
  });
  return [...new Set(holders)].sort();
}

type Wanted = {
  /** The list of logs was whole, so nothing is missing of what is not named. */
  readonly isDirectoryWhole: boolean;
  /** The list of unsigned ops was whole, so gaps in private ones are old. */
  readonly isPendingWhole: boolean;
};

/** Everything something speaks of that the new store does not hold. */
export function lossesOf(db: Reader, found: Findings, { isDirectoryWhole, isPendingWhole }: Wanted): LogRun[] {
  const kept = keptRuns(db);
  const name = siteNames(db);
  const isOwn = ownLogs(db, found);
  const named = new Map<string, number>();
  for (const [log, seq] of found.named) {
    const writer = writerOfLog(log);
    named.set(writer, Math.max(seq, named.get(writer) ?? 0));
  }
  return [...named].sort(byName).flatMap(([writer, end]): LogRun[] => {
    const about = { writer, site: writer === localWriter ? '' : name(writer), own: isOwn(writer) };
    // A log that was cut off may have gone on in commits that are missing.
    const isSure = isDirectoryWhole || (found.writersOfStore.has(writer) && !found.isLogDamaged);
    const gaps = mayHaveGaps(writer) && isPendingWhole ? [] : gapsIn(kept.get(writer) ?? [], end);
    const lost = gaps.map(({ from, to }) => ({ ...about, from, to, holders: holdersOf(found, name, writer, to) }));
    return isSure ? lost : [...lost, { ...about, from: end + 1, to: null, holders: [] }];
  });
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : a > b ? 1 : 0);

function ownLogs(db: Reader, found: Findings): (writer: string) => boolean {
  const own = new Set(db.prepare('SELECT writer FROM writer WHERE own = 1').pluck().all() as string[]);
  return (writer) => own.has(writer) || found.writers.get(writer)?.own === true || writer === localWriter;
}

/** What is kept and does not count, because something before it is missing. */
export function waitingIn(db: Reader): LogRun[] {
  const name = siteNames(db);
  const rows = db
    .prepare(
      `SELECT writer, min(from_seq) AS "from", max(to_seq) AS "to" FROM segment
       WHERE held = 1 AND why = 'gap' GROUP BY writer ORDER BY writer`,
    )
    .all() as Kept[];
  const own = db.prepare('SELECT own FROM writer WHERE writer = ?').pluck();
  return rows.map((row) => ({ ...row, site: name(row.writer), own: own.get(row.writer) === 1, holders: [] }));
}
