import { listView } from '../../app/list/view.ts';

export const useBodyList = listView('agency.bodies');
