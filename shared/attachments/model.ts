import { entity } from '../core/entity.ts';
import { anyReference, integer, longText, text } from '../core/field.ts';

/**
 * A document that belongs to a record. Only what is said of it here is synchronised; its content lies beside the store under its hash
 * and travels on request (docs/beipack-format.md). What a document holds never changes: another content is another document.
 */
export const attachment = entity(
  'attachment',
  {
    label: { de: 'Dokument', en: 'Document' },
    plural: { de: 'Dokumente', en: 'Documents' },
    title: 'name',
    duplicateOf: ['sha256', 'on'],
  },
  {
    on: anyReference('An', 'On', { required: true }),
    name: text('Name', 'Name', { required: true, search: true, max: 180 }),
    mime: text('Dateiart', 'File type', { max: 120 }),
    sizeBytes: integer('Größe in Byte', 'Size in bytes', { required: true }),
    sha256: text('Prüfsumme (SHA-256)', 'Checksum (SHA-256)', { required: true, max: 64 }),
    note: longText('Bemerkung', 'Remark', { merge: 'text3' }),
  },
);
