import { type PasteFault, pasteBodies } from '../../../shared/region/paste-bodies.ts';

/** What somebody has typed of a region of their own, kept as a draft. */
export type OwnRegion = {
  readonly name: string;
  readonly agency: string;
  readonly state: string;
  readonly holidays: string;
  readonly bodies: string;
  /** By name of the label; empty: the usual word. */
  readonly words: Readonly<Record<string, string>>;
};

export const noRegion: OwnRegion = { name: '', agency: '', state: '', holidays: '', bodies: '', words: {} };

export const ownWords = [
  'district',
  'municipality',
  'association',
  'districtCouncil',
  'council',
  'mainCommittee',
] as const;

export type OwnFault =
  | { readonly what: 'name' | 'bodies' }
  | { readonly what: 'cell'; readonly fault: PasteFault }
  | { readonly what: 'holiday'; readonly row: number; readonly said: string };

type Holiday = { readonly on: string; readonly name: string };

/** "08.08. Friedensfest", one a line. */
function holidaysOf(text: string): { readonly days: readonly Holiday[]; readonly faults: readonly OwnFault[] } {
  const days: Holiday[] = [];
  const faults: OwnFault[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const found = /^\s*(\d{1,2})\.\s?(\d{1,2})\.?\s+(\S.*)$/.exec(line);
    const [, day = '', month = '', name = ''] = found ?? [];
    const isDay = found !== null && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (isDay) days.push({ on: `${month.padStart(2, '0')}-${day.padStart(2, '0')}`, name: name.trim() });
    else faults.push({ what: 'holiday', row: at + 1, said: line.trim().slice(0, 60) });
  });
  return { days, faults };
}

export function basicsFaults({ name, holidays }: OwnRegion): readonly OwnFault[] {
  return [...(name.trim() === '' ? [{ what: 'name' } as const] : []), ...holidaysOf(holidays).faults];
}

export function bodiesFaults({ bodies }: OwnRegion): readonly OwnFault[] {
  const pasted = pasteBodies(bodies);
  if (pasted.bodies.length === 0) return [{ what: 'bodies' }];
  return pasted.faults.map((fault) => ({ what: 'cell', fault }));
}

/** The gender of a word by its ending; what nobody can tell is left to the usual one. */
function genderOf(word: string): 'm' | 'f' | 'n' | undefined {
  if (/(amt|haus|gebiet|plenum)$/i.test(word)) return 'n';
  if (/(kreis|rat|tag|ausschuss|verband|senat|bezirk|markt)$/i.test(word)) return 'm';
  return /(ung|gemeinde|stadt|region|konferenz|versammlung)$/i.test(word) ? 'f' : undefined;
}

/** The package as a text, as the store reads it. */
export function packageOf(own: OwnRegion): string {
  const words = Object.entries(own.words).filter(([, word]) => word.trim() !== '');
  const agency = own.agency.trim();
  return JSON.stringify({
    name: own.name.trim(),
    ...(agency === '' ? {} : { agency: { name: agency, logoText: agency.slice(0, 40) } }),
    ...(own.state === '' ? {} : { state: own.state }),
    localHolidays: holidaysOf(own.holidays).days,
    labels: Object.fromEntries(
      words.map(([name, word]) => {
        const [de, gender] = [word.trim(), genderOf(word.trim())];
        return [name, { de, en: de, ...(gender === undefined ? {} : { gender }) }];
      }),
    ),
    bodies: pasteBodies(own.bodies).bodies,
  });
}
