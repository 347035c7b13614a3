import type { Label } from '../core/field.ts';
import type { Calendar } from './calendars.ts';

/** What the calendars are called. The states keep their German names in both languages, as their laws spell them. */
export const calendarNames: Readonly<Record<Calendar, Label>> = {
  NW: same('Nordrhein-Westfalen'),
  BE: same('Berlin'),
  BUND: { de: 'bundesweite Feiertage', en: 'federal holidays only' },
  BW: same('Baden-Württemberg'),
  BY: same('Bayern'),
  BB: same('Brandenburg'),
  HB: same('Bremen'),
  HH: same('Hamburg'),
  HE: same('Hessen'),
  MV: same('Mecklenburg-Vorpommern'),
  NI: same('Niedersachsen'),
  RP: same('Rheinland-Pfalz'),
  SL: same('Saarland'),
  SN: same('Sachsen'),
  ST: same('Sachsen-Anhalt'),
  SH: same('Schleswig-Holstein'),
  TH: same('Thüringen'),
};

const statesByAgs: readonly Calendar[] = [
  'SH',
  'HH',
  'NI',
  'HB',
  'NW',
  'HE',
  'RP',
  'BW',
  'BY',
  'SL',
  'BE',
  'BB',
  'MV',
  'SN',
  'ST',
  'TH',
];

/** The state a municipality lies in, by the first two digits of its official key; `null` for what is no such key. */
export const stateOfAgs = (ags: string | null): Calendar | null =>
  statesByAgs[Number((ags ?? '').slice(0, 2)) - 1] ?? null;

function same(name: string): Label {
  return { de: name, en: name };
}
