import type { ProjectLine } from '../../../shared/projects/contract.ts';
import type { Line } from '../../ui/table/arrange.ts';
import type { Arrow } from './arrows.ts';
import type { PlacedItem } from './place.ts';
import { isBroken, milestoneRef, type Plan, projectRef } from './plan.ts';
import type { ItemsAt } from './walk.ts';

type Spec = {
  readonly lines: readonly Line<ProjectLine>[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly itemsAt: ItemsAt;
  readonly plan: Plan;
  readonly projects: ReadonlyMap<string, ProjectLine>;
  /** Rows in the page. */
  readonly visible: readonly number[];
  readonly rowHeight: number;
};

/** An end farther out of view than this is drawn there: a line as long as ten thousand rows costs seconds to paint. */
const rowsBeyond = 2;

/** More arrows than this are no picture any more. */
const mostArrows = 150;

/** The dependencies of the rows in the page, as arrows between where their ends are drawn. */
export function arrowsOf({ lines, indexOf, itemsAt, plan, projects, visible, rowHeight }: Spec): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  const highest = (Math.min(...visible) - rowsBeyond) * rowHeight;
  const lowest = (Math.max(...visible) + 1 + rowsBeyond) * rowHeight;
  const near = (y: number): number => Math.min(lowest, Math.max(highest, y));
  const rowOf = (reference: string): number | undefined => {
    const [entity = '', id = ''] = reference.split(':');
    return indexOf.get(entity === 'project' ? id : (plan.milestones.get(id)?.projectId ?? ''));
  };
  const spotOf = (reference: string) => {
    const row = rowOf(reference);
    const item = row === undefined ? undefined : itemsAt(row)?.find((one) => isAbout(one, reference));
    return row === undefined || item === undefined ? null : { item, y: (row + 0.5) * rowHeight };
  };
  for (const row of visible) {
    const line = lines[row];
    if (line?.kind !== 'row') continue;
    const references = [
      projectRef(line.id),
      ...(plan.milestonesOf.get(line.id) ?? []).map(({ id }) => milestoneRef(id)),
    ];
    for (const reference of references) {
      for (const dependency of [...(plan.waitsFor.get(reference) ?? []), ...(plan.blocks.get(reference) ?? [])]) {
        if (arrows.has(dependency.id) || arrows.size >= mostArrows) continue;
        const [before, after] = [spotOf(dependency.from), spotOf(dependency.to)];
        if (before === null || after === null) continue;
        arrows.set(dependency.id, {
          id: dependency.id,
          x1: edgeOf(before.item, 'end'),
          y1: near(before.y),
          x2: edgeOf(after.item, 'start'),
          y2: near(after.y),
          isBroken: isBroken(dependency, plan, projects),
        });
      }
    }
  }
  return [...arrows.values()];
}

/** A mark of several milestones is about each of them; a bar nobody has dated has no ends. */
const isAbout = (item: PlacedItem, reference: string): boolean =>
  item.kind === 'bar'
    ? item.ref === reference && item.place !== 'nowhere'
    : item.milestones.some(({ id }) => milestoneRef(id) === reference);

/** Where an arrow leaves an item or arrives at it. */
function edgeOf(item: PlacedItem, end: 'start' | 'end'): number {
  if (item.kind === 'milestone') return item.x + (end === 'end' ? 10 : -10);
  return end === 'end' ? item.x + item.width : item.x;
}
