import { useCallback, useMemo } from 'react';
import { useGoTo, useOpenRecord, usePagePath } from '../../app/navigation.ts';
import { useTimelineView } from '../timeline/view.ts';
import { useFilter } from '../use-filter.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { SavedSettings } from './settings.ts';

/** What a view saved at this moment would hold, and how such a view is put on the screen. */
export function useSettings() {
  const page = usePagePath();
  const filter = useFilter();
  const goTo = useGoTo();
  const [openId] = useOpenRecord();
  const groupBy = useProjectView((view) => view.groupBy);
  const sort = useProjectTable((table) => table.sort);
  const shown = useProjectTable((table) => table.shown);
  const widths = useProjectTable((table) => table.widths);
  const zoom = useTimelineView((view) => view.zoom);
  const now = useMemo(
    (): SavedSettings => ({ page, filter, groupBy, sort, shown, widths, zoom }),
    [page, filter, groupBy, sort, shown, widths, zoom],
  );
  const show = useCallback(
    (settings: SavedSettings) => {
      const { page: wanted, filter: looksFor, groupBy: cut, zoom: near, ...table } = settings;
      useProjectView.setState({ ...looksFor, groupBy: cut });
      useProjectTable.setState({ ...table, scroll: 0 });
      useTimelineView.setState({ zoom: near });
      if (wanted !== page) goTo(wanted, openId ?? undefined);
    },
    [goTo, openId, page],
  );
  return { now, show } as const;
}
