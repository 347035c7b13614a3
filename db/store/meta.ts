import { type Reader, sql, type Writer } from './database.ts';

/** Facts about the store itself. */
export type MetaKey =
  | 'site-label'
  | 'site-role'
  | 'site-body'
  | 'author'
  | 'example'
  | 'clock'
  | 'revision'
  | 'created'
  | 'region'
  | 'root'
  /** Logs as far as they had been seen when an import was taken back. */
  | 'seen-once'
  /** The folder in which bundles of other sites arrive. */
  | 'inbox'
  /** By which model the registers were computed (model-mark.ts). */
  | 'model'
  /** The registers are to be computed anew when the store is next opened. */
  | 'rebuild'
  /** An own log has come back from elsewhere: until there are new keys, nothing may be signed with the old ones. */
  | 'leave-writer'
  /** Something was erased, and copies outside the store may still hold it. */
  | 'scrub'
  /** Records that never left this computer and were erased here, by which copies beside the store are cleaned (erase-here.ts). */
  | 'erased-here'
  /** Copies of the store that an erasure could not reach (scrub.ts). */
  | 'unreached'
  /** Which records the rows of lists became, and what they said (db/views/list-memory.ts). */
  | 'list-projects'
  | 'list-programs'
  | 'list-oparl'
  /** When the store was last looked through and found whole (db/office/tending.ts). */
  | 'checked'
  /** When bodies were last taken out of the log here (prune.ts). */
  | 'pruned-at';

export const readMeta = (db: Reader, key: MetaKey): string | null =>
  db.first(sql.selectFrom('meta').select('value').where('key', '=', key))?.value ?? null;

export const writeMeta = (db: Writer, key: MetaKey, value: string): void => {
  db.run(
    sql
      .insertInto('meta')
      .values({ key, value })
      .onConflict((row) => row.column('key').doUpdateSet({ value })),
  );
};
