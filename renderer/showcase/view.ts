import { viewStore } from '../app/view-store.ts';

/** Which page is looked at, and the folder that was written to the last time. */
export const useShowcaseView = viewStore('showcase', { path: 'index.html', folder: '' });
