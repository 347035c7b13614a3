import { listView } from '../list/view.ts';

export const useBodyList = listView('bodies');
