import { assert } from '../../shared/core/assert.ts';
import type { EntityName } from '../../shared/entities.ts';
import type { Transaction } from '../store/transaction.ts';
import { courseTable, drawdownTable, noticeTable, obligationTable, proofTable, sliceTable } from './case-tables.ts';
import { callTable, caseTable, funderTable, programTable } from './funding-tables.ts';
import { type Place, placeNamed } from './places.ts';
import { type Cells, plantRow, plantTable, readTable } from './table.ts';

/** Funders, programmes and calls, and the cases with their projects, consortia and all that became of them. */
export function seedFunding(tx: Transaction): void {
  plantTable(tx, 'funder', funderTable);
  plantTable(tx, 'fundingProgram', programTable);
  plantTable(tx, 'fundingCall', callTable);
  const courses = new Map(readTable(courseTable).map((cells) => [cells['key'], cells]));
  const cases = new Map<string, Belonging>();
  for (const { projects = '', members = '', ...cells } of readTable(caseTable)) {
    const { key = '', leadBodyId = '' } = cells;
    const lead = placeNamed(leadBodyId);
    const [projectId = ''] = wordsOf(projects);
    cases.set(key, { lead, projectId });
    plantRow(tx, 'fundingCase', { ...cells, ...courses.get(key), projectId }, lead);
    for (const one of wordsOf(projects)) plantRow(tx, 'fundingCaseProject', { caseId: key, projectId: one }, lead);
    const partners = wordsOf(members);
    const each = (cents: string | undefined) => evenShare(Number(cents ?? 0), partners.length);
    for (const bodyId of partners) {
      const role = bodyId === lead ? 'lead' : 'partner';
      const shares = { shareCents: each(cells['totalCents']), ownCents: each(cells['ownCents']) };
      plantRow(
        tx,
        'consortiumMember',
        { caseId: key, bodyId, role, projectId, ...shares, ...paperOf(key, bodyId) },
        lead,
      );
    }
  }
  const plantParts = (entity: EntityName, table: string) => {
    for (const cells of readTable(table)) plantPart(tx, entity, cells, cases);
  };
  plantParts('fundingNotice', noticeTable);
  plantParts('fundingYearSlice', sliceTable);
  plantParts('drawdown', drawdownTable);
  plantParts('proofOfUse', proofTable);
  plantParts('obligation', obligationTable);
}

type Belonging = { readonly lead: Place; readonly projectId: string };

/** A part belongs where its case belongs: to the body that leads, and to the main project. */
function plantPart(tx: Transaction, entity: EntityName, cells: Cells, cases: ReadonlyMap<string, Belonging>): void {
  const of = cases.get(cells['caseId'] ?? '');
  assert(of !== undefined, `${cells['caseId']} is a case of the example office`);
  plantRow(tx, entity, { ...cells, projectId: of.projectId }, of.lead);
}

/** The one paper SV-10-0056 names for a case. */
const paperOf = (caseKey: string, bodyId: string): Cells =>
  caseKey === 'slr' && bodyId === 'Kreis' ? { councilPaperId: 'SV-10-0055' } : {};

const wordsOf = (cell: string): string[] => (cell === '' ? [] : cell.split(' '));

/** D1: what the members carry sums to the totals of the case, so the example shares whole euros evenly. */
function evenShare(euros: number, members: number): string {
  assert(euros % members === 0, `${euros} € are shared evenly by ${members}`);
  return String(euros / members);
}
