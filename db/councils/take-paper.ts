import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { tie } from '../store/tie.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';
import { addRequirements } from '../views/requirements.ts';
import { create } from './write.ts';

type Input = Parsed<'paper.take'>;

const { paper, reservation, position, budgetItem } = entities as unknown as Record<string, Entity> & {
  readonly paper: Entity;
  readonly reservation: Entity;
  readonly position: Entity;
  readonly budgetItem: Entity;
};

const nonpublic = 'nonpublic_session';

/**
 * Writes a pasted paper, and what a person has ticked of its proposals.
 *
 * What follows from a paper of a non-public session is as non-public as the paper: a lock quotes it.
 */
export function takePaper(scope: CommandScope, input: Input) {
  const written = writePaper(scope, input.paper);
  if (!written.ok) return written;
  const { id, isNew, classification, reference } = written.value;
  const secrecy: Changes = classification === nonpublic ? { classification } : {};
  for (const tie of input.ties) tieTo(scope, id, tie, reference, secrecy);
  const locked = writeReservation(scope, input, id, secrecy);
  if (!locked.ok) return locked;
  const lock: Changes = locked.value === null ? {} : { reservationId: locked.value };
  const post = input.position && create(scope, position, { ...input.position.fields, ...lock, ...secrecy });
  if (post && !post.ok) return post;
  const positionId = post ? post.value : null;
  if (positionId !== null) tie(scope, { from: `paper:${id}`, to: `position:${positionId}`, kind: 'decides' }, secrecy);
  const money =
    input.budgetItem &&
    create(scope, budgetItem, {
      ...input.budgetItem.fields,
      ...lock,
      ...secrecy,
      paperId: id,
      ...(positionId === null ? {} : { positionId }),
    });
  if (money && !money.ok) return money;
  return ok({ id, isNew });
}

function writePaper({ tx, db }: CommandScope, { id, seen, fields: said }: Input['paper']) {
  const current = id === undefined ? null : readRow(db, paper, id);
  if (id !== undefined && (current === null || current.deleted)) {
    const message = 'Diese Vorlage gibt es hier nicht (mehr). Bitte übernehmen Sie den Text als neue Vorlage.';
    return fail({ code: 'not-found' as const, message });
  }
  if (current !== null && seen !== undefined && current.version !== seen) {
    const message =
      'Inzwischen wurde diese Vorlage geändert. Bitte sehen Sie den neuen Stand an und übernehmen Sie den Text noch einmal.';
    return fail({ code: 'changed-meanwhile' as const, message, current });
  }
  // What a placeholder says of itself is over as soon as the wording is here.
  const isFilled = isPlaceholder(current?.['facts']) && 'originalText' in said;
  const fields = validFields(paper, isFilled ? { facts: null, ...said } : said, current === null ? 'create' : 'change');
  if (!fields.ok) return fields;
  const rowId = id ?? newRowId(tx);
  edit(tx, paper, rowId, fields.value);
  const classification = fields.value['classification'] ?? current?.['classification'] ?? null;
  const reference = fields.value['reference'] ?? current?.['reference'] ?? null;
  return ok({ id: rowId, isNew: current === null, classification, reference });
}

/** A new reservation holds: that it is released is said later, with date and resolution (D2). */
function writeReservation(scope: CommandScope, { reservation: wanted }: Input, paperId: string, secrecy: Changes) {
  if (wanted === null) return ok(null);
  const created = create(scope, reservation, { ...wanted.fields, ...secrecy, paperId, status: 'active' });
  if (created.ok) addRequirements(scope, created.value, wanted.bodies, secrecy);
  return created;
}

const notHere = 'er Wortlaut liegt hier nicht vor.';
const isPlaceholder = (facts: unknown): boolean => typeof facts === 'string' && facts.endsWith(notHere);

/** Links a paper it names. One nobody has here gets a record that says so, for whoever finds its wording. */
function tieTo(
  scope: CommandScope,
  id: string,
  { reference, paperId }: Input['ties'][number],
  own: unknown,
  secrecy: Changes,
): void {
  const to = paperId ?? newRowId(scope.tx);
  if (paperId === null) {
    const named = typeof own === 'string' ? `Genannt in ${own}; d${notHere}` : `D${notHere}`;
    edit(scope.tx, paper, to, { reference, title: `Vorlage ${reference}`, facts: named, ...secrecy });
  }
  if (to !== id) tie(scope, { from: `paper:${id}`, to: `paper:${to}`, kind: 'relates' }, secrecy);
}
