import { calendarNames } from '../../calendar/calendar-names.ts';
import { calendars } from '../../calendar/calendars.ts';
import { entity } from '../../core/entity.ts';
import { choice, day, flag, integer, longText, reference, text } from '../../core/field.ts';

/** One statement about a programme, with the words it rests on, where they stand, and when somebody last looked there. */
export const programFact = entity(
  'programFact',
  {
    label: { de: 'Fakt zum Programm', en: 'Fact about a programme' },
    plural: { de: 'Fakten zu Programmen', en: 'Facts about programmes' },
    title: 'statement',
    duplicateOf: ['statement', 'programId'],
  },
  {
    statement: text('Aussage', 'Statement', { required: true, search: true }),
    programId: reference('fundingProgram', 'Programm', 'Programme', { required: true }),
    topic: choice(
      'Worum es geht',
      'About',
      {
        eligible: ['Berechtigte', 'Eligible'],
        area: ['Gegenstand', 'Purpose'],
        rate: ['Förderquote', 'Rate'],
        own_share: ['Eigenanteil', 'Own share'],
        grant_max: ['Höchstbetrag', 'Maximum grant'],
        deadline: ['Frist', 'Deadline'],
        combination: ['Kumulierung', 'Cumulation'],
        other: ['Sonstiges', 'Other'],
      },
      { default: 'other' },
    ),
    quote: longText('Wortlaut', 'Quote', { search: true, max: 4000 }),
    source: text('Fundstelle', 'Source', { max: 1000 }),
    checkedOn: day('Geprüft am', 'Checked on'),
  },
);

/** A holiday of a single year that no law in the program knows (Berlin 2028-06-17 was one before it was known). */
export const holiday = entity(
  'holiday',
  {
    label: { de: 'Einmaliger Feiertag', en: 'One-off holiday' },
    plural: { de: 'Einmalige Feiertage', en: 'One-off holidays' },
    title: 'name',
    key: ['freeOn', 'calendar'],
  },
  {
    name: text('Name', 'Name', { required: true }),
    freeOn: day('Tag', 'Day', { required: true }),
    calendar: choice(
      'Gilt in',
      'Holds in',
      Object.fromEntries(
        calendars.map((calendar) => [calendar, [calendarNames[calendar].de, calendarNames[calendar].en] as const]),
      ),
      { required: true },
    ),
    source: text('Fundstelle', 'Source', { max: 1000 }),
  },
);

/** An edition of a rule as notices name it: how long it gives, and where that stands. */
export const ruleEdition = entity(
  'ruleEdition',
  {
    label: { de: 'Fassung einer Regel', en: 'Edition of a rule' },
    plural: { de: 'Fassungen von Regeln', en: 'Editions of rules' },
    title: 'edition',
    duplicateOf: ['edition', 'ruleId'],
  },
  {
    edition: text('Fassung', 'Edition', { required: true, max: 200 }),
    ruleId: text('Regel', 'Rule', { required: true, max: 60 }),
    amount: integer('Länge', 'Length', { max: 36_600 }),
    unit: choice('Einheit', 'Unit', {
      days: ['Tage', 'days'],
      weeks: ['Wochen', 'weeks'],
      halfMonths: ['halbe Monate', 'half months'],
      months: ['Monate', 'months'],
      quarters: ['Vierteljahre', 'quarters'],
      halfYears: ['Halbjahre', 'half years'],
      years: ['Jahre', 'years'],
    }),
    /** Counts where nobody names another one. */
    isUsual: flag('gilt als Vorgabe', 'used by default'),
    source: text('Fundstelle', 'Source', { max: 1000 }),
    checkedOn: day('Geprüft am', 'Checked on'),
  },
);
