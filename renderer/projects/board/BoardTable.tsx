import { ProjectTable } from '../list/ProjectTable.tsx';
import type { ViewProps } from '../views.ts';

/** The board as a table: the same projects in the same groups. */
export const BoardTable = (props: ViewProps) => <ProjectTable {...props} groupBy="status" />;
