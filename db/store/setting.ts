import { type Reader, sql, type Writer } from './database.ts';

/** A setting of this installation as its JSON text; `null` where there is none. Settings are never exchanged and never undone. */
export const readSetting = (db: Reader, key: string): string | null =>
  db.first(sql.selectFrom('setting').select('value').where('key', '=', key))?.value ?? null;

/** Keeps a setting, given as JSON text. */
export const putSetting = (db: Writer, key: string, value: string): void => {
  db.run(
    sql
      .insertInto('setting')
      .values({ key, value })
      .onConflict((row) => row.column('key').doUpdateSet({ value })),
  );
};

export const forgetSetting = (db: Writer, key: string): void => {
  db.run(sql.deleteFrom('setting').where('key', '=', key));
};
