import type { Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/core/day.ts';

type LogEntry = Output<'bundle.log'>['entries'][number];

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const longestSite = 40;
const numberInName = /_(\d{4,9})_\d{4}-\d{2}-\d{2}\.dabundle/;

/** The site in letters every file system and every mail gateway leaves alone: "Kreis Coesfeld" is "kreis-coesfeld". */
export function plainSite(site: string): string {
  const plain = site
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSite)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'standort' : plain;
}

/** The number of the next bundle of this site: one more than the highest that went out under a name of ours. */
export function nextNumber(entries: readonly LogEntry[]): number {
  const numbers = entries
    .filter(({ direction }) => direction === 'out')
    .map(({ file }) => Number(numberInName.exec(file)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

/**
 * `digitalagentur_<site>_<number>_<day>.dabundle`: in a folder the files of one site stand together, in the order in which
 * they were made. A packed file says so; a sealed one keeps the ending that a double click knows.
 */
export function bundleName(site: string, number: number, day: Day, isPacked: boolean): string {
  const name = `digitalagentur_${plainSite(site)}_${String(number).padStart(4, '0')}_${day}.dabundle`;
  return isPacked ? `${name}.gz` : name;
}
