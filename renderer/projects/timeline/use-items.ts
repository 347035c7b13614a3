import { useMemo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import type { Axis } from '../../charts/timeline/axis.ts';
import type { Range } from '../../charts/timeline/range.ts';
import type { Line } from '../../ui/table/arrange.ts';
import { type PlacedItem, placeBar, placeMilestones } from './place.ts';
import type { Plan } from './plan.ts';
import { type Dates, datesOf, spanOf } from './span.ts';

export type PlacedRow = { readonly dates: Dates; readonly items: readonly PlacedItem[] };

type Where = { readonly range: Range; readonly axis: Axis };

/** Where the bar and the milestones of a project lie. */
export function placeRow(id: string, dates: Dates, plan: Plan, { range, axis }: Where): PlacedRow {
  const milestones = plan.milestonesOf.get(id) ?? [];
  return {
    dates,
    items: [placeBar(id, spanOf(dates), range, axis), ...placeMilestones(milestones, range, axis)],
  };
}

/** The places of a row's bar and milestones, worked out when a row is looked at and kept until something moves. */
export function useItems(
  lines: readonly Line<ProjectLine>[],
  plan: Plan,
  range: Range,
  axis: Axis,
): (row: number) => PlacedRow | null {
  return useMemo(() => {
    const known = new Map<number, PlacedRow>();
    return (index) => {
      const line = lines[index];
      if (line?.kind !== 'row') return null;
      const placed = known.get(index) ?? placeRow(line.id, datesOf(line.row), plan, { range, axis });
      known.set(index, placed);
      return placed;
    };
  }, [lines, plan, range, axis]);
}
