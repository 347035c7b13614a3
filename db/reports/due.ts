import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { linesInSteps } from '../funding/lines.ts';
import type { Step } from '../scope.ts';
import type { Appearing } from './appear.ts';
import type { ReportContext } from './context.ts';

/** What decides whether a deadline belongs to a paper. */
type About = {
  readonly projects: ReadonlySet<string>;
  readonly hasCase: (id: string) => boolean;
};

/** The deadlines of a paper as the deadline list shows them, settled ones among them; names only of what may appear. */
export function* readDue(
  context: ReportContext,
  appearing: Appearing,
  { projects, hasCase }: About,
): Generator<Step, DeadlineLine[]> {
  const { scope, about, query, namesPersons } = context;
  const isAbout = ({ subject, ownerBodyId }: DeadlineLine): boolean => {
    if (scope.of === 'district') return true;
    const [entity, id = ''] = (subject ?? '').split(':');
    if (entity === 'project') return projects.has(id);
    if (entity === 'fundingCase' && hasCase(id)) return true;
    // What hangs on none of the two is the matter of the body it belongs to.
    return scope.of === 'body' && entity !== 'fundingCall' ? ownerBodyId === scope.id : subject === refOf(about);
  };
  const lines = yield* linesInSteps(query, 'all');
  yield* appearing.ready('deadline', 'fundingCall', 'project', 'fundingCase', 'person');
  return lines
    .filter((line) =>
      line.callId === null ? appearing.has('deadline', line.id) : appearing.has('fundingCall', line.callId),
    )
    .filter(isAbout)
    .map((line) => ({
      ...line,
      subjectTitle: line.subject !== null && appearing.hasReference(line.subject) ? line.subjectTitle : null,
      responsible: namesPersons ? appearing.named('person', line.responsiblePersonId, line.responsible) : null,
    }));
}

const refOf = (about: ReportContext['about']): string | null => (about === null ? null : `${about.entity}:${about.id}`);
