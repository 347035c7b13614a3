import type { DeadlineLine } from '../../../shared/funding/contract.ts';

let made = 0;

/** A line of the deadline list of which a test says only what it is about. */
export function line(values: Partial<DeadlineLine> = {}): DeadlineLine {
  made += 1;
  const statedOn = values.statedOn ?? null;
  const computedOn = values.computedOn ?? null;
  return {
    id: `01930000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    version: '1',
    title: 'Frist',
    kind: 'application',
    status: 'open',
    effectiveOn: statedOn ?? computedOn,
    statedOn,
    computedOn,
    internalTargetOn: null,
    doneOn: null,
    dueTime: null,
    precision: 'day',
    certainty: 'stated',
    isCutoffHard: false,
    ruleId: null,
    calendar: null,
    notes: null,
    subject: null,
    subjectTitle: null,
    responsiblePersonId: null,
    responsible: null,
    ownerBodyId: null,
    updatedAt: '2026-11-20T08:00:00.000Z',
    hasConflict: false,
    reminders: null,
    extendsId: null,
    recomputedOn: null,
    callId: null,
    ...values,
  };
}
