import type { CommunicationFacts } from '../../../shared/reports/status/communication-words.ts';
import { listItems } from '../../communication/list.ts';
import type { Step } from '../../scope.ts';
import type { Appearing } from '../appear.ts';
import type { ReportContext } from '../context.ts';

/** The contributions of a paper: of a body or a field those that belong to one of its projects. */
export function* readCommunication(
  { query, scope }: ReportContext,
  appearing: Appearing,
  projects: ReadonlySet<string>,
): Generator<Step, CommunicationFacts['items']> {
  const isMeant = (projectId: string | null) =>
    scope.of === 'district' || (projectId !== null && projects.has(projectId));
  const { items } = (yield* listItems(query)).value;
  return items
    .filter(({ id, projectId }) => appearing.has('communicationItem', id) && isMeant(projectId))
    .map((item) => ({ ...item, audiences: item.audiences.filter(({ id }) => appearing.has('audience', id)) }));
}
