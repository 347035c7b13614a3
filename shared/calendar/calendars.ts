/** The states of which holidays.json does not list every day. */
export const otherStates = [
  'BW',
  'BY',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type OtherState = (typeof otherStates)[number];

/** Whose holidays count: those of a state, or only those that all states share. */
export type Calendar = 'NW' | 'BE' | 'BUND' | OtherState;
export const calendars = ['NW', 'BE', 'BUND', ...otherStates] as const satisfies readonly Calendar[];
