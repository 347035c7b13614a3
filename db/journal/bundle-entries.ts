import type { Counts, SegmentVerdict } from '../../shared/exchange/contract.ts';
import type { JournalEntry } from '../../shared/journal/contract.ts';
import { type Reader, sql } from '../store/database.ts';
import { siteNames } from '../views/site-names.ts';

/** Files that went out and came in, and those that were taken back: an import that was taken back is two entries. */
export function bundleEntries(db: Reader): JournalEntry[] {
  const site = siteNames(db);
  return db.all(sql.selectFrom('bundle').selectAll()).flatMap((row) => {
    const bundle = {
      bundle: row.bundle,
      file: row.file,
      readAt: row.at,
      verdict: row.verdict,
      counts: row.counts === null ? null : (JSON.parse(row.counts) as Counts),
      ops: row.ops,
      undoneAt: row.undone_at,
      segments: JSON.parse(row.verdicts ?? '[]') as SegmentVerdict[],
    };
    const entry: JournalEntry = {
      key: `${row.direction} ${row.at} ${row.bundle}`,
      at: row.at,
      kind: row.direction,
      event: row.direction === 'in' ? 'read' : 'sent',
      site: site(row.sender),
      writer: row.sender,
      by: null,
      details: { ops: String(row.ops), file: row.file },
      bundle,
      record: null,
      reason: null,
    };
    if (row.undone_at === null) return [entry];
    const undone: JournalEntry = {
      ...entry,
      key: `undone ${row.undone_at} ${row.at} ${row.bundle}`,
      at: row.undone_at,
      kind: 'undone',
      event: 'undone',
    };
    return [entry, undone];
  });
}
