import { type ComponentType, lazy, type ReactNode } from 'react';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { BoardTable } from './board/BoardTable.tsx';
import { GroupMenu, ListMenus } from './list/ListMenus.tsx';
import { ProjectTable } from './list/ProjectTable.tsx';
import { MapTable } from './map/MapTable.tsx';

/** What every view of the projects gets. Nothing of it changes while a letter is typed, until the rows follow. */
export type ViewProps = {
  /** What the filter leaves. */
  readonly rows: readonly ProjectLine[];
  /** The project whose file stands beside the view. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Changes with the filter: then a view begins anew, from its top. */
  readonly filterKey: string;
  /** Stands there instead when no row is left. */
  readonly empty: ReactNode;
};

export type ProjectsView = {
  readonly View: ComponentType<ViewProps>;
  /** Buttons of this view in the head of the page: its zoom, its columns. */
  readonly Menus?: ComponentType;
  /** The same as a table, in step with the view; can be shown below it. A view that is a table has none. */
  readonly Twin?: ComponentType<ViewProps>;
  /** Columns an export of this view has in any case, because the picture is about them. */
  readonly alsoExports?: readonly string[];
};

export const listView: ProjectsView = { View: ProjectTable, Menus: ListMenus };

/** The views by their page (`app/areas.ts`): all of them on one filter, one selection, one file beside them. */
export const projectsViews: Readonly<Record<string, ProjectsView>> = {
  '/projects': listView,
  '/projects/board': { View: lazy(() => import('./board/Board.tsx')), Twin: BoardTable },
  // Brings the borders of the region with it.
  '/projects/map': { View: lazy(() => import('./map/ProjectMap.tsx')), Twin: MapTable },
  '/projects/timeline': {
    View: lazy(() => import('./timeline/ProjectTimeline.tsx')),
    Menus: GroupMenu,
    Twin: lazy(() => import('./timeline/TimelineTable.tsx')),
    alsoExports: ['startOn', 'endOn'],
  },
};
