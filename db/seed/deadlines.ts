import { assert } from '../../shared/core/assert.ts';
import { day } from '../../shared/core/day.ts';
import { computeDeadline } from '../../shared/funding/computed.ts';
import { internalTarget } from '../../shared/funding/due.ts';
import type { Transaction } from '../store/transaction.ts';
import { deadlineTable } from './deadline-table.ts';
import { plantRow, readTable } from './table.ts';

/** Deadlines as they come about: a day from the notice, a day from a rule, both, or none yet. */
export function seedDeadlines(tx: Transaction): void {
  for (const { rule = '', ...cells } of readTable(deadlineTable)) {
    const { statedOn = '' } = cells;
    const stated: Record<string, string> =
      statedOn === '' ? {} : { certainty: 'stated', internalTargetOn: internalTarget(day(statedOn)) };
    plantRow(tx, 'deadline', { ...cells, ...stated, ...computed(rule, statedOn) }, 'Kreis');
  }
}

/** `VN_NRW_6_MONTHS {"approvalPeriodEnd":"2026-12-31"}` as the cells that are kept. */
function computed(text: string, statedOn: string): Record<string, string> {
  if (text === '') return {};
  const at = text.indexOf(' ');
  const input = JSON.parse(text.slice(at)) as Record<string, unknown>;
  const answer = computeDeadline(text.slice(0, at), input, statedOn === '' ? null : statedOn);
  assert(answer.ok, `the example deadline ${text} can be computed`);
  const { ruleInput, calendar, ...values } = answer.value;
  return { ...values, calendar: calendar ?? '', ruleInput: JSON.stringify(ruleInput) };
}
