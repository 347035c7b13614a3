import type { Row } from '../../shared/entities.ts';
import { useRows } from './use-rows.ts';

const none: readonly never[] = [];

/** The funding cases a project is in, with the rows that put it there, and the deadlines of the project and of its cases. */
export function useProjectFunding(projectId: string) {
  const memberships = useRows('fundingCaseProject', { projectId }, ['caseId']);
  const caseIds = memberships.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const found = useRows('fundingCase', { id: { in: caseIds } }, ['title'], caseIds.length > 0);
  const subjects = [`project:${projectId}`, ...caseIds.map((id) => `fundingCase:${id}`)];
  const deadlines = useRows('deadline', { subject: { in: subjects } }, ['effectiveOn']);
  const cases: readonly Row<'fundingCase'>[] = caseIds.length > 0 ? found : none;
  return { memberships, cases, deadlines };
}
