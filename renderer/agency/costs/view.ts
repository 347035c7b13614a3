import { listView } from '../list/view.ts';

export const useCostList = listView('costs');
