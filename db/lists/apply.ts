import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fold } from '../../shared/core/fold.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { entityOfList } from '../../shared/lists/fields.ts';
import { type ListMapping, mergedMapping, newRecord } from '../../shared/lists/mapping.ts';
import { keyOfRow } from '../../shared/lists/match.ts';
import type { RememberedRow } from '../../shared/lists/memory.ts';
import { newMark, type RowOutcome } from '../../shared/lists/row-outcome.ts';
import { employeesLegalBasis } from '../../shared/organisation/legal-basis.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { putSetting } from '../store/setting.ts';
import { beginTransaction, newRowId, type Transaction } from '../store/transaction.ts';
import { endAction } from '../sync/finish.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { keepListMemory } from '../views/list-memory.ts';
import { previewOutdated } from '../views/preview-outdated.ts';
import { fitting, mappingKey } from './layout.ts';
import { readListFile } from './list-file.ts';
import { type ListPlan, planList } from './list-plan.ts';
import { countsOf, missingOrTrouble } from './lists.ts';

/** Takes a list over: whole or not at all, as one action that one undo takes back. */
export async function* apply(scope: LongScope, input: Parsed<'list.apply'>) {
  const found = scope.files.pathOf(input.ticket);
  if (found === null) return fileMissing;
  const { writing, writer: db } = scope.store;
  try {
    const file = yield* readListFile(found.path, input.sheet, fitting(input.kind));
    // Held open over the steps, so that a person can cancel and screens stay alive; nobody sees half of it.
    writing.exec('BEGIN IMMEDIATE');
    const planned = yield* planList({ ...scope, db }, file, input);
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (plan.digest !== input.seen) return previewOutdated;
    const written = yield* write(scope, plan, input.kind);
    writing.exec('COMMIT');
    return ok({ counts: countsOf(plan.outcomes), ...written });
  } catch (error) {
    return missingOrTrouble(error);
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

const rowsPerStep = 50;

function* write(scope: LongScope, plan: ListPlan, kind: Parsed<'list.apply'>['kind']) {
  const { writer: db } = scope.store;
  const { identity } = scope;
  const tx = beginTransaction(db, identity, scope.ports, ownStanding(db, identity));
  const entity = entityOfList(plan.layout.kind);
  const taken = plan.outcomes.filter(({ fate }) => fate !== 'left-out');
  const total = taken.length;
  const persons = makePersons(tx, plan, taken);
  const memory = new Map<string, RememberedRow>();
  let [created, changed, done] = [0, 0, 0];
  for (const outcome of taken) {
    const id = outcome.id ?? newRowId(tx);
    const isWritten = outcome.fate !== 'unchanged' && edit(tx, entity, id, withPersons(outcome, persons));
    if (isWritten && outcome.id === null) created += 1;
    else if (isWritten) changed += 1;
    const name = plan.reads.get(outcome.row)?.name;
    if (name !== undefined) memory.set(keyOfRow(name), { id, said: outcome.said });
    done += 1;
    if (done % rowsPerStep === 0) yield { phase: 'apply', done, total } satisfies Step;
  }
  const action = yield* endAction(tx, instantOf(scope));
  // The last chance to cancel: after this everything is there.
  yield { phase: 'apply', done: total, total } satisfies Step;
  keepListMemory(db, kind, memory, action);
  putSetting(db, mappingKey(kind), JSON.stringify(mergedMapping(plan.layout.remembered, lasting(plan.mapping))));
  return { created, changed, persons: persons.size };
}

/** A record is made once; the next list finds it by its name. */
const lasting = ({ columns, values }: ListMapping): ListMapping => ({
  columns,
  values: Object.fromEntries(
    Object.entries(values).map(([field, said]) => [
      field,
      Object.fromEntries(Object.entries(said).filter(([, leadsTo]) => leadsTo !== newRecord)),
    ]),
  ),
});

/** Makes the persons a list names and a person has said should be made, each once; ids by folded name. */
function makePersons(tx: Transaction, plan: ListPlan, taken: readonly RowOutcome[]): ReadonlyMap<string, string> {
  const { besideField } = plan.layout.kind;
  const wanted = new Map<string, { readonly name: string; readonly bodies: Set<unknown> }>();
  for (const { row, set } of taken) {
    for (const value of Object.values(set)) {
      const name = newName(value);
      if (name === null) continue;
      const person = wanted.get(fold(name)) ?? { name, bodies: new Set() };
      const beside = plan.reads.get(row)?.values[besideField];
      person.bodies.add(beside?.state === 'value' ? beside.value : null);
      wanted.set(fold(name), person);
    }
  }
  const made = new Map<string, string>();
  for (const [key, { name, bodies }] of wanted) {
    const [bodyId] = bodies;
    const id = newRowId(tx);
    // Who is named for several bodies belongs to none of them for sure.
    const belongs = bodies.size === 1 && typeof bodyId === 'string' ? { bodyId } : {};
    edit(tx, entities.person as unknown as Entity, id, {
      displayName: name,
      legalBasis: employeesLegalBasis(),
      ...belongs,
    });
    made.set(key, id);
  }
  return made;
}

const newName = (value: unknown): string | null =>
  typeof value === 'string' && value.startsWith(newMark) ? value.slice(newMark.length) : null;

function withPersons({ set }: RowOutcome, persons: ReadonlyMap<string, string>): Changes {
  return Object.fromEntries(
    Object.entries(set).map(([field, value]) => {
      const name = newName(value);
      return [field, name === null ? value : (persons.get(fold(name)) ?? null)];
    }),
  );
}
