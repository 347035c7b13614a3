import { useMemo } from 'react';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { sortRows } from '../ui/table/arrange.ts';
import { useProjectColumns } from './list/use-project-columns.ts';
import { useProjectTable } from './view.ts';

/** The rows in the order of the list. */
export function useSorted(rows: readonly ProjectLine[]): readonly ProjectLine[] {
  const columns = useProjectColumns();
  const sort = useProjectTable((table) => table.sort);
  return useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
}
