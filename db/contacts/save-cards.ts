import { type CardPerson, writeCards } from '../../shared/contacts/vcard/write.ts';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { writeWhole } from '../bundle/write-whole.ts';
import type { LongScope, Step } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';

const persons = `
  SELECT p.id, p.vcard_uid AS uid, p.display_name AS displayName, p.function, p.role, b.name AS body, p.email, p.phone,
    p.updated_at AS updatedAt
  FROM json_each(?) wanted
  JOIN person p ON p.id = wanted.value AND p.hidden = 0
  LEFT JOIN body b ON b.id = p.body_id
  ORDER BY wanted.key`;

/** Writes persons down as an address book, in the order they were asked for. */
export async function* saveCards({ db, files }: LongScope, input: Parsed<'contact.saveCards'>) {
  const file = files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  yield { phase: 'write', done: 0, total: input.ids.length } satisfies Step;
  const rows = db.prepare(persons).all(JSON.stringify(input.ids)) as CardPerson[];
  yield { phase: 'write', done: rows.length, total: input.ids.length } satisfies Step;
  const written = writeWhole(file.path, Buffer.from(writeCards(rows, input.version), 'utf8'));
  return written.ok ? ok({ cards: rows.length, ...written.value }) : written;
}
