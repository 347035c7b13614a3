import type { CaseRow } from '../../../shared/funding/cases/rows.ts';
import type { Transaction } from '../../store/transaction.ts';

/**
 * Whose a new part of a case is: the body's the case belongs to, if the coordination adds it. Any other site owns what it
 * makes; naming somebody else would give nobody a right (T1, T3), and the others would refuse it.
 */
export function ownerOfPart({ standing }: Transaction, record: CaseRow): { readonly ownerBodyId?: string } {
  const mayName = standing === null || standing.role === 'coordination';
  return mayName && record.ownerBodyId !== null ? { ownerBodyId: record.ownerBodyId } : {};
}
