import { listView } from '../../app/list/view.ts';

export const usePaperList = listView('councils.papers', [{ id: 'date', desc: true }]);
