import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { mayBeEquivalent } from '../../shared/councils/requirement.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';
import { locksAgainst } from '../views/lock-rule.ts';
import { readRequirements } from '../views/requirement-states.ts';
import { applyRules, isBroken } from '../views/rules.ts';
import { foundAsSeen, written } from './found.ts';

const requirement = entities.reservationRequirement as unknown as Entity;
const consultation = entities.consultation as unknown as Entity;
const reservation = entities.reservation as unknown as Entity;
const override = entities.lockOverride as unknown as Entity;

const broken = (rule: string, message: string) => fail({ code: 'rule-broken' as const, rule, message });

const viewOf = ({ db }: CommandScope, id: string) =>
  [...readRequirements(db).values()].flat().find((one) => one.id === id);

/**
 * D2: a person says whether an amended adoption is as good as an unamended one, and why. What was judged is written down with it: if the
 * council's answer becomes another one later, the two disagree, and the judgement counts for nothing until somebody has looked again.
 */
export function judge(scope: CommandScope, input: Parsed<'requirement.judge'>) {
  const found = foundAsSeen(scope, requirement, input.id, input.seen);
  if (!found.ok) return found;
  const reason = input.reason.trim();
  if (reason === '') {
    return broken('D2', 'Ob eine Änderung gleichwertig ist, braucht eine Begründung. Bitte schreiben Sie sie dazu.');
  }
  const state = viewOf(scope, input.id)?.state;
  if (
    state === undefined ||
    !mayBeEquivalent(state.result) ||
    state.why === 'disagreement' ||
    state.why === 'conflict'
  ) {
    const message =
      'Als gleichwertig anerkannt wird nur ein geänderter oder teilweiser Beschluss, der feststeht. Bitte klären Sie zuerst das Ergebnis.';
    return broken('D2', message);
  }
  edit(scope.tx, requirement, input.id, {
    acceptedAsEquivalent: input.isEquivalent,
    reason,
    status: state.result,
  });
  return ok(written(scope, requirement, input.id));
}

/** Results a requirement can say itself; for any other it says nothing, and the consultation is what counts. */
const statuses = ['adopted', 'adopted_amended', 'adopted_partly', 'rejected'];

export function follow(scope: CommandScope, input: Parsed<'requirement.follow'>) {
  const found = foundAsSeen(scope, requirement, input.id, input.seen);
  if (!found.ok) return found;
  const named = foundAsSeen(scope, consultation, input.consultationId, undefined);
  if (!named.ok) return named;
  const result = String(named.value['result'] ?? 'unknown');
  const status = statuses.includes(result) ? result : 'unknown';
  // A judgement was about the answer that stood there then.
  const isOther = status !== found.value['status'];
  edit(scope.tx, requirement, input.id, {
    ...{ consultationId: input.consultationId, status },
    ...(isOther ? { acceptedAsEquivalent: false } : {}),
  });
  return ok(written(scope, requirement, input.id));
}

/** Ends a reservation, or takes it up again; the rules of every edit hold (db/views/reservation-rule.ts). */
export function decideReservation(scope: CommandScope, input: Parsed<'reservation.decide'>) {
  const found = foundAsSeen(scope, reservation, input.id, input.seen);
  if (!found.ok) return found;
  const { status, on, reference } = input;
  const reason = input.reason?.trim() ?? '';
  if (status === 'active' && reason === '') {
    return broken(
      'D2',
      'Ein Sperrvermerk, der wieder gelten soll, braucht eine Begründung. Bitte schreiben Sie sie dazu.',
    );
  }
  const changes = applyRules(scope, reservation, found.value, {
    status,
    ...(status === 'released' ? { releasedOn: on ?? null, releaseReference: reference ?? null } : {}),
    // A reason is one for this step; the one of an earlier step stays in the history.
    statusReason: reason === '' ? null : reason,
  });
  if (isBroken(changes)) return fail(changes);
  edit(scope.tx, reservation, input.id, changes);
  return ok(written(scope, reservation, input.id));
}

/** Takes a step a reservation holds back, and writes down who did it and why; one action, one undo. */
export function goOn(scope: CommandScope, input: Parsed<'lock.goOn'>) {
  const entity = entities[input.entity] as unknown as Entity;
  const found = foundAsSeen(scope, entity, input.id, input.seen);
  if (!found.ok) return found;
  const set = validFields(entity, input.set, 'change');
  if (!set.ok) return set;
  const reason = input.reason.trim();
  if (reason === '') {
    return broken(
      'lock',
      'Wer trotz Sperrvermerk weitergeht, muss sagen warum. Bitte schreiben Sie eine Begründung dazu.',
    );
  }
  const locks = locksAgainst(scope.db, entity.name, found.value, set.value);
  if (locks.length === 0) {
    const message = 'Diesen Schritt hält kein Sperrvermerk auf. Bitte ändern Sie den Eintrag auf dem üblichen Weg.';
    return broken('lock', message);
  }
  const changes = applyRules({ ...scope, isDespiteLock: true }, entity, found.value, set.value);
  if (isBroken(changes)) return fail(changes);
  edit(scope.tx, entity, input.id, changes);
  const secrecy = found.value['classification'];
  for (const { reservationId } of locks) {
    edit(scope.tx, override, newRowId(scope.tx), {
      reservationId,
      subject: `${entity.name}:${input.id}`,
      reason,
      on: scope.today,
      ...(typeof secrecy === 'string' ? { classification: secrecy } : {}),
    });
  }
  return ok(written(scope, entity, input.id));
}
