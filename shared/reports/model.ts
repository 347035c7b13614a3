import { entity } from '../core/entity.ts';
import { choice, day, flag, integer, longText, record, reference, text } from '../core/field.ts';
import { reportKindLabels } from './kinds.ts';

/** A list that does not fit into one value goes on in the next part. */
export type PartContent = { readonly items: readonly unknown[] };

/** A report that was issued: what it was about, and when. Its words and what was counted are in its parts. */
export const report = entity(
  'report',
  {
    label: { de: 'Bericht', en: 'Report' },
    plural: { de: 'Berichte', en: 'Reports' },
    title: 'title',
    log: true,
  },
  {
    title: text('Titel', 'Title', { required: true, search: true }),
    kind: choice('Art', 'Kind', reportKindLabels, { required: true }),
    /** `shared/reports/scope.ts` says how it is written. */
    scope: text('Umfang', 'Scope', { required: true, max: 120 }),
    isPublic: flag('Öffentliche Fassung', 'Public version'),
    from: day('Zeitraum von', 'From', { required: true }),
    to: day('Zeitraum bis', 'To', { required: true }),
    issuedOn: day('Ausgegeben am', 'Issued on', { required: true }),
    footer: text('Fußzeile', 'Footer'),
    /** How many parts there are; while some have not arrived, it cannot be read. */
    parts: integer('Teile', 'Parts'),
  },
);

/** A piece of an issued report: a report of ten thousand projects is larger than one value of an op may be. */
export const reportPart = entity(
  'reportPart',
  {
    label: { de: 'Teil eines Berichts', en: 'Part of a report' },
    plural: { de: 'Teile von Berichten', en: 'Parts of reports' },
    title: 'kind',
    key: ['reportId', 'kind', 'number'],
    log: true,
  },
  {
    reportId: reference('report', 'Bericht', 'Report', { required: true }),
    kind: choice(
      'Art',
      'Kind',
      { document: ['Wortlaut', 'Wording'], counted: ['Gezählt', 'Counted'] },
      { required: true },
    ),
    number: integer('Nummer', 'Number', { required: true }),
    content: record<PartContent>('Inhalt', 'Content', { required: true }),
  },
);

/**
 * A sentence of a report in somebody's own words; it holds for the next edition, too.
 *
 * It belongs to the body that writes the report: two bodies that report about the same thing each have their own words. The public
 * version has its own as well, so that nothing said inside goes out with it.
 */
export const reportSentence = entity(
  'reportSentence',
  {
    label: { de: 'Satz eines Berichts', en: 'Sentence of a report' },
    plural: { de: 'Sätze von Berichten', en: 'Sentences of reports' },
    title: 'text',
    key: ['bodyId', 'kind', 'scope', 'isPublic', 'place'],
  },
  {
    bodyId: reference('body', 'Berichtende Stelle', 'Reporting body', { required: true }),
    kind: choice('Art', 'Kind', reportKindLabels, { required: true }),
    scope: text('Umfang', 'Scope', { required: true, max: 120 }),
    isPublic: flag('Öffentliche Fassung', 'Public version', { required: true }),
    /** The key of the sentence: its section and the record it is about. */
    place: text('Stelle im Bericht', 'Place in the report', { required: true, max: 200 }),
    /** Empty: the sentence is left out. */
    text: longText('Wortlaut', 'Wording', { search: true, merge: 'text3' }),
    /** What the data said when it was written: once they say something else, a person looks again. */
    made: longText('Ersetzter Satz', 'Sentence replaced', { merge: 'auto' }),
  },
);
