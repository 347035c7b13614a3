import { entity } from '../core/entity.ts';
import { choice, day, integer, longText, reference, text } from '../core/field.ts';

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
    vision: longText('Leitbild', 'Vision', { search: true }),
  },
);

/** A field of action (Handlungsfeld). `colour` is the number of a field colour of the tokens, 1 to 6. */
export const strategyField = entity(
  'strategyField',
  {
    label: { de: 'Handlungsfeld', en: 'Field of action' },
    plural: { de: 'Handlungsfelder', en: 'Fields of action' },
    title: 'title',
    duplicateOf: ['title', 'strategyId'],
  },
  {
    code: text('Kürzel', 'Code', { max: 20 }),
    title: text('Handlungsfeld', 'Field of action', { required: true, search: true }),
    strategyId: reference('strategy', 'Strategie', 'Strategy'),
    colour: integer('Farbe (1–6)', 'Colour (1–6)', { max: 6 }),
  },
);

/** A measure of the strategy. Its number is a name, not a ranking. */
export const strategyMeasure = entity(
  'strategyMeasure',
  { label: { de: 'Maßnahme', en: 'Measure' }, plural: { de: 'Maßnahmen', en: 'Measures' }, title: 'title' },
  {
    code: text('Nr.', 'No.', { max: 20, search: true }),
    title: text('Maßnahme', 'Measure', { required: true, search: true }),
    profile: longText('Steckbrief', 'Profile', { merge: 'text3' }),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
  },
);
