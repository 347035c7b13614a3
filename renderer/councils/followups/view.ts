import { listView } from '../../app/list/view.ts';

export const useFollowUpList = listView('councils.followUps', [{ id: 'dueOn', desc: false }]);
