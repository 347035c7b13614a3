import type { Day } from '../core/day.ts';

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa' };
const longestSite = 40;
const digits = 6;

/** The site in letters every file system and every mail gateway leaves alone: "Kreis Coesfeld" is "kreis-coesfeld". */
export function plainSite(site: string): string {
  const plain = site
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longestSite)
    .replace(/-+$/, '');
  return plain === '' ? 'standort' : plain;
}

/**
 * `digitalagentur_<site>_<seq>_<day>.dabundle`: in a folder the files of one site stand together, in the order of what is in them.
 *
 * `seq` is the number of the last change of this site that the file can hold. A packed file says so; a sealed one keeps the ending
 * that a double click knows.
 */
export function bundleName(site: string, seq: number, day: Day, isPacked: boolean): string {
  const name = `digitalagentur_${plainSite(site)}_${String(seq).padStart(digits, '0')}_${day}.dabundle`;
  return isPacked ? `${name}.gz` : name;
}

/** The companion file of a bundle stands beside it in every folder. */
export const companionName = (bundle: string): string => `${bundle.replace(/\.dabundle(\.gz)?$/i, '')}.dabeipack`;
