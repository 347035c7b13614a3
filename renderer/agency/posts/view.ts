import { listView } from '../../app/list/view.ts';
import { viewStore } from '../../app/view-store.ts';

export const usePostList = listView('agency.posts');

/** List or capacity, and the open page of a post. */
export const usePostView = viewStore('agency.postsPage', {
  view: 'list' as 'list' | 'capacity',
  tab: 'overview' as 'overview' | 'work',
});
