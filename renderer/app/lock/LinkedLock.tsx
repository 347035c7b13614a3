import type { Lockable } from '../../../shared/agency/contract.ts';
import { heldSteps } from '../../../shared/agency/lock.ts';
import { useAnswer } from '../answers.ts';
import { LockSection } from './LockSection.tsx';

type LinkedLockProps = {
  readonly entity: Extract<Lockable, 'project' | 'agreement'>;
  readonly record: { readonly id: string; readonly version: string; readonly [field: string]: unknown };
};

/** What holds back a record that a reservation is linked with; nothing where none is. */
export function LinkedLock({ entity, record }: LinkedLockProps) {
  const answer = useAnswer('lock.of', { entity, id: record.id });
  const lock = answer.state === 'ready' ? answer.value.locks[0] : undefined;
  if (lock === undefined) return null;
  const goesOn = heldSteps[entity]?.includes(String(record['status'])) ?? false;
  return <LockSection entity={entity} record={record} lock={lock} goesOn={goesOn} />;
}
