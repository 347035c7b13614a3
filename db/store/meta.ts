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
  | 'root';

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
