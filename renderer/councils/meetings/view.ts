import { listView } from '../../app/list/view.ts';

export const useMeetingList = listView('councils.meetings', [{ id: 'startsOn', desc: false }]);
export const useCommitteeList = listView('councils.committees', [{ id: 'bodyId', desc: false }]);
