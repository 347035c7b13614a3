import { viewStore } from '../app/view-store.ts';
import { type TableView, tableView } from '../ui/table/columns.ts';

type RadarView = {
  /** Empty: the office's. */
  readonly radarId: string;
  /** Empty: as it is today. */
  readonly editionId: string;
  /** The edition beside it; empty: none, `now`: today. */
  readonly besideId: string;
  readonly bodies: readonly string[];
  readonly activeId: string;
  readonly table: TableView;
};

/** What the person is looking at on the pages *Trendradar* and *Ausgaben*. */
export const useRadarView = viewStore<RadarView>('scouting.radar', {
  radarId: '',
  editionId: '',
  besideId: '',
  bodies: [],
  activeId: '',
  table: tableView,
});

export const changeTable = (change: Partial<TableView>): void =>
  useRadarView.setState(({ table }) => ({ table: { ...table, ...change } }));

/** Another radar has other editions. */
export const chooseRadar = (radarId: string): void =>
  useRadarView.setState({ radarId, editionId: '', besideId: '', activeId: '' });
