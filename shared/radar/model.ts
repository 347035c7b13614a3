import { entity } from '../core/entity.ts';
import { choice, day, integer, longText, record, reference, text } from '../core/field.ts';

/** Fields or rings of a radar in their order: rings from the middle outwards, fields clockwise from the top. */
export type RadarParts = { readonly items: readonly { readonly key: string; readonly title: string }[] };

/**
 * A radar: which fields and rings it has. Their number and names are free; trends name them by key, so that a new title moves
 * nothing. A list of parts only makes sense as a whole, hence one value each.
 */
export const radarConfig = entity(
  'radarConfig',
  {
    label: { de: 'Radar', en: 'Radar' },
    plural: { de: 'Radare', en: 'Radars' },
    title: 'title',
    publicFields: ['title', 'sectors', 'rings'],
    key: ['key'],
  },
  {
    /** The office's own is `office`; an imported one has the name of its source, so that two sites import the same radar once. */
    key: text('Kürzel', 'Key', { required: true, max: 100 }),
    title: text('Radar', 'Radar', { required: true, search: true }),
    /** Left out: the fields of action of the strategy. */
    sectors: record<RadarParts>('Felder', 'Fields'),
    rings: record<RadarParts>('Ringe', 'Rings'),
  },
);

/** A radar as it was frozen under a name. Same name at two sites: one edition. */
export const trendEdition = entity(
  'trendEdition',
  {
    label: { de: 'Ausgabe', en: 'Edition' },
    plural: { de: 'Ausgaben', en: 'Editions' },
    title: 'name',
    key: ['radarId', 'name'],
  },
  {
    radarId: reference('radarConfig', 'Radar', 'Radar', { required: true }),
    name: text('Ausgabe', 'Edition', { required: true, max: 60, search: true }),
    frozenOn: day('Festgehalten am', 'Frozen on'),
    /** Fields and rings as they were called then. */
    sectors: record<RadarParts>('Felder', 'Fields'),
    rings: record<RadarParts>('Ringe', 'Rings'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** Where a trend stood in an edition, in the words of then. Written when the edition is frozen or read in, never by hand. */
export const trendPlacement = entity(
  'trendPlacement',
  {
    label: { de: 'Platz in einer Ausgabe', en: 'Place in an edition' },
    plural: { de: 'Plätze in Ausgaben', en: 'Places in editions' },
    title: 'title',
    key: ['editionId', 'trendId'],
    log: true,
  },
  {
    editionId: reference('trendEdition', 'Ausgabe', 'Edition', { required: true }),
    trendId: reference('trend', 'Trend', 'Trend', { required: true }),
    title: text('Trend', 'Trend'),
    summary: longText('Beschreibung', 'Summary'),
    sector: text('Feld im Radar', 'Field of the radar', { max: 100 }),
    ring: text('Ring', 'Ring', { max: 100 }),
    impact: integer('Wirkung (1–5)', 'Impact (1–5)', { max: 5 }),
    movement: choice('Bewegung', 'Movement', {
      new: ['neu', 'new'],
      in: ['nach innen', 'inwards'],
      same: ['unverändert', 'unchanged'],
      out: ['nach außen', 'outwards'],
    }),
    url: text('Verweis', 'Link', { max: 2000 }),
  },
);

/**
 * What one person at one site thinks of a trend. One row per person, site, trend and edition: whoever assesses at the same time
 * as others never meets them, and nobody's scores replace another's.
 */
export const trendAssessment = entity(
  'trendAssessment',
  {
    label: { de: 'Bewertung', en: 'Assessment' },
    plural: { de: 'Bewertungen', en: 'Assessments' },
    title: 'by',
    key: ['trendId', 'edition', 'site', 'by'],
    processing: {
      purpose: {
        de: 'Einschätzungen zu Trends nebeneinanderstellen und nachvollziehen, von wem sie sind.',
        en: 'To put opinions on trends side by side, and to know whose they are.',
      },
      subjects: {
        de: 'Beschäftigte der beteiligten Körperschaften, die Trends bewerten',
        en: 'Employees of the bodies that take part who assess trends',
      },
    },
  },
  {
    trendId: reference('trend', 'Trend', 'Trend', { required: true }),
    /** Name of the edition it is meant for; that one need not be frozen yet. */
    edition: text('Für die Ausgabe', 'For the edition', { required: true, max: 60 }),
    /** The site in the words of the registry, which outlast its keys: two people of the same name stay two. */
    site: text('Standort', 'Site', { required: true, max: 100 }),
    bodyId: reference('body', 'Kommune', 'Body'),
    /** A function is enough, as everywhere. */
    by: text('Bewertet von', 'Assessed by', { required: true, max: 120, personal: true }),
    ring: text('Ring', 'Ring', { max: 100 }),
    impact: integer('Wirkung (1–5)', 'Impact (1–5)', { max: 5 }),
    certainty: integer('Sicherheit (1–5)', 'Certainty (1–5)', { max: 5 }),
    effort: integer('Aufwand (1–5)', 'Effort (1–5)', { max: 5 }),
    reason: longText('Begründung', 'Reason', { merge: 'text3' }),
    assessedOn: day('Bewertet am', 'Assessed on'),
  },
);

/** How much a trend matters to one body. */
export const trendRelevance = entity(
  'trendRelevance',
  {
    label: { de: 'Bedeutung für eine Kommune', en: 'Relevance for a body' },
    plural: { de: 'Bedeutung für Kommunen', en: 'Relevance for bodies' },
    title: 'trendId',
    key: ['trendId', 'bodyId'],
  },
  {
    trendId: reference('trend', 'Trend', 'Trend', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    level: choice('Bedeutung', 'Relevance', {
      high: ['hoch', 'high'],
      medium: ['mittel', 'medium'],
      low: ['gering', 'low'],
      none: ['keine', 'none'],
    }),
    reason: longText('Begründung', 'Reason', { merge: 'text3' }),
  },
);
