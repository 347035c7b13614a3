import { viewStore } from '../app/view-store.ts';
import { type TableView, tableView } from '../ui/table/columns.ts';
import { noFilter, type ProjectFilter } from './filter.ts';
import type { GroupBy } from './groups.ts';
import type { InspectorTab } from './inspector/tabs.ts';

type ProjectView = ProjectFilter & {
  readonly groupBy: GroupBy;
  readonly selected: readonly string[];
  readonly tab: InspectorTab;
};

/** What the person looks for, how it is grouped, what is selected. */
export const useProjectView = viewStore<ProjectView>('projects.list', {
  ...noFilter,
  groupBy: 'nothing',
  selected: [],
  tab: 'overview',
});

/** Columns, sorting and place. A store of its own, so that typing a filter does not draw the table before its turn. */
export const useProjectTable = viewStore<TableView>('projects.table', {
  ...tableView,
  sort: [{ id: 'nextDueOn', desc: false }],
});
