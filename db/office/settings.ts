import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { sql } from '../store/database.ts';
import { forgetSetting, putSetting } from '../store/setting.ts';

/** Settings of this installation whose key starts with a prefix. */
export function list({ db }: QueryScope, input: Parsed<'setting.list'>) {
  const rows = db.all(
    sql
      .selectFrom('setting')
      .selectAll()
      .where('key', '>=', input.prefix)
      .where('key', '<', `${input.prefix}\u{10ffff}`),
  );
  return ok({ settings: Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as never])) });
}

/** Keeps or forgets a setting; never part of the log, never undone. */
export function put({ db }: CommandScope, input: Parsed<'setting.put'>) {
  const { key } = input;
  if (input.value === null) forgetSetting(db, key);
  else putSetting(db, key, JSON.stringify(input.value as Json));
  return ok({ key });
}
