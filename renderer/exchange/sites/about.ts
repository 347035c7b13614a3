import type { Act } from '../../ui/ActDialog.tsx';

type ActText = { readonly [Part in 'does' | 'not' | 'back']: (site: string) => string };

/** The explanation of an act about a site. */
export const aboutSite = ({ does, not, back }: ActText, site: string, isFinal: boolean): Act => ({
  does: does(site),
  not: not(site),
  back: back(site),
  isFinal,
});
