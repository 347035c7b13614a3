import { entity } from '../core/entity.ts';
import { anyReference, choice, longText, record, text } from '../core/field.ts';

/** A connection between two records of any kind. */
export const link = entity(
  'link',
  {
    label: { de: 'Verknüpfung', en: 'Link' },
    plural: { de: 'Verknüpfungen', en: 'Links' },
    title: 'kind',
    key: ['from', 'to', 'kind'],
  },
  {
    from: anyReference('Von', 'From', { required: true }),
    to: anyReference('Zu', 'To', { required: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        supports: ['unterstützt', 'supports'],
        funds: ['fördert', 'funds'],
        decides: ['entscheidet über', 'decides'],
        inspires: ['regt an', 'inspires'],
        blocks: ['hindert', 'blocks'],
        relates: ['hängt zusammen mit', 'relates'],
      },
      { required: true },
    ),
    reason: longText('Grund', 'Reason', { merge: 'text3' }),
  },
);

/** A word on a record: set membership, one row per record and word. */
export const tag = entity(
  'tag',
  {
    label: { de: 'Schlagwort', en: 'Tag' },
    plural: { de: 'Schlagwörter', en: 'Tags' },
    title: 'name',
    key: ['on', 'name'],
  },
  {
    on: anyReference('An', 'On', { required: true }),
    name: text('Schlagwort', 'Tag', { required: true, search: true, max: 60 }),
  },
);

/** A remark on a record; added, never edited. */
export const comment = entity(
  'comment',
  { label: { de: 'Kommentar', en: 'Comment' }, plural: { de: 'Kommentare', en: 'Comments' }, title: 'text', log: true },
  {
    on: anyReference('An', 'On', { required: true }),
    text: longText('Kommentar', 'Comment', { required: true, search: true }),
  },
);

/** Filters, columns and sorting somebody wants to find again, or hand to the others. */
export const savedView = entity(
  'savedView',
  {
    label: { de: 'Ansicht', en: 'View' },
    plural: { de: 'Ansichten', en: 'Views' },
    title: 'name',
    duplicateOf: ['name', 'area'],
  },
  {
    name: text('Name', 'Name', { required: true, search: true }),
    area: text('Bereich', 'Area', { required: true, max: 60 }),
    settings: record<Readonly<Record<string, unknown>>>('Einstellungen', 'Settings'),
  },
);

/**
 * Two records are the same thing (shared/records/alias.ts): one is shown, the other one keeps its data and stands behind it.
 * Taking the alias away parts them again.
 */
export const alias = entity(
  'alias',
  {
    label: { de: 'Zusammenführung', en: 'Merger' },
    plural: { de: 'Zusammenführungen', en: 'Mergers' },
    title: 'reason',
    key: ['entity', 'duplicateId'],
  },
  {
    entity: text('Art', 'Kind', { required: true, max: 64 }),
    duplicateId: text('Doppelter Datensatz', 'Duplicate', { required: true, max: 36 }),
    keptId: text('Behaltener Datensatz', 'Kept record', { required: true, max: 36 }),
    reason: text('Grund', 'Reason'),
  },
);
