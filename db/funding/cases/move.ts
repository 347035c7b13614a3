import type { Parsed } from '../../../shared/contract.ts';
import { assert } from '../../../shared/core/assert.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import { mayMove, procedureOf, type Stage } from '../../../shared/funding/cases/stages.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { type AnyRow, readRow } from '../../store/rows.ts';
import { readCase } from './read.ts';
import { noCase } from './refusals.ts';

const fundingCase = entities.fundingCase as unknown as Entity;

/** Moves a case one step, or to an end, if what the stage needs is there. */
export function move(scope: CommandScope, input: Parsed<'case.move'>) {
  const file = readCase(scope.db, input.id);
  if (file === null) return fail(noCase);
  const { record } = file;
  if (input.seen !== undefined && input.seen !== record.version) {
    const message =
      'Inzwischen wurde dieser Vorgang geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie den Schritt.';
    return fail({ code: 'changed-meanwhile' as const, message, current: record as unknown as AnyRow });
  }
  const procedure = procedureOf(record.procedure, file.call?.deadlineModel ?? null);
  const outcome = mayMove(file, input.to as Stage, procedure);
  if (outcome.kind === 'no-step') {
    return fail({ code: 'no-step' as const, message: outcome.sentence.de, words: outcome.sentence });
  }
  if (outcome.kind === 'needs') {
    const needs = outcome.needs.map(({ id, label }) => ({ id, label }));
    return fail({ code: 'stage-needs' as const, message: outcome.sentence.de, words: outcome.sentence, needs });
  }
  edit(scope.tx, fundingCase, input.id, { stage: input.to });
  const row = readRow(scope.db, fundingCase, input.id);
  assert(row !== null, 'a case that was just moved is there');
  return ok(row);
}
