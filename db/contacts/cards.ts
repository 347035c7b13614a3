import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { beginTransaction, newRowId } from '../store/transaction.ts';
import { endAction } from '../sync/finish.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { bodyNames } from '../views/body-names.ts';
import { previewOutdated } from '../views/preview-outdated.ts';
import { type CardPlan, countsOf, planAddressBook } from './card-plan.ts';

const person = entities.person as unknown as Entity;

/** More faults than anybody reads; the counts say how many cards are left out. */
const faultsShown = 1000;
const rowsPerStep = 50;

/** What reading an address book in would do. */
export async function* preview(scope: LongScope, input: Parsed<'contact.previewCards'>) {
  yield { phase: 'read', done: 0, total: 0 } satisfies Step;
  const found = planAddressBook(scope, input);
  if (!found.ok) return found;
  const plan = found.value;
  const taken = rowsOf(scope.db, plan);
  return ok({
    total: plan.total,
    counts: countsOf(plan),
    rows: taken.slice(0, input.limit),
    more: Math.max(0, taken.length - input.limit),
    faults: plan.faults.slice(0, faultsShown),
    digest: plan.digest,
  });
}

/** The cards that are taken, each with what changes in a person who is here. */
function rowsOf(db: Reader, { planned }: CardPlan) {
  const nameOf = bodyNames(db);
  const shown = (field: string, value: string | null): string | null =>
    field === 'bodyId' && value !== null ? nameOf(value) : value;
  const before = db.prepare(
    `SELECT display_name AS displayName, function, role, body_id AS bodyId, email, phone, legal_basis AS legalBasis,
      retention_until AS retentionUntil, vcard_uid AS vcardUid FROM person WHERE id = ?`,
  );
  return planned.flatMap(({ card, id, verdict, set }) => {
    if (verdict === 'left-out') return [];
    const was = id === null ? undefined : (before.get(id) as Readonly<Record<string, string | null>> | undefined);
    const changes = was === undefined ? [] : Object.entries(set);
    return [
      {
        card: card.number,
        name: card.name,
        verdict,
        changes: changes.map(([field, to]) => ({
          field,
          from: shown(field, was?.[field] ?? null),
          to: shown(field, to),
        })),
      },
    ];
  });
}

/** Takes an address book over: whole or not at all, as one action that one undo takes back. */
export async function* take(scope: LongScope, input: Parsed<'contact.takeCards'>) {
  const { writing, writer: db } = scope.store;
  yield { phase: 'read', done: 0, total: 0 } satisfies Step;
  try {
    // Held open over the steps, so that a person can cancel; nobody sees half of it.
    writing.exec('BEGIN IMMEDIATE');
    const found = planAddressBook({ ...scope, db }, input);
    if (!found.ok) return found;
    const plan = found.value;
    if (plan.digest !== input.seen) return previewOutdated;
    yield* write(scope, plan);
    writing.exec('COMMIT');
    return ok({ counts: countsOf(plan) });
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

function* write(scope: LongScope, { planned }: CardPlan): Generator<Step> {
  const { writer: db } = scope.store;
  const tx = beginTransaction(db, scope.identity, scope.ports, ownStanding(db, scope.identity));
  const taken = planned.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
  for (const [index, { id, set }] of taken.entries()) {
    if (index % rowsPerStep === 0) yield { phase: 'apply', done: index, total: taken.length };
    edit(tx, person, id ?? newRowId(tx), set);
  }
  yield* endAction(tx, instantOf(scope));
  // The last chance to cancel: after this everything is there.
  yield { phase: 'apply', done: taken.length, total: taken.length };
}
