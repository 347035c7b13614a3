import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';
import type { Measure } from './measures.ts';

/** What the colour shows, and the body one looks at: in the map and in the table alike. */
export const useMapView = viewStore('projects.map', { measure: 'ampel' as Measure, bodyId: '' as string });

export const useMapTable = viewStore<TableView>('projects.mapTable', tableView);
