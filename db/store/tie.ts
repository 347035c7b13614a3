import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import { type Changes, edit } from './edit.ts';
import { naturalId } from './natural-id.ts';
import { readRow } from './rows.ts';

const link = entities.link as unknown as Entity;

/** A link that is there is left alone; one that was removed comes back. */
export function tie(
  { tx, db }: Pick<CommandScope, 'tx' | 'db'>,
  key: Record<'from' | 'to' | 'kind', string>,
  secrecy: Changes = {},
): void {
  const id = naturalId(link, key);
  if (id === null) return;
  const existing = readRow(db, link, id);
  if (existing === null) edit(tx, link, id, { ...key, ...secrecy });
  else if (existing.deleted) edit(tx, link, id, { ...key, ...secrecy, [deletedField]: null });
}

/** A new record belongs to others of its own accord: a contribution to its audiences. */
export const relate = (scope: Pick<CommandScope, 'tx' | 'db'>, from: string, others: readonly string[] = []): void => {
  for (const to of others) tie(scope, { from, to, kind: 'relates' });
};
