import type { Parsed } from '../../../shared/contract.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import { splitCents } from '../../../shared/funding/cases/plan.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { readCase } from './read.ts';
import { noCase } from './refusals.ts';

const member = entities.consortiumMember as unknown as Entity;

/** Shares total and own share of a case evenly among its members, in whole cents that sum to the whole. One action, one undo. */
export function spread(scope: CommandScope, input: Parsed<'case.spread'>) {
  const file = readCase(scope.db, input.id);
  if (file === null) return fail(noCase);
  const { record, members } = file;
  const parts = (cents: number | null) =>
    cents === null
      ? []
      : splitCents(
          cents,
          Array.from(members, () => 1),
        );
  const [shares, owns] = [parts(record.totalCents), parts(record.ownCents)];
  let changed = 0;
  for (const [at, { id }] of members.entries()) {
    const set = {
      ...(shares[at] === undefined ? {} : { shareCents: shares[at] }),
      ...(owns[at] === undefined ? {} : { ownCents: owns[at] }),
    };
    if (edit(scope.tx, member, id, set)) changed += 1;
  }
  return ok({ changed });
}
