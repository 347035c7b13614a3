import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Counts } from '../../shared/exchange/contract.ts';
import { fingerprintOf } from '../bundle/keys.ts';
import { type CommandScope, instantOf, type QueryScope } from '../scope.ts';
import { type Reader, sql } from '../store/database.ts';
import { openConflicts } from '../store/record.ts';
import { forgetBundle } from '../sync/forget.ts';
import { prunedAt } from '../sync/prune.ts';
import { readPeers } from '../views/peers.ts';
import { siteNames } from '../views/site-names.ts';

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
  const pruned = prunedAt(db);
  if (pruned !== null && rows.some(({ undone_at, at }) => undone_at === null && at <= pruned)) {
    const message =
      'Seit diesem Einlesen wurde das Protokoll gekürzt, deshalb lässt es sich nicht mehr zurücknehmen. Bitte stellen Sie stattdessen eine Sicherung von davor wieder her.';
    return fail({ code: 'pruned-since' as const, message });
  }
  const forgotten = forgetBundle(db, input.bundle, scope.nowMs);
  db.prepare("UPDATE bundle SET undone_at = ? WHERE bundle = ? AND direction = 'in' AND undone_at IS NULL").run(
    instantOf(scope),
    input.bundle,
  );
  return ok({ bundle: input.bundle, ...forgotten });
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
