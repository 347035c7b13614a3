import { assert } from '../../shared/core/assert.ts';
import type { Transaction } from '../store/transaction.ts';
import { callTable, caseTable, funderTable, programTable } from './funding-tables.ts';
import { placeNamed } from './places.ts';
import { plantRow, plantTable, readTable } from './table.ts';

/** Funders, programmes and calls, and the cases with their projects and consortia. */
export function seedFunding(tx: Transaction): void {
  plantTable(tx, 'funder', funderTable);
  plantTable(tx, 'fundingProgram', programTable);
  plantTable(tx, 'fundingCall', callTable);
  for (const { projects = '', members = '', ...cells } of readTable(caseTable)) {
    const { key = '', leadBodyId = '' } = cells;
    const lead = placeNamed(leadBodyId);
    plantRow(tx, 'fundingCase', cells, lead);
    for (const projectId of wordsOf(projects)) plantRow(tx, 'fundingCaseProject', { caseId: key, projectId }, lead);
    const partners = wordsOf(members);
    const each = (cents: string | undefined) => evenShare(Number(cents ?? 0), partners.length);
    for (const bodyId of partners) {
      const role = bodyId === lead ? 'lead' : 'partner';
      const shares = { shareCents: each(cells['totalCents']), ownCents: each(cells['ownCents']) };
      plantRow(tx, 'consortiumMember', { caseId: key, bodyId, role, ...shares }, lead);
    }
  }
}

const wordsOf = (cell: string): string[] => (cell === '' ? [] : cell.split(' '));

/** D1: what the members carry sums to the totals of the case, so the example shares whole euros evenly. */
function evenShare(euros: number, members: number): string {
  assert(euros % members === 0, `${euros} € are shared evenly by ${members}`);
  return String(euros / members);
}
