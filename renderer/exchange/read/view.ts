import { viewStore } from '../../app/view-store.ts';

/** What somebody looks at of a preview: everything, or what concerns this site. */
export const useReadView = viewStore('exchange.read', { isOurs: false });
