import type { Input } from '../../shared/contract.ts';
import type { EntityName, Row } from '../../shared/entities.ts';
import { useAnswer } from './answers.ts';

type Query = Input<'record.list'>;

const none: readonly never[] = [];

/** Records of one entity that belong to something. Until they are there the list is empty. */
export function useRows<Name extends EntityName>(
  entity: Name,
  filter: NonNullable<Query['filter']>,
  sort: NonNullable<Query['sort']>,
  enabled = true,
): readonly Row<Name>[] {
  const answer = useAnswer('record.list', { entity, filter, sort }, { keep: true, enabled });
  // The contract does not know which entity was asked for; the name in the question does.
  return answer.state === 'ready' ? (answer.value.rows as unknown as readonly Row<Name>[]) : none;
}
