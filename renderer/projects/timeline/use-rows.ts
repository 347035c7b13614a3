import { useCallback, useMemo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useToday } from '../../app/office.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useLines } from '../../ui/table/use-lines.ts';
import { groupProjects } from '../list/groups.ts';
import { useProjectColumns } from '../list/use-project-columns.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { PlacedItem } from './place.ts';
import type { Plan } from './plan.ts';
import { useItems } from './use-items.ts';
import type { Picture } from './use-picture.ts';
import { useTimelineView } from './view.ts';
import type { ItemPlace } from './walk.ts';

const idOf = (row: ProjectLine): string => row.id;

/** The rows of the picture, in the order and the groups of the list, what is drawn in each, and where the keys are. */
export function useTimelineRows(rows: readonly ProjectLine[], plan: Plan, { range, axis }: Picture, filterKey: string) {
  const locale = useLocale();
  const today = useToday();
  const columns = useProjectColumns();
  const sort = useProjectTable((table) => table.sort);
  const groupBy = useProjectView((view) => view.groupBy);
  const activeItem = useTimelineView((view) => view.activeItem);
  const groups = useMemo(() => groupProjects(groupBy, rows, locale, today), [groupBy, rows, locale, today]);
  const { lines, hold } = useLines(rows, idOf, columns, sort, groups, filterKey);
  const indexOf = useMemo(
    () => new Map(lines.flatMap((line, index) => (line.kind === 'row' ? [[line.id, index] as const] : []))),
    [lines],
  );
  const placedAt = useItems(lines, plan, range, axis);
  const itemsAt = useCallback((row: number) => placedAt(row)?.items ?? null, [placedAt]);

  const projectOf = (ref: string): string => {
    const [entity = '', id = ''] = ref.split(':');
    return entity === 'project' ? id : (plan.milestones.get(id)?.projectId ?? '');
  };
  /** Where a bar or milestone is; for a milestone outside of the picture its bar. */
  const placeOf = (ref: string): ItemPlace | null => {
    const row = indexOf.get(projectOf(ref));
    if (row === undefined) return null;
    return { row, item: Math.max(0, itemsAt(row)?.findIndex((item) => item.ref === ref) ?? 0) };
  };
  const itemAt = ({ row, item }: ItemPlace): PlacedItem | null => itemsAt(row)?.[item] ?? null;
  const first: ItemPlace = { row: lines.findIndex(({ kind }) => kind === 'row'), item: 0 };
  const active = (activeItem === null ? null : placeOf(activeItem)) ?? first;
  return { lines, groups, hold, indexOf, placedAt, itemsAt, projectOf, placeOf, itemAt, active } as const;
}

export type TimelineRows = ReturnType<typeof useTimelineRows>;
