import type { ProjectDetails } from '../../../shared/reports/status/project-words.ts';
import { plan } from '../../projects/plan.ts';
import { readStep, type Step } from '../../scope.ts';
import { inSteps } from '../../store/rows.ts';
import { counted } from '../../store/undo.ts';
import { officialNames } from '../../views/region.ts';
import type { Appearing } from '../appear.ts';
import type { ReportContext } from '../context.ts';

type PartnerRow = { readonly projectId: string; readonly bodyId: string; readonly name: string | null };

/** Who takes part, as far as that may appear. */
const partners = (shown: ReportContext['shown']) => `
  SELECT pb.project_id AS projectId, pb.body_id AS bodyId, coalesce(b.short_name, b.name) AS name
  FROM project_body pb LEFT JOIN body b ON b.id = pb.body_id AND ${shown('b')}
  WHERE ${shown('pb')} AND pb.role IN ('partner', 'pilot') AND pb.body_id IS NOT NULL
  ORDER BY b.kind IS NOT 'district', name, pb.id`;

/** Partners and next milestone of every project, read once. */
export function* readDetails(
  { db, query, shown }: ReportContext,
  appearing: Appearing,
  leadOf: (projectId: string) => string | null,
): Generator<Step, (id: string) => ProjectDetails> {
  yield* appearing.ready('milestone');
  const official = officialNames(db);
  const partnersOf = new Map<string, string[]>();
  const taking = db.prepare(partners(shown)).iterate() as IterableIterator<PartnerRow>;
  for (const { projectId, bodyId, ...row } of yield* counted(inSteps(taking), 0)) {
    const name = row.name ?? official(bodyId);
    const names = partnersOf.get(projectId) ?? [];
    if (name !== null && bodyId !== leadOf(projectId) && !names.includes(name)) names.push(name);
    partnersOf.set(projectId, names);
  }
  yield readStep();
  const next = new Map<string, { readonly title: string; readonly dueOn: string }>();
  for (const { id, projectId, title, dueOn, doneOn } of (yield* plan(query)).value.milestones) {
    if (dueOn === null || doneOn !== null || !appearing.has('milestone', id)) continue;
    const known = next.get(projectId);
    if (known === undefined || dueOn < known.dueOn) next.set(projectId, { title: title ?? '', dueOn });
  }
  return (id) => ({ partners: partnersOf.get(id) ?? [], milestone: next.get(id) ?? null });
}
