import { viewStore } from '../../app/view-store.ts';
import { listView } from '../list/view.ts';

export const usePostList = listView('posts');

/** List or capacity, and the open page of a post. */
export const usePostView = viewStore('agency.postsPage', {
  view: 'list' as 'list' | 'capacity',
  tab: 'overview' as 'overview' | 'work',
});
