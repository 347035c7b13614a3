import type { Parsed } from '../../../shared/contract.ts';
import { assert } from '../../../shared/core/assert.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { naturalId } from '../../store/natural-id.ts';
import { decisionEntity, textOrNull } from '../../views/strategy-rows.ts';
import { readWording } from './amendments.ts';
import { amendmentMissing, amendmentOf, noEdition, overtaken, standingOf } from './propose.ts';

/**
 * Decides about an amendment for the edition that follows the one in force. What was decided about is written down with it: what its
 * body changes afterwards was not.
 */
export function decideAmendment(scope: CommandScope, input: Parsed<'amendment.decide'>) {
  const { db, tx, today } = scope;
  const amendment = amendmentOf(db, input.id);
  const proposed = amendment && readWording(amendment);
  if (amendment === null || proposed === null) return amendmentMissing;
  const { inForce, state, decision } = standingOf(db, amendment);
  if (inForce === null) return noEdition;
  if (input.seen !== undefined && input.seen !== amendment.version) return overtaken;
  if (input.seenDecision !== undefined && input.seenDecision !== decision?.version) return overtaken;
  if (input.seenDecision === undefined && decision !== null && input.seen !== undefined) return overtaken;
  if (state === 'contained') {
    const message =
      'Dieser Änderungsantrag steht schon im festgehaltenen Wortlaut einer Fassung. Der ändert sich nicht mehr.';
    return fail({ code: 'contained-already' as const, message });
  }
  if (state === 'withdrawn') {
    const on = textOrNull(amendment['withdrawnOn']) ?? '';
    const message = `Dieser Änderungsantrag wurde zurückgezogen (${on}). Über ihn ist nicht mehr zu entscheiden.`;
    return fail({ code: 'withdrawn-already' as const, message });
  }
  const key = { amendmentId: amendment.id, strategyId: inForce.id };
  const id = naturalId(decisionEntity, key);
  assert(id !== null, 'a decision has a natural key');
  edit(tx, decisionEntity, id, {
    ...key,
    result: input.result,
    reason: input.reason,
    decidedOn: today,
    wording: { ...proposed, words: input.words ?? proposed.words },
    [deletedField]: null,
  });
  return ok({ id: amendment.id });
}
