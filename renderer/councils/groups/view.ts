import { listView } from '../../app/list/view.ts';
import { viewStore } from '../../app/view-store.ts';

export const useGroupList = listView('councils.groups');

/** Which paper is held against the lead paper. */
export const useGroupView = viewStore<{ readonly paperId: string | null }>('councils.group', { paperId: null });
