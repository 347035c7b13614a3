import { listView } from '../../app/list/view.ts';

export const useCostList = listView('agency.costs');
