import { entity } from '../core/entity.ts';
import { choice, day, integer, longText, reference, text } from '../core/field.ts';

/** A note heard at a fair, caught in five seconds; sorted later. */
export const note = entity(
  'note',
  { label: { de: 'Notiz', en: 'Note' }, plural: { de: 'Notizen', en: 'Notes' }, title: 'text' },
  {
    text: longText('Notiz', 'Note', { required: true, search: true, merge: 'text3' }),
    url: text('Verweis', 'Link', { max: 2000 }),
    source: text('Quelle', 'Source', { search: true }),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
    state: choice(
      'Stand',
      'State',
      { inbox: ['Eingang', 'inbox'], filed: ['abgelegt', 'filed'], dropped: ['verworfen', 'dropped'] },
      { default: 'inbox' },
    ),
  },
);

/** A trend the office watches, fed by notes. */
export const trend = entity(
  'trend',
  {
    label: { de: 'Trend', en: 'Trend' },
    plural: { de: 'Trends', en: 'Trends' },
    title: 'title',
    publicFields: ['title', 'summary', 'fieldId', 'radarId', 'sector', 'ring', 'impact', 'status'],
  },
  {
    title: text('Trend', 'Trend', { required: true, search: true }),
    summary: longText('Beschreibung', 'Summary', { search: true, merge: 'text3' }),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
    impact: integer('Wirkung (1–5)', 'Impact (1–5)', { max: 5 }),
    certainty: integer('Sicherheit (1–5)', 'Certainty (1–5)', { max: 5 }),
    horizon: choice('Horizont', 'Horizon', {
      now: ['jetzt', 'now'],
      '1-2': ['1–2 Jahre', '1–2 years'],
      '3-5': ['3–5 Jahre', '3–5 years'],
      '5+': ['über 5 Jahre', 'over 5 years'],
    }),
    maturity: choice('Reife', 'Maturity', {
      signal: ['Signal', 'signal'],
      emerging: ['im Entstehen', 'emerging'],
      pilot: ['Pilot', 'pilot'],
      proven: ['erprobt', 'proven'],
      mature: ['ausgereift', 'mature'],
    }),
    status: choice(
      'Status',
      'Status',
      {
        watch: ['beobachten', 'watch'],
        evaluate: ['bewerten', 'evaluate'],
        recommend: ['empfehlen', 'recommend'],
        dropped: ['verworfen', 'dropped'],
        transferred: ['übergeben', 'transferred'],
      },
      { default: 'watch' },
    ),
    /** The radar it stands in; left out, the one of the office (shared/radar/office-radar.ts). */
    radarId: reference('radarConfig', 'Radar', 'Radar'),
    /** Key of a field of its radar. Left out, the field of action is one. */
    sector: text('Feld im Radar', 'Field of the radar', { max: 100 }),
    /** Key of a ring of its radar: what was agreed, whatever single assessments say. */
    ring: text('Ring', 'Ring', { max: 100 }),
    ringReason: longText('Begründung des Rings', 'Reason for the ring', { merge: 'text3' }),
    ringOn: day('Ring vereinbart am', 'Ring agreed on'),
    url: text('Verweis', 'Link', { max: 2000 }),
    /** What names it in the file it came from; by it a second import finds it again. */
    sourceKey: text('Name in der Quelle', 'Name in the source', { max: 300 }),
  },
);
