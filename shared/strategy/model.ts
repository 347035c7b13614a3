import { entity } from '../core/entity.ts';
import { choice, day, decimal, integer, longText, reference, richText, text, vagueDay } from '../core/field.ts';

export const strategy = entity(
  'strategy',
  { label: { de: 'Strategie', en: 'Strategy' }, plural: { de: 'Strategien', en: 'Strategies' }, title: 'title' },
  {
    title: text('Titel', 'Title', { required: true, search: true }),
    edition: text('Fassung', 'Edition', { max: 60 }),
    status: choice(
      'Status',
      'Status',
      {
        draft: ['Entwurf', 'draft'],
        in_consultation: ['in Beratung', 'in consultation'],
        adopted: ['beschlossen', 'adopted'],
        superseded: ['abgelöst', 'superseded'],
      },
      { default: 'draft' },
    ),
    adoptedOn: day('Beschlossen am', 'Adopted on'),
    /** Councils have decided on its words. */
    vision: richText('Leitbild', 'Vision', { search: true }),
    /** The edition this one goes on from; its words are that one's, with the accepted amendments (amendments/apply.ts). */
    basedOnId: reference('strategy', 'Fortschreibung von', 'Continues'),
    /** Its words as they were frozen; from then on they are read there and nowhere else. */
    frozenId: reference('strategyEdition', 'Festgehaltener Wortlaut', 'Frozen wording'),
  },
);

/** A field of action (Handlungsfeld). `colour` is the number of a field colour of the tokens, 1 to 6. */
export const strategyField = entity(
  'strategyField',
  {
    label: { de: 'Handlungsfeld', en: 'Field of action' },
    plural: { de: 'Handlungsfelder', en: 'Fields of action' },
    title: 'title',
    publicFields: ['code', 'title', 'colour'],
    duplicateOf: ['title', 'strategyId'],
  },
  {
    code: text('Kürzel', 'Code', { max: 20 }),
    title: text('Handlungsfeld', 'Field of action', { required: true, search: true }),
    strategyId: reference('strategy', 'Strategie', 'Strategy'),
    colour: integer('Farbe (1–6)', 'Colour (1–6)', { max: 6 }),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

/** A measure of the strategy. Its number is a name, not a ranking. */
export const strategyMeasure = entity(
  'strategyMeasure',
  {
    label: { de: 'Maßnahme', en: 'Measure' },
    plural: { de: 'Maßnahmen', en: 'Measures' },
    title: 'title',
    publicFields: ['code', 'title'],
  },
  {
    code: text('Nr.', 'No.', { max: 20, search: true }),
    title: text('Maßnahme', 'Measure', { required: true, search: true }),
    profile: richText('Steckbrief', 'Profile', { search: true, merge: 'text3' }),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
    strategyId: reference('strategy', 'Strategie', 'Strategy'),
    /** Where the measure itself stands; its projects have a status of their own. */
    status: choice(
      'Status',
      'Status',
      {
        planned: ['geplant', 'planned'],
        running: ['läuft', 'running'],
        done: ['umgesetzt', 'done'],
        dropped: ['aufgegeben', 'dropped'],
      },
      { default: 'planned' },
    ),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

/**
 * What the strategy wants to reach, and by what one sees it: `indicator` counted in `unit`, from `baseline` to `target`. A goal without
 * these numbers is a goal all the same; nothing is said about its progress then (shared/strategy/progress.ts).
 */
export const strategyGoal = entity(
  'strategyGoal',
  {
    label: { de: 'Ziel', en: 'Goal' },
    plural: { de: 'Ziele', en: 'Goals' },
    title: 'title',
    duplicateOf: ['title', 'strategyId'],
  },
  {
    code: text('Nr.', 'No.', { max: 20, search: true }),
    title: text('Ziel', 'Goal', { required: true, search: true }),
    text: longText('Beschreibung', 'Description', { search: true, merge: 'text3' }),
    strategyId: reference('strategy', 'Strategie', 'Strategy'),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
    indicator: text('Messgröße', 'Indicator', { search: true }),
    unit: text('Einheit', 'Unit', { max: 60 }),
    baseline: decimal('Ausgangswert', 'Baseline'),
    target: decimal('Zielwert', 'Target'),
    targetOn: vagueDay('Zu erreichen bis', 'To be reached by'),
    current: decimal('Aktueller Wert', 'Current value'),
    /** The day the current value was counted, not the day somebody typed it. */
    currentOn: day('Gemessen am', 'Measured on'),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

/** A measure serves a goal. One row per pair, so two sites that say the same say it once. */
export const goalMeasure = entity(
  'goalMeasure',
  {
    label: { de: 'Maßnahme zum Ziel', en: 'Measure for a goal' },
    plural: { de: 'Maßnahmen zu Zielen', en: 'Measures for goals' },
    title: 'measureId',
    key: ['goalId', 'measureId'],
  },
  {
    goalId: reference('strategyGoal', 'Ziel', 'Goal', { required: true }),
    measureId: reference('strategyMeasure', 'Maßnahme', 'Measure', { required: true }),
  },
);
