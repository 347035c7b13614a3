import type { Entity } from '../../shared/core/entity.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { amountFaults, type Fault, noticeFaults, periodFaults } from '../../shared/funding/cases/faults.ts';
import type { Reader } from '../store/database.ts';

type Values = Readonly<Record<string, unknown>>;

const ofCase: readonly string[] = [
  'fundingCase',
  'consortiumMember',
  'fundingNotice',
  'fundingYearSlice',
  'drawdown',
  'proofOfUse',
  'obligation',
];

/**
 * The first thing in an edit of a funding case or its parts that cannot be right, or `null`. Only what is being written is
 * asked: what arrived from elsewhere is shown as it is, and does not stand in the way of other edits.
 */
export function fundingCaseFault(db: Reader, entity: Entity, after: Values, changes: Values): Fault | null {
  if (!ofCase.includes(entity.name)) return null;
  const amounts = amountFaults(changes, (field) => fieldNamed(entity, field)?.label ?? null);
  const touches = (...fields: readonly string[]) => fields.some((field) => field in changes);
  const periods = touches('approvalStartOn', 'approvalEndOn') ? periodFaults(after) : [];
  const notices = entity.name === 'fundingNotice' ? noticeFaults(after, submittedOn(db, after['caseId'])) : [];
  return [...amounts, ...periods, ...notices][0] ?? null;
}

const submittedOn = (db: Reader, caseId: unknown): unknown =>
  db
    .prepare('SELECT application_submitted_on FROM funding_case WHERE id = ?')
    .pluck()
    .get(caseId ?? '');
