import { areas } from '../app/areas.ts';

/** Whether a page of the program shows something without a record that was chosen before: only then a link to it makes sense. */
export const opensAlone = (path: string): boolean =>
  areas.some(({ pages }) => pages.some((page, at) => page.path === path && (page.title !== null || at === 0)));
