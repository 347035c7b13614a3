import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Counts } from '../../shared/exchange/contract.ts';
import { fingerprintOf } from '../bundle/keys.ts';
import { type CommandScope, instantOf, type QueryScope } from '../scope.ts';
import { type Reader, sql } from '../store/database.ts';
import { openConflicts } from '../store/record.ts';
import { forgetBundles } from '../sync/forget.ts';
import { prunedAt } from '../sync/prune.ts';
import { readPeers } from '../views/peers.ts';
import { siteNames } from '../views/site-names.ts';
import { forgetNews } from './news.ts';

type From = { readonly direction: string; readonly sender: string; readonly file: string };

/** Whom a bundle is from; one this site made of what waited at a place carries the name of the place. */
function originsOf(db: Reader, own: string): (row: From) => string {
  const site = siteNames(db);
  return ({ direction, sender, file }) =>
    direction === 'in' && sender === own ? file.replace(/\.dabundle$/, '') : site(sender);
}

/** Every exchange, newest first. */
export function log({ db, identity }: QueryScope, input: Parsed<'bundle.log'>) {
  const origin = originsOf(db, identity.shared.writer);
  const rows = db.all(sql.selectFrom('bundle').selectAll().orderBy('at', 'desc').limit(input.limit));
  const entries = rows.map((row) => ({
    bundle: row.bundle,
    direction: row.direction,
    at: row.at,
    file: row.file,
    site: origin(row),
    verdict: row.verdict,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Counts),
    ops: row.ops,
    undoneAt: row.undone_at,
  }));
  return ok({ entries });
}

/** Takes an import back. */
export function undo(scope: CommandScope, input: Parsed<'bundle.undo'>) {
  const { db } = scope;
  const rows = db.all(
    sql
      .selectFrom('bundle')
      .select(['undone_at', 'at'])
      .where('bundle', '=', input.bundle)
      .where('direction', '=', 'in'),
  );
  if (rows.length === 0) {
    const message = 'Dieses Bündel wurde hier nicht eingelesen. Bitte wählen Sie einen Eintrag aus dem Protokoll.';
    return fail({ code: 'not-found' as const, message });
  }
  if (rows.every(({ undone_at }) => undone_at !== null)) {
    return fail({ code: 'already-undone' as const, message: 'Dieses Einlesen wurde schon rückgängig gemacht.' });
  }
  if (isPrunedSince(db, [input.bundle])) return prunedSince;
  return ok({ bundle: input.bundle, ...takeBack(scope, [input.bundle]) });
}

/** Takes back what was taken in together. */
export function undoAll(scope: CommandScope, { batch }: Parsed<'bundle.undoAll'>) {
  const { db } = scope;
  if (db.prepare('SELECT 1 FROM intake WHERE batch = ?').get(batch) === undefined) {
    const message = 'Dieses Einlesen ist hier nicht bekannt. Bitte wählen Sie einen Eintrag aus dem Protokoll.';
    return fail({ code: 'not-found' as const, message });
  }
  const bundles = db
    .prepare("SELECT DISTINCT bundle FROM bundle WHERE batch = ? AND direction = 'in' AND undone_at IS NULL")
    .pluck()
    .all(batch) as string[];
  if (bundles.length === 0) {
    return fail({ code: 'already-undone' as const, message: 'Dieses Einlesen wurde schon rückgängig gemacht.' });
  }
  if (isPrunedSince(db, bundles)) return prunedSince;
  return ok({ batch, ...takeBack(scope, bundles) });
}

/** What a log that was shortened since has lost cannot be computed without an import any more. */
function isPrunedSince(db: Reader, bundles: readonly string[]): boolean {
  const pruned = prunedAt(db);
  if (pruned === null) return false;
  const at = db.prepare("SELECT 1 FROM bundle WHERE bundle = ? AND direction = 'in' AND undone_at IS NULL AND at <= ?");
  return bundles.some((bundle) => at.get(bundle, pruned) !== undefined);
}

const prunedSince = fail({
  code: 'pruned-since' as const,
  message:
    'Seit diesem Einlesen wurde das Protokoll gekürzt, deshalb lässt es sich nicht mehr zurücknehmen. Bitte stellen Sie stattdessen eine Sicherung von davor wieder her.',
});

function takeBack(scope: CommandScope, bundles: readonly string[]) {
  const { db } = scope;
  const forgotten = forgetBundles(db, bundles, scope.nowMs);
  const note = db.prepare(
    "UPDATE bundle SET undone_at = ? WHERE bundle = ? AND direction = 'in' AND undone_at IS NULL",
  );
  for (const bundle of bundles) note.run(instantOf(scope), bundle);
  forgetNews(db, bundles, instantOf(scope));
  return forgotten;
}

/** Who is in, what we have of whom, what they lack. */
export function status({ db, identity }: QueryScope) {
  const site = siteNames(db);
  const own = identity.shared.writer;
  const newest = db.first(
    sql
      .selectFrom('bundle')
      .select(['at', 'sender', 'direction', 'file'])
      .where('direction', '=', 'in')
      .where('undone_at', 'is', null)
      .orderBy('at', 'desc')
      .limit(1),
  );
  const last = newest ? { at: newest.at, site: originsOf(db, own)(newest), direction: newest.direction } : null;
  const unsent = (db.prepare("SELECT count(*) AS n FROM pending WHERE writer <> 'local'").get() as { n: number }).n;
  const unknown = (
    db.prepare('SELECT coalesce(sum(unknown), 0) AS n FROM record WHERE unknown > 0').get() as { n: number }
  ).n;
  return ok({
    own: { writer: own, site: site(own), fingerprint: fingerprintOf(identity.shared.key), unsent },
    sites: readPeers(db, own),
    last,
    openConflicts: openConflicts(db),
    unknownValues: unknown,
  });
}
