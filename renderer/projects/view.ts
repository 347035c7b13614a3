import { viewStore } from '../app/view-store.ts';
import { type TableView, tableView } from '../ui/table/columns.ts';
import { noFilter, type ProjectFilter } from './filter.ts';
import type { InspectorTab } from './inspector/tabs.ts';
import type { GroupBy } from './list/groups.ts';
import { usualSettings } from './saved/settings.ts';

type ProjectView = ProjectFilter & {
  readonly groupBy: GroupBy;
  readonly selected: readonly string[];
  readonly tab: InspectorTab;
  /** Whether the table of a picture stands below it. */
  readonly withTable: boolean;
};

/** What the person looks for, how it is grouped, what is selected. */
export const useProjectView = viewStore<ProjectView>('projects.list', {
  ...noFilter,
  groupBy: 'nothing',
  selected: [],
  tab: 'overview',
  withTable: false,
});

/** Columns, sorting and place. A store of its own, so that typing a filter does not draw the table before its turn. */
export const useProjectTable = viewStore<TableView>('projects.table', {
  ...tableView,
  sort: usualSettings.sort,
});
