import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { knownEntity } from '../store/validate.ts';
import { opsOf } from '../sync/ops-of.ts';
import { readEdits } from '../views/edits.ts';

/** Who wrote what, and what stood there before as far as its author knew. */
export function history({ db }: QueryScope, input: Parsed<'record.history'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const ops = opsOf(db, input.entity, input.id);
  if (ops.length === 0) {
    return fail({
      code: 'not-found' as const,
      message: 'Diesen Datensatz gibt es hier nicht. Bitte laden Sie die Ansicht neu.',
    });
  }
  return ok({ entries: readEdits(db)(ops) });
}
