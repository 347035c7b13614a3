import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';

export type BoardColumn = {
  readonly status: string;
  /** All projects of the column, in the order of the list. */
  readonly rows: readonly ProjectLine[];
};

/** The statuses in the order of a project's life. */
export const statuses: readonly string[] = Object.keys(entities.project.fields.status.choices ?? {});

/** Projects by status, in the order they come in; every status has its column, even an empty one. */
export function boardColumns(rows: readonly ProjectLine[]): readonly BoardColumn[] {
  const byStatus = new Map<string, ProjectLine[]>(statuses.map((status) => [status, []]));
  for (const row of rows) {
    const column = byStatus.get(row.status);
    if (column) column.push(row);
    else byStatus.set(row.status, [row]);
  }
  return [...byStatus].map(([status, members]) => ({ status, rows: members }));
}
