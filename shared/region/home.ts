/**
 * Where this program is at home: the words, laws and holidays of its region, as far as they stand in sentences all over the program.
 *
 * Like the language of the screen this is the same for everything that is said at one time, so it is set once by each door (the worker
 * before each answer, the window with the state of the office) and asked for where something is said; rows, bodies and the map are never
 * read from here. Until a door has said where it is, nothing of any region is known: words most districts use, federal holidays, no laws.
 */
import type { Calendar } from '../calendar/calendars.ts';
import type { Label } from '../core/field.ts';
import type { LabelName, Region } from './package.ts';

export type Home = Pick<Region, 'name' | 'agency' | 'state' | 'localHolidays' | 'labels' | 'law' | 'rulePacks'>;

export const nowhere: Home = {
  name: '',
  agency: { name: 'Digitalagentur', logoText: 'Digitalagentur' },
  state: 'BUND',
  localHolidays: [],
  labels: {
    district: { de: 'Kreis', en: 'District', gender: 'm' },
    city: { de: 'Stadt', en: 'Town', gender: 'f' },
    municipality: { de: 'Gemeinde', en: 'Municipality', gender: 'f' },
    association: { de: 'Verband', en: 'Association', gender: 'm' },
    council: { de: 'Rat', en: 'Council', gender: 'm' },
    associationCouncil: { de: 'Verbandsversammlung', en: 'Association assembly', gender: 'f' },
    districtCouncil: { de: 'Kreistag', en: 'District council', gender: 'm' },
    districtCommittee: { de: 'Kreisausschuss', en: 'District committee', gender: 'm' },
    mainCommittee: { de: 'Hauptausschuss', en: 'Main committee', gender: 'm' },
    mayorsConference: { de: 'Bürgermeisterkonferenz', en: "Mayors' conference", gender: 'f' },
  },
  law: {
    employeeData: null,
    accessibility: null,
    districtCouncil: null,
    council: null,
    cooperation: null,
    workingGroup: null,
    publicLawAgreement: null,
    association: null,
    jointEnterprise: null,
  },
  rulePacks: [],
};

let current: Home = nowhere;

export const home = (): Home => current;

/** Says where the program is at home from now on. */
export function settleAt(next: Home): void {
  current = next;
}

/** What of a region stands in sentences: small enough to go to every window. */
export const homeOf = ({ name, agency, state, localHolidays, labels, law, rulePacks }: Region): Home => ({
  name,
  agency,
  state,
  localHolidays,
  labels,
  law,
  rulePacks,
});

/** Whose holidays count where nobody has named a seat. */
export const homeCalendar = (): Calendar => current.state;

/** The word of the region, looked up whenever it is said. */
export const spoken = (name: LabelName): Label => ({
  get de() {
    return current.labels[name].de;
  },
  get en() {
    return current.labels[name].en;
  },
});

/** A day that is free here only, by month and day: it makes a day of ours earlier, and never moves the end of a legal period. */
export const localHoliday = (of: string): string | null =>
  current.localHolidays.find(({ on }) => on === of.slice(5))?.name ?? null;
