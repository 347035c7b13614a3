import { entities } from '../../shared/entities.ts';
import type { MemberValue, Role } from '../../shared/trust/adm.ts';
import { publicPart } from '../bundle/keys.ts';
import { edit } from '../store/edit.ts';
import type { Identity } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import { naturalId } from '../store/natural-id.ts';
import type { Transaction } from '../store/transaction.ts';

/** Writes the row by which the others know this installation; answers its id. */
export function introduceSite(
  tx: Transaction,
  site: { label: string; bodyId: string; role: string },
  identity: Identity,
): string {
  const fields = { ...site, writer: identity.shared.writer, publicKey: { ...publicPart(identity.shared.key) } };
  const id = naturalId(entities.site as never, fields) ?? '';
  edit(tx, entities.site as never, id, fields);
  return id;
}

/** This site in the words of a join request or of the registry. */
export function ownMember({ db }: Pick<Transaction, 'db'>, { shared, nonpublic, age }: Identity): MemberValue {
  return {
    writer: shared.writer,
    jwk: publicPart(shared.key),
    recipient: age?.recipient ?? null,
    body: readMeta(db, 'site-body') ?? '',
    role: (readMeta(db, 'site-role') ?? 'contact') as Role,
    label: readMeta(db, 'site-label') ?? '',
    nonpublic: { writer: nonpublic.writer, jwk: publicPart(nonpublic.key) },
  };
}
